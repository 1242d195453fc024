import { X509Certificate } from 'node:crypto'
import type { Certificate, CertificateInfo } from './certificate.js'

/** The certificates of an input, sorted out. */
export interface ChainOrder {
  /** Each followed by its issuer, from the leaf up. */
  readonly ordered: readonly Certificate[]
  /** What does not belong to it, doubles included. */
  readonly unrelated: readonly Certificate[]
}

/** The chain of a leaf among the candidates, by names and key identifiers; `hasSigned` asks for the signature too. */
export function orderChain (leaf: Certificate, candidates: readonly Certificate[]): ChainOrder {
  const ordered = [leaf]
  let rest = candidates.filter(({ fingerprint256 }) => fingerprint256 !== leaf.fingerprint256)
  for (let top: Certificate | undefined = leaf; top !== undefined && !top.selfSigned;) {
    const child: Certificate = top
    top = rest.find(candidate => mayHaveIssued(candidate, child))
    if (top === undefined) break
    const { fingerprint256 } = top
    ordered.push(top)
    rest = rest.filter(candidate => candidate.fingerprint256 !== fingerprint256)
  }
  return { ordered, unrelated: candidates.filter(candidate => !ordered.includes(candidate)) }
}

/** The leaf of an input whose order cannot be relied on: the one whose key it is, or the first that is no CA, or the first. */
export function leafOf ({ certificates }: Pick<CertificateInfo, 'certificates'>, spkiSha256?: string): Certificate | undefined {
  return certificates.find(certificate => certificate.spkiSha256 === spkiSha256) ?? certificates.find(({ ca }) => !ca) ?? certificates[0]
}

/** The certificates in the order in which a server must send them (RFC 8446 section 4.4.2), without those that do not belong to the chain. */
export function repairChain (info: CertificateInfo, { spkiSha256 }: { readonly spkiSha256?: string } = {}): string {
  const leaf = leafOf(info, spkiSha256)
  return leaf === undefined ? '' : orderChain(leaf, info.certificates).ordered.map(({ pem }) => pem).join('')
}

export function mayHaveIssued (issuer: Certificate, { issuer: name, authorityKeyId }: Certificate): boolean {
  return issuer.subject === name && (authorityKeyId === undefined || issuer.subjectKeyId === undefined || issuer.subjectKeyId === authorityKeyId)
}

/** Whether the signature of `child` was made with the key of `issuer`. */
export function hasSigned (issuer: Certificate, child: Certificate): boolean {
  try {
    const signed = new X509Certificate(child.pem)
    return signed.verify((issuer === child ? signed : new X509Certificate(issuer.pem)).publicKey)
  } catch {
    return false
  }
}
