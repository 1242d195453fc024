import { text } from '../texts/web.js'
import { hasChat, hidden, isOpen, mayBan, mayConnect, maySee, verdictOn, type ChatPolicy, type Person, type Refusal, type Welcome } from './access.js'
import { banScopes, type Bans, type Places } from './bans.js'
import { domainOwner } from './domain-owner.js'
import type { Domains } from './domains.js'
import type { Grants } from './grants.js'
import type { Platform, Video, WantedVideos } from './host.js'
import { createIdentify, type Identity } from './identity.js'
import type { Links } from './links.js'
import { nameFor, wordsOf, type NicknameFault } from './nickname.js'
import { createReaders, type Readers } from './readers.js'
import { firstWords } from './plain-text.js'
import { createRateLimit, type RateLimit } from './rate-limit.js'
import { nodeOf, subjectOf, type RoomSubject } from './room-name.js'
import type { Settings } from './settings.js'

/** What a room is called and says of itself. */
export interface RoomDetails {
  readonly title: string
  readonly description: string
  readonly language: string
  /** Whether people who do not know of it may find it. */
  readonly listed: boolean
}

/** Somebody is let in under another nickname than they asked for. */
export interface OtherName {
  readonly nick: string
  /** Why, unless it only lacks what could not be seen anyway. */
  readonly text?: string
}

/** `account` for people with an account of the instance, also by a linked one. */
export type Answer = (Welcome & Partial<OtherName> & { readonly account?: true, readonly room: RoomDetails }) | Refusal

export interface Question {
  readonly room: string
  readonly jid: string
  /** For a join or a change of nickname. */
  readonly nick?: string
  /** Somebody else in the room has that nickname, or is expected back under it. */
  readonly taken?: boolean
  /** BCP 47: what they read. */
  readonly language?: string
}

export interface Doorkeeper {
  /** May this JID see and enter the room, under this nickname if one is given? */
  decide (question: Question): Promise<Answer>
  /** The same for many, without nicknames. */
  decideAll (room: string, jids: readonly string[]): Promise<readonly Answer[]>
  /** The room that stands beside a video for somebody; undefined when there is none for them. */
  roomFor (video: Video, person: Person, knowsPassword: boolean): string | undefined
  /** Whether somebody owns or moderates the chat of a video. */
  isInCharge (person: Person, video: Video): boolean
  /** What a room says of itself; `gone` when what it belongs to is not there any more, `off` when that has no chat at present. */
  detailsOf (room: string): Promise<RoomDetails | 'gone' | 'off'>
}

export interface DoorkeeperOptions {
  readonly platform: Platform
  readonly grants: Grants
  readonly settings: () => Settings
  readonly domains: () => Domains
  readonly isChosen: ChatPolicy['isChosen']
  /** The UUIDs that `isChosen` is true for. */
  readonly chosen?: () => readonly string[]
  readonly links?: Pick<Links, 'usernameOf' | 'removeAll'>
  readonly bans?: Pick<Bans, 'on'>
  /** What people read who came in by the web. */
  readonly readers?: Pick<Readers, 'languageOf'>
  /** Counts the joins of other domains. */
  readonly joins?: RateLimit
}

