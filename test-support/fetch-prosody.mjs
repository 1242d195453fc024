import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { assembleProsody } from './assemble-prosody.mjs'
import { fetchTrees } from './fetch-trees.mjs'

/** Puts every Prosody release that the tests want into `.cache/prosody-<version>/`; see `fetchTrees`. */
export async function fetchProsody (options) {
  const releases = Object.entries(JSON.parse(await readFile(new URL('prosody-releases.json', import.meta.url), 'utf8')))
  return fetchTrees(releases.map(([version, release]) =>
    ({ name: `prosody-${version}`, release, assemble: assembleProsody, madeBy: ['assemble-prosody.mjs', '../debian-packages/movable-programs.mjs'] })), options)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reasons = await fetchProsody()
  process.exitCode = Object.keys(reasons).length === 0 ? 0 : 1
}
