/// <reference lib="dom" />
import { text, type WebLanguage, type WebText } from '../../texts/web.js'
import type { BanScope, ChatInfo, Refusal, Result } from '../answers.js'
import type { PeopleCall } from '../people-calls.js'
import type { ConverseApi, MenuButton, Occupant, Room } from './converse-types.js'
import { possibleActs } from './moderation.js'

export interface WiderBan {
  readonly name: 'ban-channel' | 'ban-instance' | 'ban-domain-channel' | 'ban-domain-instance'
  readonly scope: BanScope
  /** A bare JID or a domain. */
  readonly target: string
}

/** What goes further than the room: the person, and for somebody from elsewhere everybody of that server. */
export function widerBans (jid: string, scopes: readonly BanScope[], ownDomains: readonly string[]): readonly WiderBan[] {
  const bare = jid.replace(/\/.*/s, '')
  const domain = bare.slice(bare.indexOf('@') + 1)
  const wide = scopes.filter(scope => scope !== 'room')
  return [
    ...wide.map(scope => ({ name: `ban-${scope}` as const, scope, target: bare })),
    ...ownDomains.includes(domain) ? [] : wide.map(scope => ({ name: `ban-domain-${scope}` as const, scope, target: domain }))
  ]
}

const words = {
  'ban-channel': ['banChannel', 'banChannelExplained'], 'ban-instance': ['banInstance', 'banInstanceExplained'],
  'ban-domain-channel': ['banDomainChannel', 'banDomainChannelExplained'], 'ban-domain-instance': ['banDomainInstance', 'banDomainInstanceExplained']
} as const satisfies Record<WiderBan['name'], readonly [WebText, WebText]>

const refusals: Readonly<Record<string, WebText>> = {
  moderator: 'banRefusedModerator', 'own-domain': 'banRefusedOwnDomain', 'not-allowed': 'banRefusedRights', 'bad-target': 'banRefusedTarget', 'too-many': 'banRefusedMany',
  'no-ban': 'banLiftedBefore', 'no-chat': 'noChat', 'log-in': 'loginExpired', starting: 'noAnswer', 'no-answer': 'noAnswer'
}

/** Why nothing came of a ban, or of its end. */
export const whyNotBanned = ({ error, status }: Refusal, language: WebLanguage): string => {
  const known = refusals[error]
  return known === undefined ? text(language, 'moderationFailed', { reason: error === '' ? status : error }) : text(language, known)
}

export interface WiderBanOptions {
  readonly api: ConverseApi
  readonly language: WebLanguage
  readonly chat: ChatInfo
  readonly call: (call: PeopleCall) => Promise<Result<unknown>>
}

/** The entries for the menu of a message or of a person, behind those of the room's own moderation. */
export function widerBanButtons (room: Room, occupant: Occupant, { api, language, chat, call }: WiderBanOptions): MenuButton[] {
  const [nickname, jid] = [String(occupant.get('nick') ?? ''), occupant.get('jid')]
  if (chat.you.kind !== 'user' || typeof jid !== 'string' || nickname === '' || nickname === room.get('nick')) return []
  const own = { role: room.getOwnRole(), affiliation: room.getOwnAffiliation() }
  const other = { role: String(occupant.get('role') ?? ''), affiliation: String(occupant.get('affiliation') ?? 'none'), hasJid: true }
  if (!possibleActs(own, other).includes('ban')) return []

  const ask = async ({ name, scope, target }: WiderBan): Promise<void> => {
    const [title, explained] = words[name]
    const values = { nickname, domain: target }
    const field = { name: 'reason', label: text(language, 'reasonOptional'), placeholder: '' }
    const filled = await api.confirm(`${text(language, title, values)}: ${nickname}`, [text(language, explained, values)], [field])
    if (filled === false) return
    const result = await call({ name: 'ban', scope, target, reason: filled[0]?.value ?? '' })
    if (!result.ok) void api.alert('error', text(language, 'chat'), [whyNotBanned(result.refusal, language)])
  }
  return widerBans(jid, chat.you.bans, [chat.host, chat.guestHost]).map(ban => ({
    i18n_text: text(language, words[ban.name][0], { domain: ban.target }), icon_class: 'fa fa-gavel', button_class: `xmpp-chat-${ban.name}`, name: ban.name,
    handler: event => {
      event.preventDefault()
      void ask(ban)
    }
  }))
}
