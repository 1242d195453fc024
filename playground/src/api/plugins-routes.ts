import { Router } from 'express'
import { Right } from '../accounts/rights.ts'
import { isNpmName, isSafePath } from '../plugins/package-json.ts'
import { publicSettings } from '../plugins/settings-manager.ts'
import { listInstalled, loadPlugin, pluginJSON, saveSettings, type StoredPlugin } from '../plugins/stored.ts'
import type { Site } from '../site.ts'
import { authenticate, requireRight } from './authenticate.ts'
import { checked } from './checked.ts'
import { fail, refuse } from './fail.ts'
import { handled, parameter } from './handled.ts'

/** How an administrator manages plugins. */
export function pluginsRoutes (site: Site): Router {
  const router = Router()
  const admins = [authenticate(site), requireRight(Right.managePlugins)]
  const known = existing(site)
  router.get('/', ...admins, handled(async (_req, res) => {
    const plugins = await listInstalled(site.db)
    res.json({ total: plugins.length, data: plugins.map(pluginJSON) })
  }))
  router.get('/:npmName/registered-settings', ...admins, known, (req, res) => { res.json({ registeredSettings: registered(site, parameter(req, 'npmName')) }) })
  router.get('/:npmName/public-settings', known, (req, res) => {
    res.json({ publicSettings: publicSettings(registered(site, parameter(req, 'npmName')), stored(res.locals).settings) })
  })
  router.put('/:npmName/settings', ...admins, known, handled(async (req, res) => {
    const { settings } = req.body as { settings?: unknown }
    if (settings === undefined) return fail(res, { status: 400, message: 'Incorrect request parameters: settings' })
    await saveSettings(site.db, parameter(req, 'npmName'), settings)
    await site.plugins.settingsChanged(parameter(req, 'npmName'), settings)
    res.status(204).end()
  }))
  router.get('/:npmName', ...admins, known, (_req, res) => { res.json(pluginJSON(stored(res.locals))) })
  router.post('/install', ...admins, fromFolder(site, 'install'))
  router.post('/update', ...admins, fromFolder(site, 'update'))
  router.post('/uninstall', ...admins, handled(async (req, res) => {
    const { npmName } = req.body as { npmName?: unknown }
    if (!isNpmName(npmName)) return fail(res, { status: 400, message: 'Incorrect request parameters: npmName' })
    await site.plugins.uninstall(npmName)
    res.status(204).end()
  }))
  return router
}

const stored = (locals: Record<string, unknown>) => locals.plugin as StoredPlugin

const registered = (site: Site, npmName: string) => site.plugins.get(npmName)?.registered.settings ?? []

/** The answer says only that it could not be done; why is in the log. */
const fromFolder = (site: Site, what: 'install' | 'update') => handled(async (req, res) => {
  const { path } = req.body as { path?: unknown }
  if (typeof path !== 'string' || path === '' || !isSafePath(path)) return fail(res, { status: 400, message: 'Should have either a npmName or a path' })
  try {
    res.json(pluginJSON(await site.plugins[what](path)))
  } catch (err) {
    site.log.warn(`Cannot ${what} plugin %s.`, path, { err })
    fail(res, { status: 400, message: `Cannot ${what} plugin ${path}` })
  }
})

const existing = (site: Site) => checked(async (req, res) => {
  const npmName = parameter(req, 'npmName')
  if (!isNpmName(npmName)) return refuse(res, { status: 400, message: 'Incorrect request parameters: npmName' })
  const plugin = await loadPlugin(site.db, npmName)
  if (!plugin) return refuse(res, { status: 404, message: 'Plugin not found' })
  res.locals.plugin = plugin
  return true
})
