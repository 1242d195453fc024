import { domainToUnicode } from 'node:url'
import { nameprep, toDnsName } from '../domain-name.js'
import type { PresentedNames } from './presented-names.js'

const srvPrefix = '_xmpp-server.'

/**
 * Whether those names speak for an XMPP domain towards servers, where the standards and Prosody agree that they do (RFC 6120 section 13.7.2,
 * RFC 9525): by dNSName, SRVName or id-on-xmppAddr. The name of the host that a SRV record leads to never counts.
 */
export function covers ({ dns, srv, xmpp }: PresentedNames, domain: string): boolean {
  const ascii = toDnsName(domain)
  if (ascii === undefined) return false
  const services = srv.flatMap(name => name.startsWith(srvPrefix) ? [name.slice(srvPrefix.length)] : [])
  if (!hasOddLabel(ascii) && [...dns, ...services].some(name => matches(name.toLowerCase(), ascii))) return true
  const wanted = nameprep(domainToUnicode(ascii) || ascii)
  return xmpp.some(name => !/[@/]/.test(name) && nameprep(name) === wanted)
}

/** dNSName and SRVName hold names of hosts (RFC 1123 section 2.1): no underscore, and hyphens in the third place only in A-labels. */
const hasOddLabel = (name: string): boolean => /_|(?:^|\.)(?:-|(?!xn--)[^.]{2}--)|-(?:\.|$)/.test(name)

/** RFC 9525 section 6.3: a wildcard stands for exactly one label, the first. */
const matches = (name: string, wanted: string): boolean =>
  name === wanted || (name.startsWith('*.') && wanted.includes('.') && name.slice(2) === wanted.slice(wanted.indexOf('.') + 1))
