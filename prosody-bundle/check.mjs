// What `npm run check:prosody` runs: whether Debian has mended holes in what the embedded Prosody is made of. Exits with 0 when not, 1 when it has, 2 when that
// could not be found out. No test: its answer changes with the world. --json for programs.
import { parseArgs } from 'node:util'
import { failureReason } from '../debian-packages/failure-reason.mjs'
import { comparable, fixesIn } from './changelog.mjs'
import { bundleArchitectures, readRecipe } from './ensure-bundle.mjs'
import { isLater, newestPackages } from './newest-packages.mjs'
import { readManifest } from './packages.mjs'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

try {
  const updates = (await Promise.all((await bundleArchitectures({ all: true })).map(updatesOf))).flat()
  const isSafe = !updates.some(({ security }) => security)
  if (values.json) console.log(JSON.stringify({ safe: isSafe, updates }, null, 2))
  else tell(updates, isSafe)
  process.exitCode = isSafe ? 0 : 1
} catch (error) {
  if (values.json) console.log(JSON.stringify({ error: failureReason(error) }, null, 2))
  else console.error(`Debian's archive could not be asked: ${failureReason(error)}`)
  process.exitCode = 2
}

/** The packages of a manifest that Debian has a later version of, with the holes that were mended since. */
async function updatesOf (architecture) {
  const { suite, architectures } = await readRecipe()
  const { packages } = await readManifest(architecture)
  const had = new Map(packages.map(one => [one.name, one]))
  const isNewer = ({ name, version }) => isLater(version, had.get(name).version)
  const newest = await newestPackages({ suite, architecture: architectures[architecture].debian, packages: [...had.keys()] }, isNewer)
  return Promise.all(newest.filter(({ changelog }) => changelog !== undefined).map(async ({ name, version, source, changelog }) => {
    const { version: before, sourceVersion } = had.get(name)
    const since = []
    for (const fix of fixesIn(changelog, source.name)) if (await isLater(fix.version, comparable(sourceVersion, fix.version))) since.push(fix)
    return { architecture, package: name, source: source.name, before, now: version, security: since.length > 0, mended: since.flatMap(({ names }) => names) }
  }))
}

function tell (updates, isSafe) {
  for (const { architecture, package: name, before, now, security, mended } of updates) {
    console.log(`${architecture} ${name}: ${before} → ${now}${security ? `, a security update: ${mended.join(', ') || 'no numbers given'}` : ''}`)
  }
  console.log(isSafe ? 'Debian has no security update for the embedded Prosody.' : 'Release the embedded Prosody anew: npm run build:prosody, npm test, npx changeset')
}
