import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { frenchSettings } from '../src/peertube/settings.ts'
import { renderGuides } from './guides.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const dist = join(here, 'dist')
const converse = dirname(createRequire(import.meta.url).resolve('converse.js/dist/converse.min.js'))

/** What the chat loads of Converse's files; the rest is for features that are off, or other ways to load it. */
const converseFiles = /^(converse\.min\.(js|css)|emoji\.json|webfonts\/.*|chunkjs\/locales\/.*\.js|images\/.*\.(svg|png))$/

/** Everything that lies beside the built code: files for browsers, compressed once and for all; Prosody modules; translations. */
export async function buildAssets (): Promise<void> {
  const assets = join(dist, 'assets')
  for (const name of await filesIn(converse)) {
    if (converseFiles.test(name)) await compress(await readFile(join(converse, name)), join(assets, 'converse', name))
  }
  for (const name of await filesIn(join(here, 'src/client/frame'))) {
    if (/\.(html|css)$/.test(name)) await compress(await readFile(join(here, 'src/client/frame', name)), join(assets, name))
  }
  for (const name of await readdir(assets)) {
    if (!name.endsWith('.js')) continue
    await compress(await readFile(join(assets, name)), join(assets, name))
    await rm(join(assets, name))
  }
  for (const [path, content] of renderGuides()) await compress(Buffer.from(content), join(assets, 'docs', path))
  for (const folder of [join(here, 'prosody-modules'), join(here, '../prosody-server/prosody-modules')]) {
    await cp(folder, join(dist, 'prosody-modules'), { recursive: true })
  }
  await put(join(dist, 'languages/fr.json'), Buffer.from(JSON.stringify(frenchSettings(), null, 2)))
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))

async function compress (content: Buffer, path: string): Promise<void> {
  await put(`${path}.br`, await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }))
}

async function put (path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
