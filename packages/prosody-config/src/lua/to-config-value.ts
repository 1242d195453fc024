import { bytes, tableFromEntries, type Bytes, type ConfigValue, type TableKey } from '../value.js'
import { LuaTable, type LuaKey, type LuaText, type LuaValue, type Unknown } from './lua-value.js'
import { unknown } from './state.js'

/** A value as it was read: plain, secrets as `{$secret}`. */
export type ReadValue = ConfigValue | { readonly $secret: string | Bytes }

/** The value of an option, or why there is none that could be kept. */
export function toConfigValue (value: Exclude<LuaValue, undefined>, line: number, above: ReadonlySet<LuaTable> = new Set()): { readonly value: ReadValue } | Unknown {
  if (typeof value === 'boolean') return { value }
  if (typeof value === 'bigint') return BigInt(Number(value)) === value ? { value: Number(value) } : unknown(String(value), line)
  if (typeof value === 'number') return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : unknown('∞', line)
  switch (value.kind) {
    case 'text': return { value: value.secret ? { $secret: textOf(value) } : textOf(value) }
    case 'outside': return { value: value.value }
    case 'table': return tableValue(value, line, above)
    case 'unknown': return value
    case 'option': return unknown(value.name, line)
    case 'section': return unknown(value.section.name, line)
    default: return unknown(value.name, line)
  }
}

const textOf = ({ text }: LuaText): string | Bytes => bytes(Buffer.from(text, 'latin1'))

function tableValue (table: LuaTable, line: number, above: ReadonlySet<LuaTable>): { readonly value: ReadValue } | Unknown {
  if (table.changed !== undefined) return table.changed
  if (above.has(table)) return unknown('{…}', line)
  const inside = new Set([...above, table])
  const entries: Array<readonly [TableKey, ConfigValue]> = []
  for (const { key, value } of table.entries.values()) {
    const plain = toConfigValue(value, line, inside)
    if ('kind' in plain && (plain as Unknown).kind === 'unknown') return plain as Unknown
    entries.push([keyOf(key), (plain as { value: ConfigValue }).value])
  }
  return { value: tableFromEntries(entries) }
}

const keyOf = (key: LuaKey): TableKey => typeof key === 'bigint' ? Number(key) : typeof key === 'string' ? bytes(Buffer.from(key, 'latin1')) : key
