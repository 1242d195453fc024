import type { Target } from '../target.js'

/**
 * How Prosody reads a value. `list` keeps the order, `set` does not care; both take a lone item for a list of one. `period` is seconds or
 * words (`"5 minutes"`, `"1w"`, `"never"`). `map` is a table of scalars, `table` any other table, `any` what only the module knows.
 */
export type OptionType =
  'boolean' | 'string' | 'integer' | 'number' | 'period' | 'path' | 'list' | 'set' | 'map' | 'enum' | 'table' | 'any'

/** A JSON Schema in the subset of draft 2019-09 that ajv compiles. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * When a changed value takes effect, from the least to the most demanding. `runtime`: at the next use. `tls`: when a reload rebuilds the TLS
 * contexts. `load`: when the module is reloaded. `ports`: when the module that listens is reloaded. `startup`: when Prosody is restarted.
 */
export const readTimes = ['runtime', 'tls', 'load', 'ports', 'startup'] as const

export type ReadTime = (typeof readTimes)[number]

/** What one option is: what it accepts, who reads it and when. */
export interface OptionSpec {
  readonly type: OptionType
  /** Of lists and sets, when not strings. */
  readonly items?: 'string' | 'integer' | 'number' | 'port' | 'any'
  /** Of enums: everything that is understood, in any target. */
  readonly values?: ReadonlyArray<string | boolean>
  readonly min?: number
  readonly max?: number
  /** Instead of what `type` says, where the shape of a table is known; references and secrets are not its business. */
  readonly schema?: JsonSchema
  /** A Lua table with number keys, or with a list and fields at once, is legitimate too. */
  readonly table?: true
  /** `mod_muc`, `core.certmanager`, …: everybody who reads it. */
  readonly modules: readonly string[]
  /** `global`: no effect, or a complaint of `prosodyctl check config`, below a host. */
  readonly scope: 'global' | 'host'
  /** Where it is read; nowhere, if it is obsolete. */
  readonly targets: readonly Target[]
  /** Lua source text, in 13.0 if it is read there. */
  readonly default?: string
  /** What differs between the targets, in words. */
  readonly changed?: string
  /** What 0.12 has instead. */
  readonly in012?: Partial<Pick<OptionSpec, 'type' | 'values' | 'default' | 'readAt'>>
  /** What 13.0 understands of `values`, where 0.12 takes more. */
  readonly in13?: Partial<Pick<OptionSpec, 'values'>>
  /** A text whose disclosure harms. */
  readonly secret?: true
  readonly status?: 'deprecated' | 'obsolete'
  /** What to write instead. */
  readonly replacement?: string
  /** Of the most demanding reader; for `ssl`, which has one marginal reader at the start, of the others. */
  readonly readAt: ReadTime
  /** Those of `modules` that differ from `readAt`. */
  readonly readers?: Readonly<Record<string, ReadTime>>
  /** One sentence, units included. */
  readonly description: string
}

export type OptionTable = Readonly<Record<string, OptionSpec>>

export const both = ['0.12', '13.0'] as const
export const only012 = ['0.12'] as const
export const since13 = ['13.0'] as const
export const nowhere = [] as const
