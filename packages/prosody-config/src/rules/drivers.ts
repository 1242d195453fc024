import { isList, isMixedTable, type ConfigMap, type ConfigValue } from '../value.js'
import { isTextual, textOf } from './values.js'

/** Options whose values name modules, and what those modules' names begin with. */
export const driverOptions = { authentication: 'auth', authorization: 'authz', storage: 'storage' } as const

/** The modules that a value of `authentication` or `storage` names, as `storage_sql`. Prosody has `null` built in. */
export function driverNames (prefix: string, value: ConfigValue | undefined): string[] {
  return driverTexts(value).map(([text]) => `${prefix}_${text}`)
}

/** The drivers in a value with the rest of their pointers: one driver, or one per store. */
export function driverTexts (value: ConfigValue | undefined): Array<readonly [text: string, keys: readonly string[]]> {
  const text = textOf(value)
  if (text !== undefined) return text === 'null' ? [] : [[text, []]]
  if (value === undefined || typeof value !== 'object' || isList(value) || isMixedTable(value) || isTextual(value)) return []
  return Object.entries(value as ConfigMap).flatMap(([store, driver]) =>
    typeof driver === 'string' && driver !== 'null' ? [[driver, [store]] as const] : [])
}
