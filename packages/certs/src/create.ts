import { randomBytes } from 'node:crypto'
import type { CertificatePair } from './certificate.js'
import { certificatePair } from './certificate-pair.js'
import { asciiDomain } from './domain-name.js'
import { encodeSelfSigned } from './forge/certificate.js'
import { encodeRequest } from './forge/request.js'
import { generateKey, keyFromPem, keyToPem, type KeyType } from './key-type.js'
import { writePem } from './pem.js'

const day = 86_400_000

/** Milliseconds; for peers whose clock is behind. */
const backdated = 3_600_000

export interface SelfSignedOptions {
  /** Every name that peers or clients address, rooms included: `example.org`, `room.example.org`. In A-labels or U-labels. */
  readonly domains: readonly string[]
  /** Default `ec-p256`. `rsa-2048` is for peers of long ago. */
  readonly keyType?: KeyType
  /** A private key in PEM to go on with, so that its TLSA records stay right. Default: a new one. */
  readonly key?: string
  /** How long it is valid from `now` on, 1 to 3650. Default 397. */
  readonly days?: number
  /** Default: the time of the call. The certificate is valid from an hour before. */
  readonly now?: Date
  /** The bytes of the serial number come from here. Default: the system's secure source. */
  readonly random?: (size: number) => Uint8Array
}

/**
 * A certificate signed with its own key that XMPP software understands (RFC 6120 section 13.7.1): every domain as dNSName, SRVName for servers and
 * clients, and id-on-xmppAddr. Throws TypeError for domains, days or key types that cannot be; ERR_CERTS_KEY_UNUSABLE for a given `key`.
 */
export async function createSelfSigned (options: SelfSignedOptions): Promise<CertificatePair> {
  const { keyType = 'ec-p256', key, days = 397, now = new Date(), random = randomBytes } = options
  const domains = domainsOf(options.domains)
  if (!(days >= 1 && days <= 3650)) throw new TypeError('days must be from 1 to 3650')
  const material = key === undefined ? await generateKey(keyType) : keyFromPem(key)
  const der = encodeSelfSigned({
    domains,
    serialNumber: positive(random(16)),
    notBefore: new Date(now.getTime() - backdated),
    notAfter: new Date(now.getTime() + days * day),
    ...material
  })
  return certificatePair(writePem('CERTIFICATE', der), keyToPem(material))
}

export interface RequestOptions extends Pick<SelfSignedOptions, 'domains' | 'keyType' | 'key'> {
  /** `dns` for public CAs, which may not sign other names. `xmpp` adds SRVName and id-on-xmppAddr, for a CA of one's own. Default `dns`. */
  readonly names?: 'dns' | 'xmpp'
}

/** A request to a CA, in PEM, with its key. It never asks for clientAuth. Throws as `createSelfSigned` does. */
export async function createRequest (options: RequestOptions): Promise<{ readonly request: string, readonly key: string }> {
  const { keyType = 'ec-p256', key, names = 'dns' } = options
  const domains = domainsOf(options.domains)
  const material = key === undefined ? await generateKey(keyType) : keyFromPem(key)
  const request = writePem('CERTIFICATE REQUEST', encodeRequest({ domains, names, ...material }))
  return Object.defineProperty({ request }, 'key', { value: keyToPem(material), enumerable: false }) as { request: string, key: string }
}

function domainsOf (given: readonly string[]): [string, ...string[]] {
  const [first, ...rest] = new Set(given.map(domain => {
    const ascii = asciiDomain(domain)
    if (ascii === undefined) throw new TypeError(`"${domain}" is not a domain name`)
    return ascii
  }))
  if (first === undefined) throw new TypeError('domains must name at least one domain')
  return [first, ...rest]
}

/** 127 bits: positive, never zero, and below the 20 octets of RFC 5280 section 4.1.2.2. */
function positive (bytes: Uint8Array): Uint8Array {
  return Buffer.from([(Number(bytes[0]) & 0x3F) | 0x40, ...bytes.subarray(1)])
}
