import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithServers, freePort, signZone, startBind, startUnbound, type RunningBind, type RunningUnbound } from '@xmpp-chat/test-support'
import { checkXmppDns, createUdpResolver, observe, type Resolver, type XmppService } from '../../src/index.js'
import { zoneText } from '../world/broken-zones.js'
import { codesOf, recordObservation, type Seen } from '../world/saved-observations.js'

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

  const see = async (unbound: RunningUnbound, service: XmppService, { host = '127.0.0.1' } = {}): Promise<Seen> => {
    const resolver = createUdpResolver({ servers: [`${host}:${unbound.port}`] })
    const authority = (): Resolver => createUdpResolver({ servers: [`127.0.0.1:${port}`], recursionDesired: false })
    const observation = await observe(service, { resolver, authority, random: () => 0.5 })
    resolver.close()
    return { service, observation }
  }
  const expectAndRecord = (code: string, found: Seen, near: Seen): void => {
    expect(codesOf(found)).toContain(code)
    expect(codesOf(near)).not.toContain(code)
    recordObservation(code, false, found)
    recordObservation(code, true, near)
  }

  it('finds nothing wrong with a signed zone whose TLSA record fits', async () => {
    const seen = await see(validating, { domain: 'signed.example', tlsa: [key] })
    expect(codesOf(seen)).toEqual([])
    expect(seen.observation.answers.filter(({ status, type }) => status === 'answer' && type !== 'DS').every(({ authenticated }) => authenticated)).toBe(true)
  })

  it('tells broken signatures from a failing server', async () => {
    const broken = await see(validating, { domain: 'broken.example' })
    expectAndRecord('DNSSEC_BOGUS', broken, await see(validating, { domain: 'signed.example' }))
    expect(codesOf(broken)).not.toContain('SRV_MISSING')
    expect(codesOf(broken)).not.toContain('SRV_LOOKUP_FAILED')
    expect(checkXmppDns(broken.observation, broken.service).find(({ code }) => code === 'DNSSEC_BOGUS')?.facts.reason).toMatch(/^EDE 6/)
  })

  it('says that an unsigned zone is not signed, and that TLSA has no effect there', async () => {
    expect(codesOf(await see(validating, { domain: 'unsigned.example', tlsa: [key] }))).toEqual(['TLSA_UNUSABLE', 'DNSSEC_UNSIGNED'])
  })

  it('does not take a resolver for one that validates', async () => {
    const trusted = await see(trusting, { domain: 'signed.example' })
    expectAndRecord('DNSSEC_NOT_VALIDATED', trusted, await see(validating, { domain: 'signed.example' }))
    expect(codesOf(trusted)).toEqual(['TLSA_UNUSABLE', 'DNSSEC_NOT_VALIDATED'])
  })

  it('does not trust a validated answer from an address that is not on this machine', async () => {
    // 0.0.0.0 leads to the same unbound, but does not look as if it did.
    const far = await see(validating, { domain: 'signed.example' }, { host: '0.0.0.0' })
    expectAndRecord('AD_NOT_TRUSTED', far, await see(validating, { domain: 'signed.example' }))
    expect(codesOf(far)).toEqual(['AD_NOT_TRUSTED'])
  })
})

describeWithServers('a cache that remembers', ['bind', 'unbound'], () => {
  it('is told apart from the zone, with the seconds left, for records and for their absence', async () => {
    const port = await freePort()
    const text = (serial: number, lines: string): string => zoneText('old.example', `$SERIAL ${serial}\n@ A 11.0.0.1\n${lines}`, 1)
    await using bind = await startBind({ address: '127.0.0.1', port, zones: { 'old.example': text(1, '_xmpp-server._tcp SRV 0 5 5298 @\n'), example: zoneText('example', '', 1) } })
    await using unbound = await startUnbound({ address: '127.0.0.1', port: await freePort(), stubs: { 'old.example': `127.0.0.1@${port}`, example: `127.0.0.1@${port}` } })
    const resolver = createUdpResolver({ servers: [`127.0.0.1:${unbound.port}`] })
    const service = { domain: 'old.example', port: 5269, directTlsPort: 5270 }
    const look = async (): Promise<Seen> => {
      const authority = (): Resolver => createUdpResolver({ servers: [`127.0.0.1:${port}`], recursionDesired: false })
      return { service, observation: await observe(service, { resolver, authority, random: () => 0.5 }) }
    }

    const before = await look()
    expect(codesOf(before)).not.toContain('CACHE_STALE')
    await bind.writeZone('old.example', text(2, '_xmpp-server._tcp SRV 0 5 5269 @\n_xmpps-server._tcp SRV 0 5 5270 @\n'))
    const after = await look()
    resolver.close()
    const stale = checkXmppDns(after.observation, service).filter(({ code }) => code === 'CACHE_STALE')
    recordObservation('CACHE_STALE', false, after)
    recordObservation('CACHE_STALE', true, before)
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
