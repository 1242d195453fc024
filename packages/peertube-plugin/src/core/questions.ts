import type { Answerer } from './answers.js'
import { createAvatars } from './avatars.js'
import { domainOwner } from './domain-owner.js'
import type { Domains } from './domains.js'
import type { Doorkeeper } from './doorkeeper.js'
import type { Platform } from './host.js'
import type { Linking } from './linking.js'
import { namesakesOf, nicknameOf } from './nickname.js'
import type { Tickets } from './tickets.js'

export interface QuestionsOptions {
  readonly platform: Platform
  readonly doorkeeper: Doorkeeper
  readonly tickets: Tickets
  readonly domains: () => Domains
  readonly linking: Pick<Linking, 'prove'>
  /** A guest is let into a room under a nickname. */
  readonly onGuest?: (room: string, jid: string, nickname: string) => void
  /** Somebody with an account of another server is let into a room. */
  readonly onWelcome?: (domain: string) => void
}

/** What Prosody's modules may ask; see PROTOCOL.md. */
export function answerQuestions ({ platform, doorkeeper, tickets, domains, linking, onGuest = () => {}, onWelcome = () => {} }: QuestionsOptions): Readonly<Record<'login' | 'access' | 'link' | 'owner', Answerer>> {
  const avatarOf = createAvatars(platform)
  return {
    login: async ({ host, username, password }) => {
      const jid = `${String(username)}@${String(host)}`
      if (typeof password !== 'string' || !tickets.take(jid, password)) return { ok: false }
      if (host === domains().guests) return { ok: true, nickname: '' }
      const account = await platform.account(String(username))
      if (account === undefined || account.blocked) return { ok: false }
      const [namesakes, avatar] = await Promise.all([namesakesOf(account, platform), avatarOf(account)])
      return { ok: true, nickname: nicknameOf(account, namesakes), avatar }
    },
    access: async ({ room, jid, nick, taken, language }) => {
      const answer = await doorkeeper.decide({
        room: String(room), jid: String(jid), ...typeof nick === 'string' ? { nick } : {}, ...taken === true ? { taken } : {}, ...typeof language === 'string' ? { language } : {}
      })
      const [, domain = ''] = String(jid).split('@')
      if (!answer.allowed || typeof nick !== 'string') return answer
      if (domain === domains().guests) onGuest(String(room), String(jid), nick)
      if (!Object.values(domains()).includes(domain)) onWelcome(domain)
      return answer
    },
    owner: async ({ domain }) => ({ owner: domainOwner(String(domain)) }),
    link: async ({ jid, code, language }) =>
      linking.prove({ jid: String(jid), code: String(code), ...typeof language === 'string' ? { language } : {} })
  }
}
