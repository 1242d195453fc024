'use strict'

/** Each answers what a test asks about. */
function addRoutes ({ getRouter, settingsManager, storageManager, peertubeHelpers }) {
  const router = getRouter()
  const json = handler => async (req, res) => {
    try {
      res.json({ value: await handler(req, res) })
    } catch (error) {
      res.json({ thrown: String(error.message) })
    }
  }
  router.get('/whoami', json(async (_req, res) => (await peertubeHelpers.user.getAuthUser(res))?.username ?? null))
  router.get('/setting/:name', json(req => settingsManager.getSetting(req.params.name)))
  router.get('/settings', json(() => settingsManager.getSettings(['greeting', 'secret', 'open'])))
  router.post('/setting/:name', json(req => settingsManager.setSetting(req.params.name, req.body.value)))
  router.get('/stored/:key', json(async req => ({ data: await storageManager.getData(req.params.key) })))
  router.post('/stored/:key', json(req => storageManager.storeData(req.params.key, req.body.value)))
  router.post('/query', json(req => peertubeHelpers.database.query(req.body.sql, req.body.options)))
  router.get('/video/:id', json(async req => (await peertubeHelpers.videos.loadByIdOrUUID(req.params.id))?.name))
  router.get('/bases', json(() => [peertubeHelpers.plugin.getBaseStaticRoute(), peertubeHelpers.plugin.getBaseRouterRoute(), peertubeHelpers.plugin.getBaseWebSocketRoute()]))
  router.post('/echo', json(req => JSON.stringify(req.body).length))
  router.get('/throw', () => { throw new Error('thrown at once') })
  router.get('/reject', async () => { throw new Error('thrown later') })
}

module.exports = { addRoutes }
