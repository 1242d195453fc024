import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { checkbox, choice, count, domainList, folder, interfaces, label, period, port } from './setting-values.js'

/** Which videos have a chat beside them. */
export type ChatFor = 'lives' | 'all' | 'chosen' | 'none'
/** What people without an account may do in a chat. */
export type GuestsMay = 'talk' | 'read' | 'nothing'
/** To whom the address of a room is shown. */
export type ShowAddress = 'always' | 'proven' | 'owners' | 'never'

/** The admin's choices, complete and valid. */
export interface Settings {
  readonly chatFor: ChatFor
  readonly roomsPer: 'video' | 'channel'
  readonly autoOpen: boolean
  readonly guests: GuestsMay
  /** The first label of the domain of rooms. */
  readonly roomPrefix: string
  /** How long messages are kept: a number with `d`, `w`, `m` or `y`, or `never` for without end. */
  readonly history: string
  readonly prosody: 'embedded' | 'system'
  /** Whether people with accounts of other XMPP servers may come into rooms. */
  readonly external: boolean
  /** Where other servers connect (RFC 6120 section 3.2). */
  readonly s2sPort: number
  /** `*` is all IPv4 addresses, `::` all IPv6 ones. */
  readonly s2sInterfaces: readonly string[]
  /** XEP-0368; undefined for none. */
  readonly s2sDirectTlsPort: number | undefined
  /** A folder with certificates; empty for self-signed ones of our own. */
  readonly certificatesFolder: string
  /** Whether other servers must have certificates that are trusted; otherwise dialback is enough (XEP-0220). */
  readonly requireTrusted: boolean
  /** Domains that may not connect, and, if there are any, the only ones that may. */
  readonly blockedDomains: readonly string[]
  readonly allowedDomains: readonly string[]
  /** Joins that one remote domain may make in a minute. */
  readonly remoteJoins: number
  /** Messages and presences that one remote domain may send in a minute, and a fifth of its requests. */
  readonly remoteMessages: number
  readonly showAddress: ShowAddress
}

/** The names that PeerTube stores the settings under. */
export const settingNames = {
  chatFor: 'chat-for', roomsPer: 'rooms-per', autoOpen: 'auto-open', guests: 'guests', roomPrefix: 'room-prefix', history: 'history', prosody: 'prosody',
  external: 'external-accounts', s2sPort: 's2s-port', s2sInterfaces: 's2s-interfaces', s2sDirectTlsPort: 's2s-direct-tls-port', certificatesFolder: 'certificates-folder',
  requireTrusted: 'require-trusted-servers', blockedDomains: 'blocked-domains', allowedDomains: 'allowed-domains', remoteJoins: 'remote-joins', remoteMessages: 'remote-messages',
  showAddress: 'show-address'
} as const satisfies Record<keyof Settings, string>

export const choices = {
  'chat-for': ['lives', 'all', 'chosen', 'none'],
  'rooms-per': ['video', 'channel'],
  guests: ['talk', 'read', 'nothing'],
  prosody: ['embedded', 'system'],
  'show-address': ['always', 'proven', 'owners', 'never']
} as const

export const defaultSettings: Settings = {
  chatFor: 'lives', roomsPer: 'video', autoOpen: false, guests: 'talk', roomPrefix: 'room', history: 'never', prosody: 'embedded',
  external: false, s2sPort: 5269, s2sInterfaces: ['*', '::'], s2sDirectTlsPort: undefined, certificatesFolder: '', requireTrusted: false, blockedDomains: [],
  allowedDomains: [], remoteJoins: 30, remoteMessages: 180, showAddress: 'proven'
}

export type SettingsResult =
  | { readonly ok: true, readonly value: Settings }
  | { readonly ok: false, readonly diagnostics: readonly Diagnostic[] }

/** Reads what PeerTube stored, which may be anything; what is absent is the default. */
export function parseSettings (stored: unknown): SettingsResult {
  const raw = typeof stored === 'object' && stored !== null ? stored as Readonly<Record<string, unknown>> : {}
  const diagnostics: Diagnostic[] = []
  const read = <T>(key: keyof Settings, parse: (value: unknown, name: string) => T | Diagnostic, fallback: T): T => {
    const name = settingNames[key]
    const given = raw[name]
    if (given === undefined || given === null || given === '') return fallback
    const value = parse(given, name)
    if (!isDiagnostic(value)) return value
    diagnostics.push(value)
    return fallback
  }
  const value: Settings = {
    chatFor: read('chatFor', choice(choices['chat-for']), defaultSettings.chatFor),
    roomsPer: read('roomsPer', choice(choices['rooms-per']), defaultSettings.roomsPer),
    autoOpen: read('autoOpen', checkbox, defaultSettings.autoOpen),
    guests: read('guests', choice(choices.guests), defaultSettings.guests),
    roomPrefix: read('roomPrefix', label, defaultSettings.roomPrefix),
    history: read('history', period, defaultSettings.history),
    prosody: read('prosody', choice(choices.prosody), defaultSettings.prosody),
    external: read('external', checkbox, defaultSettings.external),
    s2sPort: read('s2sPort', port, defaultSettings.s2sPort),
    s2sInterfaces: read<readonly string[]>('s2sInterfaces', interfaces, defaultSettings.s2sInterfaces),
    s2sDirectTlsPort: read<number | undefined>('s2sDirectTlsPort', port, defaultSettings.s2sDirectTlsPort),
    certificatesFolder: read('certificatesFolder', folder, defaultSettings.certificatesFolder),
    requireTrusted: read('requireTrusted', checkbox, defaultSettings.requireTrusted),
    blockedDomains: read<readonly string[]>('blockedDomains', domainList, defaultSettings.blockedDomains),
    allowedDomains: read<readonly string[]>('allowedDomains', domainList, defaultSettings.allowedDomains),
    remoteJoins: read('remoteJoins', count, defaultSettings.remoteJoins),
    remoteMessages: read('remoteMessages', count, defaultSettings.remoteMessages),
    showAddress: read('showAddress', choice(choices['show-address']), defaultSettings.showAddress)
  }
  return diagnostics.length === 0 ? { ok: true, value } : { ok: false, diagnostics }
}

const isDiagnostic = (value: unknown): value is Diagnostic => typeof value === 'object' && value !== null && 'severity' in value
