import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithServers, freePort, startBind, type RunningBind } from '@xmpp-chat/test-support'
import { checkXmppDns, createUdpResolver, observe, zoneLine, type Resolver, type XmppService } from '../../src/index.js'
import { zoneText } from '../world/broken-zones.js'

/** What people published, with everything that is to be said of it. `Z` is the zone; the room is `room.Z`, its host `Z`. */
interface Mistake {
  readonly title: string
  readonly zone: string
  readonly service?: Partial<XmppService>
  /** Every finding but that the zone is not signed. */
  readonly codes: readonly string[]
  /** What the hints tell to publish, or to remove. */
  readonly lines?: readonly string[]
}

const host = '@ A 11.0.0.1\n'
const good = '_xmpp-server._tcp.room SRV 0 5 5269 @\n'
const right = '_xmpp-server._tcp.room.Z. 3600 IN SRV 0 5 5269 Z.'
const owner = '_xmpp-server._tcp.room'

/** A record that others do not find, since it stands somewhere else. */
const elsewhere = (title: string, line: string): Mistake => ({ title, zone: host + line, codes: ['SRV_WRONG_NAME'], lines: [right] })

const field = (fields: string, code: string, lines = [right]): Mistake => ({ title: `${fields} without a told port`, zone: `${host}${owner} SRV ${fields} @\n`, codes: [code], lines })

const stored = (title: string, target: string): Mistake => ({ title: `a target with ${title}`, zone: `${host}${owner} SRV 0 5 5269 ${target}\n`, codes: ['SRV_TARGET_BAD_CHARACTER'], lines: [right] })

const portTold = { port: 5269 }

