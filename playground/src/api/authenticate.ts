import type { Request, RequestHandler, Response } from 'express'
import { findToken } from '../accounts/tokens.ts'
import type { User } from '../accounts/user.ts'
import type { Site } from '../site.ts'
import { fail, refuse } from './fail.ts'
import { checked } from './checked.ts'

const bearer = /^Bearer ([\w\-.~+/]+=*)$/

/** Only with a good token. */
export const authenticate = (site: Site): RequestHandler => checked((req, res) => identify(site, req, res))

/** Without a header as a stranger; with one only if the token is good. */
export const optionalAuthenticate = (site: Site): RequestHandler => checked(async (req, res) => {
  if (req.header('authorization') !== undefined) return identify(site, req, res)
  res.locals.authenticated = false
  return true
})

async function identify (site: Site, req: Request, res: Response): Promise<boolean> {
  const header = req.header('authorization')
  if (header === undefined) return refuse(res, { status: 401, message: 'Token is invalid', type: 'unauthorized_request' })
  const [, accessToken] = bearer.exec(header) ?? []
  if (accessToken === undefined) return refuse(res, { status: 400, message: 'Token is invalid', type: 'invalid_request' })
  const token = await findToken(site, accessToken)
  if (!token) return refuse(res, { status: 401, message: 'Token is invalid', type: 'invalid_token' })
  Object.assign(res.locals, { oauth: { token }, authenticated: true })
  return true
}

export const userOf = (res: Response): User | undefined => (res.locals.oauth as { token: { User: User } } | undefined)?.token.User

export const requireRight = (right: number): RequestHandler => (req, res, next) => {
  const user = userOf(res)
  if (user?.hasRight(right)) return next()
  fail(res, { status: 403, message: `User ${user?.username ?? ''} does not have right ${right} to access to ${req.path}.` })
}
