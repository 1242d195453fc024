import type { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import type { Database } from './database/open-database.ts'
import type { Log } from './log.ts'
import type { PluginHost } from './plugins/host.ts'

/** What every part of the running site shares. */
export interface Site {
  db: Database
  log: Log
  /** Where people reach it, without a slash at the end. */
  url: string
  /** Where it listens, as a URL: the same, unless people reach it through a proxy. */
  address: string
  listening: { hostname: string, port: number }
  storage: Storage
  server: Server
  plugins: PluginHost
  /** 'live' with {uuid, state}: what PeerTube sends to watch pages through socket.io. */
  events: EventEmitter
}

export interface Storage { plugins: string, avatars: string, logs: string, database: string }
