import { client, xml, type XmlElement } from '@xmpp/client'
import { until } from '@xmpp-chat/test-support'
import { WebSocket } from 'ws'
import { askPlugin, type WebVisit } from './ask-plugin.js'

// The client takes the one that browsers have.
Object.assign(globalThis, { WebSocket })

/** Somebody in the chat beside a video, who came in as the web chat does: ticket, WebSocket, room. */
export interface WebPerson extends AsyncDisposable {
  readonly jid: string
  readonly room: string
  readonly nickname: string
  /** Everything that came. */
  readonly stanzas: readonly XmlElement[]
  /** Bodies of the room's messages, in their order. */
  readonly heard: readonly string[]
  readonly isConnected: boolean
  say (body: string): Promise<void>
  /** Until that was heard, 10 seconds at most. */
  hears (body: string): Promise<void>
  /** Until a stanza was received. */
  gets (what: string, matches: (stanza: XmlElement) => boolean): Promise<XmlElement>
  send (stanza: XmlElement): Promise<void>
  /** Sends an iq and gives its answer, an error as well. */
  ask (type: 'get' | 'set', to: string, payload: XmlElement): Promise<XmlElement>
}

/** Rejects with the code of the refusal, or the condition that the room answers with. */
export async function comeIn (options: WebVisit): Promise<WebPerson> {
  const person = await connect(options)
  await person.join()
  return person
}

/** Logged in, and in no room yet. */
export async function connect (options: WebVisit): Promise<WebPerson & { join (nickname?: string): Promise<void> }> {
  const { chat } = (await askPlugin('/chat', options)).body as unknown as { chat: { room: string, websocket: string } | null }
  const { status, body } = await askPlugin('/ticket', options)
  const ticket = body as unknown as { jid: string, password: string, nickname: string, error?: string }
  if (status !== 200 || chat === null) throw new Error(ticket.error ?? String(status))
  const [username, domain] = ticket.jid.split('@')
  const nickname = options.nickname ?? ticket.nickname
  const xmpp = client({ service: options.url.replace('http', 'ws') + chat.websocket, domain, username, password: ticket.password })
  xmpp.reconnect.stop()
  const stanzas: XmlElement[] = []
  let isConnected = true
  let last = 0
  xmpp.on('error', () => {}).on('offline', () => { isConnected = false }).on('disconnect', () => { isConnected = false })
  xmpp.on('stanza', (stanza: XmlElement) => { stanzas.push(stanza) })
  const jid = String(await xmpp.start())
  const heard = (): string[] => stanzas.filter(stanza => stanza.is('message') && stanza.attrs['type'] === 'groupchat').flatMap(stanza => stanza.getChildText('body') ?? [])
  const gets: WebPerson['gets'] = async (what, matches) => {
    await until(() => stanzas.some(matches), { timeout: 10_000, what: () => `${what} among ${stanzas.map(String).join('\n').slice(-3000)}` })
    return stanzas.find(matches) as XmlElement
  }
  return {
    jid, nickname, stanzas, gets,
    room: chat.room,
    get heard () { return heard() },
    get isConnected () { return isConnected },
    say: body => xmpp.send(xml('message', { to: chat.room, type: 'groupchat' }, xml('body', {}, body))),
    hears: async body => { await until(() => heard().includes(body), { timeout: 10_000, what: () => `"${body}" among ${JSON.stringify(heard())}` }) },
    send: stanza => xmpp.send(stanza),
    ask: async (type, to, payload) => {
      const id = `ask-${++last}`
      await xmpp.send(xml('iq', { type, to, id }, payload))
      return gets(`the answer to ${id}`, stanza => stanza.is('iq') && stanza.attrs['id'] === id)
    },
    join: async (called = nickname) => {
      const isAnswer = (stanza: XmlElement): boolean => stanza.attrs['type'] === 'error' || String(stanza).includes('code="110"')
      const from = `${chat.room}/${called}`
      await xmpp.send(xml('presence', { to: from }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' })))
      const seen = stanzas.length
      const presence = await gets('the room’s answer', stanza => stanzas.indexOf(stanza) >= seen && stanza.is('presence') && isAnswer(stanza))
      if (presence.attrs['type'] === 'error') throw new Error(conditionOf(presence))
    },
    [Symbol.asyncDispose]: async () => { await xmpp.stop().catch(() => {}) }
  }
}

/** RFC 6120 section 8.3.3. */
export const conditionOf = (stanza: XmlElement): string =>
  /<error[^>]*>.*?<([\w-]+) xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/s.exec(String(stanza))?.[1] ?? /<([\w-]+)[^>]*xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/.exec(String(stanza))?.[1] ?? ''
