import { domainToASCII } from 'node:url'
import { jsonStore } from './stores/json-store.js'
import { listOf } from './stores/list-of.js'
import type { StorePlace } from './stores/place.js'

/** How far a ban goes. */
export const banScopes = ['room', 'channel', 'instance'] as const
export type BanScope = typeof banScopes[number]

/** Where something is: the node of the room, the name of the channel; the instance is everywhere. */
export type Places = Readonly<Record<Exclude<BanScope, 'instance'>, string>>

export interface Ban {
  readonly scope: BanScope
  /** The room or channel; empty for the instance. */
  readonly place: string
  /** A bare JID, or a domain with all below it. */
  readonly target: string
  readonly reason?: string
  /** The username of who made it. */
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

export interface Bans {
  /** One that holds for any of these JIDs there, the widest first. */
  on (jids: readonly string[], places: Places, scopes: readonly BanScope[]): Ban | undefined
  in (places: Places, scopes: readonly BanScope[]): readonly Ban[]
  /** Another one on the same target there is replaced. */
  add (ban: Ban): Promise<void>
  /** Whether there was one. */
  remove (ban: Pick<Ban, 'scope' | 'place' | 'target'>): Promise<boolean>
  removeAll (scope: BanScope, place: string): Promise<void>
  /** The rooms or channels that there are bans for. */
  places (scope: Exclude<BanScope, 'instance'>): readonly string[]
}

/** `isPassing` tells JIDs that nobody has for long: bans on them end with this process. */
export async function openBans (place: StorePlace, isPassing: (target: string) => boolean): Promise<Bans> {
  const file = jsonStore(place, listOf(isBan))
  const bans = new Map((await file.read() ?? []).map(ban => [keyOf(ban), ban]))
  const save = (): Promise<void> => file.write([...bans.values()].filter(({ target }) => !isPassing(target)))
  return {
    on: (jids, places, scopes) => {
      const targets = jids.flatMap(targetsOf)
      for (const scope of banScopes.toReversed().filter(scope => scopes.includes(scope))) {
        for (const target of targets) {
          const found = bans.get(keyOf({ scope, place: placeOf(scope, places), target }))
          if (found !== undefined) return found
        }
      }
      return undefined
    },
    in: (places, scopes) => [...bans.values()].filter(({ scope, place }) => scopes.includes(scope) && place === placeOf(scope, places)),
    add: async ban => {
      bans.set(keyOf(ban), ban)
      await save()
    },
    remove: async ban => {
      const found = bans.delete(keyOf(ban))
      if (found) await save()
      return found
    },
    removeAll: async (scope, place) => {
      const gone = [...bans.values()].filter(ban => ban.scope === scope && ban.place === place)
      for (const ban of gone) bans.delete(keyOf(ban))
      if (gone.length > 0) await save()
    },
    places: scope => [...new Set([...bans.values()].filter(ban => ban.scope === scope).map(({ place }) => place))]
  }
}

export const placeOf = (scope: BanScope, places: Places): string => scope === 'instance' ? '' : places[scope]

const domainPattern = /^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** A bare JID or a domain as bans are kept: in lower case, the domain in ASCII. Undefined for anything else. */
export function parseTarget (given: unknown): string | undefined {
  if (typeof given !== 'string' || given.length > 1023) return undefined
  const [bare = ''] = given.normalize('NFKC').trim().toLowerCase().split('/', 1)
  const at = bare.indexOf('@')
  const [node, domain] = [bare.slice(0, Math.max(at, 0)), inAscii(bare.slice(at + 1))]
  if (!domainPattern.test(domain) || at === 0 || (at < 0 && !domain.includes('.')) || /[\s"&'<>:\p{C}]/u.test(node)) return undefined
  return at < 0 ? domain : `${node}@${domain}`
}

/** What a ban could name that holds for a JID. */
export function targetsOf (jid: string): readonly string[] {
  const at = jid.indexOf('@')
  const domain = inAscii(jid.slice(at + 1))
  const labels = domain.split('.')
  return [`${jid.slice(0, at + 1)}${domain}`, ...labels.map((_label, index) => labels.slice(index).join('.'))]
}

const inAscii = (domain: string): string => domainToASCII(domain) || domain.toLowerCase()

const keyOf = ({ scope, place, target }: Pick<Ban, 'scope' | 'place' | 'target'>): string => JSON.stringify([scope, place, target])

const isBan = (value: unknown): value is Ban => {
  const { scope, place, target, by, at, reason } = Object(value) as Readonly<Record<string, unknown>>
  return banScopes.some(known => known === scope) && [place, target, by, at].every(text => typeof text === 'string') && ['string', 'undefined'].includes(typeof reason)
}
