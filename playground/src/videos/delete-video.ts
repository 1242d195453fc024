import type { Site } from '../site.ts'

export const deleteVideo = (site: Site, id: number) => site.db.run('DELETE FROM "video" WHERE "id" = :id', { id })
