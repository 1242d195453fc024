import { Agent, request } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RoomDetails } from './doorkeeper.js'
import type { StorageSight } from './health/judge-keeping.js'
import { connectPrivately } from './private-socket.js'

export interface LiveRoom {
  readonly room: string
  readonly title: string
  readonly occupants: number
  readonly listed: boolean
}

export interface Occupant {
  /** Bare JID. */
  readonly jid: string
  readonly nick: string
  readonly role: string
  readonly affiliation: string
}

export interface OccupantChange {
  readonly jid: string
  /** `none` removes from the room. */
  readonly role?: 'none' | 'visitor' | 'participant'
  /** Comes before the role. */
  readonly affiliation?: 'owner' | 'admin' | 'member' | 'none' | 'outcast'
  /** The affiliation that PeerTube gives; bans and what a room's owner granted stay as they are. */
  readonly given?: 'owner' | 'admin' | 'none'
  readonly reason?: string
}

/** What came of a ping to another server. */
export interface Ping {
  /** Whether that server said anything at all. */
  readonly answered: boolean
  readonly seconds: number
  /** Of the error (RFC 6120 section 8.3.3), with its words. */
  readonly condition?: string
  readonly text?: string
}

/** What Prosody is told about its rooms and sessions. Every call rejects when Prosody does not answer. */
export interface Commands {
  rooms (options?: { readonly all?: boolean }): Promise<readonly LiveRoom[]>
  occupants (room: string): Promise<readonly Occupant[]>
  configure (room: string, details: RoomDetails): Promise<void>
  change (room: string, occupants: readonly OccupantChange[]): Promise<void>
  destroy (room: string, reason?: string): Promise<void>
  /** Ends all connections of an account. */
  disconnect (host: string, username: string, text?: string): Promise<void>
  /** Writes to the database and reads it; says what it refused since the last look. */
  storage (): Promise<StorageSight>
  /** Asks another server for a sign of life (XEP-0199), in the name of the rooms; resolves within `seconds`. */
  ping (domain: string, seconds: number): Promise<Ping>
}

export interface CommandsOptions {
  /** Of the socket where Prosody listens for HTTP. */
  readonly socket: string
  readonly secret: string
  /** The domain of the rooms. */
  readonly domain: () => string
}

/** Milliseconds. */
const patience = 10_000

export function createCommands (options: CommandsOptions): Commands & Disposable {
  const agent = new SocketAgent(options.socket)
  const send = (command: string, body: object, within = patience): Promise<Readonly<Record<string, unknown>>> => post(command, body, within, agent, options)
  return {
    rooms: async (asked = {}) => (await send('rooms', asked)).rooms as readonly LiveRoom[],
    occupants: async room => (await send('occupants', { room })).occupants as readonly Occupant[],
    configure: async (room, details) => { await send('configure', { room, ...details }) },
    change: async (room, occupants) => { await send('change', { room, occupants }) },
    destroy: async (room, reason) => { await send('destroy', { room, ...reason === undefined ? {} : { reason } }) },
    disconnect: async (host, username, text) => { await send('disconnect', { host, username, ...text === undefined ? {} : { text } }) },
    storage: async () => await send('storage', {}) as unknown as StorageSight,
    ping: async (to, seconds) => await send('ping', { to, seconds }, seconds * 1000 + patience) as unknown as Ping,
    [Symbol.dispose]: () => { agent.destroy() }
  }
}

class SocketAgent extends Agent {
  readonly #path: string

  constructor (path: string) {
    super({ keepAlive: true, maxSockets: 4 })
    this.#path = path
  }

  override createConnection (): Duplex { return connectPrivately(this.#path) }
}

function post (command: string, body: object, within: number, agent: Agent, { secret, domain }: CommandsOptions): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const headers = { host: domain(), authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    const sent = request({ path: `/peertube/${command}`, method: 'POST', agent, headers, timeout: within }, response => {
      let answer = ''
      response.setEncoding('utf8').on('data', (chunk: string) => { answer += chunk }).on('error', reject).on('end', () => {
        try {
          if (response.statusCode !== 200) throw new Error(`Prosody answered ${command} with ${response.statusCode}: ${answer.slice(0, 200)}`)
          resolve(JSON.parse(answer) as Record<string, unknown>)
        } catch (error) {
          reject(error)
        }
      })
    })
    sent.on('timeout', () => { sent.destroy(new Error(`Prosody did not answer ${command} within ${within / 1000} seconds`)) })
    sent.on('error', reject)
    sent.end(text)
  })
}
