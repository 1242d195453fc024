import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isCodedError, languages, type Diagnostic } from '@xmpp-chat/diagnostics'
import {
  bitString, context, der, extension, fixedKey, implicit, integer, makeCertificate, nothing, objectIdentifier, pemOf, removeFolder, sequence, temporaryFolder, truth
} from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  catalog, checkCertificate, createDirectoryStore, createMemoryStore, createSelfSigned, findCertificates,
  predictProsodySelection, readCertificate, readPair, selectCertificates, watchCertificates, type CertificatePair, type CheckOptions, type Code
} from '../../src/index.js'
import { refusedWatch } from '../../src/change-hints.js'
import { storeFailure } from '../../src/directory-store.js'
import { main } from '../../src/cli/main.js'
import { acquireLock } from '../../src/store-lock.js'
import { agedPair, openssl, opensslPair, testCa, type TestCa } from '../support/openssl.js'

const day = 86_400_000
const domain = 'room.example.org'
const domains = [domain]

let dir: string
let good: CertificatePair
let ca: TestCa
let issued: CertificatePair
let made = 0

beforeAll(async () => {
  dir = temporaryFolder('codes')
  good = await createSelfSigned({ domains })
  ca = await testCa(dir)
  issued = await ca.issue(domains)
})
afterAll(() => removeFolder(dir))

/** A fresh folder with those files in it. */
function folder (files: Readonly<Record<string, string>>): string {
  const path = join(dir, `case${made += 1}`)
  mkdirSync(path)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

const pairFiles = ({ certificate, key }: CertificatePair, name = domain): Record<string, string> => ({ [`${name}.crt`]: certificate, [`${name}.key`]: key })

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

const codesOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => code)

type Codes = Promise<readonly string[]> | readonly string[]

const check = (pem: string | Uint8Array, options: CheckOptions = {}): string[] =>
  checkCertificate(readCertificate(pem), { domains, roots: [ca.root], ...options }).map(({ code }) => code)

const find = async (path: string, options = {}): Promise<string[]> => (await findCertificates(path, options)).diagnostics.map(({ code }) => code)

const reason = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
  selectCertificates(await findCertificates(folder(files)), domains).map(selection => selection.reason.code)

const predict = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
  (await predictProsodySelection(folder(files), domain)).diagnostics.map(({ code }) => code)

const failure = async (work: () => Promise<unknown>): Promise<string[]> => {
  try {
    await work()
    return []
  } catch (error) {
    return isCodedError(error) ? [error.code] : [String(error)]
  }
}

const filesOf = (mode: number, uid: number) => ({
  certificate: { path: '/c/a.crt', mode: 0o644, uid: 0, gid: 0, folders: [{ path: '/', mode: 0o755, uid: 0, gid: 0 }] },
  key: { path: '/c/a.key', mode, uid, gid: uid, folders: [{ path: '/', mode: 0o755, uid: 0, gid: 0 }] }
})
const user = { uid: 103, gids: [107] }

/** The first change that a watch tells after the first one, once the files were changed. */
async function secondChange (change: (path: string) => void): Promise<string[]> {
  const path = folder(pairFiles(good))
  await using watch = watchCertificates(path, { domains, settle: 30, poll: 30 })
  const changes = watch[Symbol.asyncIterator]()
  await changes.next()
  change(path)
  const { value } = await changes.next()
  return value === undefined ? [] : value.ok ? ['ok'] : codesOf(value.diagnostics)
}

const command = async (...args: string[]): Promise<string[]> => {
  const said: string[] = []
  await main([...args, '--json'], { out: text => said.push(text), err: () => {}, env: {}, colour: { out: false, err: false }, now: () => new Date(), signal: new AbortController().signal })
  const { error, diagnostics = [] } = JSON.parse(said.join('')) as { error?: { code: string }, diagnostics?: Diagnostic[] }
  return [...error === undefined ? [] : [error.code], ...codesOf(diagnostics)]
}

