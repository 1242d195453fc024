import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { clientAddress, isLoopback, networkOf } from './client-address.js'
import { connectPrivately } from './private-socket.js'

export interface RelayOptions {
  /** The socket where Prosody listens for HTTP, in a folder that only its user gets into; undefined while there is no Prosody. */
  readonly socket: () => string | undefined
  /** The domain that Prosody's HTTP server answers for. */
  readonly host: string
  /** How many connections stay open. Default: `mostConnections`. */
  readonly most?: ConnectionLimits
}

/** A school behind one address has its lesson; whoever comes from this machine, or through a proxy that does not say for whom, counts in all only. */
const mostConnections: ConnectionLimits = { fromOneAddress: 100, inAll: 3000 }

interface ConnectionLimits {
  readonly fromOneAddress: number
  readonly inAll: number
}

/** Carries WebSockets (RFC 6455, RFC 7395) from browsers to Prosody. */
export interface Relay extends Disposable {
  handle (request: IncomingMessage, socket: Duplex, head: Buffer): void
  readonly open: number
}

/** RFC 6455 section 7.4.1: try again later. */
const tryAgainLater = 1013
/** Milliseconds for the browser to take its leave. */
const farewell = 2000

/**
 * The browser is answered at once, since PeerTube ends what is silent for a second; Prosody is connected to afterwards with the same key, so that
 * from then on bytes pass as they are, and whoever is slow is waited for.
 */
export function createRelay ({ socket: upstreamSocket, host, most = mostConnections }: RelayOptions): Relay {
  const sockets = new Map<Duplex, string>()
  const isFull = (network: string | undefined): boolean =>
    sockets.size >= most.inAll || (network !== undefined && [...sockets.values()].filter(other => other === network).length >= most.fromOneAddress)
  return {
    get open () { return sockets.size },
    handle: (request, socket, head) => {
      // Without a listener a reset would end PeerTube.
      socket.on('error', () => { socket.destroy() })
      const key = request.headers['sec-websocket-key']
      if (key === undefined || !/^[\w+/]{22}==$/.test(key) || request.headers['sec-websocket-version'] !== '13') {
        socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nSec-WebSocket-Version: 13\r\nContent-Length: 0\r\n\r\n')
        letGo(socket)
        return
      }
      const address = clientAddress(request)
      const network = isLoopback(address) ? undefined : networkOf(address)
      const isTooMuch = isFull(network)
      if (!isTooMuch) sockets.set(socket, network ?? '')
      socket.on('close', () => { sockets.delete(socket) })
      socket.write(upgraded(key, request.headers['sec-websocket-protocol']))
      const path = upstreamSocket()
      if (path === undefined || isTooMuch) refuse(socket)
      else tunnel(socket, head, path, upgradeRequest(host, key, address))
    },
    [Symbol.dispose]: () => {
      for (const socket of sockets.keys()) socket.destroy()
    }
  }
}

/** RFC 6455 section 4.2.2. */
function upgraded (key: string, protocols: string | undefined): string {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  const protocol = protocols?.split(',').some(one => one.trim() === 'xmpp') === true ? 'Sec-WebSocket-Protocol: xmpp\r\n' : ''
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n${protocol}\r\n`
}

const upgradeRequest = (host: string, key: string, address: string): string =>
  `GET /xmpp-websocket HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: xmpp\r\nX-Forwarded-For: ${address}\r\n\r\n`

function tunnel (socket: Duplex, head: Buffer, path: string, request: string): void {
  const upstream = connectPrivately(path)
  if ('setNoDelay' in socket) (socket as Socket).setNoDelay(true).setTimeout(0)
  socket.on('close', () => { upstream.destroy() })
  upstream.on('close', () => { letGo(socket) })
  upstream.on('error', () => { refuse(socket) })
  upstream.write(request)
  awaitAnswer(upstream, socket, head)
}

/** Prosody's own answer to the upgrade is for nobody; what follows it is. Before it, Prosody would take frames for more of the request. */
function awaitAnswer (upstream: Socket, socket: Duplex, head: Buffer): void {
  let received = Buffer.alloc(0)
  const listen = (chunk: Buffer): void => {
    received = Buffer.concat([received, chunk])
    const end = received.indexOf('\r\n\r\n')
    if (end < 0 && received.length < 8192) return
    upstream.off('data', listen)
    if (!received.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
      refuse(socket)
      upstream.destroy()
      return
    }
    const rest = received.subarray(end + 4)
    if (rest.length > 0) socket.write(rest)
    if (head.length > 0) upstream.write(head)
    upstream.pipe(socket)
    socket.pipe(upstream)
  }
  upstream.on('data', listen)
}

function refuse (socket: Duplex): void {
  if (socket.destroyed || socket.writableEnded) return
  socket.end(Buffer.from([0x88, 0x02, tryAgainLater >> 8, tryAgainLater & 0xff]))
  letGo(socket)
}

/** What still comes is for nobody, but unread it would hide that the browser is gone. Whoever does not close their side in time is not waited for. */
function letGo (socket: Duplex): void {
  if (socket.destroyed) return
  if (!socket.writableEnded) socket.end()
  socket.resume()
  const patience = setTimeout(() => { socket.destroy() }, farewell)
  socket.once('close', () => { clearTimeout(patience) })
}
