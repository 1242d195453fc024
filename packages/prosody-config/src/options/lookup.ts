import type { OptionSpec, OptionTable } from './option-spec.js'
import { knownOptions } from './options.js'

const table: OptionTable = knownOptions

/** What is known about an option; nothing about `__proto__` and the like. */
export function optionSpec (name: string): OptionSpec | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
