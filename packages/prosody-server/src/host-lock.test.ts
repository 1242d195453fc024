import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { askHost, holdFolder } from './host-lock.js'

let dir = ''
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'host-lock-')) })
afterEach(() => { rmSync(dir, { recursive: true }) })
const answer = () => ({ pid: process.pid, program: 'test', status: { state: 'running' } })

it.each(['', 'a folder with blanks and a very long name '.repeat(5)])('is held by one, who says who it is, and is free again after: "%s"', async name => {
  const folder = join(dir, name)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'host.sock')
  const lock = await holdFolder(path, answer)
  expect(await askHost(path)).toEqual(answer())
  await expect(holdFolder(path, answer)).rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_FOLDER_TAKEN', facts: { program: 'test', pid: process.pid, dir: folder } })
  expect(await askHost(path)).toEqual(answer())
  await lock.release()
  expect(await askHost(path)).toBeUndefined()
  expect(readdirSync(folder)).toEqual([])
  await (await holdFolder(path, answer)).release()
})

it('is free when its holder was killed', async () => {
  const path = join(dir, 'host.sock')
  const holder = spawn(process.execPath, ['-e', 'require("net").createServer().listen(process.argv[1], () => console.log("up"))', `${path}.1`])
  await once(holder.stdout, 'data')
  await expect(holdFolder(path, answer)).rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_FOLDER_TAKEN' })
  holder.kill('SIGKILL')
  await once(holder, 'close')
  expect(existsSync(`${path}.1`)).toBe(true)
  const lock = await holdFolder(path, answer)
  expect(await askHost(path)).toEqual(answer())
  await lock.release()
})

it('of ten that want a stale place at once, one gets it', async () => {
  const path = join(dir, 'host.sock')
  const gone = createServer().listen(join(dir, 'x.sock'))
  await once(gone, 'listening')
  const holder = spawn(process.execPath, ['-e', 'require("net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))', `${path}.1`])
  await once(holder, 'close')
  gone.close()
  const attempts = Array.from({ length: 10 }, (_, index) => spawn(process.execPath, ['--input-type=module', '-e', `
    const { holdFolder } = await import(${JSON.stringify(new URL('./host-lock.ts', import.meta.url).href)})
    try { await holdFolder(process.argv[1], () => ({ pid: process.pid, program: 'n${index}' })); console.log('held'); setInterval(() => {}, 1000) } catch (error) { console.log(error.code); process.exit() }
  `, path], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '--import tsx' } }))
  const answers = await Promise.all(attempts.map(async child => String((await once(child.stdout, 'data'))[0]).trim()))
  for (const child of attempts) child.kill('SIGKILL')
  expect(answers.sort()).toEqual([...Array<string>(9).fill('ERR_PROSODY_SERVER_FOLDER_TAKEN'), 'held'])
})

it('says what is wrong with a folder that takes no socket', async () => {
  writeFileSync(join(dir, 'file'), '')
  await expect(holdFolder(join(dir, 'file', 'host.sock'), answer)).rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_FOLDER_UNUSABLE' })
})
