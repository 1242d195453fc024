import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { reasonOf } from './list-folder.js'
import { largestInput } from './read.js'

/** Where a certificate, chain or key stands. */
export interface Source {
  readonly path: string
  /** Which certificate of Traefik's `acme.json`, from 0 on. */
  readonly entry?: number
}

/** A text in PEM, and where it came from. Holds secrets: for passing on within this package only. */
export interface SourceText {
  readonly source: Source
  readonly text: string
}

/** The store of Traefik holds many certificates. */
const largestAcmeStore = 16 << 20

/** Room for an ordinary file, to be used again for the next one. */
export const readingBuffer = (): Buffer => Buffer.allocUnsafeSlow(16 << 10)

const isAcmeStore = (path: string): boolean => path.endsWith('.json') && /acme[^/]*$/i.test(path)

/** Whether a file of that name may hold a certificate or a key. */
export const isCandidate = (path: string): boolean =>
  /\.(?:pem|crt|cer|cert|key|chain|bundle)$/i.test(path) || /(?:fullchain|privkey)[^/]*$/.test(path) || isAcmeStore(path)

/** The PEM texts in a file: one, or with Traefik's store two for each certificate. */
export function readSources (path: string, buffer = readingBuffer()): { texts: SourceText[], diagnostics: Diagnostic[] } {
  try {
    const limit = isAcmeStore(path) ? largestAcmeStore : largestInput
    const content = readLimited(path, limit, buffer)
    if (typeof content === 'number') return { texts: [], diagnostics: [catalog.diagnostic('FILE_TOO_LARGE', { facts: { path, size: content } })] }
    if (!isAcmeStore(path)) return { texts: [{ source: { path }, text: content }], diagnostics: [] }
    const texts = readAcmeStore(path, content)
    return { texts, diagnostics: texts.length > 0 ? [] : [catalog.diagnostic('ACME_STORE_INVALID', { facts: { path } })] }
  } catch (error) {
    return { texts: [], diagnostics: [catalog.diagnostic('FILE_UNREADABLE', { facts: { path, reason: reasonOf(error) } })] }
  }
}

/** The text of a regular file, or its size when that is over the limit. Nearly all fit into the first read, which spares asking for their size. */
function readLimited (path: string, limit: number, buffer: Buffer): string | number {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const length = readSync(file, buffer, 0, buffer.length, null)
    if (length < buffer.length) return buffer.toString('utf8', 0, length)
    const { size } = fstatSync(file)
    return size > limit ? size : Buffer.concat([buffer, readFileSync(file)]).toString('utf8')
  } finally {
    closeSync(file)
  }
}

function readAcmeStore (path: string, content: string): SourceText[] {
  const entries = certificatesIn(tryJson(content), 0)
  return entries.flatMap(({ certificate, key }, entry) => [certificate, key].map(part => ({
    source: { path, entry },
    text: Buffer.from(part, 'base64').toString('utf8')
  })))
}

function tryJson (content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

/** Every object with `certificate` and `key`, however the version of Traefik nests and capitalises them. */
function certificatesIn (value: unknown, depth: number): Array<{ certificate: string, key: string }> {
  if (typeof value !== 'object' || value === null || depth > 6) return []
  const named = new Map(Object.entries(value).map(([name, content]) => [name.toLowerCase(), content]))
  const [certificate, key] = [named.get('certificate'), named.get('key')]
  if (typeof certificate === 'string' && typeof key === 'string') return [{ certificate, key }]
  return Object.values(value).flatMap(child => certificatesIn(child, depth + 1))
}
