import { mayBan, type Person } from './access.js'
import { banScopes, type BanScope } from './bans.js'
import type { Domains } from './domains.js'
import type { Doorkeeper } from './doorkeeper.js'
import type { Grants } from './grants.js'
import { passingNickname, type GuestCredential, type Guests } from './guests.js'
import type { Platform, Video } from './host.js'
import { namesakesOf, nicknameOf, tidy } from './nickname.js'
import { isUuid } from './room-name.js'
import type { Settings } from './settings.js'
import type { Tickets } from './tickets.js'

/** Who looks at a page: a PeerTube account, or nobody in particular. */
export interface Visitor {
  readonly username?: string
  /** The video's password, where one was typed. */
  readonly videoPassword?: string
}

/** What a page is told of the chat beside a video. */
export interface ChatInfo {
  readonly room: string
  readonly title: string
  readonly host: string
  readonly guestHost: string
  readonly autoOpen: boolean
  /** The room's address for other XMPP clients, for whom it is to be shown to. */
  readonly address?: { readonly jid: string, readonly uri: string }
  readonly you: YouUser | { readonly kind: 'guest', readonly may: Settings['guests'] }
}

export interface YouUser {
  readonly kind: 'user'
  readonly nickname: string
  /** How far they may ban. */
  readonly bans: readonly BanScope[]
  /** Whether they may link accounts of other servers to theirs. */
  readonly links: boolean
}

export interface TicketInfo {
  readonly jid: string
  readonly password: string
  readonly nickname: string
  readonly guest?: GuestCredential
}

/** Why somebody gets no ticket. */
export type TicketRefusal = 'no-chat' | 'log-in'

export interface Web {
  chatBeside (uuid: unknown, visitor: Visitor): Promise<ChatInfo | null>
  ticketFor (asked: Readonly<Record<string, unknown>>, visitor: Visitor): Promise<TicketInfo | TicketRefusal>
}

export interface WebOptions {
  readonly platform: Platform
  readonly doorkeeper: Doorkeeper
  readonly tickets: Tickets
  readonly grants: Grants
  readonly guests: Guests
  readonly settings: () => Settings
  readonly domains: () => Domains
  /** Whether somebody with an account of another server could come in once. */
  readonly isProven: () => boolean
}

/** What pages ask for: which chat is beside a video, and a way in. */
export function createWeb ({ platform, doorkeeper, tickets, grants, guests, settings, domains, isProven }: WebOptions): Web {
  const personOf = async ({ username }: Visitor): Promise<Person> => {
    const account = username === undefined ? undefined : await platform.account(username)
    return account === undefined || account.blocked ? { kind: 'guest' } : { kind: 'user', account }
  }

  const look = async (uuid: unknown, visitor: Visitor): Promise<Sight | undefined> => {
    const video = isUuid(uuid) ? await platform.video(uuid) : undefined
    if (video === undefined) return undefined
    const person = await personOf(visitor)
    const password = visitor.videoPassword
    const knows = password !== undefined && (await platform.passwordsOf(video)).includes(password)
    const room = doorkeeper.roomFor(video, person, knows)
    return room === undefined ? undefined : { video, person, room, ...knows ? { password } : {} }
  }

  const nameOf = async (person: Extract<Person, { kind: 'user' }>): Promise<string> =>
    nicknameOf(person.account, await namesakesOf(person.account, platform))

  return {
    chatBeside: async (uuid, visitor) => {
      const seen = await look(uuid, visitor)
      if (seen === undefined) return null
      const { host, guests: guestHost, rooms } = domains()
      const { guests: may, autoOpen, external: links } = settings()
      const { person, video } = seen
      const you = person.kind === 'user'
        ? { kind: 'user' as const, nickname: await nameOf(person), bans: banScopes.filter(scope => mayBan(person, scope, video.owner)), links }
        : { kind: 'guest' as const, may }
      const room = `${seen.room}@${rooms}`
      const isShown = showsAddress(settings(), isProven(), doorkeeper.isInCharge(person, video))
      return { room, ...isShown ? { address: { jid: room, uri: `xmpp:${room}?join` } } : {}, title: video.name, host, guestHost, autoOpen, you }
    },
    ticketFor: async ({ video: uuid, guest: earlier, nickname, language }, visitor) => {
      const seen = await look(uuid, visitor)
      if (seen === undefined) return 'no-chat'
      const { person, video, password } = seen
      const { host, guests: guestHost } = domains()
      if (person.kind === 'guest' && settings().guests === 'nothing') return 'log-in'
      const guest = person.kind === 'guest' ? guests.recognize(earlier) ?? guests.create() : undefined
      const jid = person.kind === 'user' ? `${person.account.username.toLowerCase()}@${host}` : `${guest?.id}@${guestHost}`
      if (password !== undefined) grants.give(jid, video.uuid, password)
      const chosen = typeof nickname === 'string' ? tidy(nickname) : ''
      const called = person.kind === 'user' ? await nameOf(person) : chosen || passingNickname(language === 'fr' ? 'fr' : 'en')
      return { jid, password: tickets.issue(jid), nickname: called, ...guest === undefined ? {} : { guest } }
    }
  }
}

/** XEP-0147: an address is of use only where other servers are let in. */
function showsAddress ({ external, showAddress }: Settings, isProven: boolean, isInCharge: boolean): boolean {
  if (!external || showAddress === 'never') return false
  return showAddress === 'always' || isInCharge || (showAddress === 'proven' && isProven)
}

interface Sight {
  readonly video: Video
  readonly person: Person
  readonly room: string
  /** A right one. */
  readonly password?: string
}
