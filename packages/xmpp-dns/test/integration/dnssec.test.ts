import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithServers, freePort, signZone, startBind, startUnbound, type RunningBind, type RunningUnbound } from '@xmpp-chat/test-support'
import { checkXmppDns, createUdpResolver, observe, type XmppService } from '../../src/index.js'
import { zoneText } from '../world/broken-zones.js'

const key = { usage: 3, selector: 1, matchingType: 1, data: 'aa'.repeat(32) }
const records = `@ A 11.0.0.1\n_xmpp-server._tcp SRV 0 5 5269 @\n_5269._tcp TLSA 3 1 1 ${key.data}\n`

describeWithServers('DNSSEC through a validating unbound', ['bind', 'unbound'], () => {
  let bind: RunningBind
  let validating: RunningUnbound
  let trusting: RunningUnbound
  let port: number

  beforeAll(async () => {
    const [signed, broken] = await Promise.all(['signed.example', 'broken.example'].map(name => signZone(name, zoneText(name, records, 1))))
    port = await freePort()
    const zones = {
      'signed.example': signed!.text,
      'broken.example': broken!.text.replaceAll('11.0.0.1', '11.0.0.2').replace(/0 5 5269 broken/g, '0 5 5299 broken'),
      'unsigned.example': zoneText('unsigned.example', records, 1),
      example: zoneText('example', `${signed!.ds}\n`, 1)
    }
    bind = await startBind({ address: '127.0.0.1', port, zones })
    const stubs = Object.fromEntries(Object.keys(zones).map(name => [name, `127.0.0.1@${port}`]))
    const anchors = [signed!.ds, broken!.ds].map(line => `trust-anchor: "${line.trim()}"`)
    const start = async (server: string[]): Promise<RunningUnbound> => startUnbound({ address: '127.0.0.1', port: await freePort(), stubs, server });
    [validating, trusting] = await Promise.all([start(anchors), start([])])
  })
  afterAll(() => Promise.all([bind, validating, trusting].map(server => server.stop())))

  const findings = async (unbound: RunningUnbound, service: XmppService) => {
    const resolver = createUdpResolver({ servers: [`127.0.0.1:${unbound.port}`] })
    const observation = await observe(service, { resolver, authority: () => createUdpResolver({ servers: [`127.0.0.1:${port}`], recursionDesired: false }) })
    resolver.close()
    return { observation, diagnostics: checkXmppDns(observation, service), codes: checkXmppDns(observation, service).map(({ code }) => code) }
  }

  it('finds nothing wrong with a signed zone whose TLSA record fits', async () => {
    const { codes, observation } = await findings(validating, { domain: 'signed.example', tlsa: [key] })
    expect(codes).toEqual([])
    expect(observation.answers.filter(({ status, type }) => status === 'answer' && type !== 'DS').every(({ authenticated }) => authenticated)).toBe(true)
  })

  it('tells broken signatures from a failing server', async () => {
    const { diagnostics, codes } = await findings(validating, { domain: 'broken.example' })
    expect(codes).toContain('DNSSEC_BOGUS')
    expect(codes).not.toContain('SRV_MISSING')
    expect(codes).not.toContain('SRV_LOOKUP_FAILED')
    expect(diagnostics.find(({ code }) => code === 'DNSSEC_BOGUS')?.facts.reason).toMatch(/^EDE 6/)
  })

  it('says that an unsigned zone is not signed, and that TLSA has no effect there', async () => {
    expect((await findings(validating, { domain: 'unsigned.example', tlsa: [key] })).codes).toEqual(['TLSA_UNUSABLE', 'DNSSEC_UNSIGNED'])
  })

  it('does not take a resolver for one that validates', async () => {
    expect((await findings(trusting, { domain: 'signed.example' })).codes).toEqual(['TLSA_UNUSABLE', 'DNSSEC_NOT_VALIDATED'])
  })

  it('does not trust a validated answer from far away', async () => {
    const { observation } = await findings(validating, { domain: 'signed.example' })
    const far = { ...observation, resolver: { description: 'udp 192.0.2.53:53', isSecureChannel: false } }
    expect(checkXmppDns(far, { domain: 'signed.example' }).map(({ code }) => code)).toEqual(['AD_NOT_TRUSTED'])
  })
})

describeWithServers('a cache that remembers', ['bind', 'unbound'], () => {
  it('is told apart from the zone, with the seconds left, for records and for their absence', async () => {
    const port = await freePort()
    const text = (serial: number, lines: string): string => zoneText('old.example', `$SERIAL ${serial}\n@ A 11.0.0.1\n${lines}`, 1)
    await using bind = await startBind({ address: '127.0.0.1', port, zones: { 'old.example': text(1, '_xmpp-server._tcp SRV 0 5 5298 @\n') } })
    await using unbound = await startUnbound({ address: '127.0.0.1', port: await freePort(), stubs: { 'old.example': `127.0.0.1@${port}` } })
    const resolver = createUdpResolver({ servers: [`127.0.0.1:${unbound.port}`] })
    const service = { domain: 'old.example', port: 5269, directTlsPort: 5270 }
    const look = async () => checkXmppDns(await observe(service, { resolver, authority: () => createUdpResolver({ servers: [`127.0.0.1:${port}`], recursionDesired: false }) }), service)

    expect((await look()).map(({ code }) => code)).not.toContain('CACHE_STALE')
    await bind.writeZone('old.example', text(2, '_xmpp-server._tcp SRV 0 5 5269 @\n_xmpps-server._tcp SRV 0 5 5270 @\n'))
    const stale = (await look()).filter(({ code }) => code === 'CACHE_STALE')
    resolver.close()
    expect(stale.map(({ facts }) => [facts.owner, facts.cached, facts.published])).toEqual([
      ['_xmpp-server._tcp.old.example', '0 5 5298 old.example.', '0 5 5269 old.example.'],
      ['_xmpps-server._tcp.old.example', '-', '0 5 5270 old.example.']
    ])
    const [known, unknown] = stale.map(({ facts }) => Number(facts.seconds)) as [number, number]
    expect(known).toBeGreaterThan(3500)
    expect(known).toBeLessThanOrEqual(3600)
    expect(unknown).toBeGreaterThan(200)
    expect(unknown).toBeLessThanOrEqual(300)
  })
})
