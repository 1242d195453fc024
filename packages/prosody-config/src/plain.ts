import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { isSecret } from './secret.js'
import { bytes } from './value.js'

/** Deeper than any real configuration, and well above Lua's own limit of some 200 nested constructors. */
const depthLimit = 100

/** Several times what ten thousand hosts have. Parts that are shared count each time: that is how they would be written. */
const sizeLimit = 1_000_000

/** A plain copy of an input, secrets opened into `{$secret}`: what the JSON schema speaks about. */
export interface Plain {
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
}

/** The plain copy of anything that a program may hand over, and what in it cannot be data. */
export function plainCopy (input: unknown): Plain {
  const diagnostics: Diagnostic[] = []
  const above = new Set<object>()
  let size = 0

  function refuse (diagnostic: Diagnostic): undefined {
    diagnostics.push(diagnostic)
  }

  function copy (value: unknown, path: string): unknown {
    size += 1
    if (size > sizeLimit) return size === sizeLimit + 1 ? refuse(catalog.diagnostic('VALUE_TOO_LARGE', { facts: { limit: sizeLimit } })) : undefined
    if (typeof value === 'boolean') return value
    if (typeof value === 'string') return copyText(value, path)
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return value === 0 ? 0 : value
      return refuse(catalog.diagnostic('VALUE_NOT_FINITE', { path, facts: { actual: String(value) } }))
    }
    if (typeof value !== 'object' || value === null) {
      return refuse(catalog.diagnostic('VALUE_UNSUPPORTED', { path, facts: { actual: value === null ? 'null' : typeof value } }))
    }
    return copyObject(value, path)
  }

  function copyText (text: string, path: string): string | undefined {
    return text.isWellFormed() ? text : refuse(catalog.diagnostic('STRING_NOT_UNICODE', { path }))
  }

  function copyObject (value: object, path: string): unknown {
    if (isSecret(value)) return { $secret: copy(value.reveal(), path) }
    if (value instanceof Uint8Array) return bytes(value)
    if (above.has(value)) return refuse(catalog.diagnostic('VALUE_CYCLIC', { path }))
    if (above.size >= depthLimit) return refuse(catalog.diagnostic('VALUE_TOO_DEEP', { path, facts: { limit: depthLimit } }))
    if (!Array.isArray(value) && !isRecord(value)) {
      return refuse(catalog.diagnostic('VALUE_UNSUPPORTED', { path, facts: { actual: value.constructor?.name ?? 'object' } }))
    }
    above.add(value)
    const copied = Array.isArray(value) ? Array.from(value, (item, index) => copy(item, path + jsonPointer(index))) : copyRecord(value, path)
    above.delete(value)
    return copied
  }

  function copyRecord (value: object, path: string): unknown {
    // `$secret: null` is the mark of a redacted secret; it gets its own finding later.
    const isRedacted = '$secret' in value && value.$secret === null
    if (isRedacted) return refuse(catalog.diagnostic('SECRET_REDACTED', { path }))
    return Object.fromEntries(Object.entries(value)
      .filter(([key, item]) => item !== undefined && copyText(key, path) !== undefined)
      .map(([key, item]) => [key, copy(item, path + jsonPointer(key))]))
  }

  try {
    return { value: copy(input, ''), diagnostics }
  } catch (error) {
    // An object may run code when it is looked at: a getter, a proxy.
    refuse(catalog.diagnostic('VALUE_UNSUPPORTED', { facts: { actual: error instanceof Error ? error.name : typeof error } }))
    return { value: undefined, diagnostics }
  }
}

function isRecord (value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype as object) === null
}
