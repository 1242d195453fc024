/** A value of Lua without loss: integers and floats told apart, strings with one character (U+0000 to U+00FF) per byte. */
export type LuaValue =
  | boolean
  | string
  | { readonly integer: bigint }
  | { readonly float: number }
  | { readonly table: ReadonlyArray<readonly [key: LuaValue, value: LuaValue]> }
  | { readonly other: 'cycle' | 'function' | 'userdata' | 'thread' | 'nil' }

/** The dump of `config-oracle.lua` for one value. */
export type DumpedValue =
  | boolean | string
  | readonly ['integer' | 'float', string]
  | readonly ['table', ReadonlyArray<readonly [DumpedValue, DumpedValue]>]
  | readonly ['cycle' | 'function' | 'userdata' | 'thread' | 'nil']

export function readDumped (dumped: DumpedValue): LuaValue {
  if (typeof dumped !== 'object') return dumped
  switch (dumped[0]) {
    case 'integer': return { integer: BigInt(dumped[1]) }
    case 'float': return { float: floatOf(dumped[1]) }
    case 'table': return { table: dumped[1].map(([key, value]) => [readDumped(key), readDumped(value)] as const) }
    default: return { other: dumped[0] }
  }
}

const floatOf = (text: string): number => {
  if (text.endsWith('inf')) return text.startsWith('-') ? -Infinity : Infinity
  return Number(text.endsWith('nan') ? NaN : text)
}

/** The string that Lua holds for a text in UTF-8. */
export const luaString = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** The text whose UTF-8 a string of Lua holds; bytes that are no UTF-8 become U+FFFD. */
export const textOfLua = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

/**
 * The nearest plain value of JavaScript, handy to compare with: text for strings, numbers for integers and floats, an array for a table with the
 * keys 1 to n (also for an empty one), an object for any other table.
 */
export function plainOfLua (value: LuaValue): unknown {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string') return textOfLua(value)
  if ('integer' in value) return Number(value.integer)
  if ('float' in value) return value.float
  if ('other' in value) return `<${value.other}>`
  const isList = value.table.every(([key], index) => typeof key === 'object' && 'integer' in key && key.integer === BigInt(index + 1))
  if (isList) return value.table.map(([, item]) => plainOfLua(item))
  return Object.fromEntries(value.table.map(([key, item]) => [String(plainOfLua(key)), plainOfLua(item)]))
}
