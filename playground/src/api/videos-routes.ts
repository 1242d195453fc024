import { Router } from 'express'
import { Right } from '../accounts/rights.ts'
import type { Site } from '../site.ts'
import { createVideo, replacePasswords } from '../videos/create-video.ts'
import { deleteVideo } from '../videos/delete-video.ts'
import { listVideos } from '../videos/list-videos.ts'
import { Privacy, privacyLabels, State } from '../videos/privacy.ts'
import { scheduleUpdate, type ScheduledUpdate } from '../videos/scheduled-update.ts'
import { toShortUUID } from '../videos/short-uuid.ts'
import { updateVideo, type VideoUpdate } from '../videos/update-video.ts'
import { loadFullVideo, videoDetailsJSON } from '../videos/video.ts'
import { authenticate, optionalAuthenticate, userOf } from './authenticate.ts'
import { fail } from './fail.ts'
import { findVideo, mayManage, maySee, videoOf } from './find-video.ts'
import { handled, handledFor } from './handled.ts'
import { videoModerationRoutes } from './video-moderation-routes.ts'

export function videosRoutes (site: Site): Router {
  const router = Router()
  const { hooks } = site.plugins
  router.get('/privacies', (_req, res) => { res.json(privacyLabels) })
  router.get('/', optionalAuthenticate(site), handled(async (_req, res) => { res.json(await listVideos(site, { loggedIn: userOf(res) !== undefined })) }))
  router.post(['/', '/upload'], authenticate(site), creating(site, false))
  router.post('/live', authenticate(site), creating(site, true))
  router.get('/live/:id', optionalAuthenticate(site), findVideo(site), maySee(site), handled(async (_req, res) => {
    const live = await site.db.first('SELECT "permanentLive", "saveReplay", "latencyMode" FROM "videoLive" WHERE "videoId" = :id', { id: videoOf(res).id })
    if (live) res.json(live)
    else fail(res, { status: 404, message: 'Live video not found' })
  }))
  router.get('/:id', optionalAuthenticate(site), findVideo(site), maySee(site), handled(async (req, res) => {
    const { id } = videoOf(res)
    const video = await hooks.filter('filter:api.video.get.result', videoOf(res), { req, id, userId: userOf(res)?.id })
    if (video) res.json(videoDetailsJSON(video))
    else res.sendStatus(404)
  }))
  router.get('/:id/description', optionalAuthenticate(site), findVideo(site), maySee(site), (_req, res) => { res.json({ description: videoOf(res).description }) })
  router.put('/:id', authenticate(site), findVideo(site), mayManage(Right.updateAnyVideo), handled(async (req, res) => {
    const { scheduleUpdate: later, ...body } = req.body as VideoUpdate & { scheduleUpdate?: ScheduledUpdate | null }
    const video = await updateVideo(site, videoOf(res), body)
    if (later) scheduleUpdate(site, videoOf(res).id, later)
    hooks.action('action:api.video.updated', { video, body: req.body as unknown, req, res })
    res.type('json').status(204).end()
  }))
  router.delete('/:id', authenticate(site), findVideo(site), mayManage(Right.removeAnyVideo), handled(async (req, res) => {
    const video = videoOf(res)
    await deleteVideo(site, video.id)
    hooks.action('action:api.video.deleted', { video, req, res })
    res.type('json').status(204).end()
  }))
  router.use(videoModerationRoutes(site))
  return router
}

const creating = (site: Site, isLive: boolean) => handledFor(async (req, res, user) => {
  const { name, channelId, description, privacy = Privacy.private, language, permanentLive, videoPasswords } = req.body as VideoUpdate & { channelId?: number, permanentLive?: boolean }
  const channel = user.Account.VideoChannels?.find(({ id }) => id === Number(channelId))
  if (!name || !channel) return fail(res, { status: 400, message: name ? 'Unknown video "video channel" for this account.' : 'Incorrect request parameters: name' })
  const state = isLive ? State.waitingForLive : State.published
  const id = await createVideo(site, { name, channelId: channel.id, description, privacy: Number(privacy), language, isLive, permanentLive, state })
  await replacePasswords(site, id, videoPasswords ?? [])
  const video = await loadFullVideo(site, id)
  if (!video) throw new Error(`Video ${id} was not kept.`)
  site.plugins.hooks.action(isLive ? 'action:api.live-video.created' : 'action:api.video.uploaded', { video, req, res })
  res.json({ video: { id, uuid: video.uuid, shortUUID: toShortUUID(video.uuid) } })
})
