import { lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll, describe, expect, it } from 'vitest'
import { createDirectoryStore, createMemoryStore, createSelfSigned, readCertificate, renewalTime, renewSelfSigned, tlsaRecord, tlsaRollover, type CertificatePair } from '../../src/index.js'
import { acquireLock } from '../../src/store-lock.js'

const root = temporaryFolder('stores')
afterAll(() => removeFolder(root))
let count = 0
const fresh = (): string => join(root, `store${count += 1}`)

const host = 'room.example.org'
const make = (): Promise<CertificatePair> => createSelfSigned({ domains: [host] })

describe.each([['memory', () => createMemoryStore()], ['directory', () => createDirectoryStore({ dir: fresh() })]] as const)('a store (%s)', (_, open) => {
  it('gives back what was written, and goes back one generation', async () => {
    const store = open()
    expect([await store.read(host), await store.list()]).toEqual([undefined, []])
    const [first, second, third] = [await make(), await make(), await make()]
    for (const pair of [first, second, third]) await store.write(host, pair)
    expect([(await store.read('ROOM.example.org'))?.key, await store.list()]).toEqual([third.key, [host]])
    await store.rollback(host)
    expect((await store.read(host))?.key).toBe(second.key)
    await expect(store.rollback(host)).rejects.toMatchObject({ code: 'ERR_CERTS_NO_PREVIOUS' })
    await store.write(host, third)
    await store.rollback(host)
    expect((await store.read(host))?.key).toBe(second.key)
  })

  it('refuses what a server must not get, and keeps what it had', async () => {
    const store = open()
    const [good, other] = [await make(), await make()]
    await store.write(host, good)
    for (const bad of [{ certificate: good.certificate, key: other.key }, { certificate: good.certificate.slice(0, 99), key: good.key }, { certificate: '', key: '' }]) {
      await expect(store.write(host, bad)).rejects.toMatchObject({ code: 'ERR_CERTS_PAIR_INVALID' })
    }
    expect((await store.read(host))?.key).toBe(good.key)
    await expect(store.write('../../etc/passwd', good)).rejects.toThrow(TypeError)
  })

  it('forgets a host with all that it kept of it, and nothing else', async () => {
    const store = open()
    const [pair, other] = [await make(), await createSelfSigned({ domains: ['example.org'] })]
    await store.remove(host)
    await store.write(host, pair)
    await store.write('example.org', other)
    await store.remove(host)
    expect([await store.read(host), await store.list()]).toEqual([undefined, ['example.org']])
    await expect(store.rollback(host)).rejects.toMatchObject({ code: 'ERR_CERTS_NO_PREVIOUS' })
    await store.write(host, pair)
    expect((await store.read(host))?.key).toBe(pair.key)
    await expect(store.remove('../../etc/passwd')).rejects.toThrow(TypeError)
  })

  it('writes only PEM, whatever stands around it', async () => {
    const store = open()
    const { certificate, key } = await make()
    await store.write(host, { certificate: `Bag Attributes\r\n${certificate.replaceAll('\n', '\r\n')}`, key: `text\n${key}` })
    const stored = await store.read(host)
    expect([stored?.certificate, stored?.key]).toEqual([certificate, key])
  })

  it('keeps writers apart', async () => {
    const store = open()
    const pairs = await Promise.all(Array.from({ length: 8 }, make))
    await Promise.all(pairs.map(pair => store.write(host, pair)))
    expect(pairs.map(({ key }) => key)).toContain((await store.read(host))?.key)
  })
})

describe('the folder of a store', () => {
  it('is for its owner; certificates may be read, keys not', async () => {
    const dir = fresh()
    await createDirectoryStore({ dir }).write(host, await make())
    const mode = (path: string): string => (statSync(join(dir, path)).mode & 0o777).toString(8)
    expect([mode('.'), mode(`${host}.crt`), mode(`${host}.key`)]).toEqual(['700', '644', '600'])
  })

  it('takes over files that another program put there, and can go back to them', async () => {
    const dir = fresh()
    const store = createDirectoryStore({ dir })
    await store.write('x.example', await createSelfSigned({ domains: ['x.example'] }))
    const [before, after] = [await make(), await make()]
    writeFileSync(join(dir, `${host}.crt`), before.certificate)
    writeFileSync(join(dir, `${host}.key`), before.key)
    expect((await store.read(host))?.key).toBe(before.key)
    await store.write(host, after)
    expect([lstatSync(join(dir, `${host}.crt`)).isSymbolicLink(), readFileSync(join(dir, `${host}.key`), 'utf8')]).toEqual([true, after.key])
    await store.rollback(host)
    expect(readFileSync(join(dir, `${host}.key`), 'utf8')).toBe(before.key)
  })
})

