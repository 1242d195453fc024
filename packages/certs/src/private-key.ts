import { createPrivateKey, createPublicKey, hash, type PrivateKeyInput } from 'node:crypto'
import type { PrivateKeyInfo, PublicKeyInfo, ReadProblem } from './certificate.js'
import { readUsualKey, usualForm } from './usual-key.js'
import { childrenOf, contextTag, DerError, derTags, encodeDer, expectTag, inner, readDer, readOid, type DerValue } from './der.js'
import { oids } from './object-identifiers.js'
import { describeCurve, describeKey } from './parse-public-key.js'
import { parsePem, writePem, type PemBlock } from './pem.js'

/** What a PEM text says about the private key in it; nothing secret. */
export interface PrivateKeyReading {
  /** The first key of the text. Absent when none could be read. */
  readonly key?: PrivateKeyInfo
  /** Where the block of that key begins. */
  readonly line?: number
  readonly problems: readonly ReadProblem[]
}

/** Reads PKCS #8, PKCS #1 and SEC 1 keys, encrypted ones as far as they tell. Never throws. */
export function readPrivateKey (pem: string | Uint8Array): PrivateKeyReading {
  const { blocks, problems } = parsePem(typeof pem === 'string' ? pem : Buffer.from(pem).toString('latin1'))
  const keyBlocks = blocks.filter(({ label }) => isPrivateKeyLabel(label))
  const readings = keyBlocks.map(parsePrivateKey)
  const usable = readings.findIndex(reading => isKey(reading) && reading.spkiSha256 !== undefined)
  const at = usable >= 0 ? usable : readings.findIndex(isKey)
  const [key, line] = [readings[at], keyBlocks[at]?.line ?? 1]
  const skipped = keyBlocks.slice(0, Math.max(at, 0)).map(({ label, line: begin }): ReadProblem => ({ kind: 'malformed', label, line: begin }))
  const all: ReadProblem[] = [...problems, ...skipped, ...readings.slice(at + 1).flatMap(reading => isKey(reading) ? [] : [reading])]
  if (key !== undefined && isKey(key)) return { key, line, problems: all }
  return { problems: all.length > 0 ? all : [{ kind: 'no-key' }] }
}

export const isPrivateKeyLabel = (label: string): boolean => label.endsWith('PRIVATE KEY')

const isKey = (reading: PrivateKeyInfo | ReadProblem): reading is PrivateKeyInfo => 'encrypted' in reading

/** The key in a block, or why there is none. */
export function parsePrivateKey ({ label, der, encrypted, foreignHeaders, line }: PemBlock): PrivateKeyInfo | ReadProblem {
  const form = formOf(der)
  if (encrypted || (label === 'ENCRYPTED PRIVATE KEY' && form === undefined)) return { type: '', size: 0, encrypted: true }
  try {
    const usual = form === 'pkcs8' && isAccepted(label, form, 'ec') && !foreignHeaders ? readUsualKey(der) : undefined
    if (usual !== undefined) return { type: 'ec', size: 256, curve: 'P-256', encrypted: false, spkiSha256: hash('sha256', usual) }
    const info = form === undefined ? { type: label, size: 0 } : readers[form](readDer(der))
    const spki = foreignHeaders ? undefined : publicHalfOf(label, der, form, info.type)
    return { ...info, encrypted: false, ...spki !== undefined && { spkiSha256: hash('sha256', usualForm(spki)) } }
  } catch (error) {
    return { kind: 'malformed', line, label, detail: error instanceof DerError ? error.message : 'it is not a private key' }
  }
}

function publicHalfOf (label: string, der: Buffer, form: Form | undefined, type: string): Buffer | undefined {
  if (label === 'DSA PRIVATE KEY') return publicHalf(writePem(label, der))
  return form !== undefined && isAccepted(label, form, type) ? publicHalf({ key: der, format: 'der', type: form }) : undefined
}

/** In which blocks OpenSSL takes which keys: PKCS #8 also where the label says an older form of the same algorithm. */
function isAccepted (label: string, form: Form, type: string): boolean {
  switch (label) {
    case 'PRIVATE KEY':
    case 'ENCRYPTED PRIVATE KEY': return form === 'pkcs8'
    case 'RSA PRIVATE KEY': return form === 'pkcs1' || (form === 'pkcs8' && type === 'rsa')
    case 'EC PRIVATE KEY': return form === 'sec1' || (form === 'pkcs8' && type === 'ec')
    default: return false
  }
}

type Form = 'pkcs8' | 'pkcs1' | 'sec1'

/** By what follows the version: an algorithm, an octet string, or a modulus. */
function formOf (der: Buffer): Form | undefined {
  try {
    const [version, second, third] = childrenOf(readDer(der))
    if (version?.tag !== derTags.integer) return undefined
    if (second?.tag === derTags.sequence && third?.tag === derTags.octetString) return 'pkcs8'
    return second?.tag === derTags.octetString ? 'sec1' : second?.tag === derTags.integer ? 'pkcs1' : undefined
  } catch {
    return undefined
  }
}

const readers: Readonly<Record<Form, (key: DerValue) => PublicKeyInfo>> = {
  pkcs8: readPkcs8, pkcs1: key => readPkcs1(key), sec1: key => readSec1(key, undefined)
}

/** RFC 5208 section 5, RFC 5958. */
function readPkcs8 (key: DerValue): PublicKeyInfo {
  const [, algorithm, content] = childrenOf(expectTag(key, derTags.sequence, 'the private key'))
  const [oid, parameters] = childrenOf(expectTag(algorithm, derTags.sequence, 'the key algorithm'))
  const name = readOid(expectTag(oid, derTags.oid, 'the key algorithm'))
  const secret = (): DerValue => inner(expectTag(content, derTags.octetString, 'the private key'))
  if (name === oids.ecPublicKey) return readSec1(secret(), parameters)
  return describeKey(name, parameters, () => publicPartsOfRsa(secret()))
}

/** RFC 8017 appendix A.1.2. */
const readPkcs1 = (key: DerValue): PublicKeyInfo => describeKey(oids.rsaEncryption, undefined, () => publicPartsOfRsa(key))

function publicPartsOfRsa (key: DerValue): DerValue {
  const [, modulus, exponent] = childrenOf(expectTag(key, derTags.sequence, 'the RSA key'))
  return readDer(encodeDer(derTags.sequence,
    expectTag(modulus, derTags.integer, 'the RSA modulus').encoded, expectTag(exponent, derTags.integer, 'the RSA exponent').encoded))
}

/** RFC 5915 section 3. */
function readSec1 (key: DerValue, given: DerValue | undefined): PublicKeyInfo {
  const fields = childrenOf(expectTag(key, derTags.sequence, 'the EC key'))
  expectTag(fields[1], derTags.octetString, 'the EC key')
  const ownParameters = fields.find(({ tag }) => tag === contextTag(0, { constructed: true }))
  return { type: 'ec', ...describeCurve(given ?? (ownParameters && inner(ownParameters))) }
}

/** What OpenSSL works out: so what it cannot load has no public half here either. */
function publicHalf (key: string | PrivateKeyInput): Buffer | undefined {
  try {
    return createPublicKey(createPrivateKey(key)).export({ type: 'spki', format: 'der' })
  } catch {
    return undefined
  }
}
