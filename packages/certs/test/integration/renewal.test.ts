import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { baseConfig, describeWithEachProsody, freePort, prosody, removeFolder, temporaryFolder, until } from '@xmpp-chat/test-support'
import { expect, it } from 'vitest'
import { createDirectoryStore, readCertificate, watchCertificates, type CertificateChange, type CertificatePair } from '../../src/index.js'
import { agedPair } from '../support/openssl.js'
import { connectTls, giveToService, servedFingerprint } from '../support/served.js'

const host = 'videos.example'
const domains = [host, `room.${host}`]

/** What certbot does when it renews: a new generation in archive/, then the links of live/ one by one. */
function renew (root: string, generation: number, { certificate, key }: CertificatePair): void {
  const archive = join(root, 'archive', host)
  const live = join(root, 'live', host)
  for (const folder of [archive, live]) mkdirSync(folder, { recursive: true })
  for (const [name, content] of [['privkey', key], ['cert', certificate], ['fullchain', certificate]] as const) {
    writeFileSync(join(archive, `${name}${generation}.pem`), content)
    symlinkSync(`../../archive/${host}/${name}${generation}.pem`, join(live, `${name}.new`))
    renameSync(join(live, `${name}.new`), join(live, `${name}.pem`))
  }
}

const fingerprintOf = ({ certificate }: CertificatePair): string => String(readCertificate(certificate).leaf?.fingerprint256)

describeWithEachProsody('a renewed certbot tree', version => {
  it('is served by a running Prosody after one reload; sessions stay; what is no good never gets there', async () => {
    const letsencrypt = temporaryFolder('certbot')
    const dir = temporaryFolder('renewal', { forService: true })
    const certs = join(dir, 'certs')
    const store = createDirectoryStore({ dir: certs })
    const generations = await Promise.all([40, 30, 20, 10].map(age => agedPair(domains, age)))
    const [first, second, third, fourth] = generations as [CertificatePair, CertificatePair, CertificatePair, CertificatePair]
    renew(letsencrypt, 1, first)
    await store.write(host, first)
    giveToService(certs)
    const port = await freePort()
    const config = baseConfig(dir, { certificates: `"${certs}"`, c2s_direct_tls_ports: `{ ${port} }`, modules_enabled: '{ "tls", "saslauth" }' }) + `VirtualHost "${host}"\n`
    await using server = await prosody(version).start({ config, dir })
    let reloads = 0
    const changes: CertificateChange[] = []
    await using _ = watchCertificates(join(letsencrypt, 'live'), {
      domains: [host], settle: 200, poll: 1000,
      known: { [host]: fingerprintOf(first) },
      onChange: async change => {
        changes.push(change)
        if (change.ok) await store.write(change.domain, change.pair)
      },
      onSettled: told => {
        if (!told.some(({ ok }) => ok)) return
        giveToService(certs)
        reloads += 1
        server.signal('SIGHUP')
      }
    })
    void _
    const session = await connectTls(port, host, first.certificate)
    const received: Buffer[] = []
    session.on('data', chunk => received.push(chunk as Buffer)).on('error', () => {})
    const serves = (pair: CertificatePair) => until(async () => await servedFingerprint(port, host) === fingerprintOf(pair), { timeout: 20_000, interval: 100 })

    await serves(first)
    renew(letsencrypt, 2, second)
    await serves(second)
    expect([reloads, changes.length]).toEqual([1, 1])

    renew(letsencrypt, 3, { certificate: third.certificate.slice(0, 400), key: third.key })
    await until(() => changes.length === 2)
    expect(changes[1]).toMatchObject({ ok: false, diagnostics: [{ code: 'REPLACEMENT_REJECTED' }, { code: 'CERT_TRUNCATED' }] })
    renew(letsencrypt, 4, { certificate: third.certificate, key: first.key })
    await until(() => changes.length === 3)
    expect(changes[2]).toMatchObject({ ok: false, diagnostics: [{ code: 'REPLACEMENT_REJECTED' }, { code: 'KEY_MISMATCH' }] })
    await serves(second)
    expect(fingerprintOf(await store.read(host) as CertificatePair)).toBe(fingerprintOf(second))

    renew(letsencrypt, 5, fourth)
    await serves(fourth)
    expect([reloads, changes.length]).toEqual([2, 4])
    session.write(`<?xml version='1.0'?><stream:stream to='${host}' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>`)
    await until(() => Buffer.concat(received).toString().includes('<stream:features'))
    session.destroy()
    expect(server.log().match(/Reloading configuration/gi)?.length ?? 0).toBeGreaterThanOrEqual(2)
    await server.stop()
    for (const path of [letsencrypt, dir]) await removeFolder(path)
  })
})