describe('a lock', () => {
  it('of a process that is gone is taken over by exactly one', async () => {
    const dir = temporaryFolder('lock')
    writeFileSync(join(dir, 'lock.7'), '999999999 elsewhere')
    const lock = await acquireLock(dir, { wait: 2000, staleAfter: 0 })
    await lock.assertHeld()
    const attempts = await Promise.allSettled([1, 2, 3].map(() => acquireLock(dir, { wait: 100, staleAfter: 60_000 })))
    expect(attempts.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await lock.release()
    const next = await acquireLock(dir, { wait: 2000, staleAfter: 60_000 })
    await expect(lock.assertHeld()).rejects.toMatchObject({ code: 'ERR_CERTS_STORE_LOCKED' })
    await next.release()
    await removeFolder(dir)
  })
})

describe('a self-signed certificate in a store', () => {
  it('is renewed when it is time, when its domains change, and not otherwise', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const store = createMemoryStore({ now: () => now })
    const ensure = (...domains: string[]) => renewSelfSigned({ store, domains, days: 90, now })
    expect(await ensure(host)).toMatchObject({ renewed: true, because: 'missing' })
    const { because, next } = await ensure(host)
    expect(because).toBe('current')
    expect(await ensure(host, 'b.example')).toMatchObject({ renewed: true, because: 'domains' })
    expect(await ensure(host)).toMatchObject({ renewed: true, because: 'domains' })
    expect(next.getTime()).toBeGreaterThan(Date.parse('2026-02-20'))
    expect(next.getTime()).toBeLessThan(Date.parse('2026-03-03'))
    now = new Date('2026-03-03T00:00:00Z')
    expect(await ensure(host)).toMatchObject({ renewed: true, because: 'time' })
    now = new Date('2027-03-03T00:00:00Z')
    expect(await ensure(host)).toMatchObject({ renewed: true, because: 'unusable' })
  })

  it('is due at a third of any lifetime, a little earlier by chance, and at the same time at every call', () => {
    const certificate = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2026-01-07T00:00:00Z', fingerprint256: 'AB:CD:EF:01:23' }
    expect(renewalTime(certificate, { random: 0 }).toISOString()).toBe('2026-01-05T00:00:00.000Z')
    expect(renewalTime(certificate, { random: 1 }).toISOString()).toBe('2026-01-04T16:48:00.000Z')
    expect(renewalTime(certificate)).toEqual(renewalTime(certificate))
  })
})

describe('a pair', () => {
  it('does not show its key', async () => {
    const pair = await make()
    for (const text of [JSON.stringify(pair), inspect(pair), inspect({ ...pair })]) expect(text).not.toContain('PRIVATE')
    expect(pair.key).toContain('PRIVATE KEY')
  })
})

describe('TLSA', () => {
  it('is the record of the key, and the steps to another', async () => {
    const [before, after] = [await make(), await make()]
    const current = readCertificate(before.certificate)
    const record = tlsaRecord(current, { port: 5269, host: 'XMPP.example.org', ttl: 60 })
    expect(record.zoneLine).toBe(`_5269._tcp.xmpp.example.org. 60 IN TLSA 3 1 1 ${current.leaf?.spkiSha256}`)
    const text = tlsaRollover(current, readCertificate(after.certificate), { port: 5269 })
    expect(text).toMatch(/^1\. Publish both records[^]*\n2\. Wait 7200 seconds[^]*\n3\.[^]*\n4\./)
    expect(tlsaRollover(current, readCertificate(after.certificate), { port: 5269, language: 'fr' })).toMatch(/^1\. Publiez/)
    const same = readCertificate((await createSelfSigned({ domains: [host], key: before.key })).certificate)
    expect(tlsaRollover(current, same, { port: 5269 })).toContain('same key')
    expect(() => tlsaRecord(current, { port: 0 })).toThrow(TypeError)
  })
})
