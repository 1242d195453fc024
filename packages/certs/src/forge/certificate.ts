import { hash, type KeyObject } from 'node:crypto'
import { oids } from '../object-identifiers.js'
import { decoded, integer, sequence, tagged, time, type Asn1 } from './asn1.js'
import { extendedKeyUsage, keyUsage, noAuthority, subjectKeyIdentifier, xmppNames } from './extensions.js'
import { subjectOf } from './name.js'
import { algorithmFor, signed } from './signed.js'

export interface CertificateContent {
  /** A-labels. */
  readonly domains: readonly [string, ...string[]]
  /** Big-endian, positive. */
  readonly serialNumber: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
  readonly privateKey: KeyObject
  /** SubjectPublicKeyInfo of that key. */
  readonly spki: Buffer
}

/** An X.509 v3 certificate that is signed with its own key (RFC 5280 section 4.1). */
export function encodeSelfSigned ({ domains, serialNumber, notBefore, notAfter, privateKey, spki }: CertificateContent): Buffer {
  const name = subjectOf(domains[0])
  const publicKey = decoded(spki)
  const version = tagged(0, integer(Buffer.from([2])))
  const validity = sequence(time(notBefore), time(notAfter))
  const extensions = tagged(3, sequence(
    noAuthority(),
    keyUsage(String(privateKey.asymmetricKeyType)),
    extendedKeyUsage(oids.serverAuth, oids.clientAuth),
    subjectKeyIdentifier(keyIdentifier(publicKey)),
    xmppNames(domains)))
  return signed(sequence(version, integer(serialNumber), algorithmFor(privateKey), name, validity, name, publicKey, extensions), privateKey)
}

/** SHA-1 of the key's bits: method 1 of RFC 5280 section 4.2.1.2. */
function keyIdentifier (publicKey: Asn1): Buffer {
  const bitString = (publicKey.value as Asn1[])[1] as Asn1 & { bitStringContents?: string }
  const content = bitString.bitStringContents ?? String(bitString.value)
  return hash('sha1', Buffer.from(content.slice(1), 'latin1'), 'buffer')
}