/** Answers who may be in which room, from what PeerTube says at that moment. */
export function createDoorkeeper ({ platform, grants, settings, domains, isChosen, chosen, links, bans, readers = createReaders(), joins = createRateLimit() }: DoorkeeperOptions): Doorkeeper {
  const policy = (): ChatPolicy => ({ chatFor: settings().chatFor, isChosen })

  const identify = createIdentify({ platform, settings, domains, ...links === undefined ? {} : { links } })

  /** The open ones among them have a chat. */
  const wantedVideos = (): WantedVideos => {
    const { chatFor } = settings()
    if (chatFor === 'lives') return { isLive: true }
    return chatFor === 'chosen' && chosen !== undefined ? { uuids: chosen() } : {}
  }

  const isOurs = (domain: string): boolean => Object.values(domains()).includes(domain)

  const knowsPassword = async (jids: readonly string[], video: Video): Promise<boolean> => {
    const given = jids.flatMap(jid => grants.passwordOf(jid, video.uuid) ?? [])
    if (given.length === 0) return false
    const right = await platform.passwordsOf(video)
    return given.some(password => right.includes(password))
  }

  const find = async (room: string): Promise<Found | 'gone' | 'off'> => {
    const subject = subjectOf(room)
    return subject.kind === 'video' ? findVideo(subject.uuid) : findChannel(subject.name, room)
  }

  const findVideo = async (uuid: string): Promise<Found | 'gone' | 'off'> => {
    const video = await platform.video(uuid)
    if (video === undefined) return 'gone'
    if (!hasChat(video, policy()) || nodeOf(subjectFor(video, settings())) !== uuid) return 'off'
    return {
      owner: video.owner,
      details: { title: video.name, description: firstWords(video.description), language: video.language ?? '', listed: video.privacy === 1 && !video.blocked },
      places: placesOf(video, settings()),
      sees: async ({ person, jids }) => maySee(person, video, await knowsPassword(jids, video))
    }
  }

  const findChannel = async (name: string, room: string): Promise<Found | 'gone' | 'off'> => {
    const channel = await platform.channel(name, wantedVideos())
    if (channel === undefined) return 'gone'
    if (settings().roomsPer !== 'channel' || !channel.videos.some(video => isOpen(video) && hasChat(video, policy()))) return 'off'
    return {
      owner: channel.owner,
      details: { title: channel.displayName, description: firstWords(channel.description), language: channel.videos.find(({ language }) => language !== undefined)?.language ?? '', listed: true },
      places: { room, channel: channel.name.toLowerCase() },
      sees: async () => true
    }
  }

  /** In the room's own words, for somebody who may be there. */
  const name = async (person: Person, { nick, taken, jid, language }: Omit<Question, 'room'>): Promise<Partial<OtherName> | Refusal> => {
    if (nick === undefined) return {}
    const say = (fault: NicknameFault): string => wordsOf(fault, readers.languageOf(jid, language))
    const naming = await nameFor(person, nick, platform)
    if (!naming.ok) return { allowed: false, condition: naming.condition, text: say(naming.fault) }
    const { nickname, instead } = naming
    if (taken === true && nickname === nick) return { allowed: false, condition: 'conflict', text: say({ why: 'taken', values: { nickname } }) }
    return nickname === nick ? {} : { nick: nickname, ...instead === undefined ? {} : { text: say(instead) } }
  }

  const judge = async (found: Found | 'gone' | 'off', question: Omit<Question, 'room'>): Promise<Answer> => {
    const { jid } = question
    if (typeof found === 'string') return hidden
    const identity = await identify(jid)
    if (identity === undefined || !await found.sees(identity)) return hidden
    const { person, jids } = identity
    const ban = bans?.on(jids, found.places, banScopes.filter(scope => !mayBan(person, scope, found.owner)))
    if (ban !== undefined) return { allowed: false, condition: 'forbidden', ...ban.reason === undefined ? {} : { text: ban.reason } }
    const verdict = verdictOn(person, found.owner, settings().guests)
    if (!verdict.allowed) return verdict
    const named = await name(person, question)
    return 'allowed' in named ? named : { ...verdict, ...named, ...person.kind === 'user' ? { account: true as const } : {}, room: found.details }
  }

  /** Who is inside knows of the room, and may be told why their whole server has to go. */
  const withReason = (jid: string, answer: Answer): Answer => {
    const [, domain = ''] = jid.split('@')
    if (answer.allowed || answer.condition !== 'item-not-found' || isOurs(domain) || mayConnect(domain, settings())) return answer
    return { ...answer, text: text(readers.languageOf(jid), 'serverUnwelcome', { domain }) }
  }

  return {
    decide: async ({ room, ...question }) => {
      const { jid, nick } = question
      const answer = await judge(await find(room), question)
      const [, domain = ''] = jid.split('@')
      const isJoin = answer.allowed && nick !== undefined && !isOurs(domain)
      return isJoin && !joins.take(domainOwner(domain), settings().remoteJoins) ? { allowed: false, condition: 'resource-constraint' } : answer
    },
    decideAll: async (room, jids) => {
      const found = await find(room)
      return Promise.all(jids.map(async jid => withReason(jid, await judge(found, { jid }))))
    },
    roomFor: (video, person, knows) =>
      hasChat(video, policy()) && maySee(person, video, knows) ? nodeOf(subjectFor(video, settings())) : undefined,
    isInCharge: (person, video) => {
      const verdict = verdictOn(person, video.owner, settings().guests)
      return verdict.allowed && verdict.affiliation !== 'none'
    },
    detailsOf: async room => {
      const found = await find(room)
      return typeof found === 'string' ? found : found.details
    }
  }
}

interface Found {
  readonly owner: string | undefined
  readonly details: RoomDetails
  readonly places: Places
  readonly sees: (identity: Identity) => Promise<boolean>
}

/** What bans beside a video can be about. */
export const placesOf = (video: Video, settings: Settings): Places => ({ room: nodeOf(subjectFor(video, settings)), channel: video.channel.name.toLowerCase() })

/** A video that not everybody may see never shares a room with others. */
const subjectFor = (video: Video, { roomsPer }: Settings): RoomSubject =>
  roomsPer === 'channel' && isOpen(video) ? { kind: 'channel', name: video.channel.name } : { kind: 'video', uuid: video.uuid }
