import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { fixesIn } from './changelog.mjs'
import { newestPackages } from './newest-packages.mjs'

const file = fileURLToPath(new URL('../packages/prosody-server/src/find/advisories.json', import.meta.url))

/** The day that the release came out which the recipe takes its packages from. */
const released = new Date('2025-08-09')

/** Writes down for prosody-server what Debian has mended since its release in everything that the embedded Prosody is made of, as of today. Gives it. */
export async function writeAdvisories ({ suite, packages }, today = new Date()) {
  const sources = {}
  for (const { source: { name }, changelog } of await newestPackages({ suite, packages, architecture: 'amd64' })) {
    const fixes = fixesIn(changelog, name).filter(({ date, names }) => names.length > 0 && date >= released).map(({ version, names }) => ({ version, names }))
    if (fixes.length > (sources[name]?.length ?? 0)) sources[name] = fixes
  }
  const sorted = Object.fromEntries(Object.entries(sources).sort(([a], [b]) => a < b ? -1 : 1))
  await writeFile(file, `${JSON.stringify({ asOf: today.toISOString().slice(0, 10), suite, sources: sorted }, null, 2)}\n`)
  return sorted
}
