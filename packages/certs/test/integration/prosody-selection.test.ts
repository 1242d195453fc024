import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { baseConfig, describeWithEachProsody, ownByService, prosody, removeFolder, seededRandom, temporaryFolder, type ProsodyVersion } from '@xmpp-chat/test-support'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDirectoryStore, createSelfSigned, predictProsodySelection, type ProsodySelection } from '../../src/index.js'
import { fillFolder, hosts, pairPool } from '../support/random-folders.js'

const folders = 250
/** Each has another seed for Lua's tables, which is what chance hangs on. */
const processes = 8

/** Lua takes no text for `-e` that begins with a hyphen, as a comment does. */
const script = '\n' + readFileSync(new URL('../support/prosody-choice.lua', import.meta.url), 'utf8')

interface Question { readonly dir: string, readonly host: string, readonly predicted: ProsodySelection }

let root: string
let questions: Question[]

beforeAll(async () => {
  root = temporaryFolder('choice')
  const random = seededRandom(20_261)
  const pool = await pairPool(root)
  questions = []
  for (let number = 0; number < folders; number += 1) {
    const dir = join(root, `folder${number}`)
    fillFolder(dir, pool, random)
    for (const host of hosts) questions.push({ dir, host, predicted: await predictProsodySelection(dir, host) })
  }
})

afterAll(() => removeFolder(root))

const inWords = (files: { certificate: string, key: string } | null | undefined): string => files == null ? 'none' : `${files.certificate}\t${files.key}`

async function askProsody (version: ProsodyVersion): Promise<string[]> {
  const input = questions.map(({ dir, host }) => `${dir}\t${host}\n`).join('')
  const { code, stdout, stderr } = await prosody(version).lua(script, [], { input })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.trimEnd().split('\n')
}

const allowed = ({ predicted: { fatal, possible } }: Question): string[] => fatal.length > 0 ? ['fatal'] : possible.map(inWords)

describeWithEachProsody('the prediction', version => {
  it(`is what Prosody picks in ${folders} folders, and says where that is chance`, async () => {
    const answers = Array.from(questions, () => new Set<string>())
    for (let run = 0; run < processes; run += 1) {
      for (const [index, answer] of (await askProsody(version)).entries()) answers[index]?.add(answer)
    }
    const wrong = questions.filter((question, index) => ![...answers[index] as Set<string>].every(answer => allowed(question).includes(answer)))
    expect(wrong.map(({ dir, host, predicted: { possible } }) => ({ dir, host, possible, answers: [...answers[questions.findIndex(q => q.dir === dir && q.host === host)] as Set<string>] }))).toEqual([])

    const byChance = questions.filter(({ predicted: { possible } }) => possible.length > 1)
    const varied = questions.filter((_, index) => (answers[index]?.size ?? 0) > 1)
    expect(byChance.length).toBeGreaterThan(20)
    // Two outcomes in eight tries are missed once in 128 times; several hosts of a folder vary together.
    expect(varied.length).toBeGreaterThan(byChance.length * 0.85)
    expect(questions.filter(({ predicted: { fatal } }) => fatal.length > 0).length).toBeGreaterThan(20)
    expect(questions.filter(({ predicted: { selected } }) => selected !== undefined).length).toBeGreaterThan(200)
  })

  it('agrees with prosodyctl check certs about what is found', async () => {
    const dir = temporaryFolder('ctl', { forService: true })
    const certs = join(dir, 'certs')
    const data = join(dir, 'data')
    for (const folder of [certs, data]) mkdirSync(folder)
    await createDirectoryStore({ dir: certs }).write('videos.example', await createSelfSigned({ domains: ['videos.example'] }))
    const configFile = join(dir, 'prosody.cfg.lua')
    writeFileSync(configFile, `${baseConfig(dir)}certificates = "${certs}"\nVirtualHost "videos.example"\nVirtualHost "other.example"\n`)
    for (const path of execFileSync('find', [dir, '!', '-type', 'l']).toString().trim().split('\n')) ownByService(path)
    const { stdout } = await prosody(version).prosodyctl(['check', 'certs'], { configFile, dataDir: data })
    expect((await predictProsodySelection(certs, 'videos.example')).selected?.certificate).toBe(join(certs, 'videos.example.crt'))
    expect(stdout).toContain(`  Certificate: ${join(certs, 'videos.example.crt')}`)
    expect((await predictProsodySelection(certs, 'other.example')).possible).toEqual([null])
    expect(stdout).toContain("No 'certificate' found for other.example")
    await removeFolder(dir)
  })
})
