import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { assembleProgram } from './assemble-program.mjs'
import { fetchTrees } from './fetch-trees.mjs'

/** Puts the DNS servers and the other XMPP server that the tests want into `.cache/<name>/`, or some of them; see `fetchTrees`. */
export async function fetchNetworkServers ({ only, ...options } = {}) {
  const servers = Object.entries(JSON.parse(await readFile(new URL('network-servers.json', import.meta.url), 'utf8'))).filter(([name]) => only?.includes(name) ?? true)
  return fetchTrees(servers.map(([name, release]) => ({ name, release, assemble: assembleProgram, madeBy: ['assemble-program.mjs'] })), options)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reasons = await fetchNetworkServers()
  process.exitCode = Object.keys(reasons).length === 0 ? 0 : 1
}
