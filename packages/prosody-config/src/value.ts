import type { Secret } from './secret.js'

/** A string that is not valid UTF-8, in Base64 (RFC 4648, section 4). */
export interface Bytes { readonly $bytes: string }

/** An environment variable of the Prosody process, read when it loads its configuration. Unset: the option is not set either. */
export interface EnvironmentReference { readonly $env: string }

/** How much of a file is the value: its first line without the newline, all of it, or the list of its lines. */
export type FileReading = 'line' | 'contents' | 'lines'

/** A file that Prosody reads when it loads its configuration; a missing one stops it. */
export interface FileReference { readonly $file: string, readonly read: FileReading }

/** A file in `$CREDENTIALS_DIRECTORY`, as systemd's `LoadCredential=` provides. */
export interface CredentialReference { readonly $credential: string }

export type Reference = EnvironmentReference | FileReference | CredentialReference

/** What stands where Prosody expects a string. */
export type TextValue = string | Bytes | Secret | Reference

export type TableKey = string | number | boolean | Bytes

/** A Lua table that is neither a list nor a map with string keys, as its entries in order. */
export interface MixedTable { readonly $table: ReadonlyArray<readonly [TableKey, ConfigValue]> }

export interface ConfigMap { readonly [key: string]: ConfigValue | undefined }

/** Any value that a Prosody option can have. Plain JSON but for `Secret`. An empty table is `[]`. */
export type ConfigValue = TextValue | boolean | number | readonly ConfigValue[] | MixedTable | ConfigMap

export const isList = (value: ConfigValue): value is readonly ConfigValue[] => Array.isArray(value)

const hasTag = (value: unknown, tag: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, tag)

export const isBytes = (value: unknown): value is Bytes => hasTag(value, '$bytes')
export const isMixedTable = (value: unknown): value is MixedTable => hasTag(value, '$table')
export const isReference = (value: unknown): value is Reference =>
  hasTag(value, '$env') || hasTag(value, '$file') || hasTag(value, '$credential')

/** A reference to an environment variable of Prosody: `env('CHAT_SECRET')`. */
export function env (name: string): EnvironmentReference {
  return { $env: name }
}

/** A reference to a file that Prosody reads; by default its first line. */
export function file (path: string, { read = 'line' }: { readonly read?: FileReading } = {}): FileReference {
  return { $file: path, read }
}

/** A reference to a credential that the service manager hands to Prosody: `credential('chat-secret')`. */
export function credential (name: string): CredentialReference {
  return { $credential: name }
}

/** A string of any bytes: a plain string where they are UTF-8. */
export function bytes (data: Uint8Array): string | Bytes {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data)
  } catch {
    return { $bytes: Buffer.from(data).toString('base64') }
  }
}

/** The bytes that Prosody will see for a string. */
export function bytesOf (text: string | Bytes): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text.$bytes, 'base64')
}

/**
 * A Lua table from its list part and its fields, as `table(['a'], { b: 1 })` for `{ "a"; b = 1 }`. Fields may be entries, for keys that are
 * no strings: `table([], [[5269, { protocol: 'tlsv1_2+' }]])`.
 */
export function table (
  list: readonly ConfigValue[], fields: Readonly<Record<string, ConfigValue>> | ReadonlyArray<readonly [TableKey, ConfigValue]> = []): ConfigValue {
  const named = Array.isArray(fields) ? fields : Object.entries(fields)
  return tableFromEntries([...list.map((value, index) => [index + 1, value] as const), ...named])
}

/** The simplest value for a table: a list for the keys 1..n, a map for string keys, else its entries, list part first. */
export function tableFromEntries (entries: ReadonlyArray<readonly [TableKey, ConfigValue]>): ConfigValue {
  const byIndex = new Map(entries.filter(([key]) => typeof key === 'number'))
  const list: ConfigValue[] = []
  for (let next = byIndex.get(1); next !== undefined; next = byIndex.get(list.length + 1)) list.push(next)
  const rest = entries.filter(([key]) => !(typeof key === 'number' && Number.isInteger(key) && key >= 1 && key <= list.length))
  if (rest.length === 0) return list
  if (list.length === 0 && rest.every(([key]) => typeof key === 'string' && !key.startsWith('$'))) {
    return Object.fromEntries(rest as Array<[string, ConfigValue]>)
  }
  return { $table: [...list.map((value, index) => [index + 1, value] as const), ...rest.toSorted(byKey)] }
}

/** The entries of a list, map or mixed table, list part first and the rest in a fixed order. */
export function entriesOf (value: readonly ConfigValue[] | MixedTable | ConfigMap): Array<readonly [TableKey, ConfigValue]> {
  if (isList(value as ConfigValue)) return (value as readonly ConfigValue[]).map((item, index) => [index + 1, item] as const)
  if (isMixedTable(value)) return [...value.$table]
  return fieldsOf(value as ConfigMap).sort(byKey)
}

/** The fields of a map; those that are left out by `undefined` are not there. */
export const fieldsOf = (map: ConfigMap): Array<[string, ConfigValue]> =>
  Object.entries(map).filter((field): field is [string, ConfigValue] => field[1] !== undefined)

const kinds = ['number', 'boolean', 'string', 'object']

function byKey ([a]: readonly [TableKey, unknown], [b]: readonly [TableKey, unknown]): number {
  if (typeof a !== typeof b) return kinds.indexOf(typeof a) - kinds.indexOf(typeof b)
  if (typeof a === 'number') return a - (b as number)
  const [x, y] = isBytes(a) ? [a.$bytes, (b as Bytes).$bytes] : [String(a), String(b)]
  return x < y ? -1 : x > y ? 1 : 0
}
