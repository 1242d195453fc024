import { Router, type RequestHandler } from 'express'
import { loadChannel } from '../accounts/account.ts'
import type { Site } from '../site.ts'
import { activityPubObject } from '../videos/activity-pub-object.ts'
import { podcastFeed } from '../videos/podcast-feed.ts'
import { fail } from './fail.ts'
import { findVideo, maySee, videoOf } from './find-video.ts'
import { handled } from './handled.ts'

const activityTypes: readonly string[] = ['application/activity+json', 'application/ld+json', 'application/ld+json; profile="https://www.w3.org/ns/activitystreams"']

const forActivityPub: RequestHandler = (req, _res, next) => {
  const accepted = req.accepts(['html', 'application/json', ...activityTypes])
  if (typeof accepted === 'string' && activityTypes.includes(accepted)) next()
  else next('route')
}

/** What other servers and podcast programs read of videos. */
export function metadataRoutes (site: Site): Router {
  const router = Router()
  router.get(['/videos/watch/:id', '/w/:id'], forActivityPub, findVideo(site), maySee(site), handled(async (_req, res) => {
    res.type('application/activity+json; charset=utf-8').send(JSON.stringify(await activityPubObject(site, videoOf(res))))
  }))
  router.get('/feeds/podcast/videos.xml', handled(async (req, res) => {
    const channel = await loadChannel(site, Number(req.query.videoChannelId) || 0)
    if (channel) res.type('application/rss+xml; charset=utf-8').send(await podcastFeed(site, channel.id, channel.getDisplayName()))
    else fail(res, { status: 404, message: 'Video channel not found' })
  }))
  return router
}
