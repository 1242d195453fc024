import type { RequestHandler } from 'express'
import { optionalAuthenticate, userOf } from '../api/authenticate.ts'
import type { Site } from '../site.ts'

interface Window { ends: number, count: number }

/** So many requests of one address in a window of time; administrators and moderators are let through. */
export function rateLimit (site: Site, { windowMs, max }: { windowMs: number, max: number }): RequestHandler {
  const windows = new Map<string, Window>()
  const identify = optionalAuthenticate(site)
  return (req, res, next) => {
    const count = counted(windows, req.ip ?? '', windowMs)
    res.set({ 'X-RateLimit-Limit': String(max), 'X-RateLimit-Remaining': String(Math.max(0, max - count)) })
    if (count <= max) return next()
    identify(req, res, () => {
      const role = userOf(res)?.role
      if (role === 0 || role === 1) return next()
      res.status(429).set('Retry-After', String(Math.ceil(windowMs / 1000))).send('Too many requests, please try again later.')
    })
  }
}

function counted (windows: Map<string, Window>, address: string, windowMs: number): number {
  const now = Date.now()
  const old = windows.get(address)
  const window = old && old.ends > now ? old : { ends: now + windowMs, count: 0 }
  window.count += 1
  windows.set(address, window)
  return window.count
}
