import { createPublicKey, ECDH } from 'node:crypto'
import { childrenOf, derTags, encodeDer, readBits, readDer, readOid, type DerValue } from './der.js'

/** A key on P-256 in PKCS #8, as OpenSSL, certbot and this package write it: all but the secret and the point is always the same. */
const pkcs8 = {
  beforeSecret: Buffer.from('308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420', 'hex'),
  beforePoint: Buffer.from('a14403420004', 'hex'),
  length: 138
}

/** A SubjectPublicKeyInfo on P-256 before its coordinates. */
const p256 = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex')

/** The SubjectPublicKeyInfo of a private key in that form; spares the usual one the way through OpenSSL. */
export function readUsualKey (der: Buffer): Buffer | undefined {
  if (der.length !== pkcs8.length) return undefined
  const secretAt = pkcs8.beforeSecret.length
  const pointAt = secretAt + 32 + pkcs8.beforePoint.length
  const isUsual = der.subarray(0, secretAt).equals(pkcs8.beforeSecret) && der.subarray(secretAt + 32, pointAt).equals(pkcs8.beforePoint)
  return isUsual && isOnP256(der.subarray(pointAt)) ? Buffer.concat([p256, der.subarray(pointAt)]) : undefined
}

const prime = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
const constant = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn

/** Whether the coordinates are a point of the curve, which OpenSSL makes sure of: y² = x³ - 3x + b. */
function isOnP256 (point: Buffer): boolean {
  const x = BigInt(`0x${point.toString('hex', 0, 32)}`)
  const y = BigInt(`0x${point.toString('hex', 32)}`)
  return x < prime && y < prime && (y * y - (x * x - 3n) * x - constant) % prime === 0n
}

/** A SubjectPublicKeyInfo with a named curve and an uncompressed point, where it can be written so: then equal keys have equal bytes. */
export function usualForm (spki: Buffer): Buffer {
  if (!mayBeUnusual(spki)) return spki
  return attempt(() => {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    return createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' }).export({ type: 'spki', format: 'der' })
  }) ?? attempt(() => uncompressed(spki)) ?? spki
}

function attempt (work: () => Buffer): Buffer | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

const ecPublicKey = Buffer.from('06072a8648ce3d0201', 'hex')

const mayBeUnusual = (spki: Buffer): boolean => spki.compare(p256, 0, p256.length, 0, p256.length) !== 0 && spki.includes(ecPublicKey)

/** For curves that JSON Web Keys do not know. */
function uncompressed (spki: Buffer): Buffer {
  const [algorithm, bits] = childrenOf(readDer(spki))
  const curve = algorithm && curveNames[readOid(childrenOf(algorithm)[1] as DerValue)]
  const point = bits && readBits(bits)
  if (algorithm === undefined || point === undefined || curve === undefined || point[0] === 4) return spki
  const whole = ECDH.convertKey(point, curve, undefined, undefined, 'uncompressed') as unknown as Buffer
  return encodeDer(derTags.sequence, algorithm.encoded, encodeDer(derTags.bitString, Buffer.from([0]), whole))
}

const curveNames: Readonly<Record<string, string>> = {
  '1.3.132.0.33': 'secp224r1', '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1', '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1', '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1'
}
