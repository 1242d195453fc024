import { once } from 'node:events'
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** The fingerprint (SHA-256, `AB:CD:…`) of the certificate that a server shows to other servers after STARTTLS. */
export async function servedCertificate (port: number, host: string): Promise<string> {
  const socket = connectTcp({ host: '127.0.0.1', port })
  try {
    await once(socket, 'connect')
    socket.write(`<?xml version="1.0"?><stream:stream xmlns="jabber:server" xmlns:stream="http://etherx.jabber.org/streams" version="1.0" to="${host}">`)
    await receive(socket, '</stream:features>')
    socket.write('<starttls xmlns="urn:ietf:params:xml:ns:xmpp-tls"/>')
    await receive(socket, '<proceed')
    const secure = connectTls({ socket, servername: host, rejectUnauthorized: false })
    await once(secure, 'secureConnect')
    return secure.getPeerCertificate().fingerprint256
  } finally {
    socket.destroy()
  }
}

async function receive (socket: Socket, text: string): Promise<void> {
  let received = ''
  while (!received.includes(text)) received += String((await once(socket, 'data', { signal: AbortSignal.timeout(10_000) }))[0])
}
