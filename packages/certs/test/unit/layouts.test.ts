import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryStore, createSelfSigned, deployHook, findCertificates, importCertificates, readPair, selectCertificates, type CertificatePair, type FoundPair } from '../../src/index.js'
import { agedPair, testCa, type TestCa } from '../support/openssl.js'

const domain = 'room.example.org'
let dir: string
let ca: TestCa
let pair: CertificatePair
let old: CertificatePair
let count = 0

beforeAll(async () => {
  dir = temporaryFolder('layouts')
  ca = await testCa(dir)
  pair = await ca.issue([domain, 'example.org'])
  old = await agedPair([domain], 20)
})
afterAll(() => removeFolder(dir))

function folder (files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): string {
  const root = join(dir, `layout${count += 1}`)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    symlinkSync(target, join(root, name))
  }
  return root
}

const certbot = (): [Record<string, string>, Record<string, string>] => [
  {
    'archive/x/privkey1.pem': old.key, 'archive/x/fullchain1.pem': old.certificate, 'archive/x/cert1.pem': old.certificate, 'archive/x/chain1.pem': ca.intermediate,
    'archive/x/privkey2.pem': pair.key, 'archive/x/fullchain2.pem': pair.certificate + ca.intermediate, 'archive/x/cert2.pem': pair.certificate, 'archive/x/chain2.pem': ca.intermediate,
    'renewal/x.conf': 'version = 4'
  },
  Object.fromEntries(['privkey', 'fullchain', 'cert', 'chain'].map(name => [`live/x/${name}.pem`, `../../archive/x/${name}2.pem`]))
]

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Each with the files, the links, where the certificate is found, and what its layout is called. */
const layouts: ReadonlyArray<readonly [string, () => readonly [Record<string, string>, Record<string, string>?], string, string]> = [
  ['Prosody', () => [{ 'room.example.org.crt': pair.certificate + ca.intermediate, 'room.example.org.key': pair.key }], 'room.example.org.crt', 'flat'],
  ['certbot', certbot, 'live/x/fullchain.pem', 'certbot-live'],
  ['certbot’s archive alone', () => [certbot()[0]], 'archive/x/fullchain2.pem', 'certbot-archive'],
  ['Caddy', () => { const at = 'certificates/acme-v02.api.letsencrypt.org-directory/example.org/example.org'; return [{ [`${at}.crt`]: pair.certificate + ca.intermediate, [`${at}.key`]: pair.key, [`${at}.json`]: '{}' }] }, 'certificates/acme-v02.api.letsencrypt.org-directory/example.org/example.org.crt', 'caddy'],
  ['acme.sh', () => [{ 'example.org_ecc/example.org.cer': pair.certificate, 'example.org_ecc/example.org.key': pair.key, 'example.org_ecc/ca.cer': ca.intermediate, 'example.org_ecc/fullchain.cer': pair.certificate + ca.intermediate }], 'example.org_ecc/fullchain.cer', 'acme.sh'],
  ['lego', () => [{ 'certificates/example.org.crt': pair.certificate + ca.intermediate, 'certificates/example.org.issuer.crt': ca.intermediate, 'certificates/example.org.key': pair.key, 'certificates/example.org.json': '{}' }], 'certificates/example.org.crt', 'lego'],
  ['Traefik', () => [{ 'acme.json': JSON.stringify({ le: { Account: { PrivateKey: 'x' }, Certificates: [{ domain: { main: 'other' }, certificate: base64(old.certificate), key: base64(old.key) }, { domain: { main: domain }, certificate: base64(pair.certificate + ca.intermediate), key: base64(pair.key) }] } }) }], 'acme.json', 'traefik'],
  ['one combined file', () => [{ 'server.pem': pair.key + pair.certificate + ca.intermediate }], 'server.pem', 'combined'],
  ['key and chain in folders of their own', () => [{ 'certs/a.pem': pair.certificate, 'private/b.key': pair.key, 'chains/c.pem': ca.intermediate + ca.root }], 'certs/a.pem', 'flat']
]

describe('the layout of', () => {
  it.each(layouts)('%s', async (_, files, path, layout) => {
    const root = folder(...files())
    const found = await findCertificates(root)
    const [selection] = selectCertificates(found, [domain])
    expect(selection?.pair?.certificate.path).toBe(join(root, path))
    expect(selection?.pair?.layout).toBe(layout)
    const whole = await readPair(selection?.pair as FoundPair)
    expect(whole.certificate).toBe(pair.certificate + ca.intermediate)
    expect(whole.key.replace(/EC /g, '')).toContain('-----BEGIN PRIVATE KEY-----')
    expect(JSON.stringify(found)).not.toContain('PRIVATE KEY')
    expect(selectCertificates(await findCertificates(root), [domain])).toEqual([selection])
    expect(selectCertificates(await findCertificates(root, { domains: [domain] }), [domain])).toEqual([selection])
  })
})

