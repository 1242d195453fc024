import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { removeFolder, temporaryFolder, until } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSelfSigned, readCertificate, watchCertificates, type CertificateChange, type CertificatePair, type CertificateWatch, type WatchOptions } from '../../src/index.js'
import { agedPair } from '../support/openssl.js'

const domain = 'room.example.org'
const root = temporaryFolder('watch')
afterAll(() => removeFolder(root))

let first: CertificatePair
let second: CertificatePair
let count = 0

beforeAll(async () => {
  first = await agedPair([domain], 20)
  second = await agedPair([domain], 10)
})

const put = (folder: string, { certificate, key }: CertificatePair, name = 'a'): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.crt`), certificate)
  writeFileSync(join(folder, `${name}.key`), key)
}

const fresh = (): string => join(root, `case${count += 1}`)

function collect (source: string, options: Partial<WatchOptions> = {}): { changes: CertificateChange[], watch: CertificateWatch } {
  const changes: CertificateChange[] = []
  const watch = watchCertificates(source, { domains: [domain], settle: 20, poll: 40, onChange: change => { changes.push(change) }, ...options })
  return { changes, watch }
}

const told = (changes: readonly CertificateChange[]): string[] =>
  changes.map(change => change.ok ? String(readCertificate(change.pair.certificate).leaf?.notBefore) : String(change.diagnostics[0]?.code))

const since = ({ certificate }: CertificatePair): string => String(readCertificate(certificate).leaf?.notBefore)

it('tells what is there, then each change once, however often the files are touched', async () => {
  const source = fresh()
  put(source, first)
  const { changes, watch } = collect(source)
  await until(() => changes.length === 1)
  for (let touch = 0; touch < 5; touch += 1) put(source, first)
  put(source, second)
  await until(() => changes.length === 2)
  put(source, second)
  await sleep(300)
  expect(told(changes)).toEqual([since(first), since(second)])
  await watch.close()
})

it('does not tell what is in use already', async () => {
  const source = fresh()
  put(source, first)
  const { changes, watch } = collect(source, { known: { [domain]: String(readCertificate(first.certificate).leaf?.fingerprint256) } })
  await sleep(200)
  expect(changes).toEqual([])
  put(source, second)
  await until(() => changes.length === 1)
  expect(told(changes)).toEqual([since(second)])
  await watch.close()
})

it('sees a folder that is replaced by another, and one that appears later', async () => {
  const source = fresh()
  const { changes, watch } = collect(join(source, 'live'))
  await until(() => changes.length === 1)
  put(join(source, 'v1'), first)
  put(join(source, 'v2'), second)
  symlinkSync('v1', join(source, 'live'))
  await until(() => changes.length === 2)
  symlinkSync('v2', join(source, 'new'))
  renameSync(join(source, 'new'), join(source, 'live'))
  await until(() => changes.length === 3)
  expect(told(changes)).toEqual(['PAIR_NOT_FOUND', since(first), since(second)])
  await watch.close()
})

it('sees changes by looking alone, where the system gives no notice, and by notice alone', async () => {
  for (const poll of [30, 3_600_000]) {
    const source = fresh()
    put(source, first)
    const { changes, watch } = collect(source, { poll })
    await until(() => changes.length === 1)
    put(source, second)
    await until(() => changes.length === 2)
    await watch.close()
  }
})

it('keeps a good pair when an older one is all that is left, and when all is gone, and says so once', async () => {
  const source = fresh()
  put(source, first, 'old')
  put(source, second, 'new')
  const { changes, watch } = collect(source)
  await until(() => changes.length === 1)
  for (const name of ['new.crt', 'new.key']) rmSync(join(source, name))
  await until(() => changes.length === 2)
  rmSync(source, { recursive: true })
  await sleep(300)
  expect(told(changes)).toEqual([since(second), 'CERTIFICATE_GONE'])
  put(source, await createSelfSigned({ domains: [domain] }), 'newest')
  await until(() => changes.length === 3)
  expect(changes[2]?.ok).toBe(true)
  await watch.close()
})

it('settles once for all domains of one change', async () => {
  const source = fresh()
  const both = await createSelfSigned({ domains: ['a.example', 'b.example'] })
  const batches: number[] = []
  put(source, both)
  const { watch, changes } = collect(source, { domains: ['a.example', 'b.example'], onSettled: all => { batches.push(all.length) } })
  await until(() => changes.length === 2)
  await until(() => batches.length === 1)
  expect(batches).toEqual([2])
  await watch.close()
})

it('survives a consumer that throws, and ends with its signal', async () => {
  const source = fresh()
  put(source, first)
  const ending = new AbortController()
  let calls = 0
  const watch = watchCertificates(source, { domains: [domain], settle: 20, poll: 40, signal: ending.signal, onChange: () => { calls += 1; throw new Error('mine') } })
  await until(() => calls === 1)
  put(source, second)
  await until(() => calls === 2)
  ending.abort()
  for await (const change of watch) expect(change).toBe('nothing more')
})

it('ends at once with a signal that was given already', async () => {
  const seen: CertificateChange[] = []
  for await (const change of watchCertificates(fresh(), { domains: [domain], signal: AbortSignal.abort() })) seen.push(change)
  expect(seen).toEqual([])
})
