import type { XmppService } from '../../src/index.js'

type ServicePart = { readonly [Key in keyof XmppService]?: XmppService[Key] | undefined }

/** A zone with one fault, and one that only just does not have it. `@` in a service's names stands for the zone. */
export interface BrokenZone {
  readonly code: string
  /** Lines after the SOA and the NS records. */
  readonly zone: string
  readonly service?: ServicePart
  readonly near: { readonly zone?: string, readonly service?: ServicePart }
  /** The zone as its second server has it. Default: the same. */
  readonly second?: string
}

const room = { domain: 'room.@', target: '@', port: 5269 }
const host = '@ A 11.0.0.1\n'
const good = '_xmpp-server._tcp.room SRV 0 5 5269 @\n'
const hash = 'aa'.repeat(32)
const key = { usage: 3, selector: 1, matchingType: 1, data: hash }

/** Every finding that the records alone can yield, but those that need DNSSEC or a cache. */
export const brokenZones: readonly BrokenZone[] = [
  { code: 'SRV_MISSING', zone: host, near: { zone: host + good } },
  { code: 'SRV_ON_PARENT_ONLY', zone: host + '_xmpp-server._tcp SRV 0 5 5269 @\n', near: { zone: host + '_xmpp-server._tcp SRV 0 5 5269 @\n' + good } },
  { code: 'SRV_WRONG_NAME', zone: host + '_xmpp-server.room._tcp SRV 0 5 5269 @\n', near: { zone: host + good } },
  { code: 'SRV_NOT_OFFERED', zone: host + good + '_xmpps-server._tcp.room SRV 0 5 5270 @\n', near: { service: { directTlsPort: 5270 } } },
  { code: 'SRV_WILDCARD', zone: host + '*.room SRV 0 5 5269 @\n', near: { zone: host + good } },
  { code: 'FALLBACK_USED', zone: host + 'room A 11.0.0.1\n', near: { zone: host + 'room A 11.0.0.2\n' } },
  { code: 'FALLBACK_IMPOSSIBLE', zone: host + 'room A 11.0.0.1\n', service: { port: 5299 }, near: { service: { port: 5269 } } },
  { code: 'SRV_DENIED', zone: host + '_xmpp-server._tcp.room SRV 0 0 0 .\n', near: { zone: host + good } },
  { code: 'SRV_DENIED_MIXED', zone: host + good + '_xmpp-server._tcp.room SRV 1 0 0 .\n', near: { zone: host + '_xmpp-server._tcp.room SRV 0 0 0 .\n' } },
  { code: 'SRV_OWNER_IS_CNAME', zone: host + '_xmpp-server._tcp.room CNAME srv\nsrv SRV 0 5 5269 @\n', near: { zone: host + good } },
  { code: 'SRV_DUPLICATE', zone: host + good + '_xmpp-server._tcp.room SRV 10 5 5269 @\n', near: { zone: host + good + '_xmpp-server._tcp.room SRV 10 5 5299 @\n' } },
  {
    code: 'SRV_PORT_COLLISION', zone: host + good + '_xmpps-server._tcp.room SRV 0 5 5269 @\n', service: { directTlsPort: 5269 },
    near: { zone: host + good + '_xmpps-server._tcp.room SRV 0 5 5270 @\n', service: { directTlsPort: 5270 } }
  },
  {
    code: 'SRV_WEIGHT_ALL_ZERO', zone: host + 'b A 11.0.0.2\n_xmpp-server._tcp.room SRV 0 0 5269 @\n_xmpp-server._tcp.room SRV 0 0 5269 b\n',
    near: { zone: host + 'b A 11.0.0.2\n_xmpp-server._tcp.room SRV 0 0 5269 @\n_xmpp-server._tcp.room SRV 1 0 5269 b\n' }
  },
  {
    code: 'SRV_PRIORITY_ORDER', zone: host + 'b A 11.0.0.2\n_xmpp-server._tcp.room SRV 10 5 5269 @\n_xmpp-server._tcp.room SRV 5 5 5269 b\n',
    near: { zone: host + 'b A 11.0.0.2\n_xmpp-server._tcp.room SRV 5 5 5269 @\n_xmpp-server._tcp.room SRV 5 5 5269 b\n' }
  },
  { code: 'TTL_LOW', zone: host + '_xmpp-server._tcp.room 59 SRV 0 5 5269 @\n', near: { zone: host + '_xmpp-server._tcp.room 60 SRV 0 5 5269 @\n' } },
  { code: 'TTL_HIGH', zone: host + '_xmpp-server._tcp.room 86401 SRV 0 5 5269 @\n', near: { zone: host + '_xmpp-server._tcp.room 86400 SRV 0 5 5269 @\n' } },
  { code: 'RRSET_TTL_DIFFERS', zone: host + good, second: host + '_xmpp-server._tcp.room 600 SRV 0 5 5269 @\n', near: { zone: host + good } },
  { code: 'SRV_TARGET_IS_CNAME', zone: 'real A 11.0.0.1\nxmpp CNAME real\n_xmpp-server._tcp.room SRV 0 5 5269 xmpp\n', service: { target: 'real.@' }, near: { zone: 'real A 11.0.0.1\n_xmpp-server._tcp.room SRV 0 5 5269 real\n' } },
  { code: 'SRV_TARGET_NXDOMAIN', zone: '_xmpp-server._tcp.room SRV 0 5 5269 xmpp\n', service: { target: 'xmpp.@' }, near: { zone: 'xmpp TXT x\n_xmpp-server._tcp.room SRV 0 5 5269 xmpp\n' } },
  { code: 'SRV_TARGET_NO_ADDRESS', zone: 'xmpp TXT x\n_xmpp-server._tcp.room SRV 0 5 5269 xmpp\n', service: { target: 'xmpp.@' }, near: { zone: 'xmpp AAAA 2a00::1\n_xmpp-server._tcp.room SRV 0 5 5269 xmpp\n' } },
  { code: 'SRV_TARGET_IP_LITERAL', zone: host + '_xmpp-server._tcp.room SRV 0 5 5269 11.0.0.1.\n', near: { zone: host + 'n11 A 11.0.0.1\n_xmpp-server._tcp.room SRV 0 5 5269 n11\n' } },
  { code: 'SRV_TARGET_UNDOTTED', zone: host + '_xmpp-server._tcp.room SRV 0 5 5269 $ZONE\n', near: { zone: host + '_xmpp-server._tcp.room SRV 0 5 5269 $ZONE.\n' } },
  { code: 'SRV_TARGET_BAD_LABEL', zone: host + 'my_host A 11.0.0.1\n_xmpp-server._tcp.room SRV 0 5 5269 my_host\n', near: { zone: host + 'my-host A 11.0.0.1\n_xmpp-server._tcp.room SRV 0 5 5269 my-host\n' } },
  { code: 'SRV_TARGET_UNEXPECTED', zone: host + 'old A 11.0.0.9\n_xmpp-server._tcp.room SRV 0 5 5269 old\n', near: { zone: host + 'old A 11.0.0.9\n' + good + '_xmpp-server._tcp.room SRV 9 5 5269 old\n' } },
  { code: 'SRV_PORT_MISMATCH', zone: host + '_xmpp-server._tcp.room SRV 0 5 5298 @\n', near: { service: { port: 5298 } } },
  { code: 'SRV_PORT_ZERO', zone: host + '_xmpp-server._tcp.room SRV 0 5 0 @\n', near: { zone: host + '_xmpp-server._tcp.room SRV 0 5 1 @\n' } },
  { code: 'ADDR_LOOPBACK', zone: '@ A 127.0.0.1\n' + good, near: { zone: '@ A 128.0.0.1\n' + good } },
  { code: 'ADDR_PRIVATE', zone: '@ A 192.168.1.9\n' + good, near: { zone: '@ A 192.169.1.9\n' + good } },
  { code: 'ADDR_NOT_OURS', zone: host + good, service: { addresses: ['11.0.0.2'] }, near: { service: { addresses: ['11.0.0.1'] } } },
  { code: 'ADDR_CDN_PROXIED', zone: '@ A 104.16.0.1\n' + good, near: { zone: '@ A 104.15.0.1\n' + good } },
  { code: 'ADDR_V4_ONLY', zone: host + good, service: { ipv6: true }, near: { zone: host + '@ AAAA 2a00::1\n' + good, service: { ipv6: true } } },
  { code: 'ADDR_V6_ONLY', zone: '@ AAAA 2a00::1\n' + good, service: { ipv4: true }, near: { zone: host + '@ AAAA 2a00::1\n' + good, service: { ipv4: true } } },
  { code: 'ADDR_V4_NOT_LISTENING', zone: host + '@ AAAA 2a00::1\n' + good, service: { ipv4: false }, near: { service: { ipv4: true } } },
  { code: 'ADDR_V6_NOT_LISTENING', zone: host + '@ AAAA 2a00::1\n' + good, service: { ipv6: false }, near: { zone: host + good, service: { ipv6: false } } },
  { code: 'SRV_WRONG_TYPE', zone: host + '_xmpp-server._tcp.room TXT "0 5 5269 videos.example."\n', near: { zone: host + '_xmpp-server._tcp.room TXT "v=spf1 -all"\n' } },
  { code: 'DOMAIN_UNDER_WILDCARD', zone: host + '* CNAME @\n', near: { zone: host + '* CNAME @\n' + good } },
  { code: 'SRV_RECORD_SURPLUS', zone: host + good + '_xmpp-server._tcp.room SRV 10 5 5269 gone\n', near: { zone: host + 'b A 11.0.0.2\n' + good + '_xmpp-server._tcp.room SRV 10 5 5269 b\n' } },
  { code: 'SRV_TARGET_BAD_CHARACTER', zone: host + '_xmpp-server._tcp.room SRV 0 5 5269 \\"$ZONE\\".\n', near: { zone: host + '_xmpp-server._tcp.room SRV 0 5 5269 $ZONE.\n' } },
  { code: 'SRV_FIELDS_SWAPPED', zone: host + '_xmpp-server._tcp.room SRV 5269 0 5 @\n', near: { zone: host + '_xmpp-server._tcp.room SRV 5269 0 5269 @\n' } },
  { code: 'SRV_PORT_OF_OTHER_SERVICE', zone: host + '_xmpp-server._tcp.room SRV 0 5 5222 @\n', near: { service: { port: 5222 } } },
  { code: 'SRV_PORT_NOT_STANDARD', zone: host + '_xmpp-server._tcp.room SRV 0 5 5299 @\n', service: { port: undefined }, near: { service: { port: 5299 } } },
  { code: 'ADDR_MISSING', zone: '@ TXT x\n', near: { zone: host } },
  { code: 'ADDR_SURPLUS', zone: host + '@ AAAA ::ffff:11.0.0.1\n' + good, near: { zone: host + '@ AAAA 2a00::1\n' + good } },
  { code: 'NS_UNREACHABLE', zone: host + good + '@ NS ns3\nns3 A 127.0.0.23\n', near: { zone: host + good + '@ NS ns2\n' } },
  { code: 'NS_LAME', zone: host + good + '@ NS ns4\nns4 A 127.0.0.24\n', near: { zone: host + good + '@ NS ns2\n' } },
  { code: 'NS_INCONSISTENT', zone: host + good, second: host + '_xmpp-server._tcp.room SRV 0 5 5298 @\n', near: { zone: host + good } },
  { code: 'NS_SERIAL_DIFFERS', zone: host + good, second: '$SERIAL 2\n' + host + good, near: { zone: host + good } },
  { code: 'TLSA_MISSING', zone: host + good, service: { tlsa: [key] }, near: { zone: host + good + `_5269._tcp TLSA 3 1 1 ${hash}\n`, service: { tlsa: [key] } } },
  { code: 'TLSA_UNUSABLE', zone: host + good + `_5269._tcp TLSA 3 1 1 ${hash}\n`, near: { zone: host + good } },
  { code: 'TLSA_MISMATCH', zone: host + good + `_5269._tcp TLSA 3 1 1 ${'bb'.repeat(32)}\n`, service: { tlsa: [key] }, near: { zone: host + good + `_5269._tcp TLSA 3 1 1 ${'bb'.repeat(32)}\n_5269._tcp TLSA 3 1 1 ${hash}\n`, service: { tlsa: [key] } } },
  { code: 'TLSA_EXPIRES', zone: host + good + `_5269._tcp TLSA 3 0 1 ${hash}\n`, near: { zone: host + good + `_5269._tcp TLSA 3 1 1 ${hash}\n` } },
  { code: 'TLSA_PARAMS', zone: host + good + '_5269._tcp TLSA 3 1 1 aabb\n', near: { zone: host + good + `_5269._tcp TLSA 3 1 1 ${hash}\n` } },
  { code: 'DNSSEC_UNSIGNED', zone: host + good, near: { zone: '$SIGNED\n' + host + good } },
  { code: 'SRV_LOOKUP_FAILED', zone: host + '$REFUSED\n', near: { zone: host + good } },
  { code: 'ADDR_LOOKUP_FAILED', zone: host + '_xmpp-server._tcp.room SRV 0 5 5269 xmpp.dead.example.\n', service: { target: 'xmpp.dead.example' }, near: { zone: host + good, service: { target: '@' } } }
]

/** A case's zone name. */
export const zoneName = ({ code }: BrokenZone, isNear: boolean): string => `${isNear ? 'near-' : ''}${code.toLowerCase().replaceAll('_', '-')}.example`

/** The service of a case. */
export function serviceOf (broken: BrokenZone, isNear: boolean): XmppService {
  const service = { ...room, ...broken.service, ...isNear ? broken.near.service : {} }
  return JSON.parse(JSON.stringify(service).replaceAll('@', zoneName(broken, isNear)))
}

/** The whole text of a zone, with its start of authority and its servers at 127.0.0.21 and 127.0.0.22. */
export function zoneText (name: string, lines: string, servers = 2): string {
  const serial = /^\$SERIAL (\d+)$/m.exec(lines)?.[1] ?? '1'
  const records = lines.replace(/^\$(SERIAL|SIGNED|REFUSED).*\n/gm, '').replaceAll('$ZONE', name)
  const second = servers > 1 ? '@ NS ns2\n' : ''
  return `$ORIGIN ${name}.\n$TTL 3600\n@ SOA ns1 root ${serial} 3600 600 86400 300\n@ NS ns1\n${second}ns1 A 127.0.0.21\nns2 A 127.0.0.22\n${records}`
}
