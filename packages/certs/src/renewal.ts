import type { Certificate } from './certificate.js'

export interface RenewalOptions {
  /** How much of the lifetime is left when it is renewed. Default a third. */
  readonly ratio?: number
  /** From 0 to 1: how far the moment is moved ahead, by up to a twentieth of the lifetime. Default: a number of the certificate's own, the same at every call. */
  readonly random?: number
}

/** At most this part of the lifetime earlier, so that certificates that were made together are not renewed together. */
const jitter = 1 / 20

/** When to renew a certificate: when a third of its lifetime is left, however long that is, and somewhat earlier by chance. */
export function renewalTime (certificate: Pick<Certificate, 'notBefore' | 'notAfter' | 'fingerprint256'>, options: RenewalOptions = {}): Date {
  const { ratio = 1 / 3, random = ownNumber(certificate) } = options
  const end = Date.parse(certificate.notAfter)
  const lifetime = Math.max(0, end - Date.parse(certificate.notBefore))
  return new Date(end - lifetime * ratio - lifetime * jitter * random)
}

/** From 0 to 1, out of the fingerprint. */
function ownNumber ({ fingerprint256 }: Pick<Certificate, 'fingerprint256'>): number {
  return parseInt(fingerprint256.replaceAll(':', '').slice(0, 8), 16) / 0xFFFFFFFF
}
