import { readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { codeOf } from './error-code.js'

/** The format that this version writes. One that older versions could not read gets the next number. */
export const storeFormat = 1

/** What was seen of a file. */
export type Sight =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable', readonly reason: string }
  | { readonly state: 'newer', readonly format: number }
  /** `at` is when it was written, ISO 8601. */
  | { readonly state: 'read', readonly content: unknown, readonly at: string }

export const lastGoodOf = (path: string): string => `${path}.last-good`

/** Whatever lies there: JSON with a format, or without one as the first versions wrote it. */
export async function lookAt (path: string): Promise<Sight> {
  try {
    const [text, { mtime }] = [await readFile(path, 'utf8'), await stat(path)]
    const value: unknown = parseJson(text)
    if (value === undefined) return { state: 'unreadable', reason: 'JSON' }
    const { format, content } = isEnvelope(value) ? value : { format: 0, content: value }
    return format > storeFormat ? { state: 'newer', format } : { state: 'read', content, at: mtime.toISOString() }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? { state: 'absent' } : { state: 'unreadable', reason: codeOf(error) }
  }
}

/** At one moment, or not at all; on the disk before it takes the place of what was there. */
export async function writeWhole (path: string, content: unknown): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify({ format: storeFormat, content }, null, 2)}\n`, { mode: 0o600 })
}

/** Under a name with the time, which is given back. */
export async function setAside (path: string, now: Date): Promise<string> {
  const kept = `${path}.unreadable-${now.toISOString().replaceAll(':', '-')}`
  await rename(path, kept)
  return basename(kept)
}

/** What was set aside, oldest first. */
export async function keptAside (path: string): Promise<string[]> {
  const names = await readdir(dirname(path)).catch(() => [])
  return names.filter(name => name.startsWith(`${basename(path)}.unreadable-`)).sort()
}

/** Milliseconds after which nobody writes to a scratch file any more. */
const abandonedAfter = 60_000

/** Half files that a power cut left of write-file-atomic: the name, a dot and a number. */
export async function removeLeftovers (path: string, now: Date): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)]
  const beginnings = [`${name}.`, `${name}.last-good.`]
  for (const found of await readdir(folder).catch(() => [])) {
    if (!beginnings.some(beginning => found.startsWith(beginning) && /^\d+$/.test(found.slice(beginning.length)))) continue
    const leftover = join(folder, found)
    const written = await stat(leftover).then(({ mtimeMs }) => mtimeMs, () => undefined)
    if (written !== undefined && Math.abs(now.getTime() - written) > abandonedAfter) await unlink(leftover).catch(() => {})
  }
}

function parseJson (text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function isEnvelope (value: unknown): value is { readonly format: number, readonly content: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { format } = value as { format?: unknown }
  return typeof format === 'number' && ('content' in value || format > storeFormat)
}
