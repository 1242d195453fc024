import { X509Certificate } from 'node:crypto'
import type { Certificate, CertificateInfo } from './certificate.js'
import { sameName } from './parse-name.js'

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
  return certificates.find(certificate => keyHashOf(certificate) === spkiSha256) ?? certificates.find(({ ca }) => !ca) ?? certificates[0]
}

/** What the key of a certificate is matched by. */
export const keyHashOf = ({ spkiSha256, keySha256 = spkiSha256 }: Pick<Certificate, 'spkiSha256' | 'keySha256'>): string => keySha256

/** The certificates in the order in which a server must send them (RFC 8446 section 4.4.2), without those that do not belong to the chain. */
export function repairChain (info: CertificateInfo, { spkiSha256 }: { readonly spkiSha256?: string } = {}): string {
  const leaf = leafOf(info, spkiSha256)
  return leaf === undefined ? '' : orderChain(leaf, info.certificates).ordered.map(({ pem }) => pem).join('')
}

/** By names, and by what it says of its issuer's key and serial number. */
export function mayHaveIssued (issuer: Certificate, { issuer: name, authorityKeyId, authoritySerial = issuer.serialNumber }: Certificate): boolean {
  return sameName(issuer.subject, name) && authoritySerial === issuer.serialNumber &&
    (authorityKeyId === undefined || issuer.subjectKeyId === undefined || issuer.subjectKeyId === authorityKeyId)
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
