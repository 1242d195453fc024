/** What an administrator runs, or means to run. Everything but `domain` has a default. */
export interface XmppService {
  /** The XMPP domain, what stands after the `@`: `room.videos.example`. Internationalised names may be given as people read them. */
  readonly domain: string
  /** Other domains that the same server answers for, as full names. Components are reached by servers only, never by clients. */
  readonly components?: readonly string[]
  /** The host that the server runs on. Default: `domain`. */
  readonly target?: string
  /** For servers, with STARTTLS. Default 5269; `null` when the server does not listen so. */
  readonly port?: number | null
  /** For servers, with direct TLS (XEP-0368). Default: not offered. */
  readonly directTlsPort?: number | null
  /** For clients, with STARTTLS. Default: not offered. */
  readonly clientPort?: number | null
  /** For clients, with direct TLS (XEP-0368). Default: not offered. */
  readonly clientDirectTlsPort?: number | null
  /** The public addresses of the host. Default: unknown, so any will do. */
  readonly addresses?: readonly string[]
  /** Whether the server listens on IPv4 and on IPv6. Default: unknown, so both will do. */
  readonly ipv4?: boolean
  readonly ipv6?: boolean
  /** What to publish for DANE (RFC 7673), the same for each port. Default: none. See `tlsaOfCertificate`. */
  readonly tlsa?: readonly TlsaData[]
  /** Networks (CIDR) of proxies that carry only the web, besides those of the large operators, which are known. Default: none. */
  readonly proxyNetworks?: readonly string[]
  /** Seconds that the records may be cached. Default 3600. */
  readonly ttl?: number
}

/** RFC 6698 section 2.1, with the data in lower-case hexadecimal. */
export interface TlsaData {
  readonly usage: number
  readonly selector: number
  readonly matchingType: number
  readonly data: string
}

export const srvServices = ['xmpp-server', 'xmpps-server', 'xmpp-client', 'xmpps-client'] as const

/** What a SRV record can be about: STARTTLS (RFC 6120 section 3.2.1) or, with `xmpps`, direct TLS (XEP-0368). */
export type SrvService = (typeof srvServices)[number]

/** The port of each service where nothing else is said; direct TLS has none. */
export const standardPorts: Partial<Record<SrvService, number>> = { 'xmpp-server': 5269, 'xmpp-client': 5222 }

/** The service with its names as DNS knows them and its defaults filled in. */
export interface NormalService {
  readonly domain: string
  readonly components: readonly string[]
  readonly target: string
  /** Whether the target was told, so that another one is a surprise. */
  readonly isTargetGiven: boolean
  /** Whether the port for servers was told, so that another one is a surprise. */
  readonly isPortGiven: boolean
  readonly ports: Readonly<Record<SrvService, number | undefined>>
  readonly addresses: readonly string[]
  readonly ipv4: boolean | undefined
  readonly ipv6: boolean | undefined
  readonly tlsa: readonly TlsaData[]
  readonly proxyNetworks: readonly string[]
  readonly ttl: number
}

/** Which services `domain` of that service offers: components have no clients. */
export function offeredServices (service: NormalService, domain: string): SrvService[] {
  return srvServices.filter(name => service.ports[name] !== undefined && (domain === service.domain || !isClientService(name)))
}

/** The domain and its components. */
export const domainsOf = ({ domain, components }: NormalService): string[] => [...new Set([domain, ...components])]

export const isClientService = (service: SrvService): boolean => service.endsWith('-client')

/** Whether TLS starts with the first byte (XEP-0368), without STARTTLS. */
export const isDirectTls = (service: SrvService): boolean => service.startsWith('xmpps')
