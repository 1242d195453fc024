import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jsonStore, type JsonStore } from './json-store.js'
import { listOf } from './list-of.js'

let dir = ''
let path = ''
let findings: Diagnostic[] = []
beforeEach(() => {
  dir = temporaryFolder('stores')
  path = join(dir, 'names.json')
  findings = []
})
afterEach(() => removeFolder(dir))

const isText = (value: unknown): value is string => typeof value === 'string'
const open = (): JsonStore<string[]> => jsonStore({ path, onFinding: finding => { findings.push(finding) }, now: () => new Date('2026-01-02T03:04:05.678Z') }, listOf(isText))
const codes = (): string[] => findings.map(({ code }) => code)
const stored = (): unknown => JSON.parse(readFileSync(path, 'utf8'))
const kept = 'names.json.unreadable-2026-01-02T03-04-05.678Z'

describe('a store', () => {
  it('that is not there is empty, and says nothing', async () => {
    expect(await open().read()).toBeUndefined()
    expect(codes()).toEqual([])
    expect(readdirSync(dir)).toEqual([])
  })

  it('says which format it has, and is read again', async () => {
    await open().write(['a', 'b'])
    expect(stored()).toEqual({ format: 1, content: ['a', 'b'] })
    expect(await open().read()).toEqual(['a', 'b'])
    expect(codes()).toEqual([])
  })

  it('of the first versions, which knew no format, is read', async () => {
    writeFileSync(path, '["a"]')
    expect(await open().read()).toEqual(['a'])
    expect(codes()).toEqual([])
  })

  it('is what it was or what it should become, wherever the power is cut', async () => {
    const writer = open()
    await writer.write(['before'])
    await writer.write(['before', 'after'])
    const whole = readFileSync(path)
    const good = readFileSync(`${path}.last-good`)
    for (let bytes = 0; bytes < whole.length - 1; bytes += 1) {
      rmSync(dir, { recursive: true })
      mkdirSync(dir)
      writeFileSync(path, whole.subarray(0, bytes))
      writeFileSync(`${path}.last-good`, good)
      findings = []
      expect(await open().read(), `cut after ${bytes} bytes`).toEqual(['before', 'after'])
      expect(codes()).toEqual(['STORE_RESTORED'])
      expect(readFileSync(join(dir, kept))).toEqual(whole.subarray(0, bytes))
      expect(readFileSync(path)).toEqual(whole)
    }
  })

  it('whose copy was cut short is read, and half files of a power cut go, but those of a writer stay', async () => {
    await open().write(['a'])
    writeFileSync(`${path}.last-good`, '{"form')
    for (const name of ['names.json.123456', 'names.json.last-good.99', 'names.json.7']) writeFileSync(join(dir, name), '{')
    for (const name of ['names.json.123456', 'names.json.last-good.99']) utimesSync(join(dir, name), 0, 0)
    utimesSync(join(dir, 'names.json.7'), new Date('2026-01-02T03:04:05Z'), new Date('2026-01-02T03:04:05Z'))
    expect(await open().read()).toEqual(['a'])
    expect(codes()).toEqual([])
    expect(readdirSync(dir).sort()).toEqual(['names.json', 'names.json.7', 'names.json.last-good'])
  })

  it.each(['', 'nonsense', '{}', 'null', '{"format":1}', '{"format":1,"content":{}}', '\0\0\0\0'])('that holds %j is set aside, and nothing is written over it', async content => {
    writeFileSync(path, content)
    const store = open()
    expect(await store.read()).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'STORE_LOST', facts: { file: 'names.json', kept } }])
    await store.write(['new'])
    expect(readFileSync(join(dir, kept), 'utf8')).toBe(content)
    expect(stored()).toMatchObject({ content: ['new'] })
    findings = []
    expect(await open().read()).toEqual(['new'])
    expect(findings).toMatchObject([{ code: 'STORE_SET_ASIDE', facts: { files: [kept] } }])
  })

  it('is no file: it is set aside, and its copy is in force', async () => {
    await open().write(['a'])
    rmSync(path)
    mkdirSync(path)
    expect(await open().read()).toEqual(['a'])
    expect(findings).toMatchObject([{ code: 'STORE_RESTORED', facts: { reason: 'EISDIR', kept } }])
    expect(stored()).toMatchObject({ content: ['a'] })
  })

  it('is gone, but not its copy, which is in force', async () => {
    await open().write(['a'])
    rmSync(path)
    expect(await open().read()).toEqual(['a'])
    expect(codes()).toEqual(['STORE_GONE'])
    expect(stored()).toMatchObject({ content: ['a'] })
  })

  it('with some nonsense keeps what makes sense, and a copy of all', async () => {
    writeFileSync(path, '["a", 7, "b", null]')
    expect(await open().read()).toEqual(['a', 'b'])
    expect(findings).toMatchObject([{ code: 'STORE_PARTLY_READ', facts: { lost: 2, kept } }])
    expect(readFileSync(join(dir, kept), 'utf8')).toContain('7')
    expect(stored()).toMatchObject({ content: ['a', 'b'] })
  })

  it.each([['{"format":2,"content":["theirs"]}', 2], ['{"format":9,"other":1}', 9]])('of a newer version is left as it is: %s', async (content, format) => {
    writeFileSync(path, content)
    const store = open()
    expect(await store.read()).toBeUndefined()
    await store.write(['new'])
    expect(readFileSync(path, 'utf8')).toBe(content)
    expect(findings).toMatchObject([{ code: 'STORE_NEWER', facts: { format } }])
    expect(store.trouble).toMatchObject({ code: 'STORE_NEWER' })
    expect(readdirSync(dir)).toEqual(['names.json'])
  })

  it('that cannot be written says so once, and is written by a later try', async () => {
    const store = open()
    await store.write(['a'])
    renameSync(dir, `${dir}-elsewhere`)
    writeFileSync(dir, '')
    await store.write(['a', 'b'])
    await store.retry()
    expect(findings).toMatchObject([{ code: 'STORE_NOT_WRITTEN', facts: { reason: 'ENOTDIR' } }])
    expect(store.trouble).toMatchObject({ code: 'STORE_NOT_WRITTEN' })
    rmSync(dir)
    renameSync(`${dir}-elsewhere`, dir)
    await store.retry()
    expect(store.trouble).toBeUndefined()
    expect(await open().read()).toEqual(['a', 'b'])
  })

  it('is for its owner only, with all that lies beside it', async () => {
    await open().write(['a'])
    chmodSync(path, 0o644)
    await open().write(['b'])
    expect(existsSync(`${path}.last-good`)).toBe(true)
    expect(codes()).toEqual([])
  })
})
