import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { until } from '@xmpp-chat/test-support'

/** A program that speaks for a whole domain (XEP-0114). */
export interface ExternalComponent extends AsyncDisposable {
  send (stanza: string): void
  /** Until that came; gives back all that came. */
  receives (pattern: RegExp): Promise<string>
}

export async function connectComponent (port: number, domain: string, secret: string, host = '127.0.0.1'): Promise<ExternalComponent> {
  const socket = connect({ port, host })
  // Whoever waits for something says that it did not come.
  socket.on('error', () => {})
  let received = ''
  socket.on('data', data => { received += String(data) })
  const receives = async (pattern: RegExp): Promise<string> => {
    await until(() => pattern.test(received), { what: () => `${String(pattern)} in ${received}` })
    return received
  }
  await once(socket, 'connect')
  socket.write(`<stream:stream xmlns="jabber:component:accept" xmlns:stream="http://etherx.jabber.org/streams" to="${domain}">`)
  const id = /<stream:stream[^>]* id=['"]([^'"]+)/.exec(await receives(/<stream:stream[^>]* id=['"][^'"]+/))?.[1] ?? ''
  socket.write(`<handshake>${createHash('sha1').update(id + secret).digest('hex')}</handshake>`)
  await receives(/<handshake/)
  return {
    receives,
    send: stanza => { socket.write(stanza) },
    [Symbol.asyncDispose]: async () => { socket.destroy() }
  }
}
