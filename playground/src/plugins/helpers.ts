import type { Response } from 'express'
import { userOf } from '../api/authenticate.ts'
import { serverConfig } from '../api/server-config.ts'
import { loadUserById } from '../accounts/user.ts'
import type { Site } from '../site.ts'
import { deleteVideo } from '../videos/delete-video.ts'
import { loadVideo, loadVideoByUrl, type Video } from '../videos/video.ts'
import { dataDirectory } from './data-directory.ts'
import { moderationHelpers } from './moderation-helpers.ts'
import type { StoredPlugin } from './stored.ts'

/** `peertubeHelpers` on the server. The base routes end with a slash, unlike those of the client. */
export function peertubeHelpers (site: Site, plugin: StoredPlugin, npmName: string) {
  const base = `/plugins/${plugin.name}/${plugin.version}`
  return {
    logger: site.log.labelled(npmName),
    database: { query: site.db.query },
    videos: videoHelpers(site),
    config: {
      getWebserverUrl: () => site.url,
      getServerListeningConfig: () => ({ ...site.listening }),
      getServerConfig: async () => serverConfig(site)
    },
    moderation: moderationHelpers(site),
    server: {
      getHTTPServer: () => site.server,
      getServerActor: () => site.db.first('SELECT * FROM "actor" WHERE "type" = \'Application\'')
    },
    plugin: {
      getBaseStaticRoute: () => `${base}/static/`,
      getBaseRouterRoute: () => `${base}/router/`,
      getBaseWebSocketRoute: () => `${base}/ws/`,
      getDataDirectoryPath: () => dataDirectory(site.storage, npmName)
    },
    socket: {
      sendNotification: (userId: number, notification: unknown) => { site.log.info('Notification for user %s', userId, { notification }) },
      sendVideoLiveNewState: ({ uuid, state }: Video) => { site.events.emit('live', { uuid, state }) }
    },
    user: {
      loadById: (id: number) => loadUserById(site, id),
      getAuthUser: async (res: Response) => {
        const user = userOf(res)
        return user && loadUserById(site, user.id)
      }
    }
  }
}

function videoHelpers (site: Site) {
  return {
    loadByUrl: async (url: string) => await loadVideoByUrl(site, url) ?? null,
    loadByIdOrUUID: async (id: number | string) => await loadVideo(site, id) ?? null,
    loadByIdOrUUIDWithFiles: async (id: number | string) => {
      const video = await loadVideo(site, id)
      return video ? { ...video, VideoFiles: [], VideoStreamingPlaylists: [] } : null
    },
    removeVideo: (id: number) => deleteVideo(site, id),
    ffprobe: notHere('videos.ffprobe'),
    getFiles: notHere('videos.getFiles')
  }
}

/** Stands for what PeerTube has and a chat does not need. */
export const notHere = (name: string) => (): never => {
  throw new Error(`${name} is not in the playground: try it on a real PeerTube.`)
}
