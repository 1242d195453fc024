import { Router } from 'express'
import { readFile } from 'node:fs/promises'
import { handled } from './api/handled.ts'

const shell = new URL('../client/index.html', import.meta.url)

/** Every address that the client shell knows gets the same page. */
export function pageRoutes (): Router {
  const router = Router()
  router.get(['/', '/login', '/w/:id', '/videos/*', '/p/*', '/my-account', '/my-account/*', '/my-library/*', '/admin/*', '/a/*', '/c/*', '/about/*', '/search', '/404'], sendShell)
  return router
}

const sendShell = handled(async (_req, res) => { res.set('Cache-Control', 'no-store').type('html').send(await readFile(shell, 'utf8')) })
