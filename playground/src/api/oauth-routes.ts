import { Router } from 'express'
import type { Request } from 'express'
import { isPassword } from '../accounts/password.ts'
import { createToken, deleteToken, takeRefreshToken } from '../accounts/tokens.ts'
import { loadUserByName } from '../accounts/user.ts'
import type { Site } from '../site.ts'
import { authenticate } from './authenticate.ts'
import { fail, type Refusal } from './fail.ts'
import { handled } from './handled.ts'

type Asked = Record<string, string | undefined>

export function oauthRoutes (site: Site): Router {
  const router = Router()
  const client = () => site.db.first<{ clientId: string, clientSecret: string }>('SELECT "clientId", "clientSecret" FROM "oAuthClient" ORDER BY "id"')
  router.get('/oauth-clients/local', handled(async (_req, res) => {
    const { clientId, clientSecret } = await client() ?? {}
    res.json({ client_id: clientId, client_secret: clientSecret })
  }))
  router.post('/users/token', handled(async (req, res) => {
    const asked = req.body as Asked
    const known = await client()
    if (asked.client_id !== known?.clientId || asked.client_secret !== known?.clientSecret) return fail(res, { status: 400, message: 'Invalid client: client is invalid', type: 'invalid_client' })
    const userId = await grant(site, asked)
    if (typeof userId === 'object') return fail(res, userId)
    const token = await createToken(site, userId)
    res.set({ 'Cache-Control': 'no-store', Pragma: 'no-cache' })
    site.plugins.hooks.action('action:api.user.oauth2-got-token', { username: asked.username, ip: req.ip, req, res })
    res.json(token)
  }))
  router.post('/users/revoke-token', authenticate(site), handled(async (req, res) => {
    await deleteToken(site, bearer(req))
    res.json({})
  }))
  return router
}

const bearer = (req: Request) => (req.header('authorization') ?? '').replace(/^Bearer /, '')

/** The number of the user who may have a token. */
async function grant (site: Site, asked: Asked): Promise<number | Refusal> {
  if (asked.grant_type === 'refresh_token') {
    return await takeRefreshToken(site, asked.refresh_token ?? '') ?? { status: 400, message: 'Invalid grant: refresh token is invalid', type: 'invalid_grant' }
  }
  if (asked.grant_type !== 'password') return { status: 400, message: 'Unsupported grant type: `grant_type` is invalid', type: 'unsupported_grant_type' }
  const user = await loadUserByName(site, asked.username ?? '')
  if (!user || !isPassword(asked.password ?? '', user.password)) return { status: 400, message: 'Invalid grant: user credentials are invalid', type: 'invalid_grant' }
  if (user.blocked) return { status: 403, message: 'User is blocked.', type: 'access_denied' }
  return user.id
}
