import { Router } from 'express'
import { readFile } from 'node:fs/promises'
import { handled, parameter } from './api/handled.ts'
import type { Site } from './site.ts'
import { structuredData } from './videos/structured-data.ts'

const shell = new URL('../client/index.html', import.meta.url)

/** Every address that the client shell knows gets the same page; that of a video says for search engines what it is. */
export function pageRoutes (site: Site): Router {
  const router = Router()
  router.get('/w/:id', handled(async (req, res) => {
    res.set('Cache-Control', 'no-store').type('html').send((await readFile(shell, 'utf8')).replace('</head>', `${await structuredData(site, parameter(req, 'id'))}</head>`))
  }))
  router.get(['/', '/login', '/videos/*', '/p/*', '/my-account', '/my-account/*', '/my-library/*', '/admin/*', '/a/*', '/c/*', '/about/*', '/search', '/404'], sendShell)
  return router
}

const sendShell = handled(async (_req, res) => { res.set('Cache-Control', 'no-store').type('html').send(await readFile(shell, 'utf8')) })
