import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { Certificate } from '../certificate.js'
import { issuerTitleOf, titleOf } from '../certificate-title.js'
import { leafOf, orderChain } from '../chain.js'
import { catalog } from '../diagnostics.js'
import { domainsOf } from '../identity.js'
import { findPath, type TrustPath } from '../verify/path.js'
import { checkPath } from './path.js'
import type { LeafSubject } from './subject.js'

/** From the leaf up to a root: order, gaps, all that must hold on the way, and whether others trust where it ends. */
export function checkChain (subject: LeafSubject): Diagnostic[] {
  const { info, key, domains, now, roots } = subject
  const leaf = leafOf(info, key?.key?.spkiSha256) ?? subject.leaf
  const way = findPath(leaf, { candidates: info.certificates, roots, now })
  return [
    ...checkOrder(orderChain(leaf, info.certificates).ordered, way, info.certificates),
    ...checkPath(way, now),
    ...checkAuthority(leaf, domains),
    ...checkTop(way, domains)
  ]
}

function checkOrder (ordered: readonly Certificate[], way: TrustPath, given: readonly Certificate[]): Diagnostic[] {
  const path = '/certificates'
  const inOrder = ordered.every((certificate, index) => certificate === given[index])
  const strangers = given.filter(certificate => !ordered.includes(certificate) && !way.certificates.includes(certificate)).map(titleOf)
  const facts = { order: ordered.map(titleOf).join(' → '), indices: ordered.map(one => given.indexOf(one)) }
  return [
    ...inOrder ? [] : [catalog.diagnostic('CHAIN_OUT_OF_ORDER', { path, facts })],
    ...strangers.length === 0 ? [] : [catalog.diagnostic('CHAIN_CERT_UNRELATED', { path, facts: { subjects: strangers } })]
  ]
}

function checkAuthority (leaf: Certificate, domains: readonly string[]): Diagnostic[] {
  const wanted = (domains.length > 0 ? domains : domainsOf(leaf)).join(' ')
  return leaf.ca ? [catalog.diagnostic('CERT_CA_LEAF', { path: '/leaf/ca', facts: { domains: wanted } })] : []
}

function checkTop ({ certificates, trusted }: TrustPath, domains: readonly string[]): Diagnostic[] {
  const top = certificates.at(-1)
  if (top === undefined || (trusted > 0 && top.selfSigned)) return []
  if (top.selfSigned && certificates.length === 1) {
    return [catalog.diagnostic('CERT_SELF_SIGNED', { path: '/leaf/selfSigned', facts: { domains: domains.length > 0 ? domains : domainsOf(top) } })]
  }
  if (top.selfSigned) return [catalog.diagnostic('CERT_ROOT_UNTRUSTED', { path: '/certificates', facts: { issuer: titleOf(top) } })]
  const facts = { subject: titleOf(top), issuer: issuerTitleOf(top), urls: top.issuerUrls.length > 0 ? [...top.issuerUrls] : ['-'] }
  return [catalog.diagnostic('CHAIN_INCOMPLETE', { path: '/certificates', facts })]
}
