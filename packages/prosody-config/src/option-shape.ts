import type { OptionSpec } from './options/option-spec.js'
import { optionSchema } from './schema.js'

/** What decides about the values of an option that has no schema, range or values of its own; `undefined` of others. */
export function typeKey ({ type, items = 'string', table, schema, values, min, max }: OptionSpec): string | undefined {
  if (schema !== undefined || values !== undefined || min !== undefined || max !== undefined) return undefined
  return `${type}${type === 'list' || type === 'set' ? ` ${items}` : ''}${table ? ' table' : ''}`
}

/** The schema of an option's value without what is for people. */
export function shapeOf (spec: OptionSpec): object {
  const { description: _, deprecated: __, ...shape } = optionSchema(spec)
  return shape
}
