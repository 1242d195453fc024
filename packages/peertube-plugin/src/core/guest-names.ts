/** What guests were last called in which room: their JIDs say nothing to people. */
export interface GuestNames {
  remember (room: string, jid: string, nickname: string): void
  /** By bare JID. */
  in (room: string): Readonly<Record<string, string>>
}

/** Of each room the names of so many guests are known, and of so many rooms. */
const limit = { guests: 500, rooms: 500 }

/** Kept for the time of this process, as guests are themselves. */
export function createGuestNames (): GuestNames {
  const rooms = new Map<string, Map<string, string>>()
  return {
    remember: (room, jid, nickname) => {
      const names = rooms.get(room) ?? new Map<string, string>()
      renew(names, jid, nickname, limit.guests)
      renew(rooms, room, names, limit.rooms)
    },
    in: room => Object.fromEntries(rooms.get(room) ?? [])
  }
}

/** Puts an entry last, and drops the first one of too many. */
function renew<Value> (entries: Map<string, Value>, key: string, value: Value, most: number): void {
  entries.delete(key)
  entries.set(key, value)
  const [oldest] = entries.keys()
  if (entries.size > most && oldest !== undefined) entries.delete(oldest)
}
