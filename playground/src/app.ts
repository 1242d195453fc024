import express, { Router, type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { fileURLToPath } from 'node:url'
import { channelsRoutes } from './api/channels-routes.ts'
import { fail } from './api/fail.ts'
import { liveEvents } from './api/live-events.ts'
import { meRoutes } from './api/me-routes.ts'
import { metadataRoutes } from './api/metadata-routes.ts'
import { oauthRoutes } from './api/oauth-routes.ts'
import { pluginsRoutes } from './api/plugins-routes.ts'
import { serverConfig } from './api/server-config.ts'
import { usersRoutes } from './api/users-routes.ts'
import { videosRoutes } from './api/videos-routes.ts'
import { pageRoutes } from './page.ts'
import { pluginRoutes } from './plugins/routes.ts'
import type { Site } from './site.ts'

const clientFolder = fileURLToPath(new URL('../client', import.meta.url))

/** The order is PeerTube's: bodies are read before plugins see a request. */
export function createApp (site: Site): Express {
  const app = express().disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  app.use((_req, res, next) => {
    res.set({ 'X-Frame-Options': 'DENY', 'X-Powered-By': 'PeerTube', Tk: 'N' })
    next()
  })
  app.use(express.urlencoded({ extended: false }))
  app.use(express.json({
    type: ['application/json', 'application/*+json'],
    limit: '500kb',
    verify: (req, _res, body) => { if (req.url?.startsWith('/plugins/')) Object.assign(req, { rawBody: body }) }
  }))
  app.use('/api/v1', apiRoutes(site))
  app.use(allowOtherOrigins)
  app.use('/lazy-static/avatars', express.static(site.storage.avatars, { maxAge: '7d', dotfiles: 'allow' }))
  app.use('/client', express.static(clientFolder, { maxAge: 0 }))
  app.use(pluginRoutes(site))
  app.use(metadataRoutes(site))
  app.use(pageRoutes(site))
  app.use((_req, res) => { res.status(404).end() })
  app.use(refused(site))
  return app
}

/** PeerTube lets pages of other sites ask for everything, plugin routes included, and answers their OPTIONS itself. */
const allowOtherOrigins: RequestHandler = (req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*')
  if (req.method !== 'OPTIONS') return next()
  const headers = req.header('access-control-request-headers')
  res.set({ 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE', ...(headers === undefined ? {} : { 'Access-Control-Allow-Headers': headers }) }).status(204).end()
}

function apiRoutes (site: Site): Router {
  const router = Router()
  router.get('/ping', (_req, res) => { res.send('pong') })
  router.get('/config', (_req, res) => { res.json(serverConfig(site)) })
  router.get('/live-events', liveEvents(site))
  router.use(oauthRoutes(site))
  router.use('/users/me', meRoutes(site))
  router.use('/users', usersRoutes(site))
  router.use('/videos', videosRoutes(site))
  router.use('/plugins', pluginsRoutes(site))
  router.use(channelsRoutes(site))
  return router
}

const refused = (site: Site): ErrorRequestHandler => (err: { status?: number, message?: string, name?: string }, _req, res, _next) => {
  site.log.error('Error in controller.', { err })
  fail(res, { status: err.status ?? 500, message: err.message ?? 'Unknown error.', ...(err.name === undefined ? {} : { type: err.name }) })
}
