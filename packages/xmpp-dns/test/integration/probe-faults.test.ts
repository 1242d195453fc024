import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  baseConfig, describeWithServers, freePort, prosody, removeFolder, startBind, startInBackground, temporaryFolder, type BackgroundProgram, type RunningBind, type RunningProsody,
  startDeafListener, type DeafListener
} from '@xmpp-chat/test-support'
import { checkProbe, createUdpResolver, probe, type ProbeResult, type Resolver } from '../../src/index.js'
import { zoneText } from '../world/broken-zones.js'
import { certificateMaker } from '../world/certificates.js'

/** Hosts of one Prosody, each with what is different about it. */
const hosts = {
  good: '', 'pinned-right': '', 'pinned-wrong': '', expired: '',
  // With one feature left, Prosody does not close the stream.
  nobody: 'modules_enabled = { "s2s_bidi" }\nmodules_disabled = { "dialback" }\n',
  old: ''
}

describeWithServers('a probe of what is wrong beneath XMPP, over IPv4 and IPv6', ['bind', 'prosody 13.0'], () => {
  let bind: RunningBind
  let server: RunningProsody
  let tlsServer: BackgroundProgram
  let deaf: DeafListener
  let resolver: Resolver
  let folder: string
  let ca: string

  beforeAll(async () => {
    folder = temporaryFolder('probe-faults', { forService: true })
    const make = certificateMaker(folder)
    const authority = await make('authority', { names: [], isAuthority: true })
    ca = readFileSync(authority.cert, 'utf8')
    const good = await make('good', { names: Object.keys(hosts).map(host => `${host}.example`), issuer: authority })
    const expired = await make('expired', { names: ['expired.example'], days: -1, issuer: authority })
    const [port, brokenPort, dnsPort] = await Promise.all([freePort(), freePort(), freePort()]) as [number, number, number]
    deaf = await startDeafListener()
    tlsServer = await startInBackground(['openssl', ['s_server', '-nocert', '-accept', `127.0.0.1:${brokenPort}`]], { cwd: folder, isReady: log => log.includes('ACCEPT') })

    const ssl = ({ cert, key }: typeof good, more = ''): string => `ssl = { certificate = "${cert}", key = "${key}"${more} }\n`
    const sslOf: Record<string, string> = { expired: ssl(expired), old: ssl(good, ', protocol = "tlsv1_1", ciphers = "DEFAULT@SECLEVEL=0"') }
    server = await prosody('13.0').start({ config: dir =>
      baseConfig(dir, { interfaces: '{ "127.0.0.1", "::1" }', s2s_ports: `{ ${port} }`, modules_enabled: '{ "s2s", "tls", "dialback", "saslauth" }' }) +
      Object.entries(hosts).map(([host, lines]) => `VirtualHost "${host}.example"\n${sslOf[host] ?? ssl(good)}${lines}`).join('') })

    const srv = `_xmpp-server._tcp SRV 0 5 ${port} @\n@ A 127.0.0.1\n`
    const tlsa = (hash: string): string => `_${port}._tcp TLSA 3 1 1 ${hash}\n`
    const keyHash = createHash('sha256').update(new X509Certificate(readFileSync(good.cert)).publicKey.export({ type: 'spki', format: 'der' })).digest('hex')
    const zones: Record<string, string> = {
      ...Object.fromEntries(Object.keys(hosts).map(host => [host, srv])),
      good: `${srv}@ AAAA ::1\n`, 'pinned-right': srv + tlsa(keyHash), 'pinned-wrong': srv + tlsa('bb'.repeat(32)),
      deaf: `_xmpp-server._tcp SRV 0 5 ${deaf.port} @\n@ A 127.0.0.1\n`, nowhere: `_xmpp-server._tcp SRV 0 5 ${port} @\n@ A 224.0.0.1\n`,
      'no-key': `_xmpps-server._tcp SRV 0 5 ${brokenPort} @\n@ A 127.0.0.1\n`
    }
    const texts = Object.fromEntries(Object.entries(zones).map(([name, lines]) => [`${name}.example`, zoneText(`${name}.example`, lines, 1)]))
    bind = await startBind({ address: '::1', port: dnsPort, zones: texts })
    resolver = createUdpResolver({ servers: [`[::1]:${dnsPort}`] })
  })
  afterAll(async () => {
    resolver?.close()
    await Promise.all([bind, server, tlsServer, deaf].map(running => running?.stop()))
    await removeFolder(folder)
  })

  const run = async (host: string): Promise<{ result: ProbeResult, codes: string[] }> => {
    const service = { domain: `${host}.example` }
    const result = await probe(service, { resolver, ca, timeout: 2000, random: () => 0 })
    return { result, codes: [...new Set(checkProbe(result, service).map(({ code }) => code))] }
  }

  it('reaches a server by IPv6 first, then by IPv4, having asked for it over IPv6', async () => {
    const { result, codes } = await run('good')
    expect(result.attempts.map(({ address, outcome }) => [address, outcome])).toEqual([['::1', 'ok'], ['127.0.0.1', 'ok']])
    expect(codes).toEqual(['EXTERNAL_NOT_OFFERED'])
    expect((await resolver.resolve('good.example', 'AAAA')).server).toBe(`udp [::1]:${bind.port}`)
  })

  it.each([
    ['deaf', ['TCP_TIMEOUT']], ['nowhere', ['TCP_UNREACHABLE']], ['no-key', ['TLS_FAILED']], ['old', ['TLS_VERSION_LOW', 'EXTERNAL_NOT_OFFERED']],
    ['nobody', ['NO_AUTH_METHOD']], ['expired', ['CERT_EXPIRED', 'EXTERNAL_NOT_OFFERED']],
    ['pinned-wrong', ['TLSA_MISMATCH', 'EXTERNAL_NOT_OFFERED']], ['pinned-right', ['EXTERNAL_NOT_OFFERED']]
  ])('%s: %j', async (host, codes) => {
    const seen = await run(host)
    expect(seen.codes, JSON.stringify(seen.result.attempts)).toEqual(codes)
  })
})
