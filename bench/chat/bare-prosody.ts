import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServerConfigInput } from '@xmpp-chat/prosody-config'
import { createProsodyServer } from '@xmpp-chat/prosody-server'
import { freePort, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { connectLight, type LightClient } from '../../packages/peertube-plugin/test/support/fault-client.js'

const [domain, rooms] = ['videos.example', 'room.videos.example']
export const bareRoom = `crowd@${rooms}`

/** The same Prosody 13 with rooms and an archive, and nothing of ours. */
export interface BareProsody extends AsyncDisposable {
  readonly pid: number
  readonly data: string
  arrive (): Promise<LightClient>
}

export interface BareOptions {
  readonly storage: 'internal' | 'sql'
  /** Rooms that do not tell everybody of everybody. */
  readonly quiet?: boolean
}

export async function startBareProsody (options: BareOptions): Promise<BareProsody> {
  const dir = temporaryFolder('bare', { forService: true })
  const port = await freePort()
  const server = await createProsodyServer({ dir, moduleFolders: [fileURLToPath(new URL('prosody-modules', import.meta.url))], customModules: ['bench_quiet_rooms'] })
  await server.apply({ config: configOf(port, options) })
  const { pid } = await server.status()
  return {
    pid: pid as number, data: join(dir, 'data'),
    arrive: () => connectLight({ url: `ws://127.0.0.1:${port}/xmpp-websocket`, domain, headers: { host: domain } }),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await removeFolder(dir)
    }
  }
}

const configOf = (port: number, { storage, quiet = false }: BareOptions): ServerConfigInput => ({
  modules: ['disco', 'saslauth', 'ping', 'websocket'],
  modulesDisabled: ['offline'],
  storage,
  services: { c2s: { ports: [] }, s2s: { ports: [] }, https: { ports: [] }, http: { ports: [port], interfaces: ['127.0.0.1'] } },
  options: { ...storage === 'sql' ? { sql: { driver: 'SQLite3', database: 'chat.sqlite' } } : {}, consider_websocket_secure: true, http_default_host: domain },
  hosts: { [domain]: { authentication: 'anonymous' } },
  components: {
    [rooms]: {
      module: 'muc', modules: ['muc_mam', ...quiet ? ['bench_quiet_rooms'] : []],
      options: { muc_room_locking: false, muc_room_default_persistent: true, muc_log_by_default: true, muc_log_presences: false, muc_log_expires_after: '4w' }
    }
  }
})

/** Megabytes of a file. */
export const sizeOf = (path: string): number => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / 1e6