const ou = (subject: string, extra: readonly string[] = []) => opensslPair(dir, { subject, san: `DNS:${domain}`, args: ['-addext', 'basicConstraints=critical,CA:FALSE', ...extra] })

/** For every code an input that yields it, and one just beside it that does not. */
const cases: Readonly<Record<Code, readonly [yields: () => Codes, nearMiss: () => Codes]>> = {
  CERT_EMPTY: [() => check(' \n'), () => check('x')],
  CERT_NOT_PEM: [() => check('hello'), () => check(`hello\n${good.certificate}`)],
  CERT_TRUNCATED: [() => check(good.certificate.slice(0, -30)), () => check(good.certificate.trimEnd())],
  CERT_MALFORMED: [() => check(good.certificate.replace('MII', 'NII')), () => check(good.certificate.replaceAll('\n', '\r\n'))],
  CERT_IS_DER: [() => check(Buffer.from(good.certificate.split('-----')[2] ?? '', 'base64')), () => check(Buffer.from(good.certificate))],
  PEM_BLOCK_UNSEEN: [() => check(`# ${good.certificate}`), () => check(`# \n${good.certificate}`)],
  PEM_END_LINE: [() => check(`${good.certificate.trimEnd()} # end\n`), () => check(`${good.certificate.trimEnd()} \n# end\n`)],
  CERT_LABEL: [() => check(good.certificate.replaceAll('CERT', 'TRUSTED CERT')), () => check(good.certificate + issued.certificate.replaceAll('CERT', 'TRUSTED CERT'))],
  CERT_NOT_LOADED: [() => check(pointless(good.certificate)), () => check(good.certificate)],
  DH_WEAK: [() => check(good.certificate + dhParameters(1024)), () => check(good.certificate + dhParameters(2048))],
  DOMAIN_NOT_IN_DNS: [
    () => check(opensslPair(dir, { san: 'DNS:my_chat.example' }).certificate, { domains: ['my_chat.example'] }),
    async () => check((await createSelfSigned({ domains: ['my_chat.example'] })).certificate, { domains: ['my_chat.example'] })],
  CERT_TOO_LARGE: [() => check(good.certificate + ' '.repeat(1 << 20)), () => check(good.certificate + ' '.repeat(1 << 19))],
  CERT_BLOCK_IGNORED: [() => check(`${good.certificate}-----BEGIN DH PARAMETERS-----\nAAAA\n-----END DH PARAMETERS-----\n`), () => check(good.certificate + good.key)],
  DOMAIN_INVALID: [() => check(good.certificate, { domains: ['a b'] }), () => check(good.certificate, { domains: ['ROOM.example.org.'] })],
  CERT_DOMAIN_NOT_COVERED: [() => check(good.certificate, { domains: ['example.org'] }), () => check(good.certificate, { domains: ['Room.Example.ORG'] })],
  CERT_WILDCARD_NOT_COVERING: [
    () => check(opensslPair(dir, { san: 'DNS:*.example.org' }).certificate, { domains: ['a.room.example.org'] }),
    () => check(opensslPair(dir, { san: 'DNS:*.example.org' }).certificate)],
  CERT_COMMON_NAME_ONLY: [() => check(opensslPair(dir, { subject: `/CN=${domain}` }).certificate), () => check(ou(`/CN=${domain}`).certificate)],
  CERT_EXPIRED: [async () => check((await agedPair(domains, 91)).certificate), async () => check((await agedPair(domains, 89)).certificate)],
  CERT_EXPIRES_SOON: [async () => check((await agedPair(domains, 61)).certificate), async () => check((await agedPair(domains, 59)).certificate)],
  CERT_NOT_YET_VALID: [async () => check((await agedPair(domains, -2)).certificate), async () => check((await agedPair(domains, 0)).certificate)],
  KEY_MISMATCH: [() => check(good.certificate, { key: issued.key }), () => check(good.certificate, { key: good.key })],
  KEY_ENCRYPTED: [
    () => check(good.certificate, { key: encrypted('-aes256') }),
    () => check(good.certificate, { key: good.key })],
  KEY_UNREADABLE: [() => check(good.certificate, { key: good.key.slice(0, 60) }), () => check(good.certificate, { key: `text\n${good.key}` })],
  KEY_BEHIND_DAMAGE: [
    () => check(good.certificate, { key: `-----BEGIN EC PARAMETERS-----\nA\n-----END EC PARAMETERS-----\n${good.key}` }),
    () => check(good.certificate, { key: `${good.key}-----BEGIN EC PARAMETERS-----\nA\n-----END EC PARAMETERS-----\n` })],
  KEY_WEAK: [
    () => check(opensslPair(dir, { san: `DNS:${domain}`, key: ['rsa', 'rsa_keygen_bits:1024'] }).certificate),
    () => check(opensslPair(dir, { san: `DNS:${domain}`, key: ['rsa', 'rsa_keygen_bits:2048'] }).certificate)],
  KEY_TYPE_UNUSUAL: [async () => check((await createSelfSigned({ domains, keyType: 'ed25519' })).certificate), () => check(good.certificate)],
  CERT_SIGNATURE_WEAK: [() => check(ou('/O=x', ['-sha1']).certificate), () => check(ou('/O=x', ['-sha384']).certificate)],
  CERT_SIGNATURE_INVALID: [() => check(forged()), () => check(good.certificate)],
  CERT_SELF_SIGNED: [() => check(good.certificate), () => check(issued.certificate + ca.intermediate)],
  CERT_ROOT_UNTRUSTED: [() => check(issued.certificate + ca.intermediate + ca.root, { roots: [] }), () => check(issued.certificate + ca.intermediate + ca.root)],
  CHAIN_INCOMPLETE: [() => check(issued.certificate), () => check(issued.certificate + ca.intermediate)],
  CHAIN_OUT_OF_ORDER: [() => check(ca.intermediate + issued.certificate), () => check(issued.certificate + ca.intermediate + ca.root)],
  CHAIN_CERT_UNRELATED: [() => check(issued.certificate + ca.intermediate + good.certificate), () => check(issued.certificate + ca.intermediate)],
  CHAIN_CERT_EXPIRED: [
    () => check(issued.certificate + ca.intermediate, { now: new Date(Date.now() + 1900 * day) }),
    () => check(issued.certificate + ca.intermediate, { now: new Date(Date.now() + 1800 * day) })],
  CHAIN_CERT_NOT_YET_VALID: [() => checkMade({ notBefore: new Date('2027-01-01') }), () => checkMade({ notBefore: new Date('2026-01-01') })],
  CHAIN_ISSUER_NOT_CA: [() => checkMade({ ca: false }), () => checkMade({})],
  CHAIN_ISSUER_MAY_NOT_SIGN: [() => checkMade({ usage: 0x02 }), () => checkMade({ usage: 0x06 })],
  CHAIN_TOO_LONG: [() => checkMade({ rootLimit: 1 }), () => checkMade({ rootLimit: 2 })],
  CHAIN_PURPOSE_EXCLUDED: [() => checkMade({ purpose: '1.3.6.1.5.5.7.3.2' }), () => checkMade({ purpose: '1.3.6.1.5.5.7.3.1' })],
  CHAIN_NAME_EXCLUDED: [() => checkMade({ allowed: 'other.example' }), () => checkMade({ allowed: 'example.org' })],
  CHAIN_KEY_WEAK: [() => checkMade({ curve: 'prime192v1' }), () => checkMade({ curve: 'secp224r1' })],
  CERT_CRITICAL_UNKNOWN: [() => checkMade({ more: [extension('1.2.3.4', nothing(), { critical: true })] }), () => checkMade({ more: [extension('1.2.3.4', nothing())] })],
  CERT_FAULTY: [() => checkMade({ usage: 0 }), () => checkMade({})],
  CERT_NOT_STRICT: [() => checkMade({ hasIssuerKeyId: false }), () => checkMade({})],
  CERT_CA_LEAF: [() => check(opensslPair(dir, { san: `DNS:${domain}` }).certificate), () => check(ou('/O=x').certificate)],
  CERT_NO_SERVER_AUTH: [() => check(ou('/O=x', ['-addext', 'extendedKeyUsage=clientAuth']).certificate), () => check(ou('/O=x', ['-addext', 'extendedKeyUsage=serverAuth']).certificate)],
  CERT_NO_CLIENT_AUTH: [() => check(issued.certificate), () => check(good.certificate)],
  CERT_NO_EKU: [() => check(ou('/O=x').certificate), () => check(good.certificate)],
  CERT_KEY_USAGE: [() => check(ou('/O=x', ['-addext', 'keyUsage=keyEncipherment']).certificate), () => check(ou('/O=x', ['-addext', 'keyUsage=digitalSignature']).certificate)],
  FILE_NOT_READABLE_BY_SERVICE: [() => check(good.certificate, { files: { ...filesOf(0o600, 0), user } }), () => check(good.certificate, { files: { ...filesOf(0o600, 103), user } })],
  KEY_FILE_EXPOSED: [() => check(good.certificate, { files: filesOf(0o644, 0) }), () => check(good.certificate, { files: filesOf(0o640, 0) })],
  FILE_WRITABLE_BY_OTHERS: [() => check(good.certificate, { files: filesOf(0o620, 0) }), () => check(good.certificate, { files: filesOf(0o640, 0) })],
  KEY_FILE_OWNER: [() => check(good.certificate, { files: { ...filesOf(0o604, 1000), user } }), () => check(good.certificate, { files: { ...filesOf(0o600, 103), user } })],
  FOLDER_UNREADABLE: [() => find(join(dir, 'nowhere')), () => find(folder({}))],
  FILE_UNREADABLE: [
    () => { const path = folder(pairFiles(good)); const gone = watchedAway(path); return gone },
    () => find(folder(pairFiles(good)))],
  FILE_TOO_LARGE: [() => find(folder({ 'a.pem': 'x'.repeat((1 << 20) + 1) })), () => find(folder({ 'a.pem': 'x'.repeat(1 << 20) }))],
  FILE_BROKEN: [() => find(folder({ 'a.crt': good.certificate.slice(0, 100) })), () => find(folder(pairFiles(good)))],
  LINK_DANGLING: [
    () => { const path = folder({}); symlinkSync('nowhere', join(path, 'a.crt')); return find(path) },
    () => { const path = folder(pairFiles(good, 'b')); symlinkSync('b.crt', join(path, 'a.crt')); return find(path) }],
  SEARCH_HIDDEN: [() => find(folder({ '.x/a.crt': good.certificate })), () => find(folder({ '.lego/a.crt': good.certificate, '.git/a.crt': '' }))],
  SEARCH_TOO_DEEP: [() => find(folder({ 'a/b/c.crt': good.certificate }), { depth: 2 }), () => find(folder({ 'a/b/c.crt': good.certificate }), { depth: 3 })],
  SEARCH_TOO_MANY: [() => find(folder(pairFiles(good)), { files: 1 }), () => find(folder(pairFiles(good)), { files: 2 })],
  ACME_STORE_INVALID: [() => find(folder({ 'acme.json': '{' })), () => find(folder({ 'acme.json': acmeStore(good) }))],
  KEY_NOT_FOUND: [() => find(folder({ 'a.crt': good.certificate })), () => find(folder({ 'a.crt': good.certificate, 'elsewhere/x.key': good.key }))],
  CERTIFICATE_NOT_FOUND: [() => command('check', folder({})), () => command('check', folder(pairFiles(good)))],
  PAIR_NOT_FOUND: [() => reason({}), () => reason(pairFiles(good))],
  PAIR_NEARLY: [async () => reason(pairFiles(await createSelfSigned({ domains: ['example.org'] }))), async () => reason(pairFiles(await createSelfSigned({ domains: ['example.net'] })))],
  PAIR_ONLY: [() => reason(pairFiles(good)), () => reason({})],
  PAIR_NEWEST: [async () => reason({ ...pairFiles(good), ...pairFiles(await agedPair(domains, 5), 'old') }), () => reason(pairFiles(good))],
  PAIR_NOT_SELF_SIGNED: [
    () => reason({ ...pairFiles(good), ...pairFiles(issued, 'ca') }),
    async () => reason({ ...pairFiles(issued), ...pairFiles(await ca.issue(domains), 'other') })],
  PROSODY_CHOICE_BY_CHANCE: [async () => predict({ ...pairFiles(good), ...pairFiles(await agedPair(domains, 5), 'old') }), async () => predict({ ...pairFiles(good), ...pairFiles(await agedPair(domains, 95), 'old') })],
  PROSODY_COPIES: [() => predict({ ...pairFiles(good), ...pairFiles(good, 'copy') }), () => predict(pairFiles(good))],
  PROSODY_NO_CERTIFICATE: [() => predict({ 'x.pem': good.certificate + good.key }), () => predict({ [`${domain}.pem`]: good.certificate + good.key })],
  PROSODY_CANNOT_START: [() => predict({ 'x.crt': good.certificate.slice(0, 99), 'x.key': '' }), () => predict({ 'x.crt': good.certificate.slice(0, 99) })],
  PROSODY_CHOICE_UNFIT: [() => predict(pairFiles({ certificate: good.certificate, key: issued.key })), () => predict(pairFiles(good))],
  PROSODY_SKIPS_FIRST_LINE: [() => predict({ 'x.crt': good.certificate.replaceAll('\n', '\r\n'), 'x.key': good.key }), () => predict(pairFiles(good))],
  PROSODY_SKIPS_NO_KEY: [() => predict({ 'x.crt': good.certificate }), () => predict(pairFiles(good))],
  PROSODY_SKIPS_NOT_VALID: [async () => predict(pairFiles(await agedPair(domains, 95), 'x')), () => predict(pairFiles(good))],
  REPLACEMENT_REJECTED: [
    () => secondChange(path => { writeFileSync(join(path, `${domain}.crt`), good.certificate.slice(0, 200)) }),
    () => secondChange(path => { for (const [name, content] of Object.entries(pairFiles(issued))) writeFileSync(join(path, name), content) })],
  CERTIFICATE_GONE: [
    () => secondChange(path => { for (const name of Object.keys(pairFiles(good))) writeFileSync(join(path, name), good.key) }),
    () => secondChange(path => { for (const [name, content] of Object.entries(pairFiles(issued))) writeFileSync(join(path, name), content) })],
  WATCH_FAILED: [
    async () => {
      await using watch = watchCertificates(folder({}), { domains, settle: 10, poll: 10, now: () => { throw Object.assign(new Error(), { code: 'EIO' }) } })
      const { value } = await watch[Symbol.asyncIterator]().next()
      return value !== undefined && !value.ok ? codesOf(value.diagnostics) : []
    },
    () => secondChange(path => { for (const [name, content] of Object.entries(pairFiles(issued))) writeFileSync(join(path, name), content) })],
  WATCH_WITHOUT_NOTICE: [() => codesOf(refusedWatch(systemError('EMFILE'), { path: dir, poll: 1000 })), () => codesOf(refusedWatch(systemError('ENOENT'), { path: dir, poll: 1000 }))],
  ERR_CERTS_KEY_UNUSABLE: [() => failure(() => createSelfSigned({ domains, key: good.key.slice(0, 80) })), () => failure(() => createSelfSigned({ domains, key: good.key }))],
  ERR_CERTS_PAIR_INVALID: [() => failure(() => createMemoryStore().write('example.org', good)), () => failure(() => createMemoryStore().write(domain, good))],
  ERR_CERTS_PAIR_CHANGED: [
    async () => {
      const path = folder(pairFiles(good))
      const [pair] = (await findCertificates(path)).pairs
      writeFileSync(join(path, `${domain}.crt`), issued.certificate)
      return failure(() => readPair(pair as NonNullable<typeof pair>))
    },
    async () => failure(async () => readPair((await findCertificates(folder(pairFiles(good)))).pairs[0] as never))],
  ERR_CERTS_STORE_LOCKED: [
    async () => {
      const path = folder({})
      mkdirSync(join(path, '.generations'))
      await acquireLock(join(path, '.generations'), { wait: 0, staleAfter: 60_000 })
      return failure(() => createDirectoryStore({ dir: path, wait: 50 }).write(domain, good))
    },
    () => failure(() => createDirectoryStore({ dir: folder({}), wait: 0 }).write(domain, good))],
  ERR_CERTS_STORE_UNUSABLE: [() => failure(() => createDirectoryStore({ dir: join(folder({ file: '' }), 'file') }).write(domain, good)), () => failure(() => createDirectoryStore({ dir: join(folder({}), 'new') }).write(domain, good))],
  ERR_CERTS_STORE_FULL: [() => [storeFailure(dir, systemError('EDQUOT')).code], () => [storeFailure(dir, systemError('EROFS')).code]],
  ERR_CERTS_FILE_EXISTS: [
    () => { const store = folder({ [`${domain}.csr.key`]: '' }); return command('create', domain, '--request', '--store', store) },
    () => command('create', domain, '--request', '--store', folder({}))],
  ERR_CERTS_NO_PREVIOUS: [
    async () => { const store = createMemoryStore(); await store.write(domain, good); return failure(() => store.rollback(domain)) },
    async () => { const store = createMemoryStore(); await store.write(domain, good); await store.write(domain, issued); return failure(() => store.rollback(domain)) }],
  ERR_CERTS_SOURCE_UNREADABLE: [() => command('check', join(dir, 'nowhere')), () => command('check', folder(pairFiles(good)))],
  ERR_CERTS_RANGE: [() => command('create', domain, '--days', '12000', '--store', folder({})), () => command('create', domain, '--days', '3650', '--store', folder({}))],
  ERR_CERTS_USAGE: [() => command('check', 'a', 'b'), () => command('check', dir)]
}

