import type { Language } from '@xmpp-chat/diagnostics'
import type { Certificate, CertificateInfo } from './certificate.js'
import { asciiDomain } from './domain-name.js'
import { domainsOf } from './identity.js'
import { rolloverText } from './wording/rollover.js'

export interface TlsaOptions {
  /** Where the service listens: 5269 for servers, 5222 for clients. */
  readonly port: number
  /** The host that the SRV record points to (RFC 7673 section 3.1). Default: the first name of the certificate. */
  readonly host?: string
  /** Seconds. Default 3600. */
  readonly ttl?: number
}

/** A TLSA record (RFC 6698) that binds the key: usage 3 (DANE-EE), selector 1 (the public key), matching type 1 (SHA-256). */
export interface TlsaRecord {
  /** `_5269._tcp.example.org` */
  readonly name: string
  readonly ttl: number
  readonly usage: 3
  readonly selector: 1
  readonly matchingType: 1
  /** Hexadecimal. */
  readonly data: string
  /** The line of the zone file. */
  readonly zoneLine: string
}

/** The 3 1 1 record of a certificate. It stays right over renewals that keep the key. Throws TypeError for a port or host that cannot be. */
export function tlsaRecord (certificate: Certificate | CertificateInfo, { port, host, ttl = 3600 }: TlsaOptions): TlsaRecord {
  const leaf = 'certificates' in certificate ? certificate.leaf : certificate
  if (leaf === undefined) throw new TypeError('there is no certificate to make a record of')
  const owner = asciiDomain(host ?? domainsOf(leaf).find(name => !name.startsWith('*')) ?? '')
  if (owner === undefined) throw new TypeError('host must be a domain name')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new TypeError('port must be from 1 to 65535')
  const name = `_${port}._tcp.${owner}`
  const data = leaf.spkiSha256
  return { name, ttl, usage: 3, selector: 1, matchingType: 1, data, zoneLine: `${name}. ${ttl} IN TLSA 3 1 1 ${data}` }
}

export interface RolloverOptions extends TlsaOptions {
  readonly language?: Language
}

/** The steps of RFC 7671 section 8.1 from one certificate to the next without a moment at which DANE fails, as text for the administrator. */
export function tlsaRollover (current: Certificate | CertificateInfo, next: Certificate | CertificateInfo, { language = 'en', ...options }: RolloverOptions): string {
  const [before, after] = [tlsaRecord(current, options), tlsaRecord(next, { ...options, host: options.host ?? hostOf(tlsaRecord(current, options)) })]
  return rolloverText[language](before, after)
}

const hostOf = ({ name }: TlsaRecord): string => name.replace(/^_\d+\._tcp\./, '')
