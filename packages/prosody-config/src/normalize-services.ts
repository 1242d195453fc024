import { jsonPointer } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { isInterface, parseInterfaces } from './interfaces.js'
import type { Reading } from './normalize-value.js'

/** A service as it was given. */
export interface PlainService { readonly ports?: unknown, readonly interfaces?: unknown }

/** Ports as numbers. Prosody takes one or several, also as strings. */
export function normalizePorts (plain: unknown, path: string, { found }: Reading): number[] {
  return listOf(plain).map(([item, at]) => {
    const port = typeof item === 'string' && /^\d{1,5}$/.test(item.trim()) ? Number(item) : item
    if (typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65535) return port
    found(catalog.diagnostic('PORT_INVALID', { path: path + at, facts: { port: typeof item === 'string' || typeof item === 'number' ? item : typeof item } }))
    return undefined
  }).filter(port => port !== undefined)
}

/** Interfaces as a list. One string may name several, with commas. */
export function normalizeInterfaces (plain: unknown, path: string, { found }: Reading): string[] {
  if (typeof plain === 'string') {
    const parsed = parseInterfaces(plain)
    if (parsed.ok) return [...parsed.value]
    parsed.diagnostics.forEach(diagnostic => found({ ...diagnostic, path }))
    return []
  }
  return listOf(plain).map(([item, at]) => {
    if (typeof item === 'string' && isInterface(item)) return item
    found(catalog.diagnostic('INTERFACE_INVALID', { path: path + at, facts: { interface: typeof item === 'string' ? item : typeof item } }))
    return undefined
  }).filter(item => item !== undefined)
}

/** The items with their pointers below the field; a lone item stands for a list of one. */
function listOf (plain: unknown): Array<[unknown, string]> {
  return Array.isArray(plain) ? plain.map((item, index) => [item, jsonPointer(index)]) : [[plain, '']]
}
