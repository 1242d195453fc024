import { catalog } from './diagnostics.js'
import type { ServerConfig } from './model.js'
import { secret, isSecret } from './secret.js'
import { isBytes, isList, isMixedTable, isReference, type Bytes, type ConfigMap, type ConfigValue, type Reference } from './value.js'

/** The value that a reference stands for; `undefined` if there is none. A list is for files that are read as their lines. */
export type ReferenceLookup = (reference: Reference) => string | Bytes | readonly string[] | undefined

/**
 * The configuration with every reference replaced by its value, as secrets: for a Prosody that cannot see what the caller sees.
 * Throws `ERR_PROSODY_CONFIG_REFERENCE_UNKNOWN`.
 */
export function resolveReferences (config: ServerConfig, lookup: ReferenceLookup): ServerConfig {
  const resolve = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || isSecret(value) || isBytes(value)) return value
    if (isReference(value)) return valueOf(value, lookup)
    if (isList(value as ConfigValue)) return (value as unknown[]).map(resolve)
    if (isMixedTable(value)) return { $table: value.$table.map(([key, item]) => [key, resolve(item)]) }
    return Object.fromEntries(Object.entries(value as ConfigMap).map(([key, item]) => [key, resolve(item)]))
  }
  return resolve(config) as ServerConfig
}

function valueOf (reference: Reference, lookup: ReferenceLookup): ConfigValue {
  const found = lookup(reference)
  if (found === undefined) {
    const [[tag, name]] = Object.entries(reference) as [[string, string]]
    throw catalog.error('ERR_PROSODY_CONFIG_REFERENCE_UNKNOWN', { facts: { reference: `${tag.slice(1)} "${name}"` } })
  }
  return Array.isArray(found) ? found.map(line => secret(line)) : secret(found as string | Bytes)
}
