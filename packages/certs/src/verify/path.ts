import type { Certificate } from '../certificate.js'
import { mayHaveIssued } from '../chain.js'
import { trustedIssuers, isTrusted } from '../trusted-roots.js'

/** The way from a certificate up to where it ends. */
export interface TrustPath {
  /** The certificate first. */
  readonly certificates: readonly Certificate[]
  /** How many of the last ones come from the trusted roots. */
  readonly trusted: number
}

interface Surroundings {
  readonly candidates: readonly Certificate[]
  /** PEM texts. */
  readonly roots: readonly string[]
  readonly now: Date
}

/**
 * The path that OpenSSL takes (`build_chain` in its x509_vfy.c): at each step an issuer among the trusted roots before one that came along, so that an
 * expired cross-sign does no harm; of several the one that is valid, or else the one that was last.
 */
export function findPath (leaf: Certificate, { candidates, roots, now }: Surroundings): TrustPath {
  const certificates = [leaf]
  let trusted = isTrusted(leaf, roots) ? 1 : 0
  for (let top = leaf; !top.selfSigned && certificates.length < longestPath;) {
    const child = top
    const anchor = best(trustedIssuers(child, roots), now)
    const issuer = anchor ?? best(candidates.filter(candidate => mayHaveIssued(candidate, child) && !certificates.includes(candidate)), now)
    if (issuer === undefined) break
    top = issuer
    certificates.push(issuer)
    trusted = anchor === undefined && trusted === 0 && !isTrusted(issuer, roots) ? 0 : trusted + 1
  }
  return { certificates, trusted }
}

/** `verify_depth` of OpenSSL. */
const longestPath = 100

/** One that may sign before one that may not; then one that is valid; then the one that ends last. */
function best (issuers: readonly Certificate[], now: Date): Certificate | undefined {
  const rank = (issuer: Certificate): number => (maySign(issuer) ? 2 : 0) + (isValidAt(issuer, now) ? 1 : 0)
  return [...issuers].sort((a, b) => rank(b) - rank(a) || (rank(a) % 2 === 1 ? 0 : Date.parse(b.notAfter) - Date.parse(a.notAfter)))[0]
}

export const maySign = ({ keyUsage }: Pick<Certificate, 'keyUsage'>): boolean => keyUsage === undefined || keyUsage.includes('keyCertSign')

export const isValidAt = ({ notBefore, notAfter }: Certificate, now: Date): boolean => now.getTime() >= Date.parse(notBefore) && now.getTime() <= Date.parse(notAfter)

/**
 * Whether it says that it is a CA (`check_ca` in OpenSSL's v3_purp.c): by its constraints. A root may say so by its key usage too, or be of before 1999.
 */
export function isAuthority ({ ca, hasBasicConstraints, keyUsage, version = 3, selfSigned }: Certificate, { isTop }: { readonly isTop: boolean }): boolean {
  if (keyUsage !== undefined && !keyUsage.includes('keyCertSign')) return false
  return hasBasicConstraints === true ? ca : isTop && (keyUsage !== undefined || (version === 1 && selfSigned))
}
