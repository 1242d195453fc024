import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { checkCertificate } from './check.js'
import { catalog } from './diagnostics.js'
import { asciiDomain } from './domain-name.js'
import type { FoundCertificates } from './find.js'
import type { FoundPair } from './found-pair.js'
import { covers, domainsOf, nearbyWildcards, type Service } from './identity.js'
import { certbotDomains } from './rules/names.js'
import { blockingFindings } from './usable.js'

export interface SelectOptions {
  readonly service?: Service
  /** Default: the time of the call. */
  readonly now?: Date
}

/** What was decided for one domain. */
export interface Selection {
  readonly domain: string
  /** Absent when nothing valid covers the domain. */
  readonly pair?: FoundPair
  /** Why this one, or why none. */
  readonly reason: Diagnostic
  /** What also names the domain, or nearly does, and why it was not taken. */
  readonly rejected: ReadonlyArray<{ readonly pair: FoundPair, readonly diagnostics: readonly Diagnostic[] }>
}

/**
 * The best pair for each domain: among the valid ones that cover it, those of a CA before self-signed ones, then the one issued last, then the one
 * valid longest, then by path. The same input always gives the same choice.
 */
export function selectCertificates (
  { pairs }: Pick<FoundCertificates, 'pairs'>, domains: readonly string[], { service = 'xmpp-server', now = new Date() }: SelectOptions = {}): Selection[] {
  return domains.map(domain => {
    const judged = pairs.filter(pair => concerns(pair, domain, service)).map(pair => ({ pair, diagnostics: judge(pair, domain, service, now) }))
    const valid = judged.filter(({ diagnostics }) => diagnostics.length === 0).map(({ pair }) => pair).sort(compare)
    const rejected = judged.filter(({ diagnostics }) => diagnostics.length > 0)
    const [pair] = valid
    if (pair === undefined && rejected.length === 0) return nearest(pairs, domain, service, now)
    if (pair === undefined) return { domain, rejected, reason: notFound(domain, rejected.length) }
    return { domain, pair, rejected, reason: reasonFor(pair, domain, valid) }
  })
}

function concerns ({ info: { leaf } }: FoundPair, domain: string, service: Service): boolean {
  return leaf !== undefined && (covers(leaf, domain, service) || nearbyWildcards(leaf, domain).length > 0 || leaf.names.common.includes(domain))
}

function judge ({ info, keyInfo, certificate: { path } }: FoundPair, domain: string, service: Service, now: Date): Diagnostic[] {
  const findings = blockingFindings(checkCertificate(info, { domains: [domain], service, now, roots: [], ...keyInfo && { key: keyInfo } }))
  return keyInfo === undefined ? [...findings, catalog.diagnostic('KEY_NOT_FOUND', { facts: { path } })] : findings
}

function compare (a: FoundPair, b: FoundPair): number {
  const [left, right] = [a.info.leaf, b.info.leaf]
  if (left === undefined || right === undefined) return 0
  return Number(left.selfSigned) - Number(right.selfSigned) || newerFirst(left.notBefore, right.notBefore) ||
    newerFirst(left.notAfter, right.notAfter) || (a.certificate.path < b.certificate.path ? -1 : 1)
}

const newerFirst = (a: string, b: string): number => Date.parse(b) - Date.parse(a)

function reasonFor ({ certificate: { path }, info: { leaf } }: FoundPair, domain: string, valid: readonly FoundPair[]): Diagnostic {
  const count = valid.length
  if (count === 1) return catalog.diagnostic('PAIR_ONLY', { facts: { path, domain } })
  if (leaf?.selfSigned === false && valid.some(pair => pair.info.leaf?.selfSigned)) {
    return catalog.diagnostic('PAIR_NOT_SELF_SIGNED', { facts: { path, domain, count } })
  }
  return catalog.diagnostic('PAIR_NEWEST', { facts: { path, domain, count, notBefore: String(leaf?.notBefore) } })
}

/** When none so much as names the domain: the one that shares the longest end with it, other things being equal the one issued last. */
function nearest (pairs: readonly FoundPair[], given: string, service: Service, now: Date): Selection {
  const domain = asciiDomain(given) ?? given
  const closeness = ({ info: { leaf } }: FoundPair): number => Math.max(0, ...leaf === undefined ? [] : domainsOf(leaf).map(name => sharedLabels(name, domain)))
  const [pair] = pairs.filter(candidate => closeness(candidate) > 1).sort((a, b) => closeness(b) - closeness(a) || compare(a, b))
  if (pair?.info.leaf === undefined) return { domain: given, rejected: [], reason: notFound(given, 0) }
  const names = domainsOf(pair.info.leaf)
  const facts = { domain, path: pair.certificate.path, names, arguments: certbotDomains([...names, domain]) }
  return { domain: given, rejected: [{ pair, diagnostics: judge(pair, given, service, now) }], reason: catalog.diagnostic('PAIR_NEARLY', { facts }) }
}

/** How many labels at the end are the same. */
function sharedLabels (one: string, other: string): number {
  const [left, right] = [one.split('.').reverse(), other.split('.').reverse()]
  const different = left.findIndex((label, index) => label !== right[index])
  return different < 0 ? left.length : different
}

function notFound (given: string, rejected: number): Diagnostic {
  const domain = asciiDomain(given) ?? given
  return catalog.diagnostic('PAIR_NOT_FOUND', { facts: { domain, rejected, parent: domain.slice(domain.indexOf('.') + 1) } })
}
