import type { JsonSchema, OptionSpec } from './options/option-spec.js'
import { optionSpec } from './options/lookup.js'
import { isSecret, secret } from './secret.js'
import { fieldsOf, isBytes, isList, isMixedTable, isReference, type ConfigMap, type ConfigValue } from './value.js'

/** Whether what a file says for an option may be a secret. */
export function isSecretName (option: string): boolean {
  return optionSpec(option)?.secret === true || /secret|password|token|key/i.test(option)
}

/** The value of an option with the strings that are known to be secret made so: the whole value, or fields such as `sql.password`. */
export function hideSecrets (value: ConfigValue, spec: OptionSpec): ConfigValue {
  if (spec.secret) return hidden(value)
  const fields = secretFields(spec.schema)
  return fields.size === 0 ? value : hideFields(value, fields)
}

/** Every text in a value made secret; the names of fields stay. */
function hidden (value: ConfigValue): ConfigValue {
  if (typeof value === 'string' || isBytes(value)) return secret(value)
  if (typeof value !== 'object' || isSecret(value) || isReference(value)) return value
  if (isList(value)) return value.map(hidden)
  if (isMixedTable(value)) return { $table: value.$table.map(([key, item]) => [key, hidden(item)]) }
  return Object.fromEntries(fieldsOf(value as ConfigMap).map(([key, item]) => [key, hidden(item)]))
}

function hideFields (value: ConfigValue, fields: ReadonlySet<string>): ConfigValue {
  if (typeof value !== 'object' || isSecret(value) || isBytes(value) || isReference(value)) return value
  if (isList(value)) return value.map(item => hideFields(item, fields))
  const hide = <Key>([key, item]: readonly [Key, ConfigValue]): [Key, ConfigValue] =>
    [key, fields.has(String(key)) ? hidden(item) : hideFields(item, fields)]
  if (isMixedTable(value)) return { $table: value.$table.map(hide) }
  return Object.fromEntries(fieldsOf(value as ConfigMap).map(hide))
}

/** The properties that a shape marks as `writeOnly`, at any depth. */
function secretFields (schema: JsonSchema | undefined): ReadonlySet<string> {
  const fields = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties = {} } = node as { properties?: Record<string, unknown> }
    for (const [name, field] of Object.entries(properties)) {
      if (typeof field === 'object' && field !== null && 'writeOnly' in field) fields.add(name)
    }
    Object.values(node).forEach(visit)
  }
  visit(schema)
  return fields
}
