import { mayBan, maySee, type Person } from './access.js'
import { banScopes, parseTarget, placeOf, type Ban, type Bans, type BanScope, type Places } from './bans.js'
import type { Domains } from './domains.js'
import type { Platform, Video } from './host.js'
import { isUuid } from './room-name.js'

export type BanRefusal = 'no-chat' | 'not-allowed' | 'bad-scope' | 'bad-target' | 'own-domain' | 'moderator' | 'too-many' | 'no-ban'

export interface BanList {
  readonly scopes: readonly BanScope[]
  readonly bans: readonly Ban[]
  /** What guests were called in this room, by bare JID. */
  readonly guests: Readonly<Record<string, string>>
}

/** Keeps people and whole domains out, for those who may. */
export interface Banning {
  /** The bans that somebody may make and lift beside a video. */
  list (video: unknown, username: string): Promise<BanList | BanRefusal>
  ban (asked: Readonly<Record<string, unknown>>, username: string): Promise<Ban | BanRefusal>
  lift (asked: Readonly<Record<string, unknown>>, username: string): Promise<Ban | BanRefusal>
}

export interface BanningOptions {
  readonly platform: Platform
  readonly bans: Bans
  readonly domains: () => Domains
  readonly placesOf: (video: Video) => Places
  /** The person that a bare JID stands for; undefined for nobody that is known. */
  readonly personOf: (jid: string) => Promise<Person | undefined>
  /** What guests were called in a room, by bare JID. */
  readonly guestsIn: (room: string) => Readonly<Record<string, string>>
  readonly onChange: (ban: Ban) => void
  readonly now?: () => Date
}

const mostInOnePlace = 2000
const longestReason = 300

export function createBanning ({ platform, bans, domains, placesOf, personOf, guestsIn, onChange, now = () => new Date() }: BanningOptions): Banning {
  const look = async (uuid: unknown, username: string): Promise<Sight | undefined> => {
    const [video, account] = [isUuid(uuid) ? await platform.video(uuid) : undefined, await platform.account(username)]
    if (video === undefined || account === undefined || account.blocked) return undefined
    const person: Person = { kind: 'user', account }
    // Whoever bans sees the video without its password.
    if (!maySee(person, video, false)) return undefined
    return { video, places: placesOf(video), scopes: banScopes.filter(scope => mayBan(person, scope, video.owner)) }
  }

  const read = async ({ video, scope, target }: Readonly<Record<string, unknown>>, username: string): Promise<Wanted | BanRefusal> => {
    const seen = await look(video, username)
    if (seen === undefined) return 'no-chat'
    const wanted = banScopes.find(known => known === scope)
    if (wanted === undefined) return 'bad-scope'
    if (!seen.scopes.includes(wanted)) return 'not-allowed'
    const parsed = parseTarget(target)
    return parsed === undefined ? 'bad-target' : { scope: wanted, target: parsed, place: placeOf(wanted, seen.places), ...seen }
  }

  /** Whoever may make such a ban would not be kept out by it. */
  const isModerator = async ({ target, scope, video }: Wanted): Promise<boolean> => {
    const person = target.includes('@') ? await personOf(target) : undefined
    return person !== undefined && mayBan(person, scope, video.owner)
  }

  return {
    list: async (uuid, username) => {
      const seen = await look(uuid, username)
      if (seen === undefined) return 'no-chat'
      return seen.scopes.length === 0 ? 'not-allowed' : { scopes: seen.scopes, bans: bans.in(seen.places, seen.scopes), guests: guestsIn(seen.places.room) }
    },
    ban: async (asked, username) => {
      const wanted = await read(asked, username)
      if (typeof wanted === 'string') return wanted
      const { scope, place, target, places } = wanted
      if (Object.values(domains()).some(own => own === target || own.endsWith(`.${target}`))) return 'own-domain'
      if (await isModerator(wanted)) return 'moderator'
      if (bans.in(places, [scope]).length >= mostInOnePlace) return 'too-many'
      const reason = typeof asked.reason === 'string' ? asked.reason.replace(/[\s\p{C}]+/gu, ' ').trim().slice(0, longestReason) : ''
      const ban: Ban = { scope, place, target, ...reason === '' ? {} : { reason }, by: username, at: now().toISOString() }
      await bans.add(ban)
      onChange(ban)
      return ban
    },
    lift: async (asked, username) => {
      const wanted = await read(asked, username)
      if (typeof wanted === 'string') return wanted
      const { scope, place, target, places } = wanted
      const found = bans.in(places, [scope]).find(ban => ban.target === target)
      if (found === undefined || !await bans.remove({ scope, place, target })) return 'no-ban'
      return found
    }
  }
}

interface Sight {
  readonly video: Video
  readonly places: Places
  readonly scopes: readonly BanScope[]
}

interface Wanted extends Sight {
  readonly scope: BanScope
  readonly place: string
  readonly target: string
}
