import { Router } from 'express'
import { findByName } from '../accounts/account.ts'
import { blockAccount, unblockAccount } from '../plugins/moderation-helpers.ts'
import type { Site } from '../site.ts'
import { listVideos } from '../videos/list-videos.ts'
import { authenticate } from './authenticate.ts'
import { fail } from './fail.ts'
import { handledFor, parameter } from './handled.ts'

/** What people do with their own account. */
export function meRoutes (site: Site): Router {
  const router = Router()
  router.use(authenticate(site))
  router.get('/', handledFor(async (req, res, user) => {
    const me = await site.plugins.hooks.filter('filter:api.user.me.get.result', user.toFormattedJSON(), { user, req })
    res.json(me)
  }))
  router.put('/', handledFor(async (req, res, user) => {
    const { displayName } = req.body as { displayName?: string }
    if (displayName !== undefined) await site.db.run('UPDATE "account" SET "name" = :displayName, "updatedAt" = now() WHERE "id" = :id', { displayName, id: user.Account.id })
    res.status(204).end()
  }))
  router.get('/videos', handledFor(async (_req, res, user) => { res.json(await listVideos(site, { ofAccount: user.Account.id })) }))
  router.post('/blocklist/accounts', handledFor(async (req, res, user) => {
    const { accountName = '' } = req.body as { accountName?: string }
    const target = await findByName(site, 'account', accountName)
    if (target === undefined) return fail(res, { status: 404, message: 'Account not found' })
    await blockAccount(site, user.Account.id, target)
    res.status(204).end()
  }))
  router.delete('/blocklist/accounts/:accountName', handledFor(async (req, res, user) => {
    const target = await findByName(site, 'account', parameter(req, 'accountName'))
    if (target === undefined) return fail(res, { status: 404, message: 'Account not found' })
    await unblockAccount(site, user.Account.id, target)
    res.status(204).end()
  }))
  return router
}
