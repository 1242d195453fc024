import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { bitString, context, der, integer, nothing, objectIdentifier, octetString, sequence, setOf, time, truth, utf8String } from './der.js'

/** A certificate as it is wanted, right or wrong. */
export interface CertificateWish {
  /** Pairs of a dotted attribute type and its text; `CN` for common names. Default none: an empty name. */
  readonly subject?: ReadonlyArray<readonly [type: string, text: string]>
  /** Default: the subject. */
  readonly issuer?: ReadonlyArray<readonly [type: string, text: string]>
  /** Whose public key it certifies. */
  readonly key: KeyObject
  /** Who signs. Default: `key`. */
  readonly signer?: KeyObject
  /** From `extension`, in this order. */
  readonly extensions?: readonly Buffer[]
  /** 1 or 3. Default 3. */
  readonly version?: 1 | 3
  readonly notBefore?: Date
  readonly notAfter?: Date
  readonly serial?: number
  /** AlgorithmIdentifier inside and outside of what is signed. Default: what the signer's key does with SHA-256. */
  readonly innerAlgorithm?: Buffer
  readonly outerAlgorithm?: Buffer
  /** How it is signed, whatever the algorithm says. Default: with SHA-256. */
  readonly signed?: (content: Buffer, signer: KeyObject) => Buffer
}

const commonName = '2.5.4.3'

/** In DER. It is valid from 2020 to 2049 unless something else is wished, so that tests do not depend on the day. */
export function makeCertificate (wish: CertificateWish): Buffer {
  const { subject = [], issuer = subject, key, signer = key, extensions = [], version = 3, serial = 1, signed = usualSignature } = wish
  const { notBefore = new Date('2020-01-01'), notAfter = new Date('2049-01-01') } = wish
  const { innerAlgorithm = algorithmOf(signer), outerAlgorithm = innerAlgorithm } = wish
  const content = sequence(
    ...version === 3 ? [context(0, integer(2))] : [],
    integer(serial), innerAlgorithm, distinguishedName(issuer), sequence(time(notBefore), time(notAfter)), distinguishedName(subject),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    ...extensions.length > 0 ? [context(3, sequence(...extensions))] : [])
  return sequence(content, outerAlgorithm, bitString(signed(content, signer)))
}

const usualSignature = (content: Buffer, signer: KeyObject): Buffer =>
  sign(String(signer.asymmetricKeyType).startsWith('ed') ? null : 'sha256', content, signer)

export const distinguishedName = (parts: ReadonlyArray<readonly [type: string, text: string]>): Buffer =>
  sequence(...parts.map(([type, text]) => setOf(sequence(objectIdentifier(type === 'CN' ? commonName : type), utf8String(text)))))

export function extension (oid: string, value: Uint8Array, { critical = false } = {}): Buffer {
  return sequence(objectIdentifier(oid), ...critical ? [truth(true)] : [], octetString(value))
}

/** An AlgorithmIdentifier without parameters, with NULL, or with others. */
export const algorithm = (oid: string, parameters?: Buffer): Buffer => sequence(objectIdentifier(oid), ...parameters === undefined ? [] : [parameters])

function algorithmOf ({ asymmetricKeyType }: KeyObject): Buffer {
  switch (asymmetricKeyType) {
    case 'ed25519': return algorithm('1.3.101.112')
    case 'ec': return algorithm('1.2.840.10045.4.3.2')
    case 'dsa': return algorithm('2.16.840.1.101.3.4.3.2')
    default: return algorithm('1.2.840.113549.1.1.11', nothing())
  }
}

export function pemOf (bytes: Uint8Array, label = 'CERTIFICATE'): string {
  const lines = Buffer.from(bytes).toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** A private key on P-256 whose secret is that number: the same in every run, and made at once. */
export function fixedKey (secret: number): KeyObject {
  const scalar = Buffer.alloc(32)
  scalar.writeUInt32BE(secret, 28)
  const sec1 = sequence(integer(1), octetString(scalar))
  const pkcs8 = sequence(integer(0), algorithm('1.2.840.10045.2.1', objectIdentifier('1.2.840.10045.3.1.7')), der(0x04, sec1))
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
}
