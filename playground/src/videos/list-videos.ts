import type { Site } from '../site.ts'
import { Privacy } from './privacy.ts'
import { loadFullVideo, videoJSON, type FullVideo } from './video.ts'

/** The public videos, for people with an account the internal ones too; or everything of one account. */
export async function listVideos (site: Site, { loggedIn = false, ofAccount }: { loggedIn?: boolean, ofAccount?: number } = {}) {
  const rows = ofAccount === undefined
    ? await site.db.select<{ id: number }>(`SELECT "id" FROM "video" WHERE "privacy" IN (:privacies)
        AND NOT EXISTS (SELECT 1 FROM "videoBlacklist" WHERE "videoId" = "video"."id") ORDER BY "id"`,
      { privacies: loggedIn ? [Privacy.public, Privacy.internal] : [Privacy.public] })
    : await site.db.select<{ id: number }>('SELECT "video"."id" FROM "video" JOIN "videoChannel" ON "videoChannel"."id" = "channelId" WHERE "accountId" = :ofAccount ORDER BY 1', { ofAccount })
  const videos = await Promise.all(rows.map(({ id }) => loadFullVideo(site, id)))
  return { total: rows.length, data: videos.filter((video): video is FullVideo => video !== undefined).map(videoJSON) }
}