/** The same with a point that is on no curve. */
function pointless (pem: string): string {
  const bytes = Buffer.from(pem.split('-----')[2] ?? '', 'base64')
  bytes[bytes.indexOf(Buffer.from('03420004', 'hex')) + 3] = 5
  return pemOf(bytes)
}

const dhParameters = (bits: number): string =>
  pemOf(sequence(der(0x02, Buffer.from([0]), Buffer.alloc(bits / 8, 0xFF)), integer(2)), 'DH PARAMETERS')

interface MadeChain {
  readonly notBefore?: Date
  readonly ca?: boolean
  readonly usage?: number
  readonly rootLimit?: number
  readonly purpose?: string
  readonly allowed?: string
  readonly curve?: string
  readonly more?: readonly Buffer[]
  readonly hasIssuerKeyId?: boolean
}

/** A root, two CAs and a leaf for the domain; what is wished is so with the upper CA. */
function checkMade ({ notBefore = new Date('2020-01-01'), ca = true, usage = 0x06, rootLimit, purpose, allowed, curve, more = [], hasIssuerKeyId = true }: MadeChain): string[] {
  const constraints = (authority: boolean, limit?: number): Buffer =>
    extension('2.5.29.19', sequence(...authority ? [truth(true)] : [], ...limit === undefined ? [] : [integer(limit)]), { critical: true })
  const usages = (bits: number): Buffer => extension('2.5.29.15', bitString(Buffer.from([bits]), bits === 0 ? 0 : 1), { critical: true })
  const purposes = (id: string): Buffer => extension('2.5.29.37', sequence(objectIdentifier(id)))
  const ids = (own: string, issuer?: string): Buffer[] => [
    extension('2.5.29.14', der(0x04, Buffer.from(own))), ...issuer === undefined ? [] : [extension('2.5.29.35', sequence(implicit(0, issuer)))]]
  const [rootKey, lowerKey, leafKey] = [1, 2, 3].map(fixedKey) as [KeyObject, KeyObject, KeyObject]
  const upperKey = curve === undefined ? fixedKey(4) : generateKeyPairSync('ec', { namedCurve: curve }).privateKey
  const name = (text: string) => [['CN', text]] as const
  const root = makeCertificate({ subject: name('Root'), key: rootKey, extensions: [constraints(true, rootLimit), usages(0x06), ...ids('Root')] })
  const upper = makeCertificate({ subject: name('Upper'), issuer: name('Root'), key: upperKey, signer: rootKey, notBefore, extensions: [
    constraints(ca), usages(usage), ...ids('Upper', hasIssuerKeyId ? 'Root' : undefined), ...purpose === undefined ? [] : [purposes(purpose)],
    ...allowed === undefined ? [] : [extension('2.5.29.30', sequence(context(0, sequence(implicit(2, allowed)))), { critical: true })], ...more] })
  const lower = makeCertificate({ subject: name('Lower'), issuer: name('Upper'), key: lowerKey, signer: upperKey, extensions: [constraints(true), usages(0x06), ...ids('Lower', 'Upper')] })
  const leaf = makeCertificate({ subject: name('Leaf'), issuer: name('Lower'), key: leafKey, signer: lowerKey, extensions: [
    constraints(false), usages(0x80), ...ids('Leaf', 'Lower'), purposes('1.3.6.1.5.5.7.3.1'), extension('2.5.29.17', sequence(implicit(2, domain)))] })
  return check([leaf, lower, upper].map(one => pemOf(one)).join(''), { roots: [pemOf(root)], now: new Date('2026-06-01') })
}

