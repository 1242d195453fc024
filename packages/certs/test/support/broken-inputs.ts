import { expect } from 'vitest'
import { checkCertificate, createSelfSigned, readCertificate, readPrivateKey, type CertificatePair, type PrivateKeyInfo } from '../../src/index.js'
import { pick, seededRandom } from '@xmpp-chat/test-support'

type Random = () => number

const at = (random: Random, bytes: Buffer): number => Math.floor(random() * bytes.length)

const mutations: ReadonlyArray<(bytes: Buffer, random: Random) => Buffer> = [
  (bytes, random) => { const copy = Buffer.from(bytes); copy[at(random, copy)] = Math.floor(random() * 256); return copy },
  (bytes, random) => { const copy = Buffer.from(bytes); copy[at(random, copy)]! ^= 1 << Math.floor(random() * 8); return copy },
  (bytes, random) => bytes.subarray(0, at(random, bytes)),
  (bytes, random) => { const start = at(random, bytes); return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + Math.floor(random() * 40))]) },
  (bytes, random) => { const start = at(random, bytes); return Buffer.concat([bytes.subarray(0, start), bytes.subarray(at(random, bytes), at(random, bytes)), bytes.subarray(start)]) },
  (bytes, random) => { const copy = Buffer.from(bytes); const start = at(random, copy); copy.fill(pick(random, [0, 0x30, 0x80, 0xFF]), start, Math.min(copy.length, start + Math.floor(random() * 8))); return copy },
  (bytes, random) => { const copy = Buffer.from(bytes); copy.swap16.call(copy.subarray(0, copy.length & ~1)); return random() < 0.5 ? copy : Buffer.concat([bytes, copy]) }
]

export const derOf = (pem: string): Buffer => Buffer.from(pem.split('-----')[2] ?? '', 'base64')

export const pemOf = (der: Buffer): string => `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`

/** What is damaged: a pair, and how bytes are broken. */
export type BrokenForm = (pair: CertificatePair, mutate: (bytes: Buffer) => Buffer) => string | Buffer

/** Reads and checks so many broken inputs: none may throw, each is answered with a finding, and none that differs passes for good. */
export async function expectFindings (forms: readonly BrokenForm[], { inputs, seed }: { readonly inputs: number, readonly seed: number }): Promise<void> {
  const random = seededRandom(seed)
  const pairs = await Promise.all((['ec-p256', 'rsa-2048', 'ed25519'] as const).map(keyType => createSelfSigned({ domains: ['room.example.org', 'münchen.example'], keyType })))
  const intactKeys = new Map(pairs.map(pair => [pair, readPrivateKey(pair.key).key]))
  const known = new Set(pairs.map(({ certificate }) => readCertificate(certificate).leaf?.fingerprint256))
  const mutate = (bytes: Buffer): Buffer => {
    const once = pick(random, mutations)(bytes, random)
    return random() < 0.2 && once.length > 0 ? pick(random, mutations)(once, random) : once
  }
  let readable = 0
  for (let number = 0; number < inputs; number += 1) {
    const pair = pick(random, pairs)
    const input = pick(random, forms)(pair, mutate)
    const brokenKey = random() < 0.25 ? mutate(Buffer.from(pair.key)) : undefined
    const key = brokenKey === undefined || readPrivateKey(brokenKey).key === undefined ? intactKeys.get(pair) as PrivateKeyInfo : brokenKey
    const info = readCertificate(input)
    const findings = checkCertificate(info, { domains: ['room.example.org'], key, roots: [] })
    const changed = info.leaf !== undefined && !known.has(info.leaf.fingerprint256)
    if (changed) readable += 1
    const answered = changed ? findings.some(({ severity }) => severity === 'error') : findings.length > 0
    if (!answered) expect({ input: Buffer.from(input as string).toString('base64') }).toBe('answered with a finding')
  }
  expect(readable).toBeGreaterThan(inputs / 100)
}
