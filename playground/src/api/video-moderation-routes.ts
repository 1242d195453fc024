import { Router } from 'express'
import { Right } from '../accounts/rights.ts'
import type { Site } from '../site.ts'
import { blacklist, unblacklist } from '../videos/blacklist.ts'
import { replacePasswords } from '../videos/create-video.ts'
import { setLiveState } from '../videos/live-state.ts'
import { authenticate, requireRight } from './authenticate.ts'
import { findVideo, mayManage, videoOf } from './find-video.ts'
import { handled } from './handled.ts'

export function videoModerationRoutes (site: Site): Router {
  const router = Router()
  const moderators = [authenticate(site), requireRight(Right.manageVideoBlacklist), findVideo(site)]
  const owners = [authenticate(site), findVideo(site), mayManage(Right.updateAnyVideo)]
  router.post('/:id/blacklist', ...moderators, handled(async (req, res) => {
    await blacklist(site, videoOf(res).id, req.body as { reason?: string, unfederate?: boolean })
    res.type('json').status(204).end()
  }))
  router.delete('/:id/blacklist', ...moderators, handled(async (_req, res) => {
    await unblacklist(site, videoOf(res).id)
    res.type('json').status(204).end()
  }))
  router.get('/:id/passwords', ...owners, handled(async (_req, res) => {
    const data = await site.db.select('SELECT * FROM "videoPassword" WHERE "videoId" = :id ORDER BY "id"', { id: videoOf(res).id })
    res.json({ total: data.length, data })
  }))
  router.put('/:id/passwords', ...owners, handled(async (req, res) => {
    await replacePasswords(site, videoOf(res).id, (req.body as { passwords?: string[] }).passwords ?? [])
    res.status(204).end()
  }))
  // Not PeerTube's: stands for the streaming software that connects and goes away.
  router.post('/:id/live-state', ...owners, handled(async (req, res) => {
    await setLiveState(site, videoOf(res), (req.body as { live?: boolean }).live !== false)
    res.status(204).end()
  }))
  return router
}
