import { enclosingDomains } from './domain-name.js'
import { srvOwner } from './expected-records.js'
import type { SrvService } from './service.js'

/** Names of services that software of the years before 2004 looked for, or that people take for the right one. */
const otherNames: Record<SrvService, readonly string[]> = {
  'xmpp-server': ['_jabber', '_jabber-server', '_xmpp', '_xmpp-s2s'], 'xmpps-server': ['_xmpp-servers', '_xmpps'], 'xmpp-client': ['_jabber-client', '_xmpp'], 'xmpps-client': ['_xmpp-clients', '_xmpps']
}

/** Where people put a SRV record by mistake. */
export function mistakenOwners (domain: string, name: SrvService): string[] {
  const spelled = [
    `_${name}._udp`, `_${name}._tls`, `_${name}`, `${name}._tcp`, `_${name}.tcp`, `${name}.tcp`, `_tcp._${name}`, `_${name}_tcp`,
    `_${name.replace('-', '_')}._tcp`, `_${name.replace('-', '')}._tcp`, ...otherNames[name].map(other => `${other}._tcp`)
  ]
  return [...new Set([...spelled.map(prefix => `${prefix}.${domain}`), domain, ...enclosingDomains(domain).flatMap(zone => misplaced(domain, name, zone))])]
}

/** What becomes of the owner in the form of a provider that adds the zone itself: once more, or in the wrong place. */
function misplaced (domain: string, name: SrvService, zone: string): string[] {
  const owner = srvOwner(name, domain)
  const inside = domain.slice(0, -zone.length - 1)
  const appended = [`${owner}.${zone}`, `${owner.slice(0, owner.lastIndexOf('.'))}.${zone}`]
  return inside === '' ? appended : [...appended, `_${name}._tcp.${inside}.${domain}`, `_${name}.${inside}._tcp.${zone}`, `${inside}._${name}._tcp.${zone}`]
}
