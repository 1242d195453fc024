import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompress, gzip } from 'node:zlib'
import { promisify } from 'node:util'
import type { Request, Response } from './types.js'

/** Files for browsers, compressed when the plugin was built. */
export interface Assets {
  readonly folder: string
  /** File names, with slashes, of what there is, each as `.br`. */
  readonly names: ReadonlySet<string>
  /** What was asked for in gzip, which browsers want where there is no TLS. */
  readonly zipped: Map<string, Promise<Buffer>>
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml', png: 'image/png', ico: 'image/x-icon', ttf: 'font/ttf', woff2: 'font/woff2', wasm: 'application/wasm', txt: 'text/plain; charset=utf-8',
  mp3: 'audio/mpeg', ogg: 'audio/ogg', webp: 'image/webp', gif: 'image/gif', jpg: 'image/jpeg'
}

/** The page with the chat talks to its own instance only, and runs no script but ours. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; object-src 'none'"

/** Pages of the documentation run nothing, and are in no frame. */
const guidePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The address has the plugin's version or the file's hash in it, so that a file never changes under it; pages themselves are looked for again. */
export async function serveAsset ({ folder, names, zipped }: Assets, name: string, { headers }: Request, response: Response): Promise<void> {
  if (!names.has(name)) {
    response.status(404).json({ error: 'unknown' })
    return
  }
  const isPage = name.endsWith('.html')
  response.setHeader('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
  response.setHeader('Cache-Control', isPage ? 'no-cache' : 'public, max-age=31536000, immutable')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Vary', 'Accept-Encoding')
  if (isPage) {
    const isGuide = name.startsWith('docs/')
    if (!isGuide) response.removeHeader('X-Frame-Options')
    response.setHeader('Content-Security-Policy', isGuide ? guidePolicy : policy)
    response.setHeader('Referrer-Policy', 'same-origin')
  }
  const accepted = String(headers['accept-encoding'] ?? '')
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding)
  const compressed = (): Promise<Buffer> => readFile(join(folder, `${name}.br`))
  const plain = async (): Promise<Buffer> => promisify(brotliDecompress)(await compressed())
  if (encoding === 'br') response.end(await compressed())
  else if (encoding === undefined) response.end(await plain())
  else response.end(await remembered(zipped, name, async () => promisify(gzip)(await plain())))
}

/** Made once, even if many ask at the same time. */
function remembered (kept: Map<string, Promise<Buffer>>, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const made = kept.get(name) ?? make()
  kept.set(name, made)
  made.catch(() => { kept.delete(name) })
  return made
}
