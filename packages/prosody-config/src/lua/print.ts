import { isSecret } from '../secret.js'
import type { Target } from '../target.js'
import { entriesOf, isBytes, isReference, type ConfigValue, type TableKey } from '../value.js'
import { isLuaName } from './names.js'
import { quote } from './quote.js'
import { printReference } from './references.js'

/** A table this long or longer is written over several lines. */
const lineWidth = 100

/** The mark that lets `readProsodyConfig` know a secret again. */
export const secretMark = '--[[secret]]'

/** The Lua expression for a value; its further lines are indented below `indent`. */
export function printValue (value: ConfigValue, target: Target, indent = ''): string {
  if (typeof value === 'string' || isBytes(value)) return quote(value)
  if (typeof value === 'number') return printNumber(value)
  if (typeof value === 'boolean') return String(value)
  if (isSecret(value)) return `${quote(value.reveal())} ${secretMark}`
  if (isReference(value)) return printReference(value, target)
  return printTable(entriesOf(value), target, indent)
}

/** The statement that sets an option. */
export function printAssignment (name: string, value: ConfigValue, target: Target, indent = ''): string {
  return `${indent}${name} = ${printValue(value, target, indent)}\n`
}

/** A number that Lua reads as the same one; there are literals for the infinities and none for NaN. */
function printNumber (value: number): string {
  if (Number.isNaN(value)) return '(0/0)'
  if (!Number.isFinite(value)) return value > 0 ? '1e999' : '-1e999'
  if (Object.is(value, -0)) return '-0.0'
  // JavaScript writes as few digits as tell a double from its neighbours; Lua takes all digits of an integer for what they say.
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? String(BigInt(value)) : String(value)
}

function printKey (key: TableKey): string {
  if (typeof key === 'string' && isLuaName(key)) return key
  if (typeof key === 'number') return `[${printNumber(key)}]`
  return typeof key === 'boolean' ? `[${key}]` : `[${quote(key)}]`
}

/** The table constructor for entries, the list part first and without keys. */
export function printTable (entries: ReadonlyArray<readonly [TableKey, ConfigValue]>, target: Target, indent = ''): string {
  const inner = indent + '\t'
  let position = 1
  const items = entries.map(([key, item]) => {
    const printed = printValue(item, target, inner)
    return key === position ? (position += 1, printed) : `${printKey(key)} = ${printed}`
  })
  if (items.length === 0) return '{}'
  const line = `{ ${items.join('; ')} }`
  if (line.length <= lineWidth && !line.includes('\n')) return line
  return `{\n${items.map(item => `${inner}${item};\n`).join('')}${indent}}`
}
