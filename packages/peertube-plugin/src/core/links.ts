import { jsonStore, type Parsed } from './stores/json-store.js'
import type { StorePlace } from './stores/place.js'

/** Accounts of other servers that have the roles of PeerTube accounts. */
export interface Links {
  /** The username that a bare JID is linked to. */
  usernameOf (jid: string): string | undefined
  jidsOf (username: string): readonly string[]
  /** A JID has one account: an earlier one is forgotten. */
  add (jid: string, username: string): Promise<void>
  /** Whether there was such a link. */
  remove (jid: string, username: string): Promise<boolean>
  /** Gives back what was linked. */
  removeAll (username: string): Promise<readonly string[]>
}

export async function openLinks (place: StorePlace): Promise<Links> {
  const file = jsonStore(place, readLinks)
  const links = new Map(Object.entries(await file.read() ?? {}))
  const save = (): Promise<void> => file.write(Object.fromEntries(links))
  const jidsOf = (username: string): readonly string[] => [...links].filter(([, of]) => of === username.toLowerCase()).map(([jid]) => jid)
  return {
    usernameOf: jid => links.get(jid),
    jidsOf,
    add: async (jid, username) => {
      links.set(jid, username.toLowerCase())
      await save()
    },
    remove: async (jid, username) => {
      if (links.get(jid) !== username.toLowerCase()) return false
      links.delete(jid)
      await save()
      return true
    },
    removeAll: async username => {
      const jids = jidsOf(username)
      for (const jid of jids) links.delete(jid)
      if (jids.length > 0) await save()
      return jids
    }
  }
}

function readLinks (value: unknown): Parsed<Readonly<Record<string, string>>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value)
  const good = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { value: Object.fromEntries(good), lost: entries.length - good.length }
}
