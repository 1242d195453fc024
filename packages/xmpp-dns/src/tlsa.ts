import { createHash, X509Certificate } from 'node:crypto'
import type { TlsaData } from './service.js'

/** What to hash, and how. */
export interface TlsaChoice {
  /** 0: the whole certificate; 1: its public key, which survives a renewal with the same key. Default 1. */
  readonly selector?: 0 | 1
  /** 1: SHA-256; 2: SHA-512. Default 1. */
  readonly matchingType?: 1 | 2
}

/**
 * The TLSA data that pins that certificate (PEM or DER) itself, DANE-EE (RFC 7671 section 5.1): `3 1 1` and a hash unless told otherwise.
 * Throws a `TypeError` for what is no certificate.
 */
export function tlsaOfCertificate (certificate: string | Uint8Array, { selector = 1, matchingType = 1 }: TlsaChoice = {}): TlsaData {
  let parsed: X509Certificate
  try {
    parsed = new X509Certificate(certificate)
  } catch (cause) {
    throw new TypeError('This is no certificate in PEM or DER.', { cause })
  }
  const der = parsed.raw.toString('base64')
  const spki = parsed.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return { usage: 3, selector, matchingType, data: tlsaDigest({ der, spki }, selector, matchingType) as string }
}

/** A certificate as it was served: the parts that TLSA records match, in Base64. */
export interface ServedKey {
  readonly der: string
  readonly spki: string
}

/** What a TLSA record of that selector and matching type must hold to match (RFC 6698 section 2.1); `undefined` for unknown numbers. */
export function tlsaDigest ({ der, spki }: ServedKey, selector: number, matchingType: number): string | undefined {
  const source = selector === 0 ? der : selector === 1 ? spki : undefined
  const algorithm = ['', 'sha256', 'sha512'][matchingType]
  if (source === undefined || algorithm === undefined) return undefined
  const bytes = Buffer.from(source, 'base64')
  return algorithm === '' ? bytes.toString('hex') : createHash(algorithm).update(bytes).digest('hex')
}
