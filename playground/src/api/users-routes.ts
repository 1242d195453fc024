import { Router, type RequestHandler } from 'express'
import { createAccount } from '../accounts/create-account.ts'
import { hashPassword } from '../accounts/password.ts'
import { Right } from '../accounts/rights.ts'
import { deleteTokensOf } from '../accounts/tokens.ts'
import { loadUserById, loadUserByName, type User } from '../accounts/user.ts'
import type { Site } from '../site.ts'
import { authenticate, requireRight, userOf } from './authenticate.ts'
import { checked } from './checked.ts'
import { fail, refuse } from './fail.ts'
import { handled, parameter } from './handled.ts'

/** How administrators and moderators manage accounts. */
export function usersRoutes (site: Site): Router {
  const router = Router()
  const managers = [authenticate(site), requireRight(Right.manageUsers)]
  const one = [...managers, findUser(site)]
  router.get('/', ...managers, handled(async (_req, res) => {
    const rows = await site.db.select<{ id: number }>('SELECT "id" FROM "user" ORDER BY "id"')
    const users = await Promise.all(rows.map(({ id }) => loadUserById(site, id)))
    res.json({ total: users.length, data: users.map(user => user?.toFormattedJSON()) })
  }))
  router.post('/', ...managers, handled(async (req, res) => {
    const body = req.body as { username?: string, password?: string, role?: number, email?: string, channelName?: string }
    if (!body.username || !body.password) return fail(res, { status: 400, message: 'Incorrect request parameters: username, password' })
    if (await loadUserByName(site, body.username)) return fail(res, { status: 409, message: 'User with this username or email already exists.' })
    const { username, password, role = 2, email, channelName } = body
    const user = await loadUserById(site, await createAccount(site, { username, password, role, email, channel: channelName ? { name: channelName, displayName: channelName } : undefined }))
    site.plugins.hooks.action('action:api.user.created', { body, user, account: user?.Account, videoChannel: user?.Account.VideoChannels?.[0], req, res })
    res.json({ user: { id: user?.id, account: { id: user?.Account.id } } })
  }))
  router.get('/:id(\\d+)', ...one, (_req, res) => { res.json(asked(res.locals).toFormattedJSON()) })
  router.put('/:id(\\d+)', ...one, mayModerate, handled(async (req, res) => {
    const user = await updateUser(site, asked(res.locals), req.body as UserUpdate)
    site.plugins.hooks.action('action:api.user.updated', { user, req, res })
    res.status(204).end()
  }))
  router.delete('/:id(\\d+)', ...one, mayModerate, handled(async (req, res) => {
    const user = asked(res.locals)
    await site.db.run('DELETE FROM "actor" WHERE "id" IN (:actors)', { actors: [user.Account.actorId, ...user.Account.VideoChannels?.map(channel => channel.actorId) ?? []] })
    await site.db.run('DELETE FROM "user" WHERE "id" = :id', { id: user.id })
    site.plugins.hooks.action('action:api.user.deleted', { user, req, res })
    res.status(204).end()
  }))
  for (const [path, blocked] of [['block', true], ['unblock', false]] as const) {
    router.post(`/:id(\\d+)/${path}`, ...one, mayModerate, handled(async (req, res) => {
      const { reason = null } = (req.body ?? {}) as { reason?: string | null }
      const user = asked(res.locals)
      await deleteTokensOf(site, user.id)
      await site.db.run('UPDATE "user" SET "blocked" = :blocked, "blockedReason" = :reason WHERE "id" = :id', { blocked, reason, id: user.id })
      site.plugins.hooks.action(`action:api.user.${path}ed`, { user: await loadUserById(site, user.id), req, res })
      res.status(204).end()
    }))
  }
  return router
}

const asked = (locals: Record<string, unknown>) => locals.user as User

const findUser = (site: Site) => checked(async (req, res) => {
  const user = await loadUserById(site, Number(parameter(req, 'id')))
  if (!user) return refuse(res, { status: 404, message: 'User not found' })
  res.locals.user = user
  return true
})

/** Moderators manage users only, and nobody blocks root. */
const mayModerate: RequestHandler = (req, res, next) => {
  const target = asked(res.locals)
  if (target.username === 'root' && req.method !== 'PUT') return fail(res, { status: 400, message: 'Cannot block or remove the root user' })
  const role = userOf(res)?.role
  if (role === 0 || (role === 1 && target.role === 2)) return next()
  fail(res, { status: 403, message: 'Users can only be managed by moderators or admins.' })
}

interface UserUpdate { role?: number, password?: string, email?: string }

async function updateUser (site: Site, user: User, { role, password, email }: UserUpdate): Promise<User | null> {
  const { id } = user
  if (email !== undefined) await site.db.run('UPDATE "user" SET "email" = :email WHERE "id" = :id', { email, id })
  if (password !== undefined) await site.db.run('UPDATE "user" SET "password" = :password WHERE "id" = :id', { password: hashPassword(password), id })
  if (role !== undefined) await site.db.run('UPDATE "user" SET "role" = :role WHERE "id" = :id', { role, id })
  if (password !== undefined || (role !== undefined && role !== user.role)) await deleteTokensOf(site, id)
  return loadUserById(site, id)
}
