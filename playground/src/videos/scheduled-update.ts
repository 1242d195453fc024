import type { Site } from '../site.ts'
import { updateVideo } from './update-video.ts'
import { loadFullVideo } from './video.ts'

export interface ScheduledUpdate {
  /** ISO 8601. */
  updateAt: string
  privacy?: number
}

/** Gives a video another privacy at a time. No plugin is told of it, as in PeerTube. */
export function scheduleUpdate (site: Site, videoId: number, { updateAt, privacy }: ScheduledUpdate): void {
  const update = async (): Promise<void> => {
    const video = await loadFullVideo(site, videoId)
    if (!video || privacy === undefined) return
    site.log.info('Executing scheduled video update on %s.', video.uuid)
    await updateVideo(site, video, { privacy })
  }
  setTimeout(() => { update().catch((err: unknown) => { site.log.error('Cannot update video', { err }) }) }, Date.parse(updateAt) - Date.now()).unref()
}
