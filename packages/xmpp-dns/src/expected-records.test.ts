import { describe, expect, it } from 'vitest'
import { expectedRecords, formatDig, formatNsupdate, formatZone, parseXmppService, providerRecords, tlsaOfCertificate, type XmppService } from './index.js'

const room: XmppService = { domain: 'room.videos.example', target: 'videos.example' }
const full: XmppService = {
  domain: 'videos.example', components: ['room.videos.example'], port: 5299, directTlsPort: 5270, clientPort: 5222, clientDirectTlsPort: 5223,
  addresses: ['192.0.2.7', '2001:db8::7'], tlsa: [{ usage: 3, selector: 1, matchingType: 1, data: 'AB'.repeat(32) }]
}

describe('the records that a service needs', () => {
  it('are written with absolute names', () => {
    expect(formatZone(expectedRecords(room))).toBe('_xmpp-server._tcp.room.videos.example. 3600 IN SRV 0 5 5269 videos.example.')
  })

  it('cover its components, but no clients of components', () => {
    expect(formatZone(expectedRecords(full)).split('\n')).toEqual([
      '_xmpp-server._tcp.videos.example. 3600 IN SRV 0 5 5299 videos.example.',
      '_xmpps-server._tcp.videos.example. 3600 IN SRV 0 5 5270 videos.example.',
      '_xmpp-client._tcp.videos.example. 3600 IN SRV 0 5 5222 videos.example.',
      '_xmpps-client._tcp.videos.example. 3600 IN SRV 0 5 5223 videos.example.',
      '_xmpp-server._tcp.room.videos.example. 3600 IN SRV 0 5 5299 videos.example.',
      '_xmpps-server._tcp.room.videos.example. 3600 IN SRV 0 5 5270 videos.example.',
      'videos.example. 3600 IN A 192.0.2.7', 'videos.example. 3600 IN AAAA 2001:db8::7',
      ...[5299, 5270, 5222, 5223].map(port => `_${port}._tcp.videos.example. 3600 IN TLSA 3 1 1 ${'ab'.repeat(32)}`)
    ])
  })

  it.each<[XmppService, string, string[]]>([
    [{ domain: 'a.example' }, 'useful', ['same-as-fallback']],
    [{ domain: 'a.example', port: 5299 }, 'needed', ['port-not-standard']],
    [{ domain: 'a.example', target: 'b.example' }, 'needed', ['other-host']],
    [{ domain: 'a.example', target: 'b.example', port: 1 }, 'needed', ['port-not-standard', 'other-host']],
    [{ domain: 'a.example', port: null, directTlsPort: 5270 }, 'needed', ['no-other-way']]
  ])('%j: %s', (service, need, because) => {
    expect(expectedRecords(service).records[0]).toMatchObject({ need, because })
  })

  it('say why, in both languages', () => {
    expect(formatZone(expectedRecords(room), { comments: 'en' })).toContain('; needed: ')
    expect(formatZone(expectedRecords(room), { comments: 'fr' })).toContain('; videos.example. doit avoir un enregistrement A ou AAAA')
  })

  it('can be asked for and put there by command', () => {
    expect(formatDig(expectedRecords(room))).toBe(['dig +short SRV _xmpp-server._tcp.room.videos.example.', '# 0 5 5269 videos.example.', 'dig +short A videos.example.', 'dig +short AAAA videos.example.'].join('\n'))
    expect(formatNsupdate(expectedRecords(room), { zone: 'videos.example' })).toBe([
      'zone videos.example.', 'update delete _xmpp-server._tcp.room.videos.example. SRV',
      'update add _xmpp-server._tcp.room.videos.example. 3600 IN SRV 0 5 5269 videos.example.', 'send'
    ].join('\n'))
  })

  it('fit the forms of providers, with the name in the zone and with the whole name', () => {
    const zone = 'videos.example'
    expect(providerRecords(expectedRecords(room), { provider: 'form', zone })).toEqual([{
      type: 'SRV', name: '_xmpp-server._tcp.room', fullName: '_xmpp-server._tcp.room.videos.example.', ttl: 3600, service: '_xmpp-server', protocol: '_tcp',
      host: 'room', priority: 0, weight: 5, port: 5269, target: 'videos.example.', value: '0 5 5269 videos.example.'
    }])
    expect(providerRecords(expectedRecords(room), { provider: 'ovh', zone })).toEqual([{ fieldType: 'SRV', subDomain: '_xmpp-server._tcp.room', ttl: 3600, target: '0 5 5269 videos.example.' }])
    expect(providerRecords(expectedRecords(room), { provider: 'cloudflare', zone })).toEqual([
      { type: 'SRV', name: '_xmpp-server._tcp.room.videos.example', ttl: 3600, data: { priority: 0, weight: 5, port: 5269, target: 'videos.example' } }
    ])
    expect(providerRecords(expectedRecords({ ...room, addresses: ['192.0.2.1', '192.0.2.2'] }), { provider: 'gandi', zone })).toContainEqual(
      { rrset_name: '@', rrset_type: 'A', rrset_ttl: 3600, rrset_values: ['192.0.2.1', '192.0.2.2'] })
    expect(providerRecords(expectedRecords({ ...room, addresses: ['192.0.2.1', '192.0.2.2'] }), { provider: 'desec', zone })).toEqual([
      { subname: '_xmpp-server._tcp.room', type: 'SRV', ttl: 3600, records: ['0 5 5269 videos.example.'] },
      { subname: '', type: 'A', ttl: 3600, records: ['192.0.2.1', '192.0.2.2'] }
    ])
    expect(providerRecords(expectedRecords(room), { provider: 'route53', zone })).toEqual({ Changes: [{
      Action: 'UPSERT',
      ResourceRecordSet: { Name: '_xmpp-server._tcp.room.videos.example.', Type: 'SRV', TTL: 3600, ResourceRecords: [{ Value: '0 5 5269 videos.example.' }] }
    }] })
  })
})

