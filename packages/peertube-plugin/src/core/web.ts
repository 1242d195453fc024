import { mayBan, type Person } from './access.js'
import { banScopes, type BanScope } from './bans.js'
import type { Domains } from './domains.js'
import type { Doorkeeper } from './doorkeeper.js'
import type { Grants } from './grants.js'
import { passingNickname, type GuestCredential, type Guests } from './guests.js'
import { privacies, type Platform, type Video } from './host.js'
import { nameFor, namesakesOf, nicknameOf, wordsOf } from './nickname.js'
import { createReaders, type Readers } from './readers.js'
import { isUuid } from './room-name.js'
import type { Settings } from './settings.js'
import type { Tickets } from './tickets.js'

/** Who looks at a page: a PeerTube account, or nobody in particular. */
export interface Visitor {
  readonly username?: string
  /** The video's password, where one was typed. */
  readonly videoPassword?: string
}

/** The room's address for other XMPP programs. */
export interface RoomAddress {
  readonly jid: string
  /** RFC 5122, with the query component that makes programs join (XEP-0147). */
  readonly uri: string
}

/** What is known of a video without looking it up. */
export type VideoFacts = Pick<Video, 'uuid' | 'privacy' | 'isLive' | 'remote' | 'blocked'> & {
  /** The name of its channel, where that is known. */
  readonly channel?: string
}

/** What a page is told of the chat beside a video. */
export interface ChatInfo {
  readonly room: string
  readonly title: string
  readonly host: string
  readonly guestHost: string
  readonly autoOpen: boolean
  /** For whom it is to be shown to. */
  readonly address?: RoomAddress
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

/** Why somebody gets no ticket; `text` is for them. */
export interface TicketRefusal {
  readonly refused: 'no-chat' | 'log-in' | 'nickname'
  readonly text?: string
}

export interface Web {
  chatBeside (uuid: unknown, visitor: Visitor): Promise<ChatInfo | null>
  ticketFor (asked: Readonly<Record<string, unknown>>, visitor: Visitor): Promise<TicketInfo | TicketRefusal>
  /** For machines that read about a video: only where everybody may see the video, find it, and is shown the address. */
  publicAddress (facts: VideoFacts): Promise<RoomAddress | undefined>
}

export interface WebOptions {
  readonly platform: Platform
  readonly doorkeeper: Doorkeeper
  readonly tickets: Tickets
  readonly grants: Grants
  readonly guests: Guests
  readonly readers?: Pick<Readers, 'remember' | 'languageOf'>
  readonly settings: () => Settings
  readonly domains: () => Domains
  /** Whether somebody with an account of another server could come in once. */
  readonly isProven: () => boolean
}

/** What pages ask for: which chat is beside a video, and a way in. */
export function createWeb ({ platform, doorkeeper, tickets, grants, guests, readers = createReaders(), settings, domains, isProven }: WebOptions): Web {
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

  const addressOf = (room: string): RoomAddress => {
    const jid = `${room}@${domains().rooms}`
    return { jid, uri: `xmpp:${encodeURIComponent(room)}@${domains().rooms}?join` }
  }

  const completed = async ({ channel, ...facts }: VideoFacts): Promise<Video | undefined> => {
    if (channel === undefined && settings().roomsPer === 'channel') return platform.video(facts.uuid)
    return { id: 0, name: '', description: '', ...facts, channel: { name: channel ?? '', displayName: '' } }
  }

  return {
    publicAddress: async facts => {
      if (facts.privacy !== privacies.public || !showsAddress(settings(), isProven(), false)) return undefined
      const video = await completed(facts)
      const room = video?.privacy === privacies.public ? doorkeeper.roomFor(video, { kind: 'guest' }, false) : undefined
      return room === undefined ? undefined : addressOf(room)
    },
    chatBeside: async (uuid, visitor) => {
      const seen = await look(uuid, visitor)
      if (seen === undefined) return null
      const { host, guests: guestHost } = domains()
      const { guests: may, autoOpen, external: links } = settings()
      const { person, video } = seen
      const you = person.kind === 'user'
        ? { kind: 'user' as const, nickname: await nameOf(person), bans: banScopes.filter(scope => mayBan(person, scope, video.owner)), links }
        : { kind: 'guest' as const, may }
      const address = addressOf(seen.room)
      const isShown = showsAddress(settings(), isProven(), doorkeeper.isInCharge(person, video))
      return { room: address.jid, ...isShown ? { address } : {}, title: video.name, host, guestHost, autoOpen, you }
    },
    ticketFor: async ({ video: uuid, guest: earlier, nickname, language }, visitor) => {
      const seen = await look(uuid, visitor)
      if (seen === undefined) return { refused: 'no-chat' }
      const { person, video, password } = seen
      const { host, guests: guestHost } = domains()
      if (person.kind === 'guest' && settings().guests === 'nothing') return { refused: 'log-in' }
      const guest = person.kind === 'guest' ? guests.recognize(earlier) ?? guests.create() : undefined
      const jid = person.kind === 'user' ? `${person.account.username.toLowerCase()}@${host}` : `${guest?.id}@${guestHost}`
      if (password !== undefined) grants.give(jid, video.uuid, password)
      readers.remember(jid, language)
      const chosen = typeof nickname === 'string' && nickname !== '' ? nickname : passingNickname(language === 'fr' ? 'fr' : 'en')
      const named = person.kind === 'user' ? { ok: true as const, nickname: await nameOf(person) } : await nameFor(person, chosen, platform)
      if (!named.ok) return { refused: 'nickname', text: wordsOf(named.fault, readers.languageOf(jid)) }
      return { jid, password: tickets.issue(jid), nickname: named.nickname, ...guest === undefined ? {} : { guest } }
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
