import { Router } from 'express'
import { findByName, loadAccount, loadChannel } from '../accounts/account.ts'
import { createChannel } from '../accounts/create-account.ts'
import { Right } from '../accounts/rights.ts'
import type { User } from '../accounts/user.ts'
import type { Site } from '../site.ts'
import { authenticate } from './authenticate.ts'
import { fail } from './fail.ts'
import { handled, handledFor, parameter } from './handled.ts'

/** Accounts and channels by name. */
export function channelsRoutes (site: Site): Router {
  const router = Router()
  const { hooks } = site.plugins
  const channelOf = async (name: string) => {
    const id = await findByName(site, 'videoChannel', name)
    return id === undefined ? undefined : loadChannel(site, id)
  }
  const ownChannel = async (user: User, name: string) => {
    const channel = await channelOf(name)
    return channel && (channel.Account?.userId === user.id || user.hasRight(Right.manageAnyVideoChannel)) ? channel : undefined
  }
  router.get('/accounts/:name', handled(async (req, res) => {
    const id = await findByName(site, 'account', parameter(req, 'name'))
    const account = id === undefined ? undefined : await loadAccount(site, id)
    if (account) res.json(account.toFormattedJSON())
    else fail(res, { status: 404, message: 'Account not found' })
  }))
  router.get('/video-channels/:name', handled(async (req, res) => {
    const channel = await channelOf(parameter(req, 'name'))
    if (channel) res.json(channel.toFormattedJSON())
    else fail(res, { status: 404, message: 'Video channel not found' })
  }))
  router.post('/video-channels', authenticate(site), handledFor(async (req, res, user) => {
    const { name, displayName } = req.body as { name?: string, displayName?: string }
    if (!name || !displayName) return fail(res, { status: 400, message: 'Incorrect request parameters: name, displayName' })
    if (await channelOf(name)) return fail(res, { status: 409, message: 'Another actor (account/channel) with this name on this instance already exists or has already existed.' })
    const id = await createChannel(site, user.Account.id, { name, displayName })
    hooks.action('action:api.video-channel.created', { videoChannel: await loadChannel(site, id), req, res })
    res.json({ videoChannel: { id } })
  }))
  router.put('/video-channels/:name', authenticate(site), handledFor(async (req, res, user) => {
    const channel = await ownChannel(user, parameter(req, 'name'))
    if (!channel) return fail(res, { status: 403, message: 'Cannot manage a channel of another user.' })
    const { displayName = channel.name } = req.body as { displayName?: string }
    await site.db.run('UPDATE "videoChannel" SET "name" = :displayName WHERE "id" = :id', { displayName, id: channel.id })
    hooks.action('action:api.video-channel.updated', { videoChannel: await loadChannel(site, channel.id), req, res })
    res.type('json').status(204).end()
  }))
  router.delete('/video-channels/:name', authenticate(site), handledFor(async (req, res, user) => {
    const channel = await ownChannel(user, parameter(req, 'name'))
    if (!channel) return fail(res, { status: 403, message: 'Cannot manage a channel of another user.' })
    await site.db.run('DELETE FROM "actor" WHERE "id" = :id', { id: channel.actorId })
    hooks.action('action:api.video-channel.deleted', { videoChannel: channel, req, res })
    res.type('json').status(204).end()
  }))
  return router
}
