import { client, xml, type XmlElement } from '@xmpp/client'
import { createSelfSigned } from '@xmpp-chat/certs'
import { createProsodyServer, type ProsodyServer, type ProsodyServerOptions } from '@xmpp-chat/prosody-server'
import { bundlePackage, freePort, removeFolder, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import { createSockets } from '../../src/core/sockets.js'
import { createDoorkeeper } from '../../src/core/doorkeeper.js'
import { domainsOf, type Domains } from '../../src/core/domains.js'
import { createGrants } from '../../src/core/grants.js'
import type { Platform } from '../../src/core/host.js'
import { ownModules, ownOptions, planServer } from '../../src/core/plan.js'
import { answerQuestions } from '../../src/core/questions.js'
import { defaultSettings } from '../../src/core/settings.js'
import { createTickets, type Tickets } from '../../src/core/tickets.js'

// The client takes the one that browsers have.
Object.assign(globalThis, { WebSocket })

/** The chat of a platform, with Prosody's ports for clients and HTTP open on loopback, which the plugin's own plan leaves closed. */
export interface ChatForClients extends AsyncDisposable {
  readonly domains: Domains
  /** `127.0.0.1:<port>`, with STARTTLS and a certificate of its own. */
  readonly address: string
  readonly tickets: Tickets
  readonly server: ProsodyServer
  /** Everything that Prosody and the answers had to complain about. */
  readonly troubles: readonly string[]
  /** Somebody with the web chat's transport: XMPP over a WebSocket. */
  web (jid: string): Promise<WebClient>
}

export interface WebClient extends AsyncDisposable {
  readonly stanzas: readonly XmlElement[]
  /** Bodies of messages to rooms, with the nickname: `Nick: text`. */
  readonly heard: readonly string[]
  join (room: string, nickname: string): Promise<void>
  say (room: string, body: string): Promise<void>
  hears (what: string): Promise<void>
  /** The answer to a question, of type result or error. */
  ask (to: string, payload: XmlElement): Promise<XmlElement>
}

export interface ChatForClientsOptions {
  readonly host: string
  /** Which Prosody; left out, the embedded one. */
  readonly prosody?: ProsodyServerOptions['prosody']
}

export async function startChatForClients (platform: Platform, { host, prosody }: ChatForClientsOptions): Promise<ChatForClients> {
  const dir = temporaryFolder('clients', { passable: true })
  const settings = defaultSettings
  const domains = domainsOf(host, settings.roomPrefix)
  const troubles: string[] = []
  const tickets = createTickets()
  const doorkeeper = createDoorkeeper({ platform, grants: createGrants(), settings: () => settings, domains: () => domains, isChosen: () => true })
  const sockets = createSockets({
    dir, shell: {}, questions: answerQuestions({ platform, doorkeeper, tickets, domains: () => domains, linking: { prove: async () => ({ ok: false, known: false, text: '' }) } }), onError: error => { troubles.push(String(error)) }
  })
  const server = await createProsodyServer({
    dir: `${dir}/prosody`, bundle: bundlePackage(process.arch as BundleArchitecture), moduleFolders: [fileURLToPath(new URL('../../prosody-modules', import.meta.url))],
    customModules: [...ownModules], customOptions: ownOptions, ...prosody === undefined ? {} : { prosody }
  })
  server.on('problem', finding => { troubles.push(finding.message) })
  await sockets.listen(await stat(join(dir, 'prosody/data')))
  const [httpPort, c2sPort] = [await freePort(), await freePort()]
  const plan = planServer(settings, domains, sockets.meeting)
  await server.apply({
    config: {
      ...plan, modules: [...plan.modules ?? [], 'tls', 'c2s'],
      services: { ...plan.services, http: { ports: [httpPort], interfaces: ['127.0.0.1'] }, c2s: { ports: [c2sPort], interfaces: ['127.0.0.1'] } }
    },
    certificates: [await createSelfSigned({ domains: [domains.host, domains.guests, domains.rooms] })]
  })
  return {
    domains, tickets, server, troubles,
    address: `127.0.0.1:${c2sPort}`,
    web: jid => connectWeb(httpPort, jid, tickets.issue(jid)),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await sockets[Symbol.asyncDispose]()
      await removeFolder(dir)
    }
  }
}

async function connectWeb (port: number, jid: string, password: string): Promise<WebClient> {
  const [username, domain] = jid.split('@')
  const xmpp = client({ service: `ws://127.0.0.1:${port}/xmpp-websocket`, domain, username, password })
  xmpp.reconnect.stop()
  const stanzas: XmlElement[] = []
  xmpp.on('error', () => {}).on('stanza', (stanza: XmlElement) => { stanzas.push(stanza) })
  await xmpp.start()
  const heard = (): string[] => stanzas.filter(stanza => stanza.is('message') && stanza.attrs['type'] === 'groupchat')
    .flatMap(stanza => stanza.getChildText('body') === null ? [] : [`${stanza.attrs['from']?.split('/').slice(1).join('/')}: ${stanza.getChildText('body')}`])
  return {
    stanzas,
    get heard () { return heard() },
    join: async (room, nickname) => {
      await xmpp.send(xml('presence', { to: `${room}/${nickname}` }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' })))
      const answer = await until(() => stanzas.find(stanza => stanza.is('presence') && (stanza.attrs['type'] === 'error' || String(stanza).includes('code="110"'))), { what: () => stanzas.join('\n') })
      if (answer.attrs['type'] === 'error') throw new Error(String(answer))
    },
    say: (room, body) => xmpp.send(xml('message', { to: room, type: 'groupchat' }, xml('body', {}, body))),
    hears: async what => { await until(() => heard().includes(what), { timeout: 10_000, what: () => `"${what}" among ${JSON.stringify(heard())}` }) },
    ask: async (to, payload) => {
      const id = `ask-${stanzas.length}-${payload.attrs['xmlns']}`
      await xmpp.send(xml('iq', { type: 'get', id, to }, payload))
      return until(() => stanzas.find(stanza => stanza.is('iq') && stanza.attrs['id'] === id), { what: () => stanzas.join('\n') })
    },
    [Symbol.asyncDispose]: async () => { await xmpp.stop().catch(() => {}) }
  }
}
