import type { Request } from 'express'
import { Right } from '../accounts/rights.ts'
import type { User } from '../accounts/user.ts'
import type { Refusal } from '../api/fail.ts'
import type { Site } from '../site.ts'
import { Privacy } from './privacy.ts'
import { isUUID } from './short-uuid.ts'
import type { FullVideo } from './video.ts'

/** Whether this request may see the video, by PeerTube's rules; undefined if so. `id` is what stands in the address. */
export async function refusalToSee (site: Site, req: Request, user: User | undefined, video: FullVideo, id: string): Promise<Refusal | undefined> {
  if (needsUser(video, id)) return refusalForUser(user, video)
  if (video.privacy === Privacy.password) return refusalForPassword(site, req, user, video)
  return undefined
}

function needsUser (video: FullVideo, id: string): boolean {
  if (video.privacy === Privacy.private || video.privacy === Privacy.internal) return true
  if (video.privacy === Privacy.unlisted) return !isUUID(id)
  return video.VideoBlacklist !== undefined
}

function refusalForUser (user: User | undefined, video: FullVideo): Refusal | undefined {
  if (!user) return { status: 401, message: 'Not authenticated' }
  if (video.privacy === Privacy.internal) return undefined
  if (mayAccess(user, video, video.VideoBlacklist ? Right.manageVideoBlacklist : Right.seeAllVideos)) return undefined
  return { status: 403, message: 'Cannot fetch information of private/internal/blocked video' }
}

async function refusalForPassword (site: Site, req: Request, user: User | undefined, video: FullVideo): Promise<Refusal | undefined> {
  const password = req.header('x-peertube-video-password')
  if (password === undefined) {
    if (user && mayAccess(user, video, Right.seeAllVideos)) return undefined
    return { status: 403, type: 'video_requires_password', message: 'Please provide a password to access this password protected video' }
  }
  if (await site.db.first('SELECT 1 FROM "videoPassword" WHERE "videoId" = :id AND "password" = :password', { id: video.id, password })) return undefined
  return { status: 403, type: 'incorrect_video_password', message: 'Incorrect video password. Access to the video is denied.' }
}

export function mayAccess (user: User, video: FullVideo, right: number): boolean {
  return video.VideoChannel.Account?.userId === user.id || user.hasRight(right)
}
