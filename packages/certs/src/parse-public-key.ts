import type { PublicKeyInfo } from './certificate.js'
import { bitLength, childrenOf, derTags, expectTag, readBits, readDer, readOid, type DerValue } from './der.js'
import { curves, oids } from './object-identifiers.js'

/** What kind of key a SubjectPublicKeyInfo holds (RFC 5280 section 4.1.2.7). */
export function readPublicKey (spki: DerValue): PublicKeyInfo {
  const [algorithm, bits] = childrenOf(spki)
  const [oid, parameters] = childrenOf(expectTag(algorithm, derTags.sequence, 'the key algorithm'))
  return describeKey(readOid(expectTag(oid, derTags.oid, 'the key algorithm')), parameters, () =>
    readDer(readBits(expectTag(bits, derTags.bitString, 'the public key'))))
}

/** `rsaKey` gives the RSAPublicKey (RFC 8017 appendix A.1.1); it is asked only for RSA. */
export function describeKey (algorithm: string, parameters: DerValue | undefined, rsaKey: () => DerValue): PublicKeyInfo {
  switch (algorithm) {
    case oids.rsaEncryption:
    case oids.rsassaPss:
      return { type: algorithm === oids.rsassaPss ? 'rsa-pss' : 'rsa', size: modulusSize(rsaKey()) }
    case oids.ecPublicKey:
      return { type: 'ec', ...describeCurve(parameters) }
    case oids.dsa:
      return { type: 'dsa', size: parameters?.tag === derTags.sequence ? bitLength(expectTag(childrenOf(parameters)[0], derTags.integer, 'the DSA prime')) : 0 }
    case oids.ed25519:
      return { type: 'ed25519', size: 256 }
    case oids.ed448:
      return { type: 'ed448', size: 456 }
    default:
      return { type: algorithm, size: 0 }
  }
}

/** A curve by its name; when its parameters are written out (RFC 3279 section 2.3.5), by the size of its field. */
export function describeCurve (parameters: DerValue | undefined): { size: number, curve: string } {
  if (parameters?.tag === derTags.sequence) return { size: fieldSize(parameters), curve: 'explicit' }
  if (parameters?.tag !== derTags.oid) return { size: 0, curve: 'explicit' }
  const oid = readOid(parameters)
  return { size: curves[oid]?.size ?? 0, curve: curves[oid]?.name ?? oid }
}

function fieldSize (parameters: DerValue): number {
  const [, field] = childrenOf(parameters)
  const prime = field?.tag === derTags.sequence ? childrenOf(field)[1] : undefined
  return prime?.tag === derTags.integer ? bitLength(prime) : 0
}

function modulusSize (rsaKey: DerValue): number {
  return bitLength(expectTag(childrenOf(rsaKey)[0], derTags.integer, 'the RSA modulus'))
}
