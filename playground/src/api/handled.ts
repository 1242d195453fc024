import type { Request, RequestHandler, Response } from 'express'
import { userOf } from './authenticate.ts'
import type { User } from '../accounts/user.ts'

/** An async handler whose rejection becomes the answer 500, as PeerTube does for its own routes (and not for those of plugins). */
export const handled = (handler: (req: Request, res: Response) => Promise<unknown>): RequestHandler =>
  async (req, res, next) => {
    try {
      await handler(req, res)
    } catch (error) {
      next(error)
    }
  }

/** The same, behind `authenticate`. */
export const handledFor = (handler: (req: Request, res: Response, user: User) => Promise<unknown>): RequestHandler =>
  handled(async (req, res) => {
    const user = userOf(res)
    if (!user) throw new Error('A route for people who are logged in lacks `authenticate`.')
    return handler(req, res, user)
  })

export const parameter = (req: Request, name: string): string => req.params[name] ?? ''
