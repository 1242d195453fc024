import { isIPv4 } from 'node:net'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'

/** What `parseInterfaces` found. */
export type InterfacesResult =
  | { readonly ok: true, readonly value: readonly string[], readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false, readonly diagnostics: readonly Diagnostic[] }

/**
 * Interfaces from what people type in a settings field: `*, ::` or `192.0.2.1 2001:db8::1`, separated by commas or blanks. `*` is all IPv4
 * addresses and `::` all IPv6. An empty text is an empty list.
 */
export function parseInterfaces (text: string): InterfacesResult {
  const value = text.split(/[\s,;]+/).filter(item => item !== '').map(withoutBrackets)
  const diagnostics = value.filter(item => !isInterface(item))
    .map(item => catalog.diagnostic('INTERFACE_INVALID', { facts: { interface: item } }))
  if (diagnostics.length > 0) return { ok: false, diagnostics }
  const unique = new Map<string, string>()
  for (const item of value) {
    if (!unique.has(interfaceKey(item))) unique.set(interfaceKey(item), item)
  }
  return { ok: true, value: [...unique.values()], diagnostics: [] }
}

/** Whether Prosody can listen on it: `*`, `::`, an IPv4 or IPv6 address (RFC 4291; zone ids as in RFC 4007: `fe80::1%eth0`). */
export function isInterface (text: string): boolean {
  if (text === '*') return true
  const zone = text.indexOf('%')
  if (zone === -1) return isIPv6(text) || isIPv4(text)
  return /^[\w.-]+$/.test(text.slice(zone + 1)) && isIPv6(text.slice(0, zone))
}

/** As `isIPv6` of `node:net`, which takes ten times as long the first time. */
function isIPv6 (text: string): boolean {
  return text === '::' || text === '::1' || (text.includes(':') && /^[\da-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]/`))
}

/** One text for all spellings of an interface: `0.0.0.0` and `*`, upper and lower case, zeros left out or not. */
export function interfaceKey (text: string): string {
  if (text === '*' || text === '0.0.0.0') return '*'
  if (!isInterface(text) || isIPv4(text)) return text
  const [address = '', zone] = text.split('%')
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  return zone === undefined ? short : `${short}%${zone}`
}

/** Whether listening on the one takes a port from the other: equal, or one of them stands for all addresses of its family. */
export function interfacesOverlap (a: string, b: string): boolean {
  const [x, y] = [interfaceKey(a), interfaceKey(b)]
  if (x === y) return true
  const family = (key: string): 'ipv4' | 'ipv6' => key === '*' || isIPv4(key) ? 'ipv4' : 'ipv6'
  const isWildcard = x === '*' || y === '*' || x === '::' || y === '::'
  return isWildcard && family(x) === family(y)
}

const withoutBrackets = (text: string): string => text.replace(/^\[(.*)\]$/, '$1')
