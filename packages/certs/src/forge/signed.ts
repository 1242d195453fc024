import { sign, type KeyObject } from 'node:crypto'
import { oids } from '../object-identifiers.js'
import { bits, encode, nothing, oid, sequence, type Asn1 } from './asn1.js'

/** The signature algorithm that goes with a key (RFC 5758, RFC 8017, RFC 8410); SHA-256 where a digest is chosen. */
export function algorithmFor ({ asymmetricKeyType }: KeyObject): Asn1 {
  switch (asymmetricKeyType) {
    case 'rsa': return sequence(oid(oids.sha256WithRSAEncryption), nothing())
    case 'ec': return sequence(oid(oids.ecdsaWithSHA256))
    case 'ed25519': return sequence(oid(oids.ed25519))
    default: throw new TypeError(`cannot sign with a key of type ${String(asymmetricKeyType)}`)
  }
}

/** The outer structure of certificates and requests: the content, how it is signed, the signature. */
export function signed (content: Asn1, key: KeyObject): Buffer {
  const digest = key.asymmetricKeyType === 'ed25519' ? null : 'sha256'
  return encode(sequence(content, algorithmFor(key), bits(sign(digest, encode(content), key))))
}
