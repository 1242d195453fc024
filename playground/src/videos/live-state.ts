import type { Site } from '../site.ts'
import { State } from './privacy.ts'
import { loadFullVideo, type FullVideo } from './video.ts'

/** A stream begins or ends: plugins hear of it, and so do the watch pages. */
export async function setLiveState (site: Site, { id, uuid }: FullVideo, live: boolean): Promise<void> {
  const permanent = await site.db.first<{ permanentLive: boolean }>('SELECT "permanentLive" FROM "videoLive" WHERE "videoId" = :id', { id })
  const ended = permanent?.permanentLive ? State.waitingForLive : State.liveEnded
  const state = live ? State.published : ended
  await site.db.run('UPDATE "video" SET "state" = :state WHERE "id" = :id', { state, id })
  site.plugins.hooks.action('action:live.video.state.updated', { video: await loadFullVideo(site, id) })
  site.events.emit('live', { uuid, state })
}
