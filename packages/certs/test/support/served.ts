import { once } from 'node:events'
import { lchownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { connect as connectTcp } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { serviceUser } from '@xmpp-chat/test-support'

/** Connects with TLS from the first byte; rejects when the certificate is not one that `ca` vouches for under that name. */
export async function connectTls (port: number, servername: string, ca: string | undefined): Promise<TLSSocket> {
  const socket = connect({ port, host: '127.0.0.1', servername, ...ca === undefined ? { rejectUnauthorized: false } : { ca } })
  await once(socket, 'secureConnect')
  return socket
}

/** Connects as a remote server does: a stream to that XMPP domain, STARTTLS (RFC 6120 section 5), then the certificate is verified under `servername`. */
export async function startTls (port: number, domain: string, servername: string, ca: string): Promise<TLSSocket> {
  const socket = connectTcp(port, '127.0.0.1')
  await once(socket, 'connect')
  let received = ''
  const waitFor = async (text: string): Promise<void> => {
    while (!received.includes(text)) received += String((await once(socket, 'data'))[0])
  }
  socket.write(`<?xml version='1.0'?><stream:stream to='${domain}' from='peer.example' xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>`)
  await waitFor('</stream:features>')
  socket.write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
  await waitFor('<proceed')
  const secure = connect({ socket, servername, ca })
  await once(secure, 'secureConnect')
  return secure
}

export async function servedFingerprint (port: number, servername: string): Promise<string> {
  const socket = await connectTls(port, servername, undefined)
  const { fingerprint256 } = socket.getPeerCertificate()
  socket.destroy()
  return fingerprint256
}

/** Everything in a folder to the user that servers run as, when the tests run as root. */
export function giveToService (path: string): void {
  const { uid, gid } = serviceUser()
  if (uid === undefined || gid === undefined) return
  lchownSync(path, uid, gid)
  for (const name of readdirSync(path, { recursive: true })) lchownSync(join(path, String(name)), uid, gid)
}
