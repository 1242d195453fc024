// Makes the folder and the tarball that PeerTube installs the plugin from: with the embedded Prosody inside, and without needing anything of npm.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleArchitectures, ensureBundle } from '../prosody-bundle/ensure-bundle.mjs'
import { root, runQuietly, runTool } from './run-quietly.mjs'

const source = join(root, 'packages/peertube-plugin')

/** Returns the folder; `architectures` says for which processors Prosody comes along. Default: all that can be built here. */
export async function packPlugin ({ target = join(root, 'packed'), architectures } = {}) {
  const { name, description, keywords, author, homepage, bugs, license, library, bin, engine, version, staticDirs, css, clientScripts, translations } =
    JSON.parse(await readFile(join(source, 'package.json'), 'utf8'))
  const folder = join(target, name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(join(source, 'dist'), join(folder, 'dist'), { recursive: true })
  for (const file of ['LICENSE', 'README.md', 'README.fr.md']) await cp(join(source, file), join(folder, file))
  for (const architecture of architectures ?? await bundleArchitectures({ all: true })) {
    await ensureBundle(architecture)
    const from = join(root, 'packages', `prosody-linux-${architecture}`)
    for (const part of ['bundle', 'manifest.json', 'NOTICE']) await cp(join(from, part), join(folder, 'prosody', `linux-${architecture}`, part), { recursive: true })
  }
  const manifest = { name, version, description, license, engine, keywords, author, homepage, bugs, library, bin, staticDirs, css, clientScripts, translations, files: ['dist', 'prosody'] }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return folder
}

/** Returns the path of the tarball. */
async function pack (folder, target) {
  const { code, output } = await runQuietly('npm', ['pack', '--silent', '--pack-destination', target], { cwd: folder })
  if (code !== 0) throw new Error(output)
  return join(target, output.trim().split('\n').at(-1))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { code, output } = await runTool('turbo', ['run', 'build', '--output-logs=errors-only', '--ui=stream'])
  if (code !== 0) throw new Error(output)
  const target = join(root, 'packed')
  const folder = await packPlugin({ target })
  console.log(`Folder   ${folder}\nTarball  ${await pack(folder, target)}\n\nInstall it on PeerTube: Administration, Plugins, or\n  npm run plugin:install -- --plugin-path ${folder}`)
}
