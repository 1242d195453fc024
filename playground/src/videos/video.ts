import { loadChannel, type Channel } from '../accounts/account.ts'
import type { Row } from '../database/sequelize-query.ts'
import type { Site } from '../site.ts'
import { privacyLabels, stateLabels } from './privacy.ts'
import { toShortUUID } from './short-uuid.ts'

export interface Video extends Row {
  id: number
  uuid: string
  name: string
  privacy: number
  state: number
  isLive: boolean
  channelId: number
  description: string | null
}

export interface FullVideo extends Video {
  VideoChannel: Channel
  VideoBlacklist: Row | undefined
  pluginData?: unknown
}

/** As `VideoModel.load`: a number or a full UUID; PostgreSQL refuses anything else. Who may see it is not asked. */
export async function loadVideo (site: Site, id: number | string): Promise<Video | undefined> {
  const column = /^-?\d+$/.test(String(id)) ? 'id' : 'uuid'
  return modelled(await site.db.first<Video>(`SELECT * FROM "video" WHERE "${column}" = :id`, { id }))
}

export async function loadVideoByUrl (site: Site, url: string): Promise<Video | undefined> {
  return modelled(await site.db.first<Video>('SELECT * FROM "video" WHERE "url" = :url', { url }))
}

export async function loadFullVideo (site: Site, id: number | string): Promise<FullVideo | undefined> {
  const video = await loadVideo(site, id)
  const channel = video && await loadChannel(site, video.channelId)
  if (!video || !channel) return undefined
  const blacklist = await site.db.first('SELECT * FROM "videoBlacklist" WHERE "videoId" = :id', { id: video.id })
  return { ...video, VideoChannel: channel, VideoBlacklist: blacklist }
}

function modelled (row: Video | undefined): Video | undefined {
  return row && { ...row, Thumbnails: [], isOwned: () => row.remote === false, getWatchStaticPath: () => `/w/${toShortUUID(row.uuid)}` }
}

const copied = ['id', 'uuid', 'url', 'name', 'nsfw', 'description', 'duration', 'aspectRatio', 'views', 'likes', 'dislikes', 'createdAt', 'updatedAt',
  'publishedAt', 'originallyPublishedAt', 'isLive']

/** The short form, for lists. */
export function videoJSON (video: FullVideo): Row {
  return {
    ...Object.fromEntries(copied.map(key => [key, video[key]])),
    shortUUID: toShortUUID(video.uuid),
    truncatedDescription: video.description?.slice(0, 250) ?? null,
    category: { id: null, label: 'Unknown' },
    licence: { id: null, label: 'Unknown' },
    language: { id: video.language, label: video.language ?? 'Unknown' },
    privacy: { id: video.privacy, label: privacyLabels[video.privacy] },
    state: { id: video.state, label: stateLabels[video.state] },
    isLocal: true,
    viewers: 0,
    thumbnailPath: '/client/thumbnail.svg', previewPath: '/client/thumbnail.svg', embedPath: `/videos/embed/${video.uuid}`,
    account: video.VideoChannel.Account?.toFormattedSummaryJSON(),
    channel: video.VideoChannel.toFormattedSummaryJSON(),
    pluginData: video.pluginData,
    blacklisted: video.VideoBlacklist !== undefined,
    blacklistedReason: video.VideoBlacklist?.reason ?? null
  }
}

export function videoDetailsJSON (video: FullVideo): Row {
  return {
    ...videoJSON(video),
    support: video.support,
    descriptionPath: `/api/v1/videos/${video.uuid}/description`,
    channel: video.VideoChannel.toFormattedJSON(),
    account: video.VideoChannel.Account?.toFormattedJSON(),
    tags: [], files: [], streamingPlaylists: [], trackerUrls: [],
    commentsEnabled: true, commentsPolicy: { id: video.commentsPolicy, label: 'Enabled' },
    downloadEnabled: video.downloadEnabled, waitTranscoding: video.waitTranscoding, inputFileUpdatedAt: video.inputFileUpdatedAt
  }
}
