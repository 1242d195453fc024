import { once } from 'node:events'
import { connect } from 'node:net'
import { until } from '@xmpp-chat/test-support'

/** A client that sends whatever it is given, and may leave unread what it gets. */
export interface RawClient extends AsyncDisposable {
  readonly username: string
  readonly isOpen: boolean
  readonly received: string
  send (text: string): void
  /** Until that came; gives back all that came since it was last emptied. */
  receives (pattern: RegExp): Promise<string>
  empty (): void
  join (room: string, nick: string): Promise<void>
  /** From now on nothing is read. */
  stopReading (): void
}

export interface RawClientOptions {
  readonly port: number
  readonly domain: string
  readonly username: string
}

const header = (domain: string): string => `<stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>`

export async function connectRaw ({ port, domain, username }: RawClientOptions): Promise<RawClient> {
  const socket = connect({ port, host: '127.0.0.1' })
  let received = ''
  let isOpen = true
  socket.on('error', () => {}).on('close', () => { isOpen = false }).on('data', data => { received += String(data) })
  const receives: RawClient['receives'] = async pattern => {
    await until(() => pattern.test(received), { timeout: 15_000, what: () => `${String(pattern)} in ${received.slice(-2000)}` })
    return received
  }
  const client: RawClient = {
    receives, username,
    get isOpen () { return isOpen },
    get received () { return received },
    send: text => { socket.write(text) },
    empty: () => { received = '' },
    stopReading: () => { socket.pause() },
    join: async (room, nick) => {
      received = ''
      socket.write(`<presence to='${room}/${nick}'><x xmlns='http://jabber.org/protocol/muc'/></presence>`)
      await receives(/<status code='110'/)
    },
    [Symbol.asyncDispose]: async () => { socket.destroy() }
  }
  await once(socket, 'connect')
  const step = async (text: string, pattern: RegExp): Promise<void> => {
    received = ''
    socket.write(text)
    await receives(pattern)
  }
  await step(header(domain), /<\/stream:features>/)
  await step(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${Buffer.from(`\0${username}\0right`).toString('base64')}</auth>`, /<success/)
  await step(header(domain), /<\/stream:features>/)
  await step("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>", /<iq[^>]*id='bind'/)
  return client
}
