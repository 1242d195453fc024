// Packs every package as it would be published, in the order in which they need each other, and says what would be in it. With --publish it publishes them; those whose
// version is published already are left out, so that it can be run again after a failure.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleArchitectures } from '../prosody-bundle/ensure-bundle.mjs'
import { packPlugin } from './pack-plugin.mjs'
import { root, runQuietly, runTool } from './run-quietly.mjs'

const isRehearsal = !process.argv.includes('--publish')

const { code, output } = await runTool('turbo', ['run', 'build', '--output-logs=errors-only', '--ui=stream'])
if (code !== 0) fail(output)
const embedded = (await bundleArchitectures({ all: true })).map(architecture => `prosody-linux-${architecture}`)
const libraries = ['diagnostics', 'prosody-config', 'xmpp-dns', 'certs', ...embedded, 'prosody-server'].map(name => join(root, 'packages', name))
// PeerTube takes the plugin with all that it needs inside, which is more than its source folder has.
for (const folder of [...libraries, await packPlugin()]) await release(folder)

async function release (folder) {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  if (!/^\d+\.\d+\.\d+$/.test(version) || version === '0.0.0') fail(`${name} has no version to be released: ${version}. Run: npm run version-packages`)
  if (!isRehearsal && (await runQuietly('npm', ['view', `${name}@${version}`, 'version'], { cwd: folder })).output.trim() === version) {
    console.log(`${name} ${version} is published already`)
    return
  }
  const published = await runQuietly('npm', ['publish', '--access', 'public', '--loglevel', 'notice', ...isRehearsal ? ['--dry-run'] : []], { cwd: folder })
  if (published.code !== 0) fail(`${name}: ${published.output}`)
  const facts = Object.fromEntries([...published.output.matchAll(/notice ((?:package size|unpacked size|total files)): *(.+)/g)].map(([, fact, value]) => [fact, value]))
  console.log(`${name} ${version}: ${facts['package size']}, ${facts['total files']} files${isRehearsal ? ', ready' : ', published'}`)
}

function fail (reason) {
  console.error(reason)
  process.exit(1)
}
