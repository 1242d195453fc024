import { baseConfig, freePort, prosody, removeFolder, temporaryFolder, type ProsodyVersion, type RunningProsody } from '@xmpp-chat/test-support'
import { once } from 'node:events'
import { cp } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { startAskedByProsody, type AccessQuestion, type AskedByProsody, type Handlers } from './asked-by-prosody.js'
import { connectPerson, type Person } from './prosody-person.js'

export const domain = 'videos.example'
export const guestDomain = `guest.${domain}`
export const roomDomain = `room.${domain}`

/** A Prosody with the plugin's modules, beside what stands for the plugin. */
export interface ChatServer extends AsyncDisposable {
  readonly asked: AskedByProsody
  readonly prosody: RunningProsody
  readonly c2s: number
  /** Puts back the answers that let everybody in. */
  reset (): void
  person (username: string, options?: { readonly domain?: string, readonly password?: string }): Promise<Person>
  guest (username: string): Promise<Person>
  /** Lines of its log that tell of a fault. */
  faults (): string[]
  command (name: string, body: unknown, options?: { readonly secret?: string }): Promise<{ status: number, answer: Record<string, unknown> }>
  /** What a module for tests answers (`test/support/prosody-modules`), which `rooms` must name. */
  askTestModule (path: string, body: unknown): Promise<unknown>
}

export interface ChatServerOptions {
  /** Of its process. */
  readonly env?: Readonly<Record<string, string>>
  readonly options?: Readonly<Record<string, string>>
  /** More lines for each host, for the host of guests only, and at the end of the configuration. */
  readonly hosts?: string
  readonly guest?: string
  readonly more?: string
  /** More modules of the rooms. */
  readonly rooms?: readonly string[]
}

/** What the plugin shows when it tells Prosody something. */
export const commandSecret = 'told-with-this'

export const aboutRoom = { title: 'About bees', description: 'A film', language: 'en', listed: false }

export const everybodyIn: Handlers = {
  login: ({ password, username }) => password === 'right' ? { ok: true, nickname: `The ${username}` } : { ok: false },
  access: () => letIn()
}

export const letIn = (more: object = {}): object => ({ allowed: true, affiliation: 'none', voice: true, room: aboutRoom, ...more })

/** For `access`: those are owners, the others are let in. */
export const ownedBy = (...owners: string[]) => ({ jid }: AccessQuestion): object => letIn({ affiliation: owners.includes(jid) ? 'owner' : 'none' })

export async function startChatServer (version: ProsodyVersion, chosen: ChatServerOptions = {}): Promise<ChatServer> {
  const asked = await startAskedByProsody(everybodyIn)
  const [c2s, http] = [await freePort(), await freePort()]
  const dir = temporaryFolder('chat', { forService: true })
  for (const [from, to] of [['../../prosody-modules/', 'modules'], ['./prosody-modules/', 'test-modules']] as const) {
    await cp(fileURLToPath(new URL(from, import.meta.url)), join(dir, to), { recursive: true })
  }
  const running = await prosody(version).start({ dir, ...chosen.env === undefined ? {} : { env: chosen.env }, config: configuration(dir, { c2s, http, asked }, chosen) })
  return {
    asked, prosody: running, c2s,
    reset: () => { asked.handlers = everybodyIn },
    person: (username, { domain: of = domain, ...rest } = {}) => connectPerson({ port: c2s, domain: of, username, ...rest }),
    faults: () => running.log().split('\n').filter(line => / error\t|traceback/i.test(line) && !line.startsWith('certmanager')),
    guest: username => connectPerson({ port: c2s, domain: guestDomain, username }),
    command: async (name, body, { secret = commandSecret } = {}) => {
      const { status, text } = await post(http, `/peertube/${name}`, secret, typeof body === 'string' ? body : JSON.stringify(body))
      return { status, answer: JSON.parse(text) as Record<string, unknown> }
    },
    askTestModule: async (path, body) => JSON.parse((await post(http, path, '', JSON.stringify(body))).text) as unknown,
    [Symbol.asyncDispose]: async () => {
      await running.stop()
      await asked[Symbol.asyncDispose]()
      await removeFolder(dir)
    }
  }
}

/** `fetch` cannot say which host it means. */
async function post (port: number, path: string, secret: string, body: string): Promise<{ status: number, text: string }> {
  const sent = request({ port, host: '127.0.0.1', path, method: 'POST', headers: { host: roomDomain, authorization: `Bearer ${secret}` } }).end(body)
  const [response] = await once(sent, 'response') as [IncomingMessage]
  return { status: response.statusCode ?? 0, text: await readText(response) }
}

interface Places { readonly c2s: number, readonly http: number, readonly asked: AskedByProsody }

const configuration = (dir: string, { c2s, http, asked }: Places, { options = {}, hosts = '', guest = '', more = '', rooms = [] }: ChatServerOptions): string => baseConfig(dir, {
  modules_enabled: '{ "admin_shell", "c2s", "saslauth", "disco", "ping" }',
  modules_disabled: '{ "offline", "s2s" }',
  plugin_paths: `{ "${join(dir, 'modules')}", "${join(dir, 'test-modules')}" }`,
  c2s_ports: `{ ${c2s} }`, http_ports: `{ ${http} }`, http_interfaces: '{ "127.0.0.1" }', c2s_require_encryption: 'false', allow_unencrypted_plain_auth: 'true',
  authentication: '"peertube"',
  peertube_socket: `"${asked.path}"`, peertube_question_secret: `"${asked.secret}"`, peertube_command_secret: `"${commandSecret}"`, peertube_timeout: '3', peertube_reachable: '{ "127.0.0.0/8" }',
  ...options
}) + `
VirtualHost "${domain}"
  modules_enabled = { "peertube_gate" }
  modules_disabled = { "presence", "offline", "s2s", "dialback" }
  ${hosts}
VirtualHost "${guestDomain}"
  storage = "none"
  modules_enabled = { "peertube_gate" }
  modules_disabled = { "presence", "offline", "s2s", "dialback" }
  ${guest}
Component "${roomDomain}" "muc"
  modules_enabled = { ${['muc_mam', 'muc_peertube', ...rooms].map(name => `"${name}"`).join(', ')} }
  muc_room_locking = false
  muc_tombstones = false
  muc_log_presences = false
  muc_log_by_default = true
  muc_room_default_persistent = true
  restrict_room_creation = false
${more}
`
