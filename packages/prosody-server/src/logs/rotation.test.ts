import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { createLogRotation, type LogRotationOptions } from './rotation.js'

const folders: string[] = []
afterAll(async () => { await Promise.all(folders.map(removeFolder)) })

/** A writer that makes a new file when told to; time goes on by minutes. */
function start (options: Partial<LogRotationOptions> = {}) {
  const folder = temporaryFolder('rotate')
  folders.push(folder)
  const path = join(folder, 'prosody.log')
  let time = Date.now()
  let reopened = 0
  const rotation = createLogRotation({
    path, maxBytes: 100, keep: 3, now: () => new Date(time),
    reopen: async () => {
      reopened += 1
      writeFileSync(path, '')
    },
    ...options
  })
  const check = (minutes = 2): Promise<boolean> => {
    time += minutes * 60_000
    return rotation.check()
  }
  const files = (): Record<string, string> => Object.fromEntries(readdirSync(folder).sort().map(name => [name, readFileSync(join(folder, name), 'utf8').slice(0, 3).trim()]))
  return { path, check, files, reopened: () => reopened }
}

const days = (count: number): number => count * 24 * 60
const full = (name: string): string => `${name} ${'x'.repeat(100)}`

describe('a log', () => {
  it('is left alone while it is small, young or absent', async () => {
    const { path, check, files } = start()
    expect(await check()).toBe(false)
    writeFileSync(path, 'a')
    expect(await check()).toBe(false)
    expect(files()).toEqual({ 'prosody.log': 'a' })
  })

  it('is begun anew when it is full, and the oldest goes', async () => {
    const { path, check, files } = start()
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      writeFileSync(path, full(name))
      expect(await check()).toBe(true)
    }
    expect(files()).toEqual({ 'prosody.log': '', 'prosody.log.1': 'e x', 'prosody.log.2': 'd x', 'prosody.log.3': 'c x' })
  })

  it('is begun anew when it is old, and old lines go', async () => {
    const { path, check, files } = start({ maxAgeDays: 30, keep: 5 })
    writeFileSync(path, 'a')
    expect(await check(days(4))).toBe(false)
    expect(await check(days(2))).toBe(true)
    expect(files()).toEqual({ 'prosody.log': '', 'prosody.log.1': 'a' })
    expect(await check(days(23))).toBe(false)
    expect(files()).toHaveProperty('prosody.log.1')
    expect(await check(days(2))).toBe(false)
    expect(files()).toEqual({ 'prosody.log': '' })
  })

  it('is looked at once a minute at most', async () => {
    const { path, check } = start()
    expect(await check()).toBe(false)
    writeFileSync(path, full('a'))
    expect(await check(0.5)).toBe(false)
    expect(await check(0.6)).toBe(true)
    writeFileSync(path, full('b'))
    expect(await check(-10), 'the clock was put back').toBe(true)
  })

  it('stays in place when its writer cannot open a new one', async () => {
    let fails = true
    const { path, check, files } = start({ reopen: async () => { if (fails) throw new Error('no answer') } })
    writeFileSync(`${path}.1`, 'older')
    writeFileSync(path, full('a'))
    await expect(check()).rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_LOG_NOT_ROTATED', facts: { path, reason: 'no answer' } })
    expect(files()).toEqual({ 'prosody.log': 'a x', 'prosody.log.1': 'old' })
    fails = false
    expect(await check()).toBe(true)
    expect(files()).toEqual({ 'prosody.log.1': 'a x', 'prosody.log.2': 'old' })
  })

  it('keeps what was written when the answer is lost after the opening', async () => {
    const { path, check, files } = start({ reopen: async () => {
      writeFileSync(path, 'new')
      throw new Error('no answer')
    } })
    writeFileSync(path, full('a'))
    await expect(check()).rejects.toThrow()
    expect(files()).toEqual({ 'prosody.log': 'new', 'prosody.log.1': 'a x' })
  })

  it('is whole again after an end in the middle of a rotation', async () => {
    const { path, check, files } = start()
    writeFileSync(path, 'a')
    renameSync(path, `${path}.rotating`)
    await check()
    expect(files()).toEqual({ 'prosody.log': 'a' })
    renameSync(path, `${path}.rotating`)
    writeFileSync(path, 'b')
    await check()
    expect(files()).toEqual({ 'prosody.log': 'b', 'prosody.log.1': 'a' })
  })

  it('is rotated once by many calls at once', async () => {
    const { path, check, reopened } = start()
    writeFileSync(path, full('a'))
    expect(await Promise.all([check(), check(), check()])).toEqual([true, true, true])
    expect(reopened()).toBe(1)
  })

  it('has other files beside it, which stay', async () => {
    const { path, check } = start({ keep: 0 })
    for (const name of ['prosody.log.gz', 'prosody.log.1.gz', 'prosody.logs.1', 'prosody.log.01']) writeFileSync(join(path, '..', name), 'x')
    writeFileSync(path, full('a'))
    expect(await check()).toBe(true)
    expect(readdirSync(join(path, '..')).sort()).toEqual(['prosody.log', 'prosody.log.01', 'prosody.log.1.gz', 'prosody.log.gz', 'prosody.logs.1'])
    expect(existsSync(`${path}.1`)).toBe(false)
  })
})
