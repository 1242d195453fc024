import type { Value } from '../database/literal.ts'
import type { Site } from '../site.ts'
import { replacePasswords } from './create-video.ts'
import { Privacy } from './privacy.ts'
import { loadFullVideo, type FullVideo } from './video.ts'

export interface VideoUpdate {
  name?: string
  description?: string | null
  language?: string | null
  nsfw?: boolean
  support?: string | null
  privacy?: number
  channelId?: number
  videoPasswords?: string[]
  pluginData?: unknown
}

const columns = ['name', 'description', 'language', 'nsfw', 'support', 'privacy', 'channelId'] as const

/** `pluginData` is nobody's here: a plugin takes it out of the request itself. */
export async function updateVideo (site: Site, video: FullVideo, update: VideoUpdate): Promise<FullVideo | undefined> {
  for (const column of columns) {
    const value: Value = update[column]
    if (value !== undefined) await site.db.run(`UPDATE "video" SET "${column}" = :value, "updatedAt" = now() WHERE "id" = :id`, { value, id: video.id })
  }
  if (update.privacy !== undefined && Number(update.privacy) !== Privacy.password) await replacePasswords(site, video.id, [])
  if (update.videoPasswords) await replacePasswords(site, video.id, update.videoPasswords)
  return loadFullVideo(site, video.id)
}
