import { jsonFile } from './json-file.js'
import { isUuid } from './room-name.js'

/** The videos beside which their owners want a chat. */
export interface ChosenVideos {
  has (uuid: string): boolean
  set (uuid: string, chosen: boolean): Promise<void>
}

export async function openChosenVideos (path: string): Promise<ChosenVideos> {
  const file = jsonFile(path, value => Array.isArray(value) ? value.filter(isUuid) : undefined)
  const chosen = new Set(await file.read())
  return {
    has: uuid => chosen.has(uuid),
    set: async (uuid, wanted) => {
      if (chosen.has(uuid) === wanted) return
      if (wanted) chosen.add(uuid)
      else chosen.delete(uuid)
      await file.write([...chosen])
    }
  }
}
