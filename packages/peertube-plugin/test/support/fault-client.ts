import { setTimeout as sleep } from 'node:timers/promises'
import { once } from 'node:events'
import { WebSocket } from 'ws'

/** An XMPP client of WebSockets (RFC 7395) that costs next to nothing: it keeps no stanzas and parses none. */
export interface LightClient {
  readonly jid: string
  readonly socket: WebSocket
  /** Called with each stanza that comes. */
  onStanza: (stanza: string) => void
  send (stanza: string): void
  /** The next stanza that is like that; rejects when the connection ends before. */
  next (test: (stanza: string) => boolean): Promise<string>
  /** In the room, under that nickname; rejects with the room's answer. */
  join (room: string, nickname: string): Promise<void>
  leave (): Promise<void>
}

export interface LightOptions {
  readonly url: string
  readonly domain: string
  /** SASL PLAIN; left out, SASL ANONYMOUS. */
  readonly login?: { readonly username: string, readonly password: string }
  readonly headers?: Readonly<Record<string, string>>
}

export async function connectLight ({ url, domain, login, headers = {} }: LightOptions): Promise<LightClient> {
  const socket = new WebSocket(url, ['xmpp'], { headers, perMessageDeflate: false })
  const waiting = new Set<{ test: (stanza: string) => boolean, resolve: (stanza: string) => void, reject: (error: Error) => void }>()
  const next: LightClient['next'] = test => new Promise((resolve, reject) => { waiting.add({ test, resolve, reject }) })
  const client = { jid: '', socket, onStanza: (_stanza: string) => {}, send: (stanza: string) => { socket.send(stanza) }, next }
  const ended = (why: string): void => {
    for (const one of waiting) one.reject(new Error(`connection ended: ${why}`))
    waiting.clear()
  }
  socket.on('error', error => { ended(error.message) }).on('close', code => { ended(String(code)) })
  socket.on('message', data => {
    const stanza = String(data)
    client.onStanza(stanza)
    for (const one of waiting) {
      if (!one.test(stanza)) continue
      waiting.delete(one)
      one.resolve(stanza)
    }
  })
  await once(socket, 'open')
  const open = async (): Promise<void> => {
    const features = next(stanza => stanza.includes('features'))
    client.send(`<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="${domain}" version="1.0"/>`)
    await features
  }
  await open()
  const answer = next(stanza => /^<(success|failure)/.test(stanza))
  client.send(`<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" ${login === undefined ? 'mechanism="ANONYMOUS"/>' : `mechanism="PLAIN">${plain(login)}</auth>`}`)
  if ((await answer).startsWith('<failure')) {
    socket.close()
    throw new Error(await answer)
  }
  await open()
  const bound = next(stanza => /^<iq/.test(stanza) && stanza.includes('bind-1'))
  client.send('<iq xmlns="jabber:client" type="set" id="bind-1"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>')
  client.jid = /<jid>([^<]*)/.exec(await bound)?.[1] ?? ''
  return Object.assign(client, {
    join: async (room: string, nickname: string) => {
      const seen = next(stanza => stanza.startsWith('<presence') && (/code=['"]110['"]/.test(stanza) || /type=['"]error['"]/.test(stanza)))
      client.send(`<presence xmlns="jabber:client" to="${room}/${nickname}"><x xmlns="http://jabber.org/protocol/muc"/></presence>`)
      if (/type=['"]error['"]/.test(await seen)) throw new Error(await seen)
    },
    leave: async () => {
      if (socket.readyState === WebSocket.CLOSED) return
      socket.close()
      await once(socket, 'close')
    }
  })
}

const plain = ({ username, password }: { username: string, password: string }): string => Buffer.from(`\0${username}\0${password}`).toString('base64')

export const groupMessage = (room: string, id: string, body: string): string =>
  `<message xmlns="jabber:client" to="${room}" type="groupchat" id="${id}"><body>${body}</body></message>`

/** The id of a stanza of a room that came from that nickname. */
export const echoOf = (stanza: string, from: string): string | undefined =>
  stanza.startsWith('<message') && new RegExp(`from=['"]${from}['"]`).test(stanza.slice(0, stanza.indexOf('>'))) ? /id=['"]([^'"]*)['"]/.exec(stanza)?.[1] : undefined

export interface ArchivePage { readonly bodies: readonly string[], readonly first?: string, readonly last?: string, readonly complete: boolean }

/** One page of the room's archive (XEP-0313, XEP-0059): what follows `after`, or what comes before `before` (empty: the newest). */
export async function archivePage (client: LightClient, room: string, { max = 50, after, before }: { max?: number, after?: string, before?: string } = {}): Promise<ArchivePage> {
  const id = `mam-${Math.random()}`
  const bodies: string[] = []
  const kept = client.onStanza
  client.onStanza = stanza => {
    if (stanza.includes(id) && stanza.startsWith('<message')) bodies.push(/<body>([^<]*)/.exec(stanza)?.[1] ?? '')
    else kept(stanza)
  }
  const place = `${after === undefined ? '' : `<after>${after}</after>`}${before === undefined ? '' : `<before>${before}</before>`}`
  const finished = client.next(stanza => stanza.startsWith('<iq') && stanza.includes(id))
  client.send(`<iq xmlns="jabber:client" type="set" to="${room}" id="${id}"><query xmlns="urn:xmpp:mam:2" queryid="${id}"><set xmlns="http://jabber.org/protocol/rsm"><max>${max}</max>${place}</set></query></iq>`)
  const fin = await finished.finally(() => { client.onStanza = kept })
  if (/type=['"]error['"]/.test(fin)) throw new Error(fin)
  const [first, last] = ['first', 'last'].map(name => new RegExp(`<${name}[^>]*>([^<]*)`).exec(fin)?.[1])
  return { bodies, complete: /complete=['"]true['"]/.test(fin), ...first === undefined ? {} : { first }, ...last === undefined ? {} : { last } }
}

/** The bodies of all messages in the archive, oldest first. */
export async function wholeArchive (client: LightClient, room: string): Promise<string[]> {
  const all: string[] = []
  for (let after: string | undefined; ;) {
    const page = await archivePage(client, room, after === undefined ? {} : { after }).catch(async (error: unknown) => {
      // Who asks too fast is told to wait, and waits.
      if (!String(error).includes('resource-constraint')) throw error
      await sleep(1000)
      return undefined
    })
    if (page === undefined) continue
    all.push(...page.bodies)
    after = page.last
    if (page.complete || after === undefined) return all
  }
}
