import { constants, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import {
  algorithm, bitString, context, der, extension, fixedKey, implicit, integer, makeCertificate, nothing, objectIdentifier, pemOf, pick, sequence, truth, utf8String,
  type CertificateWish
} from '@xmpp-chat/test-support'

type Random = () => number

/** A chain as peers get it: what is trusted, what comes along, and the certificate. */
export interface RandomChain {
  readonly title: string
  readonly roots: readonly string[]
  readonly untrusted: readonly string[]
  readonly leaf: string
}

/** A certificate that can still be made worse. */
interface Draft {
  wish: CertificateWish
  readonly name: string
  readonly key: KeyObject
  constraints: Buffer | undefined
  usage: Buffer | undefined
  purposes: Buffer | undefined
  names: Buffer | undefined
  subjectKey: Buffer | undefined
  issuerKey: Buffer | undefined
  more: Buffer[]
}

const oids = { subjectKey: '2.5.29.14', usage: '2.5.29.15', names: '2.5.29.17', constraints: '2.5.29.19', nameConstraints: '2.5.29.30', issuerKey: '2.5.29.35', purposes: '2.5.29.37' }
const purpose = { server: '1.3.6.1.5.5.7.3.1', client: '1.3.6.1.5.5.7.3.2', any: '2.5.29.37.0', sgc: '2.16.840.1.113730.4.1' }

const basic = (ca: boolean, limit?: number, critical = true): Buffer =>
  extension(oids.constraints, sequence(...ca ? [truth(true)] : [], ...limit === undefined ? [] : [integer(limit)]), { critical })
/** Bits from the left: digitalSignature 0x80, keyEncipherment 0x20, keyCertSign 0x04, cRLSign 0x02. */
const usage = (bits: number, critical = true): Buffer => extension(oids.usage, bitString(Buffer.from([bits]), bits === 0 ? 0 : Math.min(7, 31 - Math.clz32(bits & -bits))), { critical })
const purposes = (...ids: string[]): Buffer => extension(oids.purposes, sequence(...ids.map(objectIdentifier)))
const dns = (...names: string[]): Buffer => extension(oids.names, sequence(...names.map(name => implicit(2, name))))
const other = (oid: string, value: Buffer): Buffer => context(0, objectIdentifier(oid), context(0, value))
const srvName = '1.3.6.1.5.5.7.8.7'
const limits = (permitted: Buffer[], excluded: Buffer[] = []): Buffer => extension(oids.nameConstraints, sequence(
  ...permitted.length === 0 ? [] : [context(0, ...permitted.map(base => sequence(base)))],
  ...excluded.length === 0 ? [] : [context(1, ...excluded.map(base => sequence(base)))]), { critical: true })
const dnsBase = (name: string): Buffer => implicit(2, name)

const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).privateKey
const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey
let odd: Readonly<Record<'rsa1024' | 'rsa2048' | 'p192' | 'p224' | 'dsa1024' | 'ed25519', KeyObject>> | undefined
/** Made once: they take time. */
const oddKeys = (): NonNullable<typeof odd> => odd ??= {
  rsa1024: rsa(1024), rsa2048: rsa(2048), p192: ec('prime192v1'), p224: ec('secp224r1'), ed25519: generateKeyPairSync('ed25519').privateKey,
  dsa1024: generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).privateKey
}

const sha1Pss = algorithm('1.2.840.113549.1.1.10', sequence())
const sha256 = algorithm('2.16.840.1.101.3.4.2.1', nothing())
const sha256Pss = algorithm('1.2.840.113549.1.1.10', sequence(context(0, sha256), context(1, algorithm('1.2.840.113549.1.1.8', sha256)), context(2, integer(32))))
const pss = (digest: string, saltLength: number) => (content: Buffer, key: KeyObject): Buffer =>
  sign(digest, content, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength })
const digest = (name: string) => (content: Buffer, key: KeyObject): Buffer => sign(key.asymmetricKeyType === 'ed25519' ? null : name, content, key)

const set = (draft: Draft, wish: Partial<CertificateWish>): void => { draft.wish = { ...draft.wish, ...wish } }
const past = { notBefore: new Date('2020-01-01'), notAfter: new Date('2025-01-01') }
const future = { notBefore: new Date('2027-01-01') }

