import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompress } from 'node:zlib'
import { promisify } from 'node:util'
import type { Request, Response } from './types.js'

/** Files for browsers, compressed when the plugin was built. */
export interface Assets {
  readonly folder: string
  /** File names, with slashes, of what there is: each as `.br`, and those that old browsers need also as `.gz`. */
  readonly names: ReadonlySet<string>
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml', png: 'image/png', ico: 'image/x-icon', ttf: 'font/ttf', woff2: 'font/woff2', wasm: 'application/wasm', txt: 'text/plain; charset=utf-8',
  mp3: 'audio/mpeg', ogg: 'audio/ogg', webp: 'image/webp', gif: 'image/gif', jpg: 'image/jpeg'
}

/** The page with the chat talks to its own instance only, and runs no script but ours. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; object-src 'none'"

/** The address has the plugin's version in it, so that a file never changes under it; the page itself is looked for again. */
export async function serveAsset ({ folder, names }: Assets, name: string, { headers }: Request, response: Response): Promise<void> {
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
    response.removeHeader('X-Frame-Options')
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Referrer-Policy', 'same-origin')
  }
  const compressed = await readFile(join(folder, `${name}.br`))
  if (/\bbr\b/.test(String(headers['accept-encoding'] ?? ''))) {
    response.setHeader('Content-Encoding', 'br')
    response.end(compressed)
  } else {
    response.end(await promisify(brotliDecompress)(compressed))
  }
}
