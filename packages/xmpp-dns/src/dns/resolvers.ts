import { getServers } from 'node:dns'
import { randomInt } from 'node:crypto'
import { connect as connectTcp } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { catalog } from '../diagnostics.js'
import type { Resolver } from '../resolver.js'
import { createHttpsChannel } from './https-channel.js'
import { resolveOver } from './resolve-over.js'
import { formatServer, isLoopback, parseServer, type ServerAddress } from './server-address.js'
import { createStreamChannel } from './stream-channel.js'
import type { Channel } from './exchange.js'
import { createUdpChannel } from './udp-channel.js'

export interface ResolverOptions {
  /** Milliseconds that one server has for one answer. Default 2000. */
  readonly timeout?: number
  /** How often a question is put before it counts as unanswered; each server is asked at least once. Default 2. */
  readonly attempts?: number
  /** A whole number from 0 to 65535 for each question's id. Default: one that nobody can guess. */
  readonly nextId?: () => number
}

export interface UdpResolverOptions extends ResolverOptions {
  /** Addresses as `parseServer` reads them; their port is 53 unless they name one. */
  readonly servers: readonly string[]
  /** Asks the servers to ask others; `false` for a zone's own servers. Default true. */
  readonly recursionDesired?: boolean
  /** `tcp` asks over one connection from the start: less work per question when there are very many. Default `udp`. */
  readonly transport?: 'udp' | 'tcp'
  /** The zone that the servers speak for; what they say of other names is not believed. Default: they speak for everything. */
  readonly bailiwick?: string
}

export interface TlsResolverOptions extends ResolverOptions {
  /** `192.0.2.53`, with a port other than 853 `192.0.2.53@8853`, with the name in its certificate `192.0.2.53#dns.example`. */
  readonly servers: readonly string[]
  /** Certificate authorities (PEM) to trust instead of the usual ones. */
  readonly ca?: string | readonly string[]
}

export interface HttpsResolverOptions extends ResolverOptions {
  /** `https://dns.example/dns-query`. */
  readonly url: string
  readonly ca?: string | readonly string[]
}

const defaultTimeout = 2000

/** Asks over UDP, and over TCP when an answer does not fit. Throws `ERR_XMPP_DNS_SERVER_INVALID`. */
export function createUdpResolver (options: UdpResolverOptions): Resolver {
  const { recursionDesired = true, timeout = defaultTimeout, bailiwick, transport = 'udp' } = options
  const servers = options.servers.map(text => serverOf(text, 53))
  return resolveOver({
    ...common(options),
    ...transport === 'tcp'
      ? { channels: servers.map(server => tcpChannel(server, timeout)) }
      : { channels: servers.map(server => createUdpChannel(server, { timeout })), unlimited: servers.map(server => tcpChannel(server, timeout)) },
    isSecureChannel: servers.every(isLoopback),
    recursionDesired,
    ...bailiwick === undefined ? {} : { bailiwick }
  })
}

/** Asks the resolvers that this machine is set up with (`/etc/resolv.conf`). */
export function createSystemResolver (options: ResolverOptions = {}): Resolver {
  return createUdpResolver({ ...options, servers: getServers() })
}

/** Asks over TLS (RFC 7858). The server must prove its name, or its address when no name is given. Throws `ERR_XMPP_DNS_SERVER_INVALID`. */
export function createTlsResolver (options: TlsResolverOptions): Resolver {
  const { timeout = defaultTimeout, ca } = options
  const channels = options.servers.map(text => serverOf(text, 853)).map(server => createStreamChannel({
    description: `dot ${formatServer(server)}`,
    timeout,
    readyEvent: 'secureConnect',
    open: () => connectTls({ host: server.address, port: server.port, ...server.name === undefined ? {} : { servername: server.name }, ...trust(ca) })
  }))
  return resolveOver({ ...common(options), channels, isSecureChannel: true, recursionDesired: true })
}

/** Asks over HTTPS (RFC 8484). The server must prove its name. Throws `ERR_XMPP_DNS_SERVER_INVALID`. */
export function createHttpsResolver (options: HttpsResolverOptions): Resolver {
  const { timeout = defaultTimeout, ca } = options
  const url = URL.canParse(options.url) ? new URL(options.url) : undefined
  if (url?.protocol !== 'https:') throw catalog.error('ERR_XMPP_DNS_SERVER_INVALID', { facts: { server: options.url, expected: 'https://dns.example/dns-query' } })
  const channels = [createHttpsChannel(url, { timeout, ...ca === undefined ? {} : { ca } })]
  // The same bytes may be cached for everybody when the id is always 0: RFC 8484 section 4.1.
  return resolveOver({ ...common(options), channels, isSecureChannel: true, recursionDesired: true, nextId: () => 0 })
}

const tcpChannel = (server: ServerAddress, timeout: number): Channel => createStreamChannel({
  description: `tcp ${formatServer(server)}`, timeout, readyEvent: 'connect', open: () => connectTcp({ host: server.address, port: server.port })
})

function serverOf (text: string, defaultPort: number): ServerAddress {
  const server = parseServer(text, defaultPort)
  if (server === undefined) throw catalog.error('ERR_XMPP_DNS_SERVER_INVALID', { facts: { server: text, expected: '192.0.2.53, 192.0.2.53:5353, [2001:db8::53]:5353' } })
  return server
}

const common = ({ attempts = 2, nextId = randomId }: ResolverOptions): { attempts: number, nextId: () => number } => ({ attempts, nextId })

const randomId = (): number => randomInt(0x1_0000)

const trust = (ca: string | readonly string[] | undefined): { ca?: string | string[] } =>
  ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] }
