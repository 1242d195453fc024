import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { catalog } from './diagnostics.js'

export const keyTypes = ['ec-p256', 'rsa-2048', 'rsa-3072', 'rsa-4096', 'ed25519'] as const

/** The keys that certificates can be made with. */
export type KeyType = (typeof keyTypes)[number]

/** A private key and its public half in DER (SubjectPublicKeyInfo). */
export interface KeyMaterial {
  readonly privateKey: KeyObject
  readonly spki: Buffer
}

const generate = promisify(generateKeyPair)

export async function generateKey (keyType: KeyType): Promise<KeyMaterial> {
  const { privateKey, publicKey } = await generatorOf(keyType)
  return { privateKey, spki: publicKey.export({ type: 'spki', format: 'der' }) }
}

function generatorOf (keyType: KeyType): Promise<{ privateKey: KeyObject, publicKey: KeyObject }> {
  switch (keyType) {
    case 'ec-p256': return generate('ec', { namedCurve: 'P-256' })
    case 'ed25519': return generate('ed25519')
    case 'rsa-2048':
    case 'rsa-3072':
    case 'rsa-4096': return generate('rsa', { modulusLength: Number(keyType.slice(4)) })
    default: throw new TypeError(`keyType must be one of ${keyTypes.join(', ')}`)
  }
}

/** A key that was made before; throws ERR_CERTS_KEY_UNUSABLE for one that is encrypted, broken, or of a kind that cannot sign. */
export function keyFromPem (pem: string): KeyMaterial {
  let privateKey: KeyObject
  try {
    privateKey = createPrivateKey(pem)
  } catch (cause) {
    throw catalog.error('ERR_CERTS_KEY_UNUSABLE', { cause })
  }
  if (!['rsa', 'ec', 'ed25519'].includes(String(privateKey.asymmetricKeyType))) throw catalog.error('ERR_CERTS_KEY_UNUSABLE', {})
  return { privateKey, spki: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }) }
}

export const keyToPem = ({ privateKey }: KeyMaterial): string => String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