describe('a description of a service', () => {
  it.each<[unknown, string, string]>([
    [null, 'SERVICE_FIELD_INVALID', ''], [[], 'SERVICE_FIELD_INVALID', ''], [{}, 'SERVICE_NAME_INVALID', '/domain'],
    [{ domain: 'https://a.example/' }, 'SERVICE_NAME_INVALID', '/domain'], [{ domain: '192.0.2.1' }, 'SERVICE_NAME_INVALID', '/domain'],
    [{ domain: 'a..example' }, 'SERVICE_NAME_INVALID', '/domain'], [{ domain: 'a.example', components: ['_x'] }, 'SERVICE_NAME_INVALID', '/components/0'],
    [{ domain: 'a.example', components: 'b' }, 'SERVICE_FIELD_INVALID', '/components'], [{ domain: 'a.example', port: 0 }, 'SERVICE_FIELD_INVALID', '/port'],
    [{ domain: 'a.example', port: '5269' }, 'SERVICE_FIELD_INVALID', '/port'], [{ domain: 'a.example', addresses: ['x'] }, 'SERVICE_FIELD_INVALID', '/addresses/0'],
    [{ domain: 'a.example', tlsa: [{}] }, 'SERVICE_FIELD_INVALID', '/tlsa/0'], [{ domain: 'a.example', proxyNetworks: ['10.0.0.0/33'] }, 'SERVICE_FIELD_INVALID', '/proxyNetworks/0'],
    [{ domain: 'a.example', ipv6: 'no' }, 'SERVICE_FIELD_INVALID', '/ipv6'], [{ domain: 'a.example', ttl: -1 }, 'SERVICE_FIELD_INVALID', '/ttl']
  ])('%j: %s at %j', (input, code, path) => {
    const parsed = parseXmppService(input)
    expect(parsed.ok).toBe(false)
    expect(parsed.diagnostics).toContainEqual(expect.objectContaining({ code, path }))
  })

  it('may have a field that nobody knows, with a warning', () => {
    expect(parseXmppService({ domain: 'a.example', prot: 1 })).toMatchObject({ ok: true, diagnostics: [{ code: 'SERVICE_FIELD_UNKNOWN', path: '/prot' }] })
  })

  it('has its names as the DNS knows them', () => {
    expect(parseXmppService({ domain: 'Café.example.' })).toMatchObject({ ok: true, value: { domain: 'xn--caf-dma.example', target: 'xn--caf-dma.example' }, diagnostics: [] })
    expect(() => expectedRecords({ domain: '' })).toThrow(TypeError)
  })
})

it('refuses to hash what is no certificate', () => {
  expect(() => tlsaOfCertificate('x')).toThrow(TypeError)
})
