import { createSocket } from 'node:dgram'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { basePaths, describeWithServers, freePort, ownByService, prosody, startBind, startUnbound, type Prosody, type RunningBind, type RunningUnbound, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { checkProbe, checkXmppDns, createUdpResolver, observe, probe, type XmppService } from '../../src/index.js'
import { zoneText } from '../world/broken-zones.js'

interface Row {
  readonly title: string
  /** Lines of the zone `<slug>.example`, whose Prosody host is that domain. */
  readonly zone: string
  readonly service?: Partial<XmppService>
  /** What we say, errors and warnings only. */
  readonly ours: readonly string[]
  readonly isProbed?: boolean
}

const host = '@ A 11.0.0.1\n'
const dot = '_xmpp-server._tcp SRV 0 5 5269 @\n'
const addresses = ['11.0.0.1']

/** The broken zones that `prosodyctl check dns` was measured on, and a healthy one. */
const rows: readonly Row[] = [
  { title: 'healthy', zone: host + dot, ours: [] },
  { title: 'no record', zone: '', ours: ['SRV_MISSING', 'ADDR_MISSING'] },
  { title: 'lost dot', zone: host + '_xmpp-server._tcp SRV 0 5 5269 $ZONE\n', ours: ['SRV_TARGET_UNDOTTED'] },
  { title: 'wrong port', zone: host + '_xmpp-server._tcp SRV 0 5 5222 @\n', ours: ['SRV_PORT_OF_OTHER_SERVICE'] },
  { title: 'nxdomain target', zone: host + '_xmpp-server._tcp SRV 0 5 5269 gone\n', ours: ['SRV_TARGET_NXDOMAIN'] },
  { title: 'localhost', zone: host + 'local A 127.0.0.1\n_xmpp-server._tcp SRV 0 5 5269 local\n', ours: ['ADDR_LOOPBACK'] },
  { title: 'denied', zone: host + '_xmpp-server._tcp SRV 0 0 0 .\n', ours: ['SRV_DENIED'] },
  { title: 'wrong owner', zone: host + '_xmpp-server SRV 0 5 5269 @\n', ours: ['SRV_WRONG_NAME'] },
  { title: 'alias', zone: host + 'alias CNAME @\n_xmpp-server._tcp SRV 0 5 5269 alias\n', ours: ['SRV_TARGET_IS_CNAME'] },
  { title: 'dead direct tls', zone: '@ A 127.0.0.1\n_xmpps-server._tcp SRV 0 5 $DEAD @\n', service: { port: null, addresses: ['127.0.0.1'] }, ours: ['TCP_REFUSED'], isProbed: true },
  { title: 'foreign address', zone: '@ A 11.9.9.9\n' + dot, service: { addresses }, ours: ['ADDR_NOT_OURS'] },
  { title: 'nat', zone: host + dot, service: { addresses }, ours: [] }
]

const nameOf = ({ title }: Row): string => `${title.replaceAll(' ', '-')}.example`

describeWithServers('against prosodyctl check dns', ['bind', 'unbound', 'prosody 13.0'], () => {
  let release: Prosody
  let bind: RunningBind
  let unbound: RunningUnbound
  let folder: string
  let dead: number

  beforeAll(async () => {
    release = prosody('13.0')
    folder = temporaryFolder('check', { forService: true })
    dead = await freePort()
    const port = await freePort()
    const zones = Object.fromEntries(rows.map(row => [nameOf(row), zoneText(nameOf(row), row.zone.replace('$DEAD', String(dead)), 1)]))
    zones.example = zoneText('example', '', 1)
    bind = await startBind({ address: '127.0.0.1', port, zones })
    unbound = await startUnbound({ address: '127.0.0.1', port: await freePort(), stubs: Object.fromEntries(Object.keys(zones).map(name => [name, `127.0.0.1@${port}`])), server: ['local-zone: "." refuse'] })
  })
  afterAll(async () => {
    await Promise.all([bind.stop(), unbound.stop()])
    await removeFolder(folder)
  })

  const theirs = async (row: Row, forward: string, timeout: number): Promise<string> => {
    const dir = mkdtempSync(join(folder, 'host-'))
    const configFile = join(dir, 'prosody.cfg.lua')
    const options = Object.entries(basePaths(dir)).map(([name, path]) => `${name} = "${path}"\n`).join('')
    const external = (row.service?.addresses ?? addresses).map(address => `"${address}"`).join(', ')
    writeFileSync(configFile, `${options}unbound = { resolvconf = false, forward = "${forward}", options = { ["module-config:"] = "iterator" } }
      modules_enabled = { "s2s" }\nexternal_addresses = { ${row.title === 'nat' ? '' : external} }\nVirtualHost "${nameOf(row)}"\n`)
    for (const path of [dir, configFile]) ownByService(path)
    return release.prosodyctl(['check', 'dns'], { configFile, dataDir: dir, timeout })
      .then(({ code, stdout }) => `exit ${code}${/All checks passed/i.test(stdout) ? ', "All checks passed"' : ''}`, () => `still running after ${timeout / 1000} s`)
  }

  const ours = async (row: Row, servers: string[]): Promise<{ codes: string[], seconds: number }> => {
    const service: XmppService = { domain: nameOf(row), target: nameOf(row), port: 5269, ...row.service, ...row.isProbed ? { directTlsPort: dead } : {} }
    const resolver = createUdpResolver({ servers })
    const started = performance.now()
    const observation = await observe(service, { resolver, authority: () => createUdpResolver({ servers: [`127.0.0.1:${bind.port}`], recursionDesired: false }) })
    const findings = checkXmppDns(observation, service)
    if (row.isProbed) findings.push(...checkProbe(await probe(service, { from: observation }), service))
    resolver.close()
    return { codes: findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code), seconds: (performance.now() - started) / 1000 }
  }

  const table: string[] = []
  it.each(rows)('$title', async row => {
    const [their, our] = await Promise.all([theirs(row, `127.0.0.1@${unbound.port}`, 10_000), ours(row, [`127.0.0.1:${unbound.port}`])])
    table.push(`| ${row.title} | ${their} | ${our.codes.join(', ') || 'nothing to change'} |`)
    expect(our.codes).toEqual(row.ours)
  })

  it('a dead resolver', async () => {
    const socket = createSocket('udp4')
    await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve))
    const silent = `127.0.0.1:${socket.address().port}`
    const [their, our] = await Promise.all([theirs(rows[0]!, silent.replace(':', '@'), 12_000), ours(rows[0]!, [silent])])
    socket.close()
    table.push(`| dead resolver | ${their} | ${our.codes.join(', ')} in ${our.seconds.toFixed(1)} s |`)
    console.log(['| zone | prosodyctl check dns (13.0) | xmpp-dns |', '| --- | --- | --- |', ...table].join('\n'))
    expect(our.codes).toEqual(['SRV_LOOKUP_FAILED'])
    expect(our.seconds).toBeLessThan(10)
  })
})
