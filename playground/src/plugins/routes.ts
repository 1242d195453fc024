import { Router, type RequestHandler } from 'express'
import { join } from 'node:path'
import { optionalAuthenticate } from '../api/authenticate.ts'
import { fail } from '../api/fail.ts'
import type { Site } from '../site.ts'
import type { RegisteredPlugin } from './host.ts'
import { isSafePath, isShortName, isVersion } from './package-json.ts'
import { rateLimit } from './rate-limit.ts'

const forAMonth = { maxAge: '30 days', immutable: true }

/** Everything below /plugins/. */
export function pluginRoutes (site: Site): Router {
  const router = Router()
  const limit = rateLimit(site, { windowMs: 10_000, max: 500 })
  const identify = optionalAuthenticate(site)
  router.get('/plugins/global.css', limit, (req, res) => {
    if (req.query.hash) res.set('Cache-Control', 'public, max-age=2592000, immutable')
    res.type('css').send(site.plugins.globalCss())
  })
  router.get('/plugins/translations/:locale.json', limit, (req, res) => { res.json(site.plugins.translations(req.params.locale ?? '')) })
  router.get('/plugins/:pluginName/:pluginVersion/static/:file(*)', limit, find(site), safe, sendStatic)
  router.get('/plugins/:pluginName/:pluginVersion/client-scripts/:file(*)', limit, find(site), safe, sendScript)
  router.use('/plugins/:pluginName/router', limit, find(site, { withVersion: false }), identify, custom)
  router.use('/plugins/:pluginName/:pluginVersion/router', limit, find(site), identify, custom)
  return router
}

const found = (locals: Record<string, unknown>) => locals.registeredPlugin as RegisteredPlugin

const find = (site: Site, { withVersion = true } = {}): RequestHandler => (req, res, next) => {
  const { pluginName = '', pluginVersion = '' } = req.params
  if (!isShortName(pluginName) || (withVersion && !isVersion(pluginVersion))) return fail(res, { status: 400, message: 'Incorrect request parameters: pluginName, pluginVersion' })
  const plugin = site.plugins.byShortName(pluginName)
  const named = `No plugin found named peertube-plugin-${pluginName}`
  if (!plugin) return fail(res, { status: 404, message: named })
  if (withVersion && plugin.version !== pluginVersion) return fail(res, { status: 404, message: `${named} with version ${pluginVersion}` })
  res.locals.registeredPlugin = plugin
  next()
}

const safe: RequestHandler = (req, res, next) => {
  if (isSafePath(req.params.file)) return next()
  fail(res, { status: 400, message: 'Incorrect request parameters: staticEndpoint' })
}

const sendStatic: RequestHandler = (req, res, next) => {
  const plugin = found(res.locals)
  const [directory = '', ...file] = (req.params.file ?? '').split('/')
  const folder = plugin.staticDirs[directory]
  if (!folder) return void res.status(404).end()
  res.sendFile(join(folder, ...file), { ...forAMonth, root: plugin.path }, error => { if (error) next(error) })
}

const sendScript: RequestHandler = (req, res, next) => {
  const plugin = found(res.locals)
  const file = req.params.file ?? ''
  if (!Object.hasOwn(plugin.clientScripts, file)) return void res.status(404).end()
  res.sendFile(file, { ...forAMonth, root: plugin.path }, error => { if (error) next(error) })
}

/** The plugin's own routes. What its async handlers reject with is nobody's to catch. */
const custom: RequestHandler = (req, res, next) => { found(res.locals).registered.router(req, res, next) }
