import type { Json } from '@xmpp-chat/diagnostics'
import { hideSecrets } from '../hide-secrets.js'
import type { ComponentConfig, HostConfig } from '../model.js'
import { optionFields, type Place } from '../option-fields.js'
import type { OptionSpec } from '../options/option-spec.js'
import { isSecret, secret } from '../secret.js'
import { fieldsOf, isBytes, isList, isMixedTable, isReference, type ConfigMap, type ConfigValue } from '../value.js'

/** What is known about an option. */
export type SpecOf = (option: string) => OptionSpec | undefined

/** Names of what is likely a secret, for options that nothing is known about. */
const secretName = /(^|[_-])(secret|password|passwd|passphrase|token|(api|private|jwt|access|signing|encryption)_?key)s?$/i

/** A password inside of an address (RFC 3986, section 3.2.1). */
const userInfo = /^[a-z][a-z0-9+.-]*:\/\/[^\s/@:]*:[^\s/@]+@/i

/** An option's value as plain JSON, with all that is a secret, or named like one, blanked. */
export function redactOption (name: string, value: ConfigValue, specOf: SpecOf): Json {
  const spec = specOf(name)
  const hidden = spec === undefined ? value : hideSecrets(value, spec)
  return JSON.parse(JSON.stringify(hideNamed(name, hidden))) as Json
}

/** A whole host or component, likewise. */
export function redactSection (place: Exclude<Place, 'server'>, section: HostConfig | ComponentConfig, specOf: SpecOf): Json {
  const optionOf = new Map<string, string>(Object.entries(optionFields[place]).map(([option, field]) => [field, option]))
  const { options, ...fields } = section
  return {
    ...redactAll(Object.entries(fields).map(([field, value]) => [field, optionOf.get(field) ?? field, value]), specOf),
    options: redactAll(Object.entries(options).map(([name, value]) => [name, name, value]), specOf)
  }
}

function redactAll (entries: ReadonlyArray<readonly [key: string, option: string, value: ConfigValue | undefined]>, specOf: SpecOf): Record<string, Json> {
  return Object.fromEntries(entries.flatMap(([key, option, value]) => value === undefined ? [] : [[key, redactOption(option, value, specOf)]]))
}

/** Below a name that sounds secret, every text is. */
function hideNamed (name: string, value: ConfigValue, isInside = false): ConfigValue {
  const isNamed = isInside || secretName.test(name)
  if (typeof value === 'string') return isNamed || userInfo.test(value) ? secret(value) : value
  if (isBytes(value)) return isNamed ? secret(value) : value
  if (typeof value !== 'object' || isSecret(value) || isReference(value)) return value
  if (isList(value)) return value.map(item => hideNamed('', item, isNamed))
  if (isMixedTable(value)) return { $table: value.$table.map(([key, item]) => [key, hideNamed(String(key), item, isNamed)]) }
  return Object.fromEntries(fieldsOf(value as ConfigMap).map(([key, item]) => [key, hideNamed(key, item, isNamed)]))
}
