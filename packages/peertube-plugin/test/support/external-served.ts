import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'

interface Door { readonly address: string, readonly port: number, readonly domain: string }

/** The fingerprint (SHA-256) of the certificate that a server shows to another one after STARTTLS (RFC 6120 section 5). */
export async function servedByStarttls ({ address, port, domain }: Door): Promise<string> {
  const socket = connect(port, address)
  socket.write(`<stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' to='${domain}' from='look.example' version='1.0'>`)
  await hear(socket, '</stream:features>')
  socket.write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
  await hear(socket, '<proceed')
  return fingerprintOf(connectTls({ socket, servername: domain, rejectUnauthorized: false }))
}

/** The same for a connection that begins with TLS (XEP-0368). */
export const servedByDirectTls = ({ address, port, domain }: Door): Promise<string> =>
  fingerprintOf(connectTls({ host: address, port, servername: domain, rejectUnauthorized: false }))

async function fingerprintOf (secure: TLSSocket): Promise<string> {
  await once(secure, 'secureConnect')
  const { fingerprint256 } = secure.getPeerCertificate()
  secure.destroy()
  return fingerprint256
}

async function hear (socket: Socket, what: string): Promise<void> {
  let heard = ''
  while (!heard.includes(what)) heard += String((await once(socket, 'data'))[0])
}
