import type { Reference } from '../value.js'
import type { Block } from './ast.js'
import type { Section } from './sections.js'

/** A value while a configuration is run in thought; `undefined` is nil, a bigint an integer, a number a float. */
export type LuaValue = undefined | boolean | bigint | number | LuaText | LuaTable | Unknown | Outside | Builtin | SectionCall | OptionHandle

/** One character per byte. */
export interface LuaText { readonly kind: 'text', readonly text: string, readonly secret: boolean }

/** What only Lua could tell, with the line that it comes from. */
export interface Unknown { readonly kind: 'unknown', readonly what: string, readonly line: number, readonly body?: Block }

/** What Prosody takes from its environment or a file when it loads the configuration. */
export interface Outside { readonly kind: 'outside', readonly value: Reference }

/** A function of Prosody's configuration language, or something of Lua's own library by its path. */
export interface Builtin { readonly kind: 'builtin' | 'library', readonly name: string }

/** What `VirtualHost "a"` and `Component "c"` return: a function that takes options, or first a module. */
export interface SectionCall { readonly kind: 'section', readonly section: Section, readonly takesModule: boolean }

/** What reading an option that is a table gives in 13.0. */
export interface OptionHandle { readonly kind: 'option', readonly section: Section, readonly name: string }

export type LuaKey = string | bigint | number | boolean

/** A table; it may be in several places at once, as in Lua. */
export class LuaTable {
  readonly kind = 'table'
  readonly entries = new Map<string, { readonly key: LuaKey, readonly value: Exclude<LuaValue, undefined> }>()
  /** Set when program code may have changed it. */
  changed: Unknown | undefined

  get (key: LuaKey): LuaValue {
    return this.changed ?? this.entries.get(identityOf(key))?.value
  }

  set (key: LuaKey, value: LuaValue): void {
    if (value === undefined) this.entries.delete(identityOf(key))
    else this.entries.set(identityOf(key), { key: integerOf(key), value })
  }

  /** As `#` where there are no holes. */
  get length (): number {
    let length = 0
    while (this.entries.has(identityOf(BigInt(length + 1)))) length += 1
    return length
  }
}

/** A float that is an integer is the same key. */
const integerOf = (key: LuaKey): LuaKey => typeof key === 'number' && Number.isInteger(key) ? BigInt(key) : key

const identityOf = (key: LuaKey): string => `${typeof integerOf(key)} ${String(key)}`

export const text = (value: string): LuaText => ({ kind: 'text', text: value, secret: false })

export const isUnknown = (value: LuaValue): value is Unknown => kindOf(value) === 'unknown'

export const kindOf = (value: LuaValue): string | undefined => typeof value === 'object' ? value.kind : undefined

/** The key that a value makes; `undefined` for what makes none that could be kept. */
export function keyOf (value: LuaValue): LuaKey | undefined {
  if (typeof value === 'boolean' || typeof value === 'bigint') return value
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value
  return typeof value === 'object' && value.kind === 'text' ? value.text : undefined
}

/** Whether Lua takes it for true; `undefined` where that is not known. */
export function truthOf (value: LuaValue): boolean | undefined {
  if (value === undefined || value === false) return false
  if (isUnknown(value)) return undefined
  if (typeof value === 'object' && value.kind === 'library') return value.name.includes('.') ? undefined : true
  return typeof value === 'object' && value.kind === 'outside' && '$env' in value.value ? undefined : true
}
