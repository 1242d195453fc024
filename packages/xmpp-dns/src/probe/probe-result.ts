import type { SrvService, TlsaData } from '../service.js'

/** How far an attempt came, and what ended it there. */
export type Outcome =
  | 'ok' | 'refused' | 'unreachable' | 'connect-timeout' | 'closed' | 'silent' | 'not-xmpp' | 'other-namespace' | 'stream-error' | 'no-starttls' | 'tls-failed' | 'aborted'

/** The steps of an attempt, in their order. */
export type Step = 'connect' | 'stream' | 'starttls' | 'tls' | 'features'

/** One place to try. */
export interface Endpoint {
  readonly domain: string
  readonly service: SrvService
  readonly target: string
  readonly port: number
  readonly priority: number
  readonly weight: number
  /** From a SRV record, or the domain itself where there is none (RFC 6120 section 3.2.2). */
  readonly source: 'srv' | 'fallback'
  readonly address: string
}

/** A certificate as it was served. */
export interface ServedCertificate {
  /** SHA-256, lower-case hexadecimal, of the certificate and of its public key. */
  readonly fingerprint: string
  readonly keyFingerprint: string
  readonly commonName: string
  /** dNSName, as they stand in the certificate. */
  readonly names: readonly string[]
  /** SRVName (RFC 4985), such as `_xmpp-server.videos.example`. */
  readonly srvNames?: readonly string[]
  /** id-on-xmppAddr (RFC 6120 section 13.7.1.4). */
  readonly xmppAddresses?: readonly string[]
  readonly issuer: string
  readonly validFrom: string
  readonly validTo: string
  readonly isSelfSigned: boolean
  /** How many certificates came along, its own included. */
  readonly chainLength: number
  /** What keeps it from being trusted, as OpenSSL names it; absent when it is. */
  readonly trustProblem?: string
  /** Of the data that was observed, the TLSA records that it matches. */
  readonly tlsa?: { readonly owner: string, readonly matches: boolean, readonly expected: TlsaData }
}

/** What became of one attempt. */
export interface Attempt extends Endpoint {
  readonly outcome: Outcome
  /** The step that ended it; `features` when all went well. */
  readonly step: Step
  readonly detail: string
  /** Milliseconds. */
  readonly elapsed: number
  /** The text with which something that is no XMPP server answered, shortened. */
  readonly sample?: string
  /** `host` is where `see-other-host` sends others. */
  readonly streamError?: { readonly condition: string, readonly text: string, readonly host?: string }
  readonly isTlsRequired?: boolean
  readonly tls?: { readonly version: string, readonly alpn: string | null, readonly certificate: ServedCertificate }
  /** After TLS. */
  readonly features?: { readonly hasDialback: boolean, readonly mechanisms: readonly string[] }
  /** The default namespace of the peer's stream where it is another than that of servers, `jabber:server`. */
  readonly namespace?: string
  /** What the peer turned out to speak where the usual way failed. */
  readonly speaks?: 'tls' | 'starttls'
}

/** What a remote server would meet: plain JSON, to be kept, sent and judged again. */
export interface ProbeResult {
  readonly version: 1
  /** ISO 8601. */
  readonly probedAt: string
  readonly domains: readonly string[]
  /** In the order in which they were to be tried. */
  readonly attempts: readonly Attempt[]
  /** Whether a client certificate was shown. */
  readonly hasIdentity: boolean
  /** The fingerprints that this instance was said to have. */
  readonly fingerprints: readonly string[]
  /** Addresses that this network has to the outside, as far as told. */
  readonly ownAddresses: readonly string[]
  /** Seconds each step had. */
  readonly stepTimeout: number
}
