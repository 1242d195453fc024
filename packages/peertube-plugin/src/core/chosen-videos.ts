import { jsonStore } from './stores/json-store.js'
import { listOf } from './stores/list-of.js'
import type { StorePlace } from './stores/place.js'
import { isUuid } from './room-name.js'

/** The videos beside which their owners want a chat. */
export interface ChosenVideos {
  has (uuid: string): boolean
  all (): readonly string[]
  set (uuid: string, chosen: boolean): Promise<void>
}

export async function openChosenVideos (place: StorePlace): Promise<ChosenVideos> {
  const file = jsonStore(place, listOf(isUuid))
  const chosen = new Set(await file.read())
  return {
    has: uuid => chosen.has(uuid),
    all: () => [...chosen],
    set: async (uuid, wanted) => {
      if (chosen.has(uuid) === wanted) return
      if (wanted) chosen.add(uuid)
      else chosen.delete(uuid)
      await file.write([...chosen])
    }
  }
}
