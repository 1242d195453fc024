import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { Certificate } from '../certificate.js'
import { catalog } from '../diagnostics.js'
import { asciiDomain, dnsDomain } from '../domain-name.js'
import { covers, domainsOf, nearbyWildcards } from '../identity.js'
import type { LeafSubject } from './subject.js'

/** Domains that the certificate does not speak for, each with the name to add. */
export function checkNames ({ leaf, domains, service }: LeafSubject): Diagnostic[] {
  const path = '/leaf/names'
  const [valid, invalid] = [domains.filter(domain => asciiDomain(domain) !== undefined), domains.filter(domain => asciiDomain(domain) === undefined)]
  const missing = valid.filter(domain => !covers(leaf, domain, service))
  const findings = invalid.map(domain => catalog.diagnostic('DOMAIN_INVALID', { facts: { domain } }))
  if (missing.length > 0 && domainsOf(leaf).length === 0 && leaf.names.common.length > 0) {
    return [...findings, catalog.diagnostic('CERT_COMMON_NAME_ONLY', { path, facts: { names: leaf.names.common, domains: domains.join(' ') } })]
  }
  return [...findings, ...missing.map(domain => notCovered(leaf, domain, missing))]
}

function notCovered (leaf: Certificate, given: string, missing: readonly string[]): Diagnostic {
  const path = '/leaf/names'
  const domain = asciiDomain(given) ?? given
  if (dnsDomain(domain) === undefined) return catalog.diagnostic('DOMAIN_NOT_IN_DNS', { path, facts: { domain } })
  const names = domainsOf(leaf)
  const add = missing.map(name => asciiDomain(name) ?? name)
  const facts = { domain, names: names.length > 0 ? names : ['-'], add, arguments: certbotDomains([...names, ...add]) }
  const [wildcard] = nearbyWildcards(leaf, domain)
  return wildcard === undefined
    ? catalog.diagnostic('CERT_DOMAIN_NOT_COVERED', { path, facts })
    : catalog.diagnostic('CERT_WILDCARD_NOT_COVERING', { path, facts: { ...facts, wildcard } })
}

/** How certbot is told the names. */
export const certbotDomains = (names: readonly string[]): string => names.map(name => name.startsWith('*') ? `-d '${name}'` : `-d ${name}`).join(' ')
