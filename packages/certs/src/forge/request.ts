import type { KeyObject } from 'node:crypto'
import { oids } from '../object-identifiers.js'
import { decoded, integer, oid, sequence, set, tagged } from './asn1.js'
import { dnsNames, extendedKeyUsage, keyUsage, xmppNames } from './extensions.js'
import { subjectOf } from './name.js'
import { signed } from './signed.js'

export interface RequestContent {
  /** A-labels. */
  readonly domains: readonly [string, ...string[]]
  readonly names: 'dns' | 'xmpp'
  readonly privateKey: KeyObject
  readonly spki: Buffer
}

/** A certification request (RFC 2986) that asks for serverAuth only: public CAs refuse clientAuth. */
export function encodeRequest ({ domains, names, privateKey, spki }: RequestContent): Buffer {
  const extensions = sequence(
    names === 'dns' ? dnsNames(domains) : xmppNames(domains),
    keyUsage(String(privateKey.asymmetricKeyType)),
    extendedKeyUsage(oids.serverAuth))
  const attributes = tagged(0, sequence(oid(oids.extensionRequest), set(extensions)))
  return signed(sequence(integer(Buffer.from([0])), subjectOf(domains[0]), decoded(spki), attributes), privateKey)
}
