import { asciiDomain, dnsDomain, nameprep, unicodeDomain } from './domain-name.js'
import type { Certificate } from './certificate.js'

/** What a certificate is wanted for: a service of XMPP, whose SRVName and id-on-xmppAddr count, or another one, for which only dNSName does. */
export type Service = 'xmpp-server' | 'xmpp-client' | 'https'

/**
 * Whether the certificate speaks for the domain, where the standards and Prosody agree that it does (RFC 6120 section 13.7.2, RFC 9525): by dNSName,
 * SRVName of that service, or id-on-xmppAddr. A wildcard stands for exactly the leftmost label. Common names do not count.
 */
export function covers ({ names }: Pick<Certificate, 'names'>, domain: string, service: Service = 'xmpp-server'): boolean {
  const ascii = asciiDomain(domain)
  if (ascii === undefined) return false
  if (coversDns(names.dns, ascii)) return true
  if (service === 'https') return false
  const prefix = `_${service}.`
  if (coversDns(names.srv.flatMap(name => name.startsWith(prefix) ? [name.slice(prefix.length)] : []), ascii)) return true
  const wanted = nameprep(unicodeDomain(ascii))
  return names.xmpp.some(name => !/[@/]/.test(name) && nameprep(name) === wanted)
}

/** Whether one of the DNS names, wildcards included, is the domain or stands for it. A name with an underscore is none that DNS names can stand for. */
export function coversDns (names: readonly string[], domain: string): boolean {
  const wanted = dnsDomain(domain)
  return wanted !== undefined && names.some(name => matches(name, wanted))
}

/** The wildcards whose parent is a parent of the domain, or the domain itself: what people take for covering it. */
export function nearbyWildcards ({ names }: Pick<Certificate, 'names'>, domain: string): string[] {
  const wanted = asciiDomain(domain) ?? domain
  return names.dns.filter(name => name.startsWith('*.') && (`.${wanted}`).endsWith(name.slice(1).toLowerCase()))
}

/** Whether a certificate has one of the domains among its names, common ones included, or a wildcard that nearly stands for it. */
export function namesOneOf (domains: readonly string[]): (certificate: Pick<Certificate, 'names'>) => boolean {
  const wanted = domains.flatMap(domain => [domain, asciiDomain(domain) ?? domain])
  const forms = new Set(wanted.flatMap(domain => [domain, unicodeDomain(domain)]))
  const isNamed = (name: string): boolean => {
    const lower = name.toLowerCase()
    return forms.has(lower) || (lower.startsWith('*.') && wanted.some(domain => `.${domain}`.endsWith(lower.slice(1))))
  }
  return ({ names: { dns, srv, xmpp, common } }) =>
    dns.some(isNamed) || srv.some(name => isNamed(name.slice(name.indexOf('.') + 1))) || xmpp.some(isNamed) || common.some(isNamed)
}

/** All names by which it could be reached, each once, without services. */
export function domainsOf ({ names }: Pick<Certificate, 'names'>): string[] {
  const fromServices = names.srv.map(name => name.replace(/^_[^.]+\./, ''))
  return [...new Set([...names.dns, ...fromServices, ...names.xmpp.map(name => asciiDomain(name) ?? name)].map(name => name.toLowerCase()))]
}

function matches (pattern: string, wanted: string): boolean {
  const name = pattern.toLowerCase()
  return name === wanted || (name.startsWith('*.') && name.slice(2) === wanted.slice(wanted.indexOf('.') + 1) && wanted.includes('.'))
}
