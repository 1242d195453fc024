import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { Certificate } from '../certificate.js'
import { hasSigned, leafOf, orderChain, type ChainOrder } from '../chain.js'
import { catalog } from '../diagnostics.js'
import { endsAtRoot } from '../trusted-roots.js'
import { domainsOf } from '../identity.js'
import type { LeafSubject } from './subject.js'

/** From the leaf up to a root: order, gaps, signatures, and whether others trust where it ends. */
export function checkChain (subject: LeafSubject): Diagnostic[] {
  const { info, key, domains } = subject
  const leaf = leafOf(info, key?.key?.spkiSha256) ?? subject.leaf
  const chain = orderChain(leaf, info.certificates)
  return [
    ...checkOrder(chain, info.certificates),
    ...chain.ordered.flatMap((certificate, index) => checkSignature(certificate, chain.ordered[index + 1])),
    ...checkIntermediates(chain, subject.now),
    ...checkAuthority(leaf, domains),
    ...checkTop(chain, subject)
  ]
}

function checkOrder ({ ordered, unrelated }: ChainOrder, given: readonly Certificate[]): Diagnostic[] {
  const path = '/certificates'
  const inOrder = ordered.every((certificate, index) => certificate === given[index])
  const strangers = unrelated.map(({ subject }) => subject)
  return [
    ...inOrder ? [] : [catalog.diagnostic('CHAIN_OUT_OF_ORDER', { path, facts: { order: ordered.map(({ subject }) => subject).join(' → '), indices: ordered.map(one => given.indexOf(one)) } })],
    ...strangers.length === 0 ? [] : [catalog.diagnostic('CHAIN_CERT_UNRELATED', { path, facts: { subjects: strangers } })]
  ]
}

const weakDigest = /^md|sha1|SHA1$/i

/** A root's own signature is not looked at by anybody; that of a self-signed leaf must hold. */
function checkSignature (certificate: Certificate, next: Certificate | undefined): Diagnostic[] {
  const { subject, issuer, signatureAlgorithm: algorithm, selfSigned, ca } = certificate
  const signer = selfSigned ? certificate : next
  const path = '/certificates'
  if (weakDigest.test(algorithm) && !(selfSigned && ca)) return [catalog.diagnostic('CERT_SIGNATURE_WEAK', { path, facts: { subject, algorithm } })]
  return signer === undefined || hasSigned(signer, certificate) ? [] : [catalog.diagnostic('CERT_SIGNATURE_INVALID', { path, facts: { subject, issuer } })]
}

function checkIntermediates ({ ordered: [, ...issuers] }: ChainOrder, now: Date): Diagnostic[] {
  return issuers.filter(({ notAfter }) => now.getTime() > Date.parse(notAfter)).map(({ subject, notAfter }) =>
    catalog.diagnostic('CHAIN_CERT_EXPIRED', { path: '/certificates', facts: { subject, notAfter } }))
}

function checkAuthority (leaf: Certificate, domains: readonly string[]): Diagnostic[] {
  const wanted = (domains.length > 0 ? domains : domainsOf(leaf)).join(' ')
  return leaf.ca ? [catalog.diagnostic('CERT_CA_LEAF', { path: '/leaf/ca', facts: { domains: wanted } })] : []
}

function checkTop ({ ordered }: ChainOrder, { domains, roots }: LeafSubject): Diagnostic[] {
  const top = ordered.at(-1)
  if (top === undefined || endsAtRoot(top, roots)) return []
  const { subject, issuer, issuerUrls } = top
  if (top.selfSigned && ordered.length === 1) {
    return [catalog.diagnostic('CERT_SELF_SIGNED', { path: '/leaf/selfSigned', facts: { domains: domains.length > 0 ? domains : domainsOf(top) } })]
  }
  return top.selfSigned
    ? [catalog.diagnostic('CERT_ROOT_UNTRUSTED', { path: '/certificates', facts: { issuer: subject } })]
    : [catalog.diagnostic('CHAIN_INCOMPLETE', { path: '/certificates', facts: { subject, issuer, urls: issuerUrls.length > 0 ? issuerUrls : ['-'] } })]
}
