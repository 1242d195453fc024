// What `npm run build:prosody` runs: makes the embedded Prosody of the newest Debian packages, notes them in its manifest, and writes down which holes Debian
// has mended in them. With --advisories only the latter.
import { parseArgs } from 'node:util'
import { writeAdvisories } from './advisories.mjs'
import { buildBundle, bundleArchitectures, noteBuilt, readRecipe } from './ensure-bundle.mjs'
import { readManifest, writeManifest } from './packages.mjs'

const { values } = parseArgs({ options: { arch: { type: 'string', default: 'all' }, advisories: { type: 'boolean', default: false } } })
const architectures = values.advisories ? [] : values.arch === 'all' ? await bundleArchitectures({ all: true }) : [values.arch]

for (const architecture of architectures) {
  const before = await readManifest(architecture)
  const { manifest } = await buildBundle(architecture)
  await writeManifest(architecture, manifest)
  await noteBuilt(architecture, manifest)
  console.log(`prosody-linux-${architecture}: Prosody ${manifest.prosody} (${manifest.debian})`)
  for (const line of changes(before?.packages ?? [], manifest.packages)) console.log(`  ${line}`)
}

const sources = await writeAdvisories(await readRecipe())
console.log(`Holes that Debian has mended since its release are known of ${Object.keys(sources).join(', ')}`)

function changes (before, after) {
  const versionIn = (packages, name) => packages.find(one => one.name === name)?.version
  const names = [...new Set([...before, ...after].map(({ name }) => name))].sort()
  return names.filter(name => versionIn(before, name) !== versionIn(after, name))
    .map(name => `${name}: ${versionIn(before, name) ?? 'absent'} → ${versionIn(after, name) ?? 'absent'}`)
}
