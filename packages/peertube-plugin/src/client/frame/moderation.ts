/// <reference lib="dom" />
import { text, type WebLanguage, type WebText } from '../../texts/web.js'
import type { ConverseApi, ConverseEnv, MenuButton, Occupant, Room } from './converse-types.js'

type Act = 'kick' | 'mute' | 'unmute' | 'ban'

/** What somebody is in a room; XEP-0045, sections 5.1 and 5.2. */
export interface Standing {
  readonly role: string
  readonly affiliation: string
}

const rank: Readonly<Record<string, number>> = { owner: 3, admin: 2, member: 1 }

/** What a person may do to another; XEP-0045, sections 8 and 9. */
export function possibleActs (own: Standing, other: Standing & { readonly hasJid: boolean }): readonly Act[] {
  if (own.role !== 'moderator' || (rank[other.affiliation] ?? 0) >= Math.max(2, rank[own.affiliation] ?? 0)) return []
  const isHere = ['moderator', 'participant', 'visitor'].includes(other.role)
  const acts: Act[] = isHere ? ['kick', other.role === 'visitor' ? 'unmute' : 'mute'] : []
  if ((rank[own.affiliation] ?? 0) >= 2 && other.hasJid) acts.push('ban')
  return acts
}

const icons = { kick: 'fa fa-sign-out-alt', mute: 'fa fa-eye-slash', unmute: 'fa fa-pencil-alt', ban: 'fa fa-times' } as const satisfies Record<Act, string>
const explained = { kick: 'kickExplained', mute: 'muteExplained', unmute: 'unmuteExplained', ban: 'banExplained' } as const satisfies Record<Act, WebText>

export interface ModerationOptions {
  readonly api: ConverseApi
  readonly env: ConverseEnv
  readonly language: WebLanguage
}

/** The entries for the menu of a message or of a person; none for who may not moderate. */
export function moderationButtons (room: Room, occupant: Occupant, { api, env, language }: ModerationOptions): MenuButton[] {
  const nickname = String(occupant.get('nick') ?? '')
  if (nickname === '' || nickname === room.get('nick')) return []
  const own = { role: room.getOwnRole(), affiliation: room.getOwnAffiliation() }
  const jid = occupant.get('jid')
  const other = { role: String(occupant.get('role') ?? ''), affiliation: String(occupant.get('affiliation') ?? 'none'), hasJid: typeof jid === 'string' && jid !== '' }

  const failed = (error: unknown): void => {
    void api.alert('error', text(language, 'chat'), [text(language, 'moderationFailed', { reason: reasonOf(error) })])
  }
  const perform = (act: Act, reason: string): unknown => {
    if (act === 'ban') return env.u.muc.setAffiliation('outcast', String(room.get('jid')), [{ jid: String(jid).replace(/\/.*/, ''), reason }]).catch(failed)
    return room.setRole(occupant, { kick: 'none', mute: 'visitor', unmute: 'participant' }[act], reason, undefined, failed)
  }
  const ask = async (act: Act): Promise<void> => {
    const field = { name: 'reason', label: text(language, 'reasonOptional'), placeholder: '' }
    const filled = await api.confirm(`${text(language, act)}: ${nickname}`, [text(language, explained[act], { nickname })], [field])
    if (filled !== false) perform(act, filled[0]?.value ?? '')
  }
  return possibleActs(own, other).map(act => ({
    i18n_text: text(language, act), icon_class: icons[act], button_class: `xmpp-chat-${act}`, name: act,
    handler: event => {
      event.preventDefault()
      void ask(act)
    }
  }))
}

/** Of an error stanza, or of what else went wrong. */
export function reasonOf (error: unknown): string {
  if (error instanceof Element) return error.querySelector('error > :not(text)')?.localName ?? 'error'
  return error === null ? 'timeout' : String(error)
}
