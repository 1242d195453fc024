import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'

/** Which videos have a chat beside them. */
export type ChatFor = 'lives' | 'all' | 'chosen' | 'none'
/** What people without an account may do in a chat. */
export type GuestsMay = 'talk' | 'read' | 'nothing'

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
}

/** The names that PeerTube stores the settings under. */
export const settingNames = {
  chatFor: 'chat-for', roomsPer: 'rooms-per', autoOpen: 'auto-open', guests: 'guests', roomPrefix: 'room-prefix', history: 'history', prosody: 'prosody'
} as const satisfies Record<keyof Settings, string>

export const choices = {
  'chat-for': ['lives', 'all', 'chosen', 'none'],
  'rooms-per': ['video', 'channel'],
  guests: ['talk', 'read', 'nothing'],
  prosody: ['embedded', 'system']
} as const

export const defaultSettings: Settings = {
  chatFor: 'lives', roomsPer: 'video', autoOpen: false, guests: 'talk', roomPrefix: 'room', history: 'never', prosody: 'embedded'
}

/** Domains that the server has already. */
const takenPrefixes = ['guest']

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
    prosody: read('prosody', choice(choices.prosody), defaultSettings.prosody)
  }
  return diagnostics.length === 0 ? { ok: true, value } : { ok: false, diagnostics }
}

const isDiagnostic = (value: unknown): value is Diagnostic => typeof value === 'object' && value !== null && 'severity' in value

const choice = <const Choices extends readonly string[]>(allowed: Choices) => (value: unknown, setting: string): Choices[number] | Diagnostic =>
  allowed.find(one => one === value) ?? catalog.diagnostic('SETTING_NOT_A_CHOICE', { path: `/${setting}`, facts: { setting, value: shown(value), choices: [...allowed] } })

/** As a form or a script may send it. */
function checkbox (value: unknown, setting: string): boolean | Diagnostic {
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  return catalog.diagnostic('SETTING_NOT_A_CHECKBOX', { path: `/${setting}`, facts: { setting, value: shown(value) } })
}

/** One label of a host name (RFC 1123 section 2.1). */
function label (value: unknown, setting: string): string | Diagnostic {
  const text = String(value).trim().toLowerCase()
  if (/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text) && !takenPrefixes.includes(text)) return text
  return catalog.diagnostic('ROOM_PREFIX_UNUSABLE', { path: `/${setting}`, facts: { value: shown(value), taken: takenPrefixes } })
}

function period (value: unknown, setting: string): string | Diagnostic {
  const text = String(value).trim().toLowerCase()
  if (/^([1-9]\d{0,4}[dwmy]|never)$/.test(text)) return text
  return catalog.diagnostic('HISTORY_PERIOD_UNUSABLE', { path: `/${setting}`, facts: { value: shown(value) } })
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? '').slice(0, 100)