const mistakes: readonly Mistake[] = [
  elsewhere('at the doubled name', '_xmpp-server._tcp.room.Z SRV 0 5 5269 @\n'),
  elsewhere('at the name with its last label cut off', '_xmpp-server._tcp.room.$LABEL SRV 0 5 5269 @\n'),
  elsewhere('with the room twice', '_xmpp-server._tcp.room.room SRV 0 5 5269 @\n'),
  elsewhere('with the room in the middle', '_xmpp-server.room._tcp SRV 0 5 5269 @\n'),
  elsewhere('with the room in front', 'room._xmpp-server._tcp SRV 0 5 5269 @\n'),
  elsewhere('over UDP', '_xmpp-server._udp.room SRV 0 5 5269 @\n'),
  elsewhere('over TLS', '_xmpp-server._tls.room SRV 0 5 5269 @\n'),
  elsewhere('with an underscore for the hyphen', '_xmpp_server._tcp.room SRV 0 5 5269 @\n'),
  elsewhere('without hyphen', '_xmppserver._tcp.room SRV 0 5 5269 @\n'),
  elsewhere('without the first underscore', 'xmpp-server._tcp.room SRV 0 5 5269 @\n'),
  elsewhere('without the second underscore', '_xmpp-server.tcp.room SRV 0 5 5269 @\n'),
  elsewhere('without underscores', 'xmpp-server.tcp.room SRV 0 5 5269 @\n'),
  elsewhere('without protocol', '_xmpp-server.room SRV 0 5 5269 @\n'),
  elsewhere('with protocol and service in the other order', '_tcp._xmpp-server.room SRV 0 5 5269 @\n'),
  elsewhere('at the domain itself', 'room SRV 0 5 5269 @\n'),
  elsewhere('for the Jabber of 2003', '_jabber._tcp.room SRV 0 5 5269 @\n'),
  elsewhere('for no server and no client', '_xmpp._tcp.room SRV 0 5 5269 @\n'),
  { title: 'at the doubled name, though a wildcard answers for addresses', zone: `${host}* A 11.0.0.1\n_xmpp-server._tcp.room.Z SRV 0 5 5269 @\n`, codes: ['SRV_WRONG_NAME', 'DOMAIN_UNDER_WILDCARD', 'FALLBACK_USED'] },
  { title: 'at the doubled name beside the right one', zone: `${host + good}_xmpp-server._tcp.room.Z SRV 0 5 5269 @\n`, codes: [] },
  { title: 'for direct TLS at a wrong name', zone: `${host + good}_xmpps-server._udp.room SRV 0 5 5270 @\n`, service: { directTlsPort: 5270 }, codes: ['SRV_WRONG_NAME'], lines: ['_xmpps-server._tcp.room.Z. 3600 IN SRV 0 5 5270 Z.'] },
  { title: 'only at the parent', zone: `${host}_xmpp-server._tcp SRV 0 5 5269 @\n`, codes: ['SRV_ON_PARENT_ONLY'], lines: [right] },
  { title: 'only two levels above', zone: `${host}_xmpp-server._tcp SRV 0 5 5269 @\n`, service: { domain: 'a.room.Z' }, codes: ['SRV_ON_PARENT_ONLY'], lines: ['_xmpp-server._tcp.a.room.Z. 3600 IN SRV 0 5 5269 Z.'] },

  { title: 'as TXT', zone: `${host}${owner} TXT "0 5 5269 Z."\n`, codes: ['SRV_WRONG_TYPE'], lines: [right] },
  { title: 'as TXT in words', zone: `${host}${owner} TXT "priority=0 weight=5 port=5269 target=Z"\n`, codes: ['SRV_WRONG_TYPE'], lines: [right] },
  { title: 'as CNAME', zone: `${host}${owner} CNAME @\n`, codes: ['SRV_WRONG_TYPE'], lines: [right] },
  { title: 'as CNAME into another zone', zone: `${host}${owner} CNAME xmpp.hoster.example.\n`, codes: ['SRV_WRONG_TYPE'], lines: [right] },
  { title: 'as A', zone: `${host}${owner} A 11.0.0.1\n`, codes: ['SRV_WRONG_TYPE'], lines: [right] },
  { title: 'a wildcard TXT', zone: `${host}* TXT "port 5269"\n`, codes: ['SRV_MISSING'], lines: [right] },
  { title: 'an alias to a right record', zone: `${host}${owner} CNAME srv\nsrv SRV 0 5 5269 @\n`, codes: ['SRV_OWNER_IS_CNAME'] },

  field('5269 0 5', 'SRV_FIELDS_SWAPPED'), field('5269 5 0', 'SRV_FIELDS_SWAPPED'), field('0 5269 5', 'SRV_FIELDS_SWAPPED'), field('5 5269 0', 'SRV_FIELDS_SWAPPED'),
  field('5 0 5269', '', []), field('0 5 5222', 'SRV_PORT_OF_OTHER_SERVICE'), field('0 5 5223', 'SRV_PORT_OF_OTHER_SERVICE'), field('0 5 443', 'SRV_PORT_OF_OTHER_SERVICE'),
  field('0 5 80', 'SRV_PORT_OF_OTHER_SERVICE'), field('0 5 5280', 'SRV_PORT_OF_OTHER_SERVICE'), field('0 5 5347', 'SRV_PORT_OF_OTHER_SERVICE'), field('0 5 0', 'SRV_PORT_ZERO'),
  field('5222 0 5', 'SRV_FIELDS_SWAPPED', ['_xmpp-server._tcp.room.Z. 3600 IN SRV 0 5 5222 Z.']), field('0 5 5299', 'SRV_PORT_NOT_STANDARD'),
  { title: '0 5 5222, told', zone: `${host}${owner} SRV 0 5 5222 @\n`, service: portTold, codes: ['SRV_PORT_OF_OTHER_SERVICE'], lines: [right] },
  { title: 'another port than the one that was told in the place of the weight', zone: `${host}${owner} SRV 0 5298 5 @\n`, service: { port: 5298 }, codes: ['SRV_FIELDS_SWAPPED'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 0 5 5298 Z.'] },
  { title: 'clients led to the port for servers', zone: `${host}_xmpp-client._tcp SRV 0 5 5269 @\n_xmpp-server._tcp SRV 0 5 5269 @\n`, service: { domain: 'Z', clientPort: 5222 }, codes: ['SRV_PORT_COLLISION'], lines: ['_xmpp-client._tcp.Z. 3600 IN SRV 0 5 5222 Z.'] },
  { title: 'direct TLS at the port of HTTPS, not told', zone: `${host + good}_xmpps-server._tcp.room SRV 0 5 443 @\n`, codes: ['SRV_NOT_OFFERED'] },
  { title: 'direct TLS at the port of clients', zone: `${host + good}_xmpps-server._tcp.room SRV 0 5 5223 @\n`, codes: ['SRV_PORT_OF_OTHER_SERVICE'], lines: ['_xmpps-server._tcp.room.Z. 3600 IN SRV 0 5 5270 Z.'] },

  stored('quotation marks', '\\"Z\\".'), stored('one quotation mark', '\\"Z.'), stored('blanks around it', '\\032Z\\032.'), stored('a port', 'Z:5269.'), stored('a scheme', 'https://Z/.'),
  stored('a whole record', '0\\0325\\0325269\\032Z.'), stored('a backslash', 'Z\\\\.'), stored('a dot in a label', '\\.Z.'),
  { title: 'a target in raw UTF-8', zone: `${host}xn--caf-dma A 11.0.0.1\n${owner} SRV 0 5 5269 caf\\195\\169.Z.\n`, service: { target: 'café.Z' }, codes: ['SRV_TARGET_BAD_CHARACTER'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 0 5 5269 xn--caf-dma.Z.'] },
  { title: 'the final dot lost', zone: `${host}${owner} SRV 0 5 5269 Z\n`, codes: ['SRV_TARGET_UNDOTTED'], lines: [right] },
  { title: 'the final dot of a host in the zone lost, which was not told', zone: `${host}xmpp A 11.0.0.2\n${owner} SRV 0 5 5269 xmpp.Z\n`, service: { target: undefined as never }, codes: ['SRV_TARGET_UNDOTTED'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 0 5 5269 xmpp.Z.'] },
  { title: 'the final dot of a host of another zone lost, which was not told', zone: `${host}${owner} SRV 0 5 5269 xmpp.hoster.example\n`, service: { target: undefined as never }, codes: ['SRV_TARGET_UNDOTTED'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 0 5 5269 xmpp.hoster.example.'] },

  { title: 'a second record to a host that is gone', zone: `${host + good}${owner} SRV 10 5 5269 gone\n`, codes: ['SRV_RECORD_SURPLUS'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 10 5 5269 gone.Z.'] },
  { title: 'a second record without its final dot', zone: `${host + good}${owner} SRV 10 5 5269 Z\n`, codes: ['SRV_RECORD_SURPLUS'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 10 5 5269 Z.Z.'] },
  { title: 'a second record to an address', zone: `${host + good}${owner} SRV 10 5 5269 11.0.0.1.\n`, codes: ['SRV_RECORD_SURPLUS'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 10 5 5269 11.0.0.1.'] },
  { title: 'a second record to the port of clients', zone: `${host + good}${owner} SRV 10 5 5222 @\n`, codes: ['SRV_RECORD_SURPLUS'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 10 5 5222 Z.'] },
  { title: 'a second record to an alias of the first', zone: `${host + good}www CNAME @\n${owner} SRV 0 5 5269 www\n`, codes: ['SRV_RECORD_SURPLUS'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 0 5 5269 www.Z.'] },
  { title: 'a short time to live, and no host told', zone: `xmpp A 11.0.0.1\n${owner} 30 SRV 0 5 5269 xmpp\n`, service: { target: undefined as never }, codes: ['TTL_LOW'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 0 5 5269 xmpp.Z.'] },
  { title: 'no host told that has an address', zone: host, service: { target: undefined as never }, codes: ['SRV_MISSING', 'ADDR_MISSING'] },

  { title: 'a wildcard alias', zone: `${host}* CNAME @\n`, codes: ['DOMAIN_UNDER_WILDCARD', 'FALLBACK_USED'], lines: [right, right] },
  { title: 'a wildcard address', zone: `${host}* A 11.0.0.1\n`, codes: ['DOMAIN_UNDER_WILDCARD', 'FALLBACK_USED'], lines: [right, right] },
  { title: 'a wildcard SRV', zone: `${host}* SRV 0 5 5269 @\n`, codes: ['SRV_WILDCARD'], lines: [right] },
  { title: 'a wildcard alias to another zone', zone: `${host}* CNAME xmpp.hoster.example.\n`, codes: ['SRV_MISSING', 'DOMAIN_UNDER_WILDCARD'], lines: [right, right] },
  { title: 'a target that is an alias into another zone', zone: `${host}away CNAME xmpp.hoster.example.\n${owner} SRV 0 5 5269 away\n`, service: { target: 'xmpp.hoster.example' }, codes: ['SRV_TARGET_IS_CNAME'], lines: ['_xmpp-server._tcp.room.Z. 3600 IN SRV 0 5 5269 xmpp.hoster.example.'] },

  { title: 'Cloudflare', zone: `@ A 104.21.90.241\n@ AAAA 2606:4700:3036::ac43:a2cf\n${good}`, codes: ['ADDR_CDN_PROXIED', 'ADDR_CDN_PROXIED'] },
  { title: 'Cloudflare, before anything is published', zone: '@ A 104.21.90.241\n', codes: ['SRV_MISSING', 'ADDR_CDN_PROXIED'] },
  { title: 'a mapped address alone', zone: `@ AAAA ::ffff:11.0.0.1\n${good}`, codes: ['ADDR_PRIVATE'], lines: ['Z. 3600 IN A 11.0.0.1'] },
  { title: 'a private address beside a public one', zone: `${host}@ A 192.168.1.9\n${good}`, codes: ['ADDR_SURPLUS'], lines: ['Z. 3600 IN A 192.168.1.9'] },
  ...['::ffff:11.0.0.1', '2002:b00:1::1', '64:ff9b::b00:1', '2001:db8::1', 'fe80::1', 'fd00::1', 'ff02::1'].map((address): Mistake =>
    ({ title: `${address} beside a right address`, zone: `${host}@ AAAA ${address}\n${good}`, codes: ['ADDR_SURPLUS'] })),
  ...['100.64.0.1', '0.0.0.1', '169.254.1.1', '224.0.0.1', '198.51.100.1'].map((address): Mistake => ({ title: address, zone: `@ A ${address}\n${good}`, codes: ['ADDR_PRIVATE'] }))
]

describeWithServers('what people published by mistake, on a real BIND', ['bind'], () => {
  let bind: RunningBind
  let resolver: Resolver
  const zoneOf = (index: number): string => `m${index}.example`
  const inZone = (text: string, index: number): string => text.replaceAll('$LABEL', zoneOf(index).split('.')[0]!).replaceAll('Z', zoneOf(index))

  beforeAll(async () => {
    const zones = Object.fromEntries(mistakes.map(({ zone }, index) => [zoneOf(index), local(zoneText(zoneOf(index), inZone(zone, index), 1))]))
    const others = { 'hoster.example': local(zoneText('hoster.example', 'xmpp A 11.0.0.9\n', 1)) }
    bind = await startBind({ address: '127.0.0.1', port: await freePort(), zones: { ...zones, ...others, example: local(zoneText('example', '', 1)) } })
    resolver = createUdpResolver({ servers: [`127.0.0.1:${bind.port}`] })
  })
  afterAll(async () => {
    resolver?.close()
    await bind?.stop()
  })

  it.each(mistakes.map((mistake, index) => ({ ...mistake, index })))('$title', async ({ codes, lines, service, index }) => {
    const described = JSON.parse(inZone(JSON.stringify({ domain: 'room.Z', target: 'Z', ...service }), index)) as XmppService
    const authority = (_address: string, zone: string): Resolver => createUdpResolver({ servers: [`127.0.0.1:${bind.port}`], recursionDesired: false, bailiwick: zone })
    const observation = await observe(described, { resolver, authority, random: () => 0.5 })
    const found = checkXmppDns(observation, described).filter(({ code }) => code !== 'DNSSEC_UNSIGNED')
    expect(found.map(({ code }) => code), JSON.stringify(found, null, 1)).toEqual(codes.filter(code => code !== ''))
    const told = found.flatMap(({ facts }) => facts.remove ?? facts.line ?? facts.lines ?? [])
    if (lines !== undefined) expect(told).toEqual(lines.map(line => inZone(line, index)))
    const published = new Set(observation.answers.flatMap(({ name, type, records }) => records.filter(record => record.name === name && record.type === type).map(zoneLine)))
    const advised = found.filter(({ code }) => code !== 'SRV_WILDCARD').map(({ facts }) => facts.line)
    expect(advised.filter(line => published.has(line as string))).toEqual([])
  })
})

/** Its server is at the address of this machine that BIND listens on. */
const local = (zone: string): string => zone.replace('127.0.0.21', '127.0.0.1')
