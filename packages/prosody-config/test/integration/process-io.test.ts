import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { processIo } from '../../src/cli/process-io.js'

let folder: string
beforeEach(() => { folder = temporaryFolder('output') })
afterEach(() => removeFolder(folder))

const modeOf = (path: string): number => statSync(path).mode & 0o777

it('makes a new file for its owner only', async () => {
  const path = join(folder, 'a')
  expect(await processIo.replaceFile(path, 'text')).toBe(true)
  expect([readFileSync(path, 'utf8'), modeOf(path), readdirSync(folder)]).toEqual(['text', 0o600, ['a']])
})

it.each([[0o640, 0o640], [0o600, 0o600], [0o664, 0o640], [0o644, 0o640]])('keeps what the group may read of mode %o, and no more', async (before, after) => {
  const path = join(folder, 'a')
  writeFileSync(path, 'old')
  chmodSync(path, before)
  await processIo.replaceFile(path, 'new')
  expect(modeOf(path)).toBe(after)
})

it('does not write what is there already, but closes it to others', async () => {
  const path = join(folder, 'a')
  writeFileSync(path, 'text')
  chmodSync(path, 0o644)
  const { ino } = statSync(path)
  expect(await processIo.replaceFile(path, 'text')).toBe(false)
  expect([statSync(path).ino, modeOf(path)]).toEqual([ino, 0o640])
})

it('writes through a link', async () => {
  const [link, path] = [join(folder, 'link'), join(folder, 'a')]
  writeFileSync(path, 'old')
  symlinkSync(path, link)
  await processIo.replaceFile(link, 'new')
  expect([lstatSync(link).isSymbolicLink(), readFileSync(path, 'utf8')]).toEqual([true, 'new'])
})

it('leaves nothing behind where it cannot write', async () => {
  const path = join(folder, 'a')
  mkdirSync(join(path, 'b'), { recursive: true })
  await expect(processIo.replaceFile(path, 'text')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['a'])
})
