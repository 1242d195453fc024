import { isIP } from 'node:net'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { jsonPointer } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { isHostName, isXmppDomain, toDnsName } from './domain-name.js'
import { isNetwork } from './address.js'
import type { NormalService, TlsaData, XmppService } from './service.js'

/** What `parseXmppService` gives. */
export type ParsedService =
  | { readonly ok: true, readonly value: NormalService, readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false, readonly diagnostics: readonly Diagnostic[] }

const portFields = ['port', 'directTlsPort', 'clientPort', 'clientDirectTlsPort'] as const
const known = new Set(['domain', 'components', 'target', ...portFields, 'addresses', 'ipv4', 'ipv6', 'tlsa', 'proxyNetworks', 'ttl'])

/** A service from anything, with all that is wrong with it. */
export function parseXmppService (input: unknown): ParsedService {
  if (!isRecord(input)) return { ok: false, diagnostics: [fieldInvalid('', input, '{ "domain": "videos.example" }')] }
  const diagnostics = [...checkNames(input), ...checkNumbers(input), ...checkLists(input), ...checkFlags(input)]
  for (const name of Object.keys(input)) {
    if (!known.has(name)) diagnostics.push(catalog.diagnostic('SERVICE_FIELD_UNKNOWN', { path: jsonPointer(name), facts: { field: name, known: [...known] } }))
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { ok: false, diagnostics }
  return { ok: true, value: normalize(input as unknown as XmppService), diagnostics }
}

/** The service; throws a `TypeError` that says what is wrong with it. */
export function normalizeService (service: XmppService): NormalService {
  const parsed = parseXmppService(service)
  if (parsed.ok) return parsed.value
  throw new TypeError(parsed.diagnostics.map(({ path, message }) => `${path} ${message}`.trim()).join(' '))
}

function normalize (service: XmppService): NormalService {
  const domain = toDnsName(service.domain) as string
  return {
    domain,
    components: (service.components ?? []).map(name => toDnsName(name) as string),
    target: toDnsName(service.target ?? domain) as string,
    isTargetGiven: service.target !== undefined,
    isPortGiven: service.port !== undefined,
    ports: {
      'xmpp-server': service.port === undefined ? 5269 : service.port ?? undefined,
      'xmpps-server': service.directTlsPort ?? undefined,
      'xmpp-client': service.clientPort ?? undefined,
      'xmpps-client': service.clientDirectTlsPort ?? undefined
    },
    addresses: service.addresses ?? [],
    ipv4: service.ipv4,
    ipv6: service.ipv6,
    tlsa: (service.tlsa ?? []).map(entry => ({ ...entry, data: entry.data.toLowerCase() })),
    proxyNetworks: service.proxyNetworks ?? [],
    ttl: service.ttl ?? 3600
  }
}

function checkNames (input: Record<string, unknown>): Diagnostic[] {
  const found: Diagnostic[] = []
  const check = (value: unknown, path: string, isRight = isXmppDomain): void => {
    if (typeof value !== 'string' || !isRight(value)) found.push(catalog.diagnostic('SERVICE_NAME_INVALID', { path, facts: { name: shown(value) } }))
  }
  check(input.domain, '/domain')
  if (input.target !== undefined) check(input.target, '/target', isHostName)
  if (Array.isArray(input.components)) input.components.forEach((name, index) => { check(name, jsonPointer('components', index)) })
  else if (input.components !== undefined) found.push(fieldInvalid('/components', input.components, '["room.videos.example"]'))
  return found
}

function checkNumbers (input: Record<string, unknown>): Diagnostic[] {
  const ports = portFields.filter(name => input[name] !== undefined && input[name] !== null && !isWhole(input[name], 1, 65_535))
    .map(name => fieldInvalid(jsonPointer(name), input[name], '1–65535'))
  const ttl = input.ttl === undefined || isWhole(input.ttl, 0, 2 ** 31 - 1) ? [] : [fieldInvalid('/ttl', input.ttl, '0–2147483647')]
  return [...ports, ...ttl]
}

function checkLists (input: Record<string, unknown>): Diagnostic[] {
  return [
    ...checkList(input, 'addresses', value => typeof value === 'string' && isIP(value) !== 0, '192.0.2.1, 2001:db8::1'),
    ...checkList(input, 'proxyNetworks', value => typeof value === 'string' && isNetwork(value), '192.0.2.0/24'),
    ...checkList(input, 'tlsa', isTlsa, '{ "usage": 3, "selector": 1, "matchingType": 1, "data": "0a1b…" }')
  ]
}

function checkList (input: Record<string, unknown>, name: string, isValid: (value: unknown) => boolean, expected: string): Diagnostic[] {
  const list = input[name]
  if (list === undefined) return []
  if (!Array.isArray(list)) return [fieldInvalid(jsonPointer(name), list, `[${expected}]`)]
  return list.flatMap((value: unknown, index) => isValid(value) ? [] : [fieldInvalid(jsonPointer(name, index), value, expected)])
}

const checkFlags = (input: Record<string, unknown>): Diagnostic[] => ['ipv4', 'ipv6']
  .filter(name => input[name] !== undefined && typeof input[name] !== 'boolean').map(name => fieldInvalid(jsonPointer(name), input[name], 'true | false'))

const isTlsa = (value: unknown): value is TlsaData => isRecord(value) && typeof value.data === 'string' && /^([0-9a-f]{2})+$/i.test(value.data) &&
  (['usage', 'selector', 'matchingType'] as const).every(name => isWhole(value[name], 0, 255))

/** `expected` is the same in every language: a value, or a range. */
const fieldInvalid = (path: string, value: unknown, expected: string): Diagnostic =>
  catalog.diagnostic('SERVICE_FIELD_INVALID', { path, facts: { actual: shown(value), expected } })

const isWhole = (value: unknown, least: number, most: number): boolean => Number.isInteger(value) && (value as number) >= least && (value as number) <= most

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Something to show of a value that may be anything. */
const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? String(value)).slice(0, 100)
