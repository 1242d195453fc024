import type { Certificate } from './certificate.js'
import { mayHaveIssued } from './chain.js'
import { canonicalName } from './parse-name.js'
import { readCertificate } from './read.js'

/** Parsed once for each list; the lists are constants. */
const parsed = new WeakMap<readonly string[], ReadonlyMap<string, readonly Certificate[]>>()

const named = (name: string, roots: readonly string[]): readonly Certificate[] => (parsed.get(roots) ?? readRoots(roots)).get(canonicalName(name)) ?? []

/** The roots that may have issued it, by names and key identifiers. `roots` are PEM texts. */
export const trustedIssuers = (certificate: Certificate, roots: readonly string[]): Certificate[] =>
  named(certificate.issuer, roots).filter(root => mayHaveIssued(root, certificate))

/** Whether it is itself one of the roots, or one of them was made again with the same name and key. */
export const isTrusted = ({ subject, spkiSha256, selfSigned }: Certificate, roots: readonly string[]): boolean =>
  named(subject, roots).some(root => root.spkiSha256 === spkiSha256 && root.selfSigned === selfSigned)

function readRoots (roots: readonly string[]): ReadonlyMap<string, readonly Certificate[]> {
  const bySubject = new Map<string, Certificate[]>()
  for (const certificate of roots.flatMap(root => readCertificate(root).certificates)) {
    const key = canonicalName(certificate.subject)
    bySubject.set(key, [...bySubject.get(key) ?? [], certificate])
  }
  parsed.set(roots, bySubject)
  return bySubject
}