/** What can be wrong, or only odd, with one of the chain; the issuer is the one above. */
const changes: ReadonlyArray<readonly [string, (draft: Draft, issuer: Draft, random: Random) => void]> = [
  ['CA:FALSE', draft => { draft.constraints = basic(false) }],
  ['CA:TRUE', draft => { draft.constraints = basic(true) }],
  ['no constraints', draft => { draft.constraints = undefined }],
  ['constraints not critical', draft => { draft.constraints = basic(true, undefined, false) }],
  ['path length 0', draft => { draft.constraints = basic(true, 0) }],
  ['path length 1', draft => { draft.constraints = basic(true, 1) }],
  ['path length -1', draft => { draft.constraints = basic(true, -1) }],
  ['path length without CA', draft => { draft.constraints = basic(false, 1) }],
  ['broken constraints', draft => { draft.constraints = extension(oids.constraints, Buffer.from('0500', 'hex')) }],
  ['no key usage', draft => { draft.usage = undefined }],
  ['key usage for signatures', draft => { draft.usage = usage(0x80) }],
  ['key usage for CRLs', draft => { draft.usage = usage(0x02) }],
  ['key usage for all', draft => { draft.usage = usage(0xA6) }],
  ['empty key usage', draft => { draft.usage = usage(0) }],
  ['for clients', draft => { draft.purposes = purposes(purpose.client) }],
  ['for servers', draft => { draft.purposes = purposes(purpose.server, purpose.client) }],
  ['for anything', draft => { draft.purposes = purposes(purpose.any) }],
  ['for gated cryptography', draft => { draft.purposes = purposes(purpose.sgc) }],
  ['no extended key usage', draft => { draft.purposes = undefined }],
  ['expired', draft => { set(draft, past) }],
  ['not yet valid', draft => { set(draft, future) }],
  ['version 1', draft => { set(draft, { version: 1 }); draft.more = []; for (const part of parts) draft[part] = undefined }],
  ['a known extension twice', draft => { draft.more.push(draft.usage ?? usage(0x84), draft.usage ?? usage(0x84)) }],
  ['an unknown extension twice', draft => { draft.more.push(extension('1.2.3.4', utf8String('x')), extension('1.2.3.4', utf8String('y'))) }],
  ['an unknown critical extension', draft => { draft.more.push(extension('1.2.3.4', utf8String('x'), { critical: true })) }],
  ['a critical extension that is only known', draft => { draft.more.push(extension('2.16.840.1.113730.1.13', der(0x16, Buffer.from('x')), { critical: true })) }],
  ['two algorithms', draft => { set(draft, { outerAlgorithm: algorithm('1.2.840.10045.4.3.3') }) }],
  ['parameters inside only', draft => { set(draft, { innerAlgorithm: algorithm('1.2.840.10045.4.3.2', nothing()), outerAlgorithm: algorithm('1.2.840.10045.4.3.2') }) }],
  ['ECDSA with SHA-1', draft => { set(draft, { innerAlgorithm: algorithm('1.2.840.10045.4.1'), signed: digest('sha1') }) }],
  ['ECDSA with SHA-224', draft => { set(draft, { innerAlgorithm: algorithm('1.2.840.10045.4.3.1'), signed: digest('sha224') }) }],
  ['ECDSA with SHA-384', draft => { set(draft, { innerAlgorithm: algorithm('1.2.840.10045.4.3.3'), signed: digest('sha384') }) }],
  ['a false signature', draft => { set(draft, { signed: content => sign('sha256', Buffer.concat([content, content]), draft.key) }) }],
  ['another signer', draft => { set(draft, { signer: fixedKey(99) }) }],
  ['no key identifier', draft => { draft.subjectKey = undefined }],
  ['no key identifier of the issuer', draft => { draft.issuerKey = undefined }],
  ['another key identifier of the issuer', draft => { draft.issuerKey = issuerKeyId(Buffer.from('else')) }],
  ['the serial number of the issuer', (draft, issuer) => { draft.issuerKey = issuerSerial(issuer.wish, Number(issuer.wish.serial)) }],
  ['another serial number of the issuer', (draft, issuer) => { draft.issuerKey = issuerSerial(issuer.wish, 77) }],
  ['an issuer in other case', (draft, issuer) => { set(draft, { issuer: [['CN', issuer.name.toUpperCase().replace(' ', '  ')]] }) }],
  ['an issuer with another name', draft => { set(draft, { issuer: [['CN', 'Somebody']] }) }],
  ['only chat.example allowed', draft => { draft.more.push(limits([dnsBase('chat.example')])) }],
  ['only .example allowed', draft => { draft.more.push(limits([dnsBase('.example')])) }],
  ['only other.example allowed', draft => { draft.more.push(limits([dnsBase('other.example')])) }],
  ['chat.example excluded', draft => { draft.more.push(limits([], [dnsBase('chat.example')])) }],
  ['room.chat.example excluded', draft => { draft.more.push(limits([], [dnsBase('room.chat.example')])) }],
  ['everything excluded', draft => { draft.more.push(limits([], [dnsBase('')])) }],
  ['example allowed without a part', draft => { draft.more.push(limits([dnsBase('example')], [dnsBase('b.example')])) }],
  ['only addresses of mail allowed', draft => { draft.more.push(limits([implicit(1, 'chat.example')])) }],
  ['only a directory allowed', draft => { draft.more.push(limits([context(4, sequence(der(0x31, sequence(objectIdentifier('2.5.4.10'), utf8String('Test')))))])) }],
  ['only URIs of chat.example allowed', draft => { draft.more.push(limits([implicit(6, 'chat.example')])) }],
  ['only 192.0.2.0/24 allowed', draft => { draft.more.push(limits([implicit(7, Buffer.from([192, 0, 2, 0, 255, 255, 255, 0]))])) }],
  ['SRVNames allowed', draft => { draft.more.push(limits([other(srvName, der(0x16, Buffer.from('_xmpp-server.chat.example')))])) }],
  ['SRVNames excluded', draft => { draft.more.push(limits([], [other(srvName, der(0x16, Buffer.from('_xmpp-server.other.example')))])) }],
  ['wildcard', draft => { draft.names = dns('*.chat.example', 'chat.example') }],
  ['wildcard over what is excluded', draft => { draft.names = dns('*.chat.example') }],
  ['SRVName too', draft => { draft.names = extension(oids.names, sequence(implicit(2, 'chat.example'), other(srvName, der(0x16, Buffer.from('_xmpp-server.chat.example'))))) }],
  ['mail, URI and address too', draft => { draft.names = extension(oids.names, sequence(
    implicit(2, 'a.chat.example'), implicit(1, 'me@chat.example'), implicit(6, 'https://chat.example/x'), implicit(7, Buffer.from([192, 0, 2, 9])))) }],
  ['another mail, URI and address', draft => { draft.names = extension(oids.names, sequence(
    implicit(2, 'chat.example'), implicit(1, 'me@b.example'), implicit(6, 'https://b.example/x'), implicit(7, Buffer.from([198, 51, 100, 9])))) }],
  ['no alternative names', draft => { draft.names = undefined }],
  ['a common name that is a host', draft => { set(draft, { subject: [['CN', 'other.example']] }); draft.names = undefined }],
  ['the organisation in the name', draft => { set(draft, { subject: [['2.5.4.10', 'TEST'], ['CN', 'x']] }) }],
  ['an empty name', draft => { set(draft, { subject: [] }) }]
]

