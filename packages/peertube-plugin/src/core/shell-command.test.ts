import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { shellCommandLine, shellCommandPath, writeShellCommand } from './shell-command.js'

let root = ''
beforeEach(() => { root = temporaryFolder('command', { passable: true }) })
afterEach(() => removeFolder(root))

/** A program that tells what it was given, in place of our own. */
function madeIn (name: string): { readonly dir: string, readonly cli: string } {
  const dir = join(root, name)
  mkdirSync(dir, { recursive: true })
  const cli = join(dir, 'cli of ours.cjs')
  writeFileSync(cli, 'console.log(JSON.stringify(process.argv.slice(2)))')
  return { dir, cli }
}

const run = (line: string): unknown => JSON.parse(execFileSync('sh', ['-c', line], { cwd: '/', env: { PATH: '/usr/bin:/bin' } }).toString())

it.each(['chat', 'a chat of ours', 'l\'été "$HOME" `id`', '-x;y&z'])('runs as printed from a folder named %s, whatever the search path', async name => {
  const { dir, cli } = madeIn(name)
  await writeShellCommand({ dir, cli })
  expect(run(`${shellCommandLine(dir)} doctor 'two words' --json`)).toEqual(['--data', dir, 'doctor', 'two words', '--json'])
  expect(run(`'${shellCommandPath(dir).replaceAll('\'', '\'\\\'\'')}' doctor`)).toEqual(['--data', dir, 'doctor'])
})

it('takes another Node where the one of the last start is gone', async () => {
  const { dir, cli } = madeIn('chat')
  await writeShellCommand({ dir, cli, node: join(dir, 'node-of-yesterday') })
  const folder = join(process.execPath, '..')
  expect(JSON.parse(execFileSync('sh', [shellCommandPath(dir), 'doctor'], { env: { PATH: `/usr/bin:/bin:${folder}` } }).toString())).toEqual(['--data', dir, 'doctor'])
})

it.runIf(process.getuid?.() === 0)('becomes PeerTube’s user by sudo for everybody but that user and root', async () => {
  const { dir, cli } = madeIn('chat')
  await writeShellCommand({ dir, cli, uid: 4242 })
  const tools = join(root, 'tools')
  mkdirSync(tools)
  writeFileSync(join(tools, 'sudo'), '#!/bin/sh\necho "[\\"sudo $*\\"]"\n', { mode: 0o755 })
  const as = (uid: number): unknown => JSON.parse(execFileSync('sh', [shellCommandPath(dir), 'doctor'], { uid, cwd: '/', env: { PATH: `${tools}:/usr/bin:/bin` } }).toString())
  expect(as(4243)).toEqual([`sudo -u #4242 /bin/sh ${shellCommandPath(dir)} doctor`])
  expect(as(4242)).toEqual(['--data', dir, 'doctor'])
  expect(as(0)).toEqual(['--data', dir, 'doctor'])
})
