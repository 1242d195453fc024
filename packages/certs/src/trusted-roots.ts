import type { Certificate } from './certificate.js'
import { hasSigned, mayHaveIssued } from './chain.js'
import { readCertificate } from './read.js'

/** Parsed once for each list; the lists are constants. */
const parsed = new WeakMap<readonly string[], ReadonlyMap<string, readonly Certificate[]>>()

/** Whether the last certificate of a chain is one of the roots or was signed by one. `roots` are PEM texts. */
export function endsAtRoot (top: Certificate, roots: readonly string[]): boolean {
  const bySubject = parsed.get(roots) ?? readRoots(roots)
  const same = bySubject.get(top.subject) ?? []
  if (same.some(({ spkiSha256 }) => spkiSha256 === top.spkiSha256)) return true
  return (bySubject.get(top.issuer) ?? []).some(root => mayHaveIssued(root, top) && hasSigned(root, top))
}

function readRoots (roots: readonly string[]): ReadonlyMap<string, readonly Certificate[]> {
  const certificates = roots.flatMap(root => readCertificate(root).certificates)
  const bySubject = new Map<string, Certificate[]>()
  for (const certificate of certificates) bySubject.set(certificate.subject, [...bySubject.get(certificate.subject) ?? [], certificate])
  parsed.set(roots, bySubject)
  return bySubject
}