const parts = ['constraints', 'usage', 'purposes', 'names', 'subjectKey', 'issuerKey'] as const

const keyId = (name: string): Buffer => Buffer.from(name.replaceAll(' ', '-'))
const issuerKeyId = (id: Uint8Array): Buffer => extension(oids.issuerKey, sequence(implicit(0, id)))
const issuerSerial = ({ issuer, subject }: CertificateWish, serial: number): Buffer => extension(oids.issuerKey, sequence(
  context(1, context(4, sequence(...(issuer ?? subject ?? []).map(([, text]) => der(0x31, sequence(objectIdentifier('2.5.4.3'), utf8String(text))))))),
  implicit(2, integer(serial).subarray(2))))

/** An ordinary certificate at that height: 0 is the leaf, `top` the root. */
function draftAt (height: number, top: number, key: KeyObject, issuer: Draft | undefined): Draft {
  const name = height === top ? 'Root' : height === 0 ? 'Leaf' : `CA ${height}`
  const authority = height > 0
  return {
    name, key, more: [],
    wish: { subject: [['CN', name]], key, serial: 100 + height, ...issuer && { issuer: issuer.wish.subject ?? [], signer: issuer.key } },
    constraints: basic(authority), usage: usage(authority ? 0x06 : 0x80), purposes: authority ? undefined : purposes(purpose.server),
    names: authority ? undefined : dns('chat.example', 'room.chat.example'),
    subjectKey: extension(oids.subjectKey, der(0x04, keyId(name))), issuerKey: issuerKeyId(keyId(issuer?.name ?? name))
  }
}

