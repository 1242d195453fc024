import { interfaceKey } from '../interfaces.js'
import { optionSpec } from '../options/lookup.js'
import { isSecret } from '../secret.js'
import { bytes, bytesOf, entriesOf, isBytes, isList, isReference, type ConfigValue } from '../value.js'

/**
 * One text for all values of an option that Prosody does not tell apart: the order of map keys, and of items where it reads a set, the spelling
 * of addresses, a lone item for a list of one. Secrets are in it: it is to be compared, never to be shown.
 */
export function canonicalOption (name: string, value: ConfigValue | undefined): string {
  if (value === undefined) return ''
  const type = optionSpec(name)?.type
  if (/(^|_)interfaces?$/.test(name)) return canonicalSet(value, item => canonical(typeof item === 'string' ? interfaceKey(item) : item))
  if (type === 'set' || /(^|_)ports$/.test(name)) return canonicalSet(value, canonical)
  return canonical(type === 'list' && !isTable(value) ? [value] : value)
}

function canonicalSet (value: ConfigValue, ofItem: (item: ConfigValue) => string): string {
  if (isTable(value) && !isList(value)) return canonical(value)
  const items = isList(value) ? value : [value]
  return JSON.stringify([...new Set(items.map(ofItem))].sort())
}

const isTable = (value: ConfigValue): boolean => typeof value === 'object' && !isSecret(value) && !isBytes(value) && !isReference(value)

/** Lists are tables with the keys 1 to n, so that every empty table is the same. */
function canonical (value: ConfigValue): string {
  if (isSecret(value)) return canonical(value.reveal())
  if (isBytes(value)) return JSON.stringify(bytes(bytesOf(value)))
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (typeof value !== 'object' || isReference(value)) return JSON.stringify(value, sortedKeys(value))
  return `{${entriesOf(value).map(([key, item]) => `${canonical(key)}=${canonical(item)}`).sort().join()}}`
}

const sortedKeys = (value: unknown): string[] | undefined => typeof value === 'object' && value !== null ? Object.keys(value).sort() : undefined
