import type { Site } from '../site.ts'
import { Privacy } from './privacy.ts'
import { loadFullVideo, videoJSON, type FullVideo } from './video.ts'

/** The public videos, for people with an account the internal ones too; or everything of one account. */
export async function listVideos (site: Site, { loggedIn = false, ofAccount }: { loggedIn?: boolean, ofAccount?: number } = {}) {
  const ids = ofAccount === undefined
    ? await listVideoIds(site, loggedIn ? [Privacy.public, Privacy.internal] : [Privacy.public])
    : (await site.db.select<{ id: number }>('SELECT "video"."id" FROM "video" JOIN "videoChannel" ON "videoChannel"."id" = "channelId" WHERE "accountId" = :ofAccount ORDER BY 1', { ofAccount })).map(({ id }) => id)
  const videos = await Promise.all(ids.map(id => loadFullVideo(site, id)))
  return { total: ids.length, data: videos.filter((video): video is FullVideo => video !== undefined).map(videoJSON) }
}

/** Those with one of these privacies that are not blocked. */
export async function listVideoIds (site: Site, privacies: readonly number[] = [Privacy.public]): Promise<readonly number[]> {
  const rows = await site.db.select<{ id: number }>(`SELECT "id" FROM "video" WHERE "privacy" IN (:privacies)
    AND NOT EXISTS (SELECT 1 FROM "videoBlacklist" WHERE "videoId" = "video"."id") ORDER BY "id"`, { privacies })
  return rows.map(({ id }) => id)
}
