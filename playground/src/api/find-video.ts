import type { RequestHandler, Response } from 'express'
import type { User } from '../accounts/user.ts'
import type { Site } from '../site.ts'
import { isUUID, toFullId } from '../videos/short-uuid.ts'
import { loadFullVideo, type FullVideo } from '../videos/video.ts'
import { mayAccess, refusalToSee } from '../videos/visibility.ts'
import { userOf } from './authenticate.ts'
import { checked } from './checked.ts'
import { fail, refuse } from './fail.ts'
import { parameter } from './handled.ts'

export const videoOf = (res: Response) => res.locals.video as FullVideo

/** Puts the video of the address into the answer's locals. */
export const findVideo = (site: Site) => checked(async (req, res) => {
  const id = toFullId(parameter(req, 'id'))
  if (!isUUID(id) && !/^\d+$/.test(id)) return refuse(res, { status: 400, message: 'Incorrect request parameters: id' })
  const video = await loadFullVideo(site, id)
  if (!video) return refuse(res, { status: 404, message: 'Video not found' })
  res.locals.video = video
  return true
})

export const maySee = (site: Site) => checked(async (req, res) => {
  const refusal = await refusalToSee(site, req, userOf(res), videoOf(res), toFullId(parameter(req, 'id')))
  return refusal ? refuse(res, refusal) : true
})

/** The owner, and whoever has the right. */
export const mayManage = (right: number): RequestHandler => (_req, res, next) => {
  const user: User | undefined = userOf(res)
  if (user && mayAccess(user, videoOf(res), right)) return next()
  fail(res, { status: 403, message: 'Cannot manage a video of another user.' })
}
