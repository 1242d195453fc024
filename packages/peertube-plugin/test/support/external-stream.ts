import { once } from 'node:events'
import { connect, type TLSSocket } from 'node:tls'
import type { IssuedPair } from './external-authority.js'

export interface StreamOptions {
  /** Of a port for direct TLS. */
  readonly address: string
  readonly port: number
  /** Our domain, with its certificate, and theirs. */
  readonly from: string
  readonly pair: IssuedPair
  readonly to: string
}

/** A stream to another server that has proved by its certificate who it is (XEP-0178). */
export async function openStream ({ address, port, from, pair, to }: StreamOptions): Promise<TLSSocket> {
  const socket = connect({ host: address, port, servername: to, cert: pair.certificate, key: pair.key, rejectUnauthorized: false })
  socket.on('error', () => {})
  await once(socket, 'secureConnect')
  const hear = async (what: string): Promise<void> => {
    let heard = ''
    while (!heard.includes(what)) heard += String((await once(socket, 'data'))[0])
  }
  const open = `<stream:stream xmlns='jabber:server' xmlns:db='jabber:server:dialback' xmlns:stream='http://etherx.jabber.org/streams' from='${from}' to='${to}' version='1.0'>`
  socket.write(open)
  await hear('</stream:features>')
  socket.write("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>=</auth>")
  await hear('<success')
  socket.write(open)
  await hear('stream:features')
  // Otherwise its end would not be noticed.
  socket.resume()
  return socket
}
