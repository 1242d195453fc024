import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backUpBeforeUpgrade } from './database-backup.js'

let dir = ''
let day = 0
beforeEach(() => {
  dir = temporaryFolder('database-backup')
  mkdirSync(join(dir, 'prosody/data'), { recursive: true })
})
afterEach(() => removeFolder(dir))

const put = (text: string): void => { for (const end of ['', '-wal']) writeFileSync(join(dir, `prosody/data/chat.sqlite${end}`), text + end) }
const run = (plugin: string, prosody = '13.0.1'): Promise<string | undefined> =>
  backUpBeforeUpgrade({ dir, file: { path: join(dir, 'versions.json') }, versions: { plugin, prosody }, now: () => new Date(Date.UTC(2026, 0, day += 1)) })

it('copies nothing where there is no database, nor where no version changed', async () => {
  expect(await run('1.0.0')).toBeUndefined()
  put('a')
  expect(await run('1.0.0')).toBeUndefined()
})

it('copies a database of unknown versions, and before another version of the plugin or of Prosody uses it, with its log', async () => {
  put('a')
  const made = await run('1.0.0') ?? ''
  expect(readdirSync(made).sort()).toEqual(['chat.sqlite', 'chat.sqlite-wal'])
  expect(readFileSync(join(made, 'chat.sqlite-wal'), 'utf8')).toBe('a-wal')
  expect(statSync(join(made, 'chat.sqlite')).mode & 0o777).toBe(0o600)
  expect(await run('1.1.0')).toBeDefined()
  expect(await run('1.1.0', '13.0.2')).toBeDefined()
  expect(await run('1.1.0', '13.0.2')).toBeUndefined()
})

it('keeps the last two', async () => {
  for (const version of ['1', '2', '3', '4', '5']) {
    put(version)
    await run(version)
  }
  expect(readdirSync(join(dir, 'backups')).sort().map(name => readFileSync(join(dir, 'backups', name, 'chat.sqlite'), 'utf8'))).toEqual(['4', '5'])
})

it('says why there is no copy, leaves no half of one, and tries again at the next start', async () => {
  put('a')
  writeFileSync(join(dir, 'backups'), 'a file is in the way')
  await expect(run('2')).rejects.toMatchObject({ code: 'BACKUP_NOT_MADE', facts: { reason: 'ENOTDIR' } })
  rmSync(join(dir, 'backups'))
  expect(await run('2')).toBeDefined()
})
