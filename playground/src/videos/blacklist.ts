import type { Site } from '../site.ts'

export async function blacklist (site: Site, videoId: number, { reason = null, unfederate = false }: { reason?: string | null, unfederate?: boolean } = {}): Promise<void> {
  await unblacklist(site, videoId)
  await site.db.run('INSERT INTO "videoBlacklist" ("videoId", "reason", "unfederated", "type") VALUES (:videoId, :reason, :unfederate, 1)', { videoId, reason, unfederate })
}

export const unblacklist = (site: Site, videoId: number) => site.db.run('DELETE FROM "videoBlacklist" WHERE "videoId" = :videoId', { videoId })
