import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { Secret } from './secret.js'
import type { Target } from './target.js'
import {
  bytes, isBytes, tableFromEntries, type Bytes, type ConfigValue, type FileReading, type Reference, type TableKey
} from './value.js'

const tags = ['$bytes', '$credential', '$env', '$file', '$secret', '$table'] as const
const readings: readonly unknown[] = ['line', 'contents', 'lines'] satisfies FileReading[]

/** What the reading of one configuration shares: for whom it is, and where its findings go. */
export interface Reading {
  readonly target: Target
  readonly found: (diagnostic: Diagnostic) => void
}

/** The one normal form of a plain value; `undefined` when something in it cannot be written, which is reported. */
export function normalizeValue (plain: unknown, path: string, reading: Reading): ConfigValue | undefined {
  if (typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean') return plain
  if (Array.isArray(plain)) return normalizeList(plain, path, reading)
  if (typeof plain !== 'object' || plain === null) return undefined
  const tag = Object.keys(plain).find(key => key.startsWith('$'))
  if (tag !== undefined) return normalizeTagged(plain as Record<string, unknown>, tag, path, reading)
  return tableFromEntries(Object.entries(plain).flatMap(([key, item]): Array<[string, ConfigValue]> => {
    const value = normalizeValue(item, path + jsonPointer(key), reading)
    return value === undefined ? [] : [[key, value]]
  }))
}

function normalizeList (items: readonly unknown[], path: string, reading: Reading): ConfigValue {
  return items.map((item, index) => normalizeValue(item, path + jsonPointer(index), reading))
    .filter(item => item !== undefined)
}

function normalizeTagged (plain: Record<string, unknown>, tag: string, path: string, reading: Reading): ConfigValue | undefined {
  const { [tag]: content, ...rest } = plain
  const extra = Object.keys(rest).filter(key => !(tag === '$file' && key === 'read'))
  if (extra.length > 0 || !tags.includes(tag as '$env')) {
    reading.found(catalog.diagnostic('TAG_UNKNOWN', { path, facts: { tag: extra.find(key => key.startsWith('$')) ?? tag, known: [...tags] } }))
    return undefined
  }
  if (tag === '$table') return normalizeTable(content, path, reading)
  if (tag === '$secret') return normalizeSecret(content, path, reading)
  if (tag === '$bytes') return normalizeBytes(content, path, reading)
  return normalizeReference(tag, content, rest['read'] ?? 'line', path, reading)
}

function normalizeSecret (content: unknown, path: string, reading: Reading): Secret | undefined {
  const isOpenBytes = isBytes(content) && typeof content.$bytes === 'string'
  const text = isOpenBytes ? normalizeBytes(content.$bytes, path, reading) : content
  if (typeof text === 'string' || isOpenBytes) return text === undefined ? undefined : new Secret(text as string | Bytes)
  return wrongContent('{"$secret": string}', content, path, reading)
}

function normalizeBytes (content: unknown, path: string, reading: Reading): string | Bytes | undefined {
  const isBase64 = typeof content === 'string' && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(content)
  return isBase64 ? bytes(Buffer.from(content, 'base64')) : wrongContent('{"$bytes": Base64}', content, path, reading)
}

function normalizeReference (tag: string, content: unknown, read: unknown, path: string, reading: Reading): Reference | undefined {
  if (typeof content !== 'string' || !readings.includes(read)) {
    return wrongContent(tag === '$file' ? '{"$file": string, "read": "line" | "contents" | "lines"}' : `{"${tag}": string}`, content, path, reading)
  }
  const isUsable = tag === '$env' ? /^\w+$/.test(content) : tag === '$file' ? /^[^\0]+$/.test(content) : /^(?!\.\.?$)[^\0/]+$/.test(content)
  if (!isUsable) {
    reading.found(catalog.diagnostic('REFERENCE_INVALID', { path, facts: { reference: `${tag.slice(1)} "${content}"` } }))
    return undefined
  }
  if (tag === '$file' && reading.target === '0.12' && !content.startsWith('/')) {
    reading.found(catalog.diagnostic('REFERENCE_PATH_RELATIVE', { path, facts: { file: content, target: reading.target } }))
    return undefined
  }
  return tag === '$env' ? { $env: content } : tag === '$file' ? { $file: content, read: read as FileReading } : { $credential: content }
}

function normalizeTable (content: unknown, path: string, reading: Reading): ConfigValue | undefined {
  if (!Array.isArray(content) || !content.every(entry => Array.isArray(entry) && entry.length === 2)) {
    return wrongContent('{"$table": [[key, value], …]}', content, path, reading)
  }
  const entries = new Map<string, readonly [TableKey, ConfigValue]>()
  content.forEach(([plainKey, plainValue], index) => {
    const at = path + jsonPointer('$table', index)
    const key = normalizeKey(plainKey, at, reading)
    const value = normalizeValue(plainValue, at + jsonPointer(1), reading)
    if (key === undefined || value === undefined) return
    const identity = JSON.stringify(key)
    if (entries.has(identity)) reading.found(catalog.diagnostic('TABLE_KEY_DUPLICATE', { path: at, facts: { key: identity } }))
    entries.set(identity, [key, value])
  })
  return tableFromEntries([...entries.values()])
}

function normalizeKey (plain: unknown, path: string, reading: Reading): TableKey | undefined {
  if (typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean') return plain
  if (isBytes(plain)) return normalizeBytes(plain.$bytes, path, reading)
  return wrongContent('string | number | boolean', plain, path, reading)
}

function wrongContent (expected: string, content: unknown, path: string, reading: Reading): undefined {
  const actual = Array.isArray(content) ? 'array' : typeof content
  reading.found(catalog.diagnostic('FIELD_TYPE', { path, facts: { expected, actual } }))
}
