import { isAbsolute } from 'node:path'
import { domainToASCII } from 'node:url'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { parseInterfaces } from '@xmpp-chat/prosody-config'
import { catalog } from './diagnostics.js'

/** Domains that the server has already. */
const takenPrefixes = ['guest']

/** One of the texts of a list. */
export const choice = <const Choices extends readonly string[]>(allowed: Choices) => (value: unknown, setting: string): Choices[number] | Diagnostic =>
  allowed.find(one => one === value) ?? catalog.diagnostic('SETTING_NOT_A_CHOICE', { path: `/${setting}`, facts: { setting, value: shown(value), choices: [...allowed] } })

/** As a form or a script may send it. */
export function checkbox (value: unknown, setting: string): boolean | Diagnostic {
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  return catalog.diagnostic('SETTING_NOT_A_CHECKBOX', { path: `/${setting}`, facts: { setting, value: shown(value) } })
}

/** One label of a host name (RFC 1123 section 2.1). */
export function label (value: unknown, setting: string): string | Diagnostic {
  const text = textOf(value).trim().toLowerCase()
  if (/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text) && !takenPrefixes.includes(text)) return text
  return catalog.diagnostic('ROOM_PREFIX_UNUSABLE', { path: `/${setting}`, facts: { value: shown(value), taken: takenPrefixes } })
}

export function period (value: unknown, setting: string): string | Diagnostic {
  const text = textOf(value).trim().toLowerCase()
  if (/^([1-9]\d{0,4}[dwmy]|never)$/.test(text)) return text
  return catalog.diagnostic('HISTORY_PERIOD_UNUSABLE', { path: `/${setting}`, facts: { value: shown(value) } })
}

export function port (value: unknown, setting: string): number | Diagnostic {
  const text = textOf(value).trim()
  const number = Number(text)
  if (/^\d{1,5}$/.test(text) && number > 0 && number < 65_536) return number
  return catalog.diagnostic('PORT_UNUSABLE_SETTING', { path: `/${setting}`, facts: { setting, value: shown(value) } })
}

/** As prosody-config reads them: a list with commas. */
export function interfaces (value: unknown, setting: string): readonly string[] | Diagnostic {
  const parsed = parseInterfaces(textOf(value))
  if (parsed.ok && parsed.value.length > 0) return parsed.value
  return catalog.diagnostic('INTERFACES_UNUSABLE', { path: `/${setting}`, facts: { value: shown(value) } })
}

export function folder (value: unknown, setting: string): string | Diagnostic {
  const text = textOf(value).trim()
  return isAbsolute(text) ? text : catalog.diagnostic('FOLDER_NOT_ABSOLUTE', { path: `/${setting}`, facts: { value: shown(value) } })
}

/** One domain per line, or with commas or blanks. An entry with a blank in it is named whole when any part of it is wrong. */
export function domainList (value: unknown, setting: string): readonly string[] | Diagnostic {
  const entries = textOf(value).split(/[\r\n,;]+/).map(text => text.trim()).filter(text => text !== '')
  const domainsOf = (entry: string): Array<string | undefined> => entry.split(/\s+/).map(domainOf)
  const wrong = entries.filter(entry => domainsOf(entry).includes(undefined))
  if (wrong.length > 0) return catalog.diagnostic('DOMAINS_UNUSABLE', { path: `/${setting}`, facts: { setting, values: wrong.map(shown) } })
  return entries.flatMap(domainsOf).filter(domain => domain !== undefined)
}

function domainOf (text: string): string | undefined {
  const domain = domainToASCII(text.replace(/^@|\.$/g, ''))
  return /^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(domain) ? domain : undefined
}

export function count (value: unknown, setting: string): number | Diagnostic {
  const text = textOf(value).trim()
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : catalog.diagnostic('COUNT_UNUSABLE', { path: `/${setting}`, facts: { setting, value: shown(value) } })
}

/** Settings may be anything that JSON can say; an object may say nothing of itself that is a text. */
const textOf = (value: unknown): string => typeof value === 'string' ? value : JSON.stringify(value) ?? ''

const shown = (value: unknown): string => textOf(value).slice(0, 100)
