import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { openDatabase } from './database/open-database.ts'
import { endOnUncaughtErrors } from './failure.ts'
import { listen } from './listen.ts'
import { openLog, type Level } from './log.ts'
import type { Options } from './options.ts'
import { PluginHost } from './plugins/host.ts'
import { readJson } from './plugins/package-manager.ts'
import { acceptWebSockets } from './plugins/web-sockets.ts'
import { seed } from './seed.ts'
import type { Site, Storage } from './site.ts'

const storageIn = (dir: string): Storage => {
  const below = (name: string) => join(dir, 'storage', name)
  return { plugins: below('plugins'), avatars: below('avatars'), logs: below('logs'), database: join(dir, 'database') }
}

/** Starts everything in PeerTube's order: connections are accepted first, then the plugins register, then they hear that the server listens. */
export async function serve ({ dir, port, host, url, plugins }: Options, print: (line: string, level: Level) => void): Promise<Site> {
  const storage = storageIn(dir)
  const log = openLog(storage.logs, print)
  endOnUncaughtErrors(log)
  const db = await openDatabase(storage.database)
  const server = createServer()
  const hostname = host === 'localhost' ? '127.0.0.1' : host
  const site = { db, log, storage, server, events: new EventEmitter().setMaxListeners(0) } as Site
  site.plugins = new PluginHost(site)
  server.on('request', createApp(site))
  acceptWebSockets(server, site)
  const actualPort = await listen(server, port, hostname)
  site.listening = { hostname, port: actualPort }
  site.address = `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`
  site.url = url ?? site.address
  await seed(site)
  for (const folder of plugins) await site.plugins.install(folder, { npmName: await nameIn(folder), register: false })
  await site.plugins.registerAll()
  site.plugins.hooks.action('action:application.listening')
  return site
}

/** Before the start a folder may have any name, unlike in an installation by an administrator. */
async function nameIn (folder: string): Promise<string> {
  try {
    return String((await readJson(join(folder, 'package.json'))).name)
  } catch (cause) {
    throw new Error(`${folder} is no plugin: it has no package.json that can be read.`, { cause })
  }
}