function finish (draft: Draft): string {
  const listed = parts.map(part => draft[part]).filter(part => part !== undefined)
  return pemOf(makeCertificate({ ...draft.wish, extensions: [...listed, ...draft.more] }))
}

/** One to three CAs and a leaf, of which up to two are changed; sometimes a cross-sign stands beside them. */
export function randomChain (random: Random): RandomChain {
  const top = 1 + Math.floor(random() * 4)
  const titles: string[] = []
  const oddAt = random() < 0.15 ? Math.floor(random() * (top + 1)) : -1
  const oddKind = pick(random, Object.keys(oddKeys()) as Array<keyof ReturnType<typeof oddKeys>>)
  const drafts: Draft[] = []
  for (let height = top; height >= 0; height -= 1) {
    const key = height === oddAt ? oddKeys()[oddKind] : fixedKey(1000 + height)
    drafts[height] = draftAt(height, top, key, drafts[height + 1])
  }
  if (oddAt >= 0) titles.push(`${oddKind} at ${oddAt}`)
  if (oddAt > 0 && oddKind.startsWith('rsa') && random() < 0.6) {
    const [title, inner, signed] = pick(random, [['PSS with SHA-1', sha1Pss, pss('sha1', 20)], ['PSS with SHA-256', sha256Pss, pss('sha256', 32)],
      ['RSA with SHA-1', algorithm('1.2.840.113549.1.1.5', nothing()), digest('sha1')], ['RSA with SHA-1 by its old name', algorithm('1.3.14.3.2.29', nothing()), digest('sha1')],
      ['RSA with MD5', algorithm('1.2.840.113549.1.1.4', nothing()), digest('md5')]] as const)
    set(drafts[oddAt - 1] as Draft, { innerAlgorithm: inner, signed })
    titles.push(title)
  }
  const count = pick(random, [0, 1, 1, 1, 2, 2])
  for (let number = 0; number < count; number += 1) {
    const height = Math.floor(random() * (random() < 0.2 ? top + 1 : top))
    const draft = drafts[height] as Draft
    const [title, change] = pick(random, changes)
    const before = draft.wish.subject
    change(draft, drafts[height + 1] ?? draft, random)
    if (draft.wish.subject !== before) for (const below of drafts.slice(0, height).filter(one => one.wish.issuer === before)) set(below, { issuer: draft.wish.subject ?? [] })
    if (height === top) set(draft, { signer: draft.key, issuer: draft.wish.issuer ?? draft.wish.subject ?? [] })
    titles.push(`${draft.name}: ${title}`)
  }
  const pems = drafts.map(finish)
  const extra: string[] = []
  if (random() < 0.25) extra.push(...crossSigns(drafts, top, random, titles))
  const untrusted = [...pems.slice(1, top), ...extra]
  if (random() < 0.3) untrusted.reverse()
  const roots = random() < 0.06 ? [] : [pems[top] as string]
  if (roots.length === 0) titles.push('root not trusted')
  const hasRoot = random() < 0.2
  return { title: `${top + 1} certificates; ${titles.join('; ')}`, roots, untrusted: hasRoot ? [...untrusted, pems[top] as string] : untrusted, leaf: pems[0] as string }
}

/** The key of one of the CAs, certified by another root that nobody trusts, or by the same issuer at another time. */
function crossSigns (drafts: readonly Draft[], top: number, random: Random, titles: string[]): string[] {
  const height = 1 + Math.floor(random() * top)
  const draft = drafts[height] as Draft
  const [title, wish] = pick(random, [
    ['by a stranger', { issuer: [['CN', 'Stranger']], signer: fixedKey(5) }], ['by a stranger, expired', { issuer: [['CN', 'Stranger']], signer: fixedKey(5), ...past }],
    ['expired', past], ['once more', { serial: 7 }]
  ] as const)
  titles.push(`${draft.name} again ${title}`)
  const strange = title.startsWith('by')
  return [finish({ ...draft, wish: { ...draft.wish, ...wish as Partial<CertificateWish> }, ...strange && { issuerKey: issuerKeyId(Buffer.from('Stranger')) } })]
}