describe('for some domains', () => {
  it('finds what names them, however it names them, and nothing else', async () => {
    const made = async (name: string) => createSelfSigned({ domains: [name] })
    const root = folder({
      'a.crt': (await made('Room.Example.ORG')).certificate, 'b.crt': (await ca.issue(['*.example.org'])).certificate,
      'c.crt': (await made('münchen.example')).certificate, 'd.crt': (await made('elsewhere.example')).certificate, 'e.crt': 'nothing'
    })
    const names = async (...domains: string[]) => (await findCertificates(root, { domains })).pairs.map(({ certificate: { path } }) => path.slice(-5))
    expect(await names('room.example.org')).toEqual(['a.crt', 'b.crt'])
    expect(await names('münchen.example')).toEqual(['c.crt'])
    expect(await names('xn--mnchen-3ya.example', 'elsewhere.example')).toEqual(['c.crt', 'd.crt'])
    expect(await names('other.example')).toEqual([])
    expect((await findCertificates(root, { domains: ['other.example'] })).broken.map(({ path }) => path)).toEqual([join(root, 'e.crt')])
  })

  it('reads no key that they do not need, and never takes one that does not match', async () => {
    const files = { 'a.crt': pair.certificate, 'a.key': pair.key, 'far/x.key': 'nothing' }
    const codes = async (root: string) => (await findCertificates(root, { domains: [domain] })).diagnostics.map(({ code }) => code)
    expect(await codes(folder(files))).toEqual([])
    const mismatched = folder({ ...files, 'a.key': old.key })
    expect(await codes(mismatched)).toEqual(['FILE_BROKEN'])
    const [selection] = selectCertificates(await findCertificates(mismatched, { domains: [domain] }), [domain])
    expect([selection?.pair, selection?.rejected[0]?.diagnostics[0]?.code]).toEqual([undefined, 'KEY_MISMATCH'])
    const moved = folder({ ...files, 'a.key': old.key, 'far/y.key': pair.key })
    expect(selectCertificates(await findCertificates(moved, { domains: [domain] }), [domain])[0]?.pair?.key?.path).toBe(join(moved, 'far/y.key'))
  })
})

it('says that a live/ without its archive/ is links that lead nowhere', async () => {
  const root = folder({}, certbot()[1])
  const { pairs, diagnostics } = await findCertificates(join(root, 'live'))
  expect([pairs.length, diagnostics.map(({ code }) => code)]).toEqual([0, Array.from({ length: 4 }, () => 'LINK_DANGLING')])
})

it('takes a file for the certificate that it holds, with the key beside it', async () => {
  const root = folder(...certbot())
  const { pairs } = await findCertificates(join(root, 'live/x/cert.pem'))
  expect(pairs).toHaveLength(1)
  expect(pairs[0]?.key?.path).toBe(join(root, 'live/x/privkey.pem'))
})

it('survives circles of links, and files that are something else', async () => {
  const root = folder({ 'a/x.pem': '\u0000'.repeat(5000), 'a/y.key': 'nothing', 'a/acme.json': '[[[[' }, { 'a/loop': '..', 'a/self': 'self' })
  const { pairs, diagnostics } = await findCertificates(root)
  expect(pairs).toEqual([])
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['LINK_DANGLING', 'ACME_STORE_INVALID', 'FILE_BROKEN']))
})

describe('import', () => {
  it('stores the best pair of each domain, once, and tells why another domain has none', async () => {
    const root = folder(...certbot())
    const store = createMemoryStore()
    const run = async () => (await importCertificates({ from: join(root, 'live'), store, domains: [domain, 'other.example'] })).map(({ outcome }) => outcome)
    expect(await run()).toEqual(['imported', 'failed'])
    expect(await run()).toEqual(['unchanged', 'failed'])
    expect((await store.read(domain))?.certificate).toBe(pair.certificate + ca.intermediate)
    await store.write(domain, await createSelfSigned({ domains: [domain] }))
    expect(await run()).toEqual(['imported', 'failed'])
    await store.rollback(domain)
    expect((await store.read(domain))?.certificate).not.toBe(pair.certificate + ca.intermediate)
  })

  it('understands certbot’s deploy hooks', () => {
    const env = { RENEWED_LINEAGE: '/etc/letsencrypt/live/x', RENEWED_DOMAINS: 'example.org *.example.org www.example.net' }
    expect(deployHook(env)).toEqual({ from: '/etc/letsencrypt/live/x', domains: ['example.org', 'www.example.net'] })
    expect(deployHook(env, ['room.example.org', 'room.example.net'])).toEqual({ from: '/etc/letsencrypt/live/x', domains: ['room.example.org'] })
    expect(deployHook({})).toBeUndefined()
  })
})
