import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeWithEachProsody, prosody, removeFolder, seededRandom, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPair, createDirectoryStore, createSelfSigned, type CertificatePair } from '../../src/index.js'
import { bundle } from '../support/bundle.js'

const kills = 200
const hosts = ['a.example', 'b.example']

let root: string
let writer: string
let pairs: Record<string, CertificatePair[]>

/** What the folder held after each kill. */
const snapshots: string[] = []

beforeAll(async () => {
  root = temporaryFolder('crash')
  writer = await bundle(new URL('../support/store-writer.ts', import.meta.url), root)
  const choices = async (host: string): Promise<CertificatePair[]> => await Promise.all(['ec-p256', 'ed25519', 'ec-p256'].map(keyType => createSelfSigned({ domains: [host], keyType: keyType as 'ec-p256' })))
  pairs = Object.fromEntries(await Promise.all(hosts.map(async host => [host, await choices(host)] as const)))
  const plain = Object.fromEntries(Object.entries(pairs).map(([host, list]) => [host, list.map(({ certificate, key }) => ({ certificate, key }))]))
  writeFileSync(join(root, 'pairs.json'), JSON.stringify(plain))
})
afterAll(() => removeFolder(root))

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Which of the pairs the two files are together. */
function generationIn (dir: string, host: string): number | 'none' | 'mixed' {
  const [certificate, key] = [read(join(dir, `${host}.crt`)), read(join(dir, `${host}.key`))]
  if (certificate === undefined && key === undefined) return 'none'
  const index = (pairs[host] ?? []).findIndex(pair => pair.certificate === certificate && pair.key === key)
  return index < 0 ? 'mixed' : index
}

async function killWhileWriting (dir: string, round: number, delay: number): Promise<void> {
  const child = spawn(process.execPath, [writer, dir, join(root, 'pairs.json'), String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([once(child.stdout, 'data'), once(child, 'close').then(() => { throw new Error('the writer ended by itself') })])
  await sleep(delay)
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
}

describe('a writer that is killed', () => {
  it(`${kills} times at any moment leaves a whole pair, or before the first none`, async () => {
    const random = seededRandom(9)
    const seen = new Set<string>()
    const lane = async (name: string): Promise<void> => {
      const dir = join(root, name)
      for (let kill = 0; kill < kills / 2; kill += 1) {
        // Every tenth time from an empty folder.
        if (kill % 10 === 0) rmSync(dir, { recursive: true, force: true })
        mkdirSync(dir, { recursive: true })
        await killWhileWriting(dir, kill, random() * 250)
        for (const host of hosts) {
          const generation = generationIn(dir, host)
          seen.add(String(generation))
          expect([kill, host, generation]).not.toEqual([kill, host, 'mixed'])
        }
        const snapshot = join(root, `${name}-${kill}`)
        cpSync(dir, snapshot, { recursive: true, verbatimSymlinks: true })
        snapshots.push(snapshot)
      }
    }
    await Promise.all([lane('one'), lane('two')])
    expect(snapshots).toHaveLength(kills)
    expect([...seen].sort()).toEqual(['0', '1', '2', 'none'])
  })

  it('does not keep the next one from writing', async () => {
    const store = createDirectoryStore({ dir: join(root, 'one') })
    for (const host of hosts) {
      const pair = pairs[host]?.[0] as CertificatePair
      await store.write(host, pair)
      expect((await store.read(host))?.key).toBe(pair.key)
      expect(checkPair(await store.read(host) as CertificatePair, { domains: [host] })).toEqual([])
    }
  })
})

describeWithEachProsody('what the killed writers left', version => {
  it('is accepted by Prosody', async () => {
    const script = '\n' + readFileSync(new URL('../support/accepts-pair.lua', import.meta.url), 'utf8')
    const questions = snapshots.flatMap(dir => hosts.map(host => ({ dir, host })))
    const { stdout, stderr } = await prosody(version).lua(script, [], { input: questions.map(({ dir, host }) => `${dir}\t${host}\n`).join('') })
    expect(stderr).toBe('')
    const expected = questions.map(({ dir, host }) => read(join(dir, `${host}.crt`)) === undefined ? 'none' : 'ok')
    expect(stdout.trimEnd().split('\n')).toEqual(expected)
    expect(expected.filter(answer => answer === 'ok').length).toBeGreaterThan(kills)
  })
})

describe('a reader beside a writer', () => {
  it('never sees files of two generations behind one link', async () => {
    const dir = join(root, 'busy')
    const store = createDirectoryStore({ dir })
    const [host = ''] = hosts
    await store.write(host, pairs[host]?.[0] as CertificatePair)
    const child = spawn(process.execPath, [writer, dir, join(root, 'pairs.json'), '0'], { stdio: 'ignore' })
    const seen = new Set<number>()
    while (seen.size < 3 && child.exitCode === null) {
      const pair = await store.read(host) as CertificatePair
      const index = (pairs[host] ?? []).findIndex(({ certificate }) => certificate === pair.certificate)
      expect(pair.key).toBe(pairs[host]?.[index]?.key)
      seen.add(index)
    }
    expect([...seen].sort()).toEqual([0, 1, 2])
    child.kill('SIGKILL')
    await once(child, 'close')
  })
})
