import { optionSpec } from './lookup.js'
import { both, type OptionSpec, type OptionTable } from './option-spec.js'

/**
 * An option of a module that is not Prosody's own. Only `type` must be said; without more it may stand anywhere, is read by both releases when
 * its module is loaded, and is no secret.
 */
export type CustomOption = Pick<OptionSpec, 'type'> & Partial<OptionSpec>

/** Options by name. They win over Prosody's own of the same name. */
export type CustomOptions = Readonly<Record<string, CustomOption>>

const completed = new WeakMap<CustomOptions, OptionTable>()

/** The same options with everything said. */
export function completeOptions (options: CustomOptions = {}): OptionTable {
  const known = completed.get(options)
  if (known !== undefined) return known
  const table = Object.fromEntries(Object.entries(options).map(([name, option]): [string, OptionSpec] =>
    [name, { modules: [], scope: 'host', targets: both, readAt: 'load', description: '', ...option }]))
  completed.set(options, table)
  return table
}

/** What is known about an option, with those that a caller declared. */
export function lookupOf (options: CustomOptions | undefined): (name: string) => OptionSpec | undefined {
  const table = completeOptions(options)
  return name => Object.hasOwn(table, name) ? table[name] : optionSpec(name)
}
