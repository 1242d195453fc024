import { client, xml, type XmlElement } from '@xmpp/client'
import { until } from '@xmpp-chat/test-support'

/** More of an element than the shared types of @xmpp/client tell. */
export interface Stanza extends XmlElement {
  readonly name: string
  getChild (name: string, xmlns?: string): Stanza | undefined
  getChildren (name: string, xmlns?: string): Stanza[]
  getChildElements (): Stanza[]
  text (): string
  toString (): string
}

export interface PersonOptions {
  readonly port: number
  /** Of the server. Default 127.0.0.1. */
  readonly address?: string
  readonly domain: string
  /** Left out by somebody without a name (XEP-0175). */
  readonly username?: string
  readonly password?: string
}

/** Somebody with an XMPP client. */
export interface Person extends AsyncDisposable {
  readonly jid: string
  /** All that came, in its order. */
  readonly stanzas: readonly Stanza[]
  readonly isConnected: boolean
  send (stanza: XmlElement): Promise<void>
  /** The answer, of type result or error. */
  ask (to: string | undefined, type: 'get' | 'set', payload: XmlElement): Promise<Stanza>
  /** The presence that says it: one's own, or an error. */
  join (room: string, nick: string): Promise<Stanza>
  say (room: string, body: string): Promise<void>
  /** The first that came after the first `after` that is like that; 10 seconds at most. */
  receives (test: (stanza: Stanza) => boolean, after?: number): Promise<Stanza>
  leave (): Promise<void>
}

export const mucNamespace = 'http://jabber.org/protocol/muc'

let lastId = 0

export async function connectPerson ({ port, address = '127.0.0.1', domain, username, password = 'right' }: PersonOptions): Promise<Person> {
  const xmpp = client({
    service: `xmpp://${address}:${port}`, domain,
    // Without TLS the client only uses PLAIN when it is told to.
    credentials: (authenticate: (credentials: object, mechanism: string) => Promise<void>) =>
      username === undefined ? authenticate({}, 'ANONYMOUS') : authenticate({ username, password }, 'PLAIN')
  })
  xmpp.reconnect.stop()
  const stanzas: Stanza[] = []
  let isConnected = true
  xmpp.on('error', () => {}).on('offline', () => { isConnected = false }).on('disconnect', () => { isConnected = false })
  xmpp.on('stanza', (stanza: Stanza) => { stanzas.push(stanza) })
  const leave = async (): Promise<void> => { await xmpp.stop().catch(() => {}) }
  const jid = String(await xmpp.start().catch(async (error: unknown) => {
    await leave()
    throw error
  }))
  const receives: Person['receives'] = (test, after = 0) => until(() => stanzas.slice(after).find(test), {
    timeout: 10_000, what: () => `a stanza among\n${stanzas.slice(after).join('\n')}`
  })
  return {
    jid, stanzas, receives, leave,
    get isConnected () { return isConnected },
    send: stanza => xmpp.send(stanza),
    ask: async (to, type, payload) => {
      const id = `ask-${++lastId}`
      await xmpp.send(xml('iq', { id, type, ...to === undefined ? {} : { to } }, payload))
      return receives(stanza => stanza.is('iq') && stanza.attrs['id'] === id)
    },
    join: async (room, nick) => {
      const after = stanzas.length
      await xmpp.send(joinPresence(room, nick))
      // What comes late from another room is no answer.
      return receives(stanza => stanza.is('presence') && String(stanza.attrs['from']).split('/')[0] === room.toLowerCase() && (stanza.attrs['type'] === 'error' || statusesOf(stanza).includes('110')), after)
    },
    say: (room, body) => xmpp.send(xml('message', { to: room, type: 'groupchat' }, xml('body', {}, body))),
    [Symbol.asyncDispose]: leave
  }
}

export const joinPresence = (room: string, nick: string): XmlElement =>
  xml('presence', { to: `${room}/${nick}` }, xml('x', { xmlns: mucNamespace }))

const userOf = (stanza: Stanza): Stanza | undefined => stanza.getChild('x', `${mucNamespace}#user`)

/** The status codes that a room put into a presence. */
export const statusesOf = (stanza: Stanza): string[] => userOf(stanza)?.getChildren('status').map(status => String(status.attrs['code'])) ?? []

/** What a room says about somebody in a presence: affiliation, role, jid. */
export const itemOf = (stanza: Stanza): Readonly<Record<string, string>> => userOf(stanza)?.getChild('item')?.attrs ?? {}

export interface Refusal { readonly type: string, readonly condition: string, readonly text?: string }

export function errorOf (stanza: Stanza): Refusal | undefined {
  const error = stanza.getChild('error')
  if (error === undefined) return undefined
  const text = error.getChildText('text')
  const condition = error.getChildElements().find(child => child.name !== 'text')?.name ?? ''
  return { type: String(error.attrs['type']), condition, ...text === null ? {} : { text } }
}

/** The same text for answers that differ only in what the asker chose. */
export const withoutIds = (stanza: Stanza, ...chosen: string[]): string =>
  chosen.reduce((text, one) => text.replaceAll(one, '…'), String(stanza).replace(/ id="[^"]*"/, ''))
