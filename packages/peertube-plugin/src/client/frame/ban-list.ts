import { text, type WebLanguage, type WebText } from '../../texts/web.js'
import type { Ban, BanScope } from '../answers.js'
import type { Outcast } from './outcasts.js'

/** Somebody who is kept out of something, as a list shows it. */
export interface BanRow extends Pick<Ban, 'scope' | 'target' | 'reason'>, Partial<Pick<Ban, 'by' | 'at'>> {
  /** Whether the plugin has such a ban. */
  readonly isKept: boolean
  /** Whether the room itself has one. */
  readonly isOutcast: boolean
}

/** One row for what is banned twice in a room; the newest first, and last those of the room itself, which does not know when they were made. */
export function banRows (bans: readonly Ban[], outcasts: readonly Outcast[]): readonly BanRow[] {
  const jids = new Set(outcasts.map(({ jid }) => jid))
  const ours = bans.map(ban => ({ ...ban, isKept: true, isOutcast: ban.scope === 'room' && jids.has(ban.target) }))
  const known = new Set(ours.filter(({ isOutcast }) => isOutcast).map(({ target }) => target))
  const theirs = outcasts.filter(({ jid }) => !known.has(jid)).map(({ jid, ...rest }) => ({ scope: 'room' as const, target: jid, ...rest, isKept: false, isOutcast: true }))
  return [...ours.sort((one, other) => other.at.localeCompare(one.at)), ...theirs.sort((one, other) => one.target.localeCompare(other.target))]
}

/** Who is meant: a guest by the last name they had here, for their JID says nothing to people. */
export const targetInWords = (target: string, guests: Readonly<Record<string, string>>, guestHost: string, language: WebLanguage): string =>
  guests[target] ?? (target.endsWith(`@${guestHost}`) ? text(language, 'banGuest') : target)

const scopes = { room: 'banScopeRoom', channel: 'banScopeChannel', instance: 'banScopeInstance' } as const satisfies Record<BanScope, WebText>

export const scopeInWords = (scope: BanScope, language: WebLanguage): string => text(language, scopes[scope])

/** From where, why, by whom and since when, a line each. */
export function banInWords ({ scope, reason, by, at }: BanRow, language: WebLanguage): readonly string[] {
  const moment = at === undefined ? NaN : Date.parse(at)
  return [
    scopeInWords(scope, language),
    ...reason === undefined ? [] : [text(language, 'reasonGiven', { reason })],
    ...by === undefined || Number.isNaN(moment) ? [] : [text(language, 'banBy', { by, at: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment) })]
  ]
}
