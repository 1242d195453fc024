// What `npm run build:prosody` runs: makes the embedded Prosody of the newest Debian packages and notes them in its manifest.
import { parseArgs } from 'node:util'
import { buildBundle, bundleArchitectures, noteBuilt } from './ensure-bundle.mjs'
import { readManifest, writeManifest } from './packages.mjs'

const { values } = parseArgs({ options: { arch: { type: 'string', default: 'all' } } })
const architectures = values.arch === 'all' ? await bundleArchitectures({ all: true }) : [values.arch]

for (const architecture of architectures) {
  const before = await readManifest(architecture)
  const { manifest } = await buildBundle(architecture)
  await writeManifest(architecture, manifest)
  await noteBuilt(architecture, manifest)
  console.log(`prosody-linux-${architecture}: Prosody ${manifest.prosody} (${manifest.debian})`)
  for (const line of changes(before?.packages ?? [], manifest.packages)) console.log(`  ${line}`)
}

function changes (before, after) {
  const versionIn = (packages, name) => packages.find(one => one.name === name)?.version
  const names = [...new Set([...before, ...after].map(({ name }) => name))].sort()
  return names.filter(name => versionIn(before, name) !== versionIn(after, name))
    .map(name => `${name}: ${versionIn(before, name) ?? 'absent'} → ${versionIn(after, name) ?? 'absent'}`)
}