function encrypted (cipher: string): string {
  const path = join(dir, 'plain.key')
  writeFileSync(path, good.key)
  return openssl('pkey', '-in', path, cipher, '-passout', 'pass:x')
}

/** A certificate of another key, with the names of the issuer. */
function forged (): string {
  const bytes = Buffer.from(good.certificate.split('-----')[2] ?? '', 'base64')
  bytes[bytes.length - 3] = Number(bytes[bytes.length - 3]) ^ 1
  return `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}

const acmeStore = ({ certificate, key }: CertificatePair): string => JSON.stringify({
  le: { Account: {}, Certificates: [{ domain: { main: domain }, certificate: Buffer.from(certificate).toString('base64'), key: Buffer.from(key).toString('base64'), Store: 'default' }] }
})

/** A Unix user may not read everything; root may, so a socket's entry in a listing stands in: it cannot be opened by anybody. */
async function watchedAway (path: string): Promise<string[]> {
  chmodSync(join(path, `${domain}.key`), 0)
  if (process.getuid?.() !== 0) return find(path)
  symlinkSync('/proc/self/mem', join(path, 'unreadable.pem'))
  return find(path)
}

describe.each(catalog.codes)('%s', code => {
  it('is found where it is the case, and not just beside it', async () => {
    const [yields, nearMiss] = cases[code]
    expect(await yields()).toContain(code)
    expect(await nearMiss()).not.toContain(code)
  })
})

describe.each(languages)('the explanations (%s)', language => {
  const page = readFileSync(new URL(`../../docs/diagnostics${language === 'en' ? '' : '.fr'}.md`, import.meta.url), 'utf8')

  it('are for every code there is, and for no other', () => {
    expect([...page.matchAll(/^## (\S+)$/gm)].map(([, code]) => code).sort()).toEqual([...catalog.codes].sort())
  })
})

describe('every text', () => {
  it('has the same facts in both languages', () => {
    const facts = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)).sort()
    for (const [code, { en, fr }] of Object.entries(catalog.entries)) {
      expect([code, facts(fr.message), [...new Set(facts(fr.hint))]]).toEqual([code, facts(en.message), [...new Set(facts(en.hint))]])
    }
  })
})
