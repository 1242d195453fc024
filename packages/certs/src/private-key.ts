import { createPublicKey, hash } from 'node:crypto'
import type { PrivateKeyInfo, PublicKeyInfo, ReadProblem } from './certificate.js'
import { childrenOf, contextTag, DerError, derTags, encodeDer, expectTag, inner, readDer, readOid, type DerValue } from './der.js'
import { oids } from './object-identifiers.js'
import { describeCurve, describeKey } from './parse-public-key.js'
import { parsePem, writePem, type PemBlock } from './pem.js'

/** What a PEM text says about the private key in it; nothing secret. */
export interface PrivateKeyReading {
  /** The first key of the text. Absent when none could be read. */
  readonly key?: PrivateKeyInfo
  readonly problems: readonly ReadProblem[]
}

/** Reads PKCS #8, PKCS #1 and SEC 1 keys, encrypted ones as far as they tell. Never throws. */
export function readPrivateKey (pem: string | Uint8Array): PrivateKeyReading {
  const { blocks, problems } = parsePem(typeof pem === 'string' ? pem : Buffer.from(pem).toString('latin1'))
  const found = blocks.filter(({ label }) => isPrivateKeyLabel(label)).map(parsePrivateKey)
  const key = found.find(isKey)
  const all: ReadProblem[] = [...problems, ...found.flatMap(reading => isKey(reading) ? [] : [reading])]
  if (key !== undefined) return { key, problems: all }
  return { problems: all.length > 0 ? all : [{ kind: 'no-key' }] }
}

export const isPrivateKeyLabel = (label: string): boolean => label.endsWith('PRIVATE KEY')

const isKey = (reading: PrivateKeyInfo | ReadProblem): reading is PrivateKeyInfo => 'encrypted' in reading

/** The key in a block, or why there is none. */
export function parsePrivateKey ({ label, der, encrypted, line }: PemBlock): PrivateKeyInfo | ReadProblem {
  if (encrypted || label === 'ENCRYPTED PRIVATE KEY') return { type: '', size: 0, encrypted: true }
  try {
    const { info, spki = publicHalf(label, der) } = readers[label]?.(readDer(der)) ?? { info: { type: label, size: 0 } }
    return { ...info, encrypted: false, ...spki !== undefined && { spkiSha256: hash('sha256', spki) } }
  } catch (error) {
    return { kind: 'malformed', line, label, detail: error instanceof DerError ? error.message : 'it is not a private key' }
  }
}

interface KeyParts {
  readonly info: PublicKeyInfo
  /** SubjectPublicKeyInfo, when the key says it itself. */
  readonly spki?: Buffer
}

const readers: Readonly<Record<string, (key: DerValue) => KeyParts>> = {
  'PRIVATE KEY': readPkcs8,
  'RSA PRIVATE KEY': readPkcs1,
  'EC PRIVATE KEY': key => readSec1(key, undefined)
}

/** RFC 5208 section 5, RFC 5958. */
function readPkcs8 (key: DerValue): KeyParts {
  const [, algorithm, content] = childrenOf(expectTag(key, derTags.sequence, 'the private key'))
  const [oid, parameters] = childrenOf(expectTag(algorithm, derTags.sequence, 'the key algorithm'))
  const name = readOid(expectTag(oid, derTags.oid, 'the key algorithm'))
  const secret = (): DerValue => inner(expectTag(content, derTags.octetString, 'the private key'))
  if (name === oids.rsaEncryption) return readPkcs1(secret())
  if (name === oids.ecPublicKey) return readSec1(secret(), parameters)
  return { info: describeKey(name, parameters, () => publicPartsOfRsa(secret())) }
}

/** RFC 8017 appendix A.1.2. */
function readPkcs1 (key: DerValue): KeyParts {
  const rsaKey = publicPartsOfRsa(key)
  return { info: describeKey(oids.rsaEncryption, undefined, () => rsaKey), spki: publicKeyInfo(rsaAlgorithm, rsaKey.encoded) }
}

function publicPartsOfRsa (key: DerValue): DerValue {
  const [, modulus, exponent] = childrenOf(expectTag(key, derTags.sequence, 'the RSA key'))
  return readDer(encodeDer(derTags.sequence,
    expectTag(modulus, derTags.integer, 'the RSA modulus').encoded, expectTag(exponent, derTags.integer, 'the RSA exponent').encoded))
}

/** RFC 5915 section 3. */
function readSec1 (key: DerValue, given: DerValue | undefined): KeyParts {
  const fields = childrenOf(expectTag(key, derTags.sequence, 'the EC key'))
  expectTag(fields[1], derTags.octetString, 'the EC key')
  const field = (number: number): DerValue | undefined => fields.find(({ tag }) => tag === contextTag(number, { constructed: true }))
  const ownParameters = field(0)
  const parameters = given ?? (ownParameters && inner(ownParameters))
  const point = field(1)
  const info = { type: 'ec', ...describeCurve(parameters) }
  if (parameters === undefined || point === undefined) return { info }
  const algorithm = encodeDer(derTags.sequence, ecOid, parameters.encoded)
  return { info, spki: encodeDer(derTags.sequence, algorithm, expectTag(inner(point), derTags.bitString, 'the public point').encoded) }
}

const publicKeyInfo = (algorithm: Buffer, key: Buffer): Buffer =>
  encodeDer(derTags.sequence, algorithm, encodeDer(derTags.bitString, Buffer.from([0]), key))

/** What OpenSSL works out, for keys that do not say their public half themselves. */
function publicHalf (label: string, der: Buffer): Buffer | undefined {
  try {
    return createPublicKey(writePem(label, der)).export({ type: 'spki', format: 'der' })
  } catch {
    return undefined
  }
}

/** The identifiers in DER. */
const ecOid = Buffer.from('06072a8648ce3d0201', 'hex')
const rsaAlgorithm = Buffer.from('300d06092a864886f70d0101010500', 'hex')
