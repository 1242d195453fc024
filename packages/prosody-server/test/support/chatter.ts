import { client, xml, type XmlElement } from '@xmpp/client'
import { until } from '@xmpp-chat/test-support'

export interface ChatterOptions {
  readonly port: number
  readonly domain: string
  /** Left out: an anonymous one. */
  readonly account?: { readonly username: string, readonly password: string }
}

/** Somebody with an XMPP client who does not come back when the connection ends. */
export interface Chatter extends AsyncDisposable {
  readonly jid: string
  /** Bodies of group chat messages that came, in their order. */
  readonly heard: readonly string[]
  readonly isConnected: boolean
  /** Resolves when the room lets them in; rejects with the error condition. */
  join (room: string, nick: string): Promise<void>
  say (room: string, body: string): Promise<void>
  /** Until that was heard, 10 seconds at most. */
  hears (body: string): Promise<void>
}

/** Connects to a port of this machine; with TLS where it is offered, whoever signed the certificate. */
export async function connectChatter ({ port, domain, account }: ChatterOptions): Promise<Chatter> {
  // The client has no other way to be told.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
  const xmpp = client({ service: `xmpp://127.0.0.1:${port}`, domain, ...account })
  xmpp.reconnect.stop()
  const heard: string[] = []
  let isConnected = true
  let onPresence: ((presence: XmlElement) => void) | undefined
  xmpp.on('error', () => {}).on('offline', () => { isConnected = false }).on('disconnect', () => { isConnected = false })
  xmpp.on('stanza', (stanza: XmlElement) => {
    if (stanza.is('presence')) onPresence?.(stanza)
    const body = stanza.is('message') ? stanza.getChildText('body') : null
    if (body !== null && stanza.attrs['type'] === 'groupchat') heard.push(body)
  })
  const jid = String(await xmpp.start())
  return {
    jid, heard,
    get isConnected () { return isConnected },
    join: (room, nick) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => { reject(new Error('no answer from the room')) }, 15_000)
      onPresence = presence => {
        if (presence.attrs['from'] !== `${room}/${nick}`) return
        clearTimeout(timer)
        onPresence = undefined
        const text = presence.getChild('error')?.getChildText('text')
        if (presence.attrs['type'] === 'error') reject(new Error(text ?? 'refused'))
        else resolve()
      }
      void xmpp.send(xml('presence', { to: `${room}/${nick}` }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' }))).catch(reject)
    }),
    say: (room, body) => xmpp.send(xml('message', { to: room, type: 'groupchat' }, xml('body', {}, body))),
    hears: async body => { await until(() => heard.includes(body), { timeout: 10_000, what: () => `"${body}" among ${JSON.stringify(heard)}` }) },
    [Symbol.asyncDispose]: async () => { await xmpp.stop().catch(() => {}) }
  }
}
