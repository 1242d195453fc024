import { expect, it } from 'vitest'
import { checkCertificate, createSelfSigned, readCertificate, readPrivateKey } from '../../src/index.js'
import { pick, seededRandom } from '../support/random.js'

const inputs = 100_000

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

const derOf = (pem: string): Buffer => Buffer.from(pem.split('-----')[2] ?? '', 'base64')

const pemOf = (der: Buffer): string => `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`

it(`${inputs} broken inputs: none throws, each is answered with a finding, and none that differs passes for good`, async () => {
  const random = seededRandom(41)
  const pairs = [
    await createSelfSigned({ domains: ['room.example.org', 'münchen.example'] }),
    await createSelfSigned({ domains: ['room.example.org'], keyType: 'rsa-2048' }),
    await createSelfSigned({ domains: ['room.example.org'], keyType: 'ed25519' })
  ]
  const known = new Set(pairs.map(({ certificate }) => readCertificate(certificate).leaf?.fingerprint256))
  let readable = 0
  for (let number = 0; number < inputs; number += 1) {
    const { certificate, key } = pick(random, pairs)
    const mutate = (bytes: Buffer): Buffer => {
      const once = pick(random, mutations)(bytes, random)
      return random() < 0.2 && once.length > 0 ? pick(random, mutations)(once, random) : once
    }
    const input = pick<() => string | Buffer>(random, [
      () => mutate(Buffer.from(certificate)),
      () => mutate(derOf(certificate)),
      () => pemOf(mutate(derOf(certificate))),
      () => mutate(Buffer.from(certificate + key)).toString('latin1')
    ])()
    const brokenKey = random() < 0.25 ? mutate(Buffer.from(key)) : Buffer.from(key)
    const info = readCertificate(input)
    const findings = checkCertificate(info, { domains: ['room.example.org'], key: readPrivateKey(brokenKey).key === undefined ? key : brokenKey, roots: [] })
    if (findings.length === 0) expect({ input }).toBe('answered with a finding')
    const changed = info.leaf !== undefined && !known.has(info.leaf.fingerprint256)
    if (changed) readable += 1
    if (changed && !findings.some(({ severity }) => severity === 'error')) expect({ input: input.toString('base64' as never) }).toBe('found wrong')
  }
  expect(readable).toBeGreaterThan(inputs / 100)
})
