import { createHash, randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'

/** A client that only knows text: no TLS, no XML parser. Enough to see what a server does. */
export interface PlainClient {
  send (text: string): void
  /** The first match in what the server sent since the last match; rejects after 5000 milliseconds, or when the connection ends before. */
  waitFor (pattern: RegExp, timeout?: number): Promise<RegExpExecArray>
  isOpen (): boolean
  close (): void
  /** The socket, for somebody else to read. */
  detach (): Socket
}

/** Opens a connection and a stream to that host, and gives back the stream features, or the stream error. */
export async function openStream (port: number, host: string): Promise<{ readonly client: PlainClient, readonly features: string }> {
  const client = plainClient(port)
  client.send(streamHeader(host))
  const [features] = await client.waitFor(featuresOrError)
  return { client, features }
}

/** What a host offers to a client that just came: its stream features, or a stream error. */
export async function featuresOf (port: number, host: string): Promise<string> {
  const { client, features } = await openStream(port, host)
  client.close()
  return features
}

/** An anonymous user, online. */
export async function anonymousUser (port: number, host: string): Promise<PlainClient & { readonly jid: string }> {
  const { client } = await openStream(port, host)
  client.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>")
  await client.waitFor(/<success/)
  client.send(streamHeader(host))
  await client.waitFor(/<\/stream:features>/)
  client.send("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>")
  const [, jid = ''] = await client.waitFor(/<jid>(.*?)<\/jid>/)
  client.send('<presence/>')
  return { ...client, jid }
}

/** The common name of the certificate that a host shows after STARTTLS. */
export async function startTlsCertificate (port: number, host: string): Promise<string> {
  const { client } = await openStream(port, host)
  client.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
  await client.waitFor(/<proceed/)
  return new Promise((resolve, reject) => {
    const socket = connectTls({ socket: client.detach(), rejectUnauthorized: false }, () => {
      resolve(String(socket.getPeerCertificate().subject.CN))
      socket.destroy()
    })
    socket.on('error', reject)
  })
}

/** The answer to a question about features, identities or items (XEP-0030). */
export async function disco (client: PlainClient, to: string, about: 'info' | 'items' = 'info'): Promise<string> {
  return query(client, to, `<query xmlns='http://jabber.org/protocol/disco#${about}'/>`)
}

/** The answer to a question, or the error. */
export async function query (client: PlainClient, to: string, payload: string): Promise<string> {
  const id = randomUUID()
  client.send(`<iq type='get' id='${id}' to='${to}'>${payload}</iq>`)
  const [answer] = await client.waitFor(new RegExp(`<iq [^>]*id='${id}'[^>]*(?:/>|>.*?</iq>)`, 's'))
  return answer
}

/** What a host offers to a server that just came: its stream features, or a stream error. */
export async function featuresForServers (port: number, host: string): Promise<string> {
  const { client, features } = await openServerStream(port, host)
  client.close()
  return features
}

/** Opens a connection and a stream as another server does. */
export async function openServerStream (port: number, host: string): Promise<{ readonly client: PlainClient, readonly features: string }> {
  const client = plainClient(port)
  client.send(streamHeader(host, 'jabber:server', "from='peer.example' xmlns:db='jabber:server:dialback'"))
  const [features] = await client.waitFor(featuresOrError)
  return { client, features }
}

/** An external component, connected (XEP-0114). */
export async function externalComponent (port: number, host: string, secret: string): Promise<PlainClient> {
  const client = plainClient(port)
  client.send(streamHeader(host, 'jabber:component:accept'))
  const [, id = ''] = await client.waitFor(/<stream:stream [^>]*\bid='([^']*)'/)
  client.send(`<handshake>${createHash('sha1').update(id + secret).digest('hex')}</handshake>`)
  await client.waitFor(/<handshake\/>/)
  return client
}

const featuresOrError = /<stream:features\/?>(?:.*?<\/stream:features>)?|<stream:error>.*?<\/stream:error>/s

const streamHeader = (host: string, namespace = 'jabber:client', more = ''): string =>
  `<?xml version='1.0'?><stream:stream xmlns='${namespace}' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='${host}' ${more}>`

function plainClient (port: number): PlainClient {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  let isOpen = true
  socket.setNoDelay().on('data', chunk => { received += chunk.toString() })
  socket.on('error', () => {}).on('close', () => { isOpen = false })
  return {
    send: text => { socket.write(text) },
    async waitFor (pattern, timeout = 5000) {
      for (const end = performance.now() + timeout; ;) {
        const match = new RegExp(pattern).exec(received)
        if (match !== null) {
          received = received.slice(match.index + match[0].length)
          return match
        }
        if (!isOpen || performance.now() > end) throw new Error(`${isOpen ? 'No' : 'The connection ended before'} ${String(pattern)} in: ${received}`)
        await sleep(2)
      }
    },
    isOpen: () => isOpen,
    close: () => { socket.destroy() },
    detach () {
      socket.removeAllListeners('data')
      return socket
    }
  }
}
