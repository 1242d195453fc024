import { randomUUID } from 'node:crypto'
import { inserted } from '../accounts/create-account.ts'
import type { Site } from '../site.ts'

export interface NewVideo {
  uuid?: string | undefined
  name: string
  channelId: number
  description?: string | null | undefined
  privacy: number
  isLive?: boolean | undefined
  permanentLive?: boolean | undefined
  duration?: number | undefined
  state?: number | undefined
  language?: string | null | undefined
  passwords?: readonly string[] | undefined
}

export async function createVideo (site: Site, video: NewVideo): Promise<number> {
  const { uuid = randomUUID(), name, channelId, description = null, privacy, isLive = false, duration = 60, state = 1, language = null, passwords = [] } = video
  const id = await inserted(site, `INSERT INTO "video" ("uuid", "name", "channelId", "description", "privacy", "isLive", "duration", "state", "language", "url", "aspectRatio")
    VALUES (:uuid, :name, :channelId, :description, :privacy, :isLive, :duration, :state, :language, :url, 1.7778) RETURNING "id"`,
  { uuid, name, channelId, description, privacy, isLive, duration, state, language, url: `${site.url}/videos/watch/${uuid}` })
  if (isLive) {
    await site.db.run('INSERT INTO "videoLive" ("streamKey", "permanentLive", "videoId") VALUES (:key, :permanent, :id)', { key: randomUUID(), permanent: video.permanentLive ?? false, id })
  }
  await replacePasswords(site, id, passwords)
  return id
}

export async function replacePasswords (site: Site, videoId: number, passwords: readonly string[]): Promise<void> {
  await site.db.run('DELETE FROM "videoPassword" WHERE "videoId" = :videoId', { videoId })
  for (const password of passwords) {
    await site.db.run('INSERT INTO "videoPassword" ("videoId", "password") VALUES (:videoId, :password)', { videoId, password })
  }
}
