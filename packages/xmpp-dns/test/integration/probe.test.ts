import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { createServer as createHttpServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  baseConfig, describeWithServers, freePort, prosody, removeFolder, startBind, startEjabberd, temporaryFolder,
  type RunningBind, type RunningEjabberd, type RunningProsody
} from '@xmpp-chat/test-support'
import { checkProbe, createUdpResolver, probe, type ProbeOptions, type ProbeResult, type Resolver, type XmppService } from '../../src/index.js'
import { certificateMaker, type TestPair } from '../world/certificates.js'
import { zoneText } from '../world/broken-zones.js'

type Stoppable = { stop (): Promise<unknown> }

const hosts = ['good', 'wrong', 'self', 'short', 'chain', 'stranger', 'cnonly', 'plain', 'lax', 'noauth', 'clients', 'tls-clients', 'direct-clients', 'leaf'] as const

describeWithServers('a probe of real servers', ['bind', 'ejabberd', 'prosody 0.12', 'prosody 13.0'], () => {
  const started: Stoppable[] = []
  const ports: Record<string, number> = {}
  let folder: string
  let resolver: Resolver
  let ca: string
  const pairs: Record<string, TestPair> = {}

  const prosodyConfig = (version: '012' | '130') => (dir: string): string => {
    const ssl = (pair: TestPair): string => `ssl = { certificate = "${pair.cert}", key = "${pair.key}" }\n`
    const base = baseConfig(dir, {
      s2s_ports: `{ ${ports[`p${version}`]} }`, s2s_direct_tls_ports: `{ ${ports[`tls${version}`]} }`,
      c2s_ports: `{ ${ports[`c2s${version}`]} }`, c2s_direct_tls_ports: `{ ${ports[`c2stls${version}`]} }`, component_ports: `{ ${ports[`component${version}`]} }`,
      modules_enabled: '{ "c2s", "s2s", "tls", "dialback", "saslauth" }', s2s_require_encryption: 'true'
    })
    const own: Partial<Record<(typeof hosts)[number], string>> = { plain: 'modules_disabled = { "tls" }\n', lax: 's2s_require_encryption = false\n', noauth: 'modules_disabled = { "dialback" }\n' }
    return base + ssl(pairs.good!) + hosts.map(host => `VirtualHost "${host}.p${version}.example"\n${ssl(pairs[host] ?? pairs.good!)}${own[host] ?? ''}`).join('') + `VirtualHost "mixed.example"\n${ssl(pairs.good!)}Component "external.example"\ncomponent_secret = "x"\n`
  }

  beforeAll(async () => {
    folder = temporaryFolder('probe', { forService: true })
    const make = certificateMaker(folder)
    const authority = await make('authority', { names: [], isAuthority: true })
    const intermediate = await make('intermediate', { names: [], isAuthority: true, issuer: authority })
    const strangers = await make('strangers', { names: [], isAuthority: true })
    const wild = { names: ['*.p012.example', '*.p130.example', 'ejabberd.example', 'mixed.example', 'reverse.example'] }
    ca = readFileSync(authority.cert, 'utf8')
    pairs.good = await make('good', { ...wild, issuer: authority })
    pairs.wrong = await make('wrong', { names: ['p012.example', 'p130.example'], issuer: authority })
    pairs.self = await make('self', wild)
    pairs.leaf = await make('leaf', { ...wild, keyUsage: 'critical,digitalSignature' })
    pairs.short = await make('short', { ...wild, days: 3, issuer: authority })
    pairs.chain = await make('chain', { ...wild, issuer: intermediate })
    pairs.stranger = await make('stranger', { ...wild, issuer: strangers, chain: [strangers] })
    pairs.cnonly = await make('cnonly', { names: [], commonName: 'cnonly.p012.example', issuer: authority })

    for (const name of ['p012', 'tls012', 'c2s012', 'c2stls012', 'component012', 'p130', 'tls130', 'c2s130', 'c2stls130', 'component130', 'ejabberd', 'closed', 'dns']) ports[name] = await freePort()
    const silent = await listen(createServer(() => {}))
    const rude = await listen(createServer(socket => { socket.destroy() }))
    const web = await listen(createHttpServer())
    const moved = await listen(createServer(socket => {
      socket.on('error', () => {})
      socket.end("<stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams'><stream:error><see-other-host xmlns='urn:ietf:params:xml:ns:xmpp-streams'>[2a00::1]:5269</see-other-host></stream:error></stream:stream>")
    }))
    for (const server of [silent, rude, web, moved]) started.push({ stop: async () => { server.close() } })

    const starttls = (port: number): string => `_xmpp-server._tcp SRV 0 5 ${port} @\n@ A 127.0.0.1\n`
    const zones: Record<string, string> = {
      ...Object.fromEntries((['012', '130'] as const).flatMap(version => [...hosts, 'unknown'].map(host =>
        [`${host}.p${version}.example`, `${starttls(ports[`p${version}`]!)}_xmpps-server._tcp SRV 0 5 ${ports[`tls${version}`]} @\n`]))),
      'ejabberd.example': starttls(ports.ejabberd!), 'stray.example': starttls(ports.ejabberd!),
      'closed.example': starttls(ports.closed!), 'web.example': starttls(portOf(web)), 'silent.example': starttls(portOf(silent)), 'rude.example': starttls(portOf(rude)),
      'mixed.example': starttls(ports.tls130!), 'reverse.example': `_xmpps-server._tcp SRV 0 5 ${ports.p130} @\n@ A 127.0.0.1\n`,
      ...Object.fromEntries((['012', '130'] as const).flatMap(version => [
        [`stranger-clients.p${version}.example`, starttls(ports[`c2s${version}`]!)],
        [`clients.p${version}.example`, starttls(ports[`c2s${version}`]!)],
        [`tls-clients.p${version}.example`, starttls(ports[`c2stls${version}`]!)],
        [`direct-clients.p${version}.example`, `_xmpps-server._tcp SRV 0 5 ${ports[`c2stls${version}`]} @\n@ A 127.0.0.1\n`],
        [`components.p${version}.example`, starttls(ports[`component${version}`]!)]
      ])),
      'moved.example': starttls(portOf(moved)),
      'nowhere.example': '_xmpp-server._tcp SRV 0 0 0 .\n'
    }
    const texts = Object.fromEntries(Object.entries(zones).map(([name, lines]) => [name, zoneText(name, lines, 1)]))
    const servers: [RunningBind, RunningProsody, RunningProsody, RunningEjabberd] = await Promise.all([
      startBind({ address: '127.0.0.1', port: ports.dns!, zones: texts }),
      prosody('0.12').start({ config: prosodyConfig('012') }), prosody('13.0').start({ config: prosodyConfig('130') }),
      startEjabberd({ hosts: ['ejabberd.example'], port: ports.ejabberd!, certificate: pairs.good.both })
    ])
    started.push(...servers)
    resolver = createUdpResolver({ servers: [`127.0.0.1:${ports.dns}`] })
  })
  afterAll(async () => {
    resolver?.close()
    await Promise.all(started.map(server => server.stop()))
    await removeFolder(folder)
  })

  const run = async (domain: string, options: ProbeOptions = {}, service: Partial<XmppService> = {}): Promise<{ result: ProbeResult, codes: string[] }> => {
    const result = await probe({ domain, ...service }, { resolver, ca, timeout: 3000, random: () => 0, ...options })
    return { result, codes: [...new Set(checkProbe(result, { domain, ...service }).map(({ code }) => code))] }
  }

  for (const version of ['012', '130'] as const) {
    it(`reaches Prosody ${version} both ways and knows it by its fingerprint`, async () => {
      const fingerprint = new X509Certificate(readFileSync(pairs.good!.cert)).fingerprint256
      const { result, codes } = await run(`good.p${version}.example`, { fingerprints: [fingerprint] })
      expect(result.attempts.map(({ service, outcome }) => [service, outcome])).toEqual([['xmpp-server', 'ok'], ['xmpps-server', 'ok']])
      expect(result.attempts.every(({ features }) => features?.hasDialback)).toBe(true)
      expect(codes.filter(code => code !== 'ALPN_ABSENT')).toEqual(['EXTERNAL_NOT_OFFERED'])
      expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    })

    it.each([
      ['wrong', 'CERT_NOT_COVERING'], ['self', 'CERT_SELF_SIGNED'], ['leaf', 'CERT_SELF_SIGNED'], ['short', 'CERT_EXPIRES_SOON'], ['chain', 'CERT_CHAIN_INCOMPLETE'],
      ['stranger', 'CERT_UNTRUSTED'], ['unknown', 'STREAM_HOST_UNKNOWN'], ['plain', 'STARTTLS_MISSING'], ['lax', 'STARTTLS_NOT_REQUIRED'], ['noauth', 'STREAM_ERROR']
    ])(`of Prosody ${version}: %s is %s`, async (host, code) => {
      const seen = await run(`${host}.p${version}.example`)
      expect(seen.codes, JSON.stringify(seen.result)).toContain(code)
      expect((await run(`good.p${version}.example`)).codes).not.toContain(code)
    })

    it.each([
      ['clients', 'jabber:client'], ['stranger-clients', 'jabber:client'], ['tls-clients', 'jabber:client'], ['direct-clients', 'jabber:client'], ['components', 'jabber:component:accept']
    ])(`sees that it is led to a port of Prosody ${version} that is not for servers: %s`, async (host, namespace) => {
      const { result, codes } = await run(`${host}.p${version}.example`)
      expect(codes.filter(code => !code.startsWith('CERT_')), JSON.stringify(result)).toEqual(['STREAM_OTHER_NAMESPACE'])
      const [finding] = checkProbe(result, { domain: result.domains[0]! })
      expect(finding).toMatchObject({ severity: 'error', facts: { namespace } })
      expect(finding?.hint).toMatch(host === 'direct-clients' ? /_xmpps-server\._tcp\.\S+ 3600 IN SRV 0 5 5270 / : /_xmpp-server\._tcp\.\S+ 3600 IN SRV 0 5 5269 /)
    })

    it(`says so when Prosody ${version} shows the certificate of another instance`, async () => {
      const other = new X509Certificate(readFileSync(pairs.self!.cert)).fingerprint256
      expect((await run(`good.p${version}.example`, { fingerprints: [other] })).codes).toContain('CERT_WRONG_INSTANCE')
    })

    it(`says when a certificate of Prosody ${version} has run out, or has not begun`, async () => {
      const { result } = await run(`good.p${version}.example`)
      const at = (date: string): string[] => checkProbe(result, { domain: result.domains[0]! }, { now: new Date(date) }).map(({ code }) => code)
      expect(at('2100-01-01')).toContain('CERT_EXPIRED')
      expect(at('2000-01-01')).toContain('CERT_NOT_YET_VALID')
    })
  }

  it('is offered more or less when it shows a certificate', async () => {
    const identity = { cert: readFileSync(pairs.self!.cert, 'utf8'), key: readFileSync(pairs.self!.key, 'utf8') }
    expect((await run('good.p130.example', { identity })).codes).toContain('DIALBACK_ONLY')
    expect((await run('ejabberd.example', { identity })).codes).not.toContain('EXTERNAL_NOT_OFFERED')
  })

  it('knows a certificate that has the domain only as its common name', async () => {
    expect((await run('cnonly.p012.example')).codes).toContain('CERT_CN_ONLY')
  })

  it('reaches ejabberd, which knows its host and no other', async () => {
    const good = await run('ejabberd.example')
    expect(good.result.attempts.map(({ outcome }) => outcome)).toEqual(['ok'])
    expect(good.codes.filter(code => code !== 'EXTERNAL_NOT_OFFERED')).toEqual([])
    expect((await run('stray.example')).codes).toEqual(['STREAM_HOST_UNKNOWN'])
    const other = new X509Certificate(readFileSync(pairs.self!.cert)).fingerprint256
    expect((await run('ejabberd.example', { fingerprints: [other] })).codes).toContain('CERT_WRONG_INSTANCE')
  })

  it.each([
    ['closed.example', 'TCP_REFUSED'], ['web.example', 'NOT_XMPP'], ['silent.example', 'STREAM_TIMEOUT'], ['rude.example', 'TCP_RESET'],
    ['mixed.example', 'DIRECT_TLS_BUT_XMPP_SRV'], ['reverse.example', 'STARTTLS_BUT_XMPPS_SRV'], ['nowhere.example', 'PROBE_NOTHING_TO_TRY']
  ])('%s: %s', async (domain, code) => {
    expect((await run(domain, { timeout: 1000 })).codes).toEqual([code])
  })

  it('names the host that others are sent on to', async () => {
    const { result, codes } = await run('moved.example')
    expect(codes).toEqual(['STREAM_SEE_OTHER_HOST'])
    expect(checkProbe(result, { domain: 'moved.example' })[0]?.message).toContain('on to [2a00::1]:5269;')
  })

  it('suspects the router where this network’s own address does not answer', async () => {
    expect((await run('closed.example', { ownAddresses: ['127.0.0.1'] })).codes).toEqual(['TCP_HAIRPIN_SUSPECTED'])
  })

  it('ends at once when it is aborted', async () => {
    const controller = new AbortController()
    const running = run('silent.example', { signal: controller.signal, timeout: 60_000 })
    setTimeout(() => { controller.abort() }, 50)
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  })
})

const listen = async <T extends Server>(server: T): Promise<T> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port
