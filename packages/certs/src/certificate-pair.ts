import type { CertificatePair } from './certificate.js'

/** A pair whose key stays out of JSON, of `console.log` and of spread copies; read it as `pair.key`. */
export function certificatePair (certificate: string, key: string): CertificatePair {
  return Object.defineProperty({ certificate }, 'key', { value: key, enumerable: false }) as CertificatePair
}
