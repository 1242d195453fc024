import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSelfSigned } from '@xmpp-chat/certs'
import { freePort, isListening, ownByService, removeFolder, runProgram, temporaryFolder, until } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServerStatus } from '../../src/index.js'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const dir = temporaryFolder('command', { forService: true })
const config = join(dir, 'chat.json')
const certificates = join(dir, 'pairs')
const running: ChildProcess[] = []
let port: number
let otherPort: number

const write = (hosts: readonly string[]): void => {
  writeFileSync(config, JSON.stringify({
    modules: ['disco', 'tls', 'saslauth', 'roster', 'dialback'],
    services: { c2s: { ports: [port], interfaces: ['127.0.0.1'] }, s2s: { ports: [otherPort], interfaces: ['127.0.0.1'] } },
    hosts: Object.fromEntries(hosts.map(host => [host, { authentication: 'internal_hashed' }]))
  }))
}

/** What a person types. */
const type = (...args: string[]) => runProgram(process.execPath, [cli, ...args], { cwd: dir, timeout: 60_000, env: { PATH: process.env.PATH, HOME: dir, LANG: 'C' } })

/** A `run` in the foreground of another terminal. */
function open (...args: string[]) {
  const child = spawn(process.execPath, [cli, 'run', '--dir', join(dir, 'data'), ...args], { cwd: dir, env: { PATH: process.env.PATH, HOME: dir }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', chunk => { text += chunk })
  const ended = new Promise<number | null>(done => { child.once('close', done) })
  return {
    child, ended,
    shows: (part: string) => until(() => text.includes(part), { timeout: 60_000, what: () => `"${part}" in ${text}` })
  }
}

const status = async (): Promise<ServerStatus> => JSON.parse((await type('status', '--dir', join(dir, 'data'), '--json')).stdout) as ServerStatus

beforeAll(async () => {
  execFileSync(`${root}/node_modules/.bin/turbo`, ['run', 'build', '--filter=@xmpp-chat/prosody-server', '--output-logs=errors-only', '--ui=stream', '--no-update-notifier'], { cwd: root, stdio: 'ignore', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } })
  port = await freePort()
  otherPort = await freePort()
  write(['videos.example'])
  const pair = await createSelfSigned({ domains: ['videos.example'] })
  mkdirSync(certificates)
  writeFileSync(join(certificates, 'videos.example.crt'), pair.certificate)
  writeFileSync(join(certificates, 'videos.example.key'), pair.key, { mode: 0o600 })
  for (const path of [config, certificates]) ownByService(path)
})
afterAll(async () => {
  for (const child of running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) child.kill('SIGKILL')
  await removeFolder(dir)
})

describe('a server from the command line', () => {
  let server: ReturnType<typeof open>

  it('runs, and says how it is', async () => {
    expect(await type('status', '--dir', join(dir, 'data'))).toMatchObject({ code: 1, stdout: expect.stringContaining('SERVER_ABSENT') })
    server = open('--config', config, '--certs', certificates)
    await server.shows('Ctrl+C stops it.')
    expect(await isListening(port)).toBe(true)
    // The folder data is the default.
    const { code, stdout } = await type('status')
    expect(stdout).toContain('running, healthy')
    expect(code).toBe(0)
    expect((await type('status', '--lang', 'fr')).stdout).toContain('tourne, en bonne santé')
  })

  it('is the only one of its folder', async () => {
    const second = open('--config', config)
    await second.shows('ERR_PROSODY_SERVER_FOLDER_TAKEN')
    expect(await second.ended).toBe(2)
    expect((await type('status')).code).toBe(0)
  })

  it('lends its configuration to prosodyctl, and passes on the exit code', async () => {
    const check = await type('prosodyctl', 'check', 'config')
    expect(check.stdout).toContain(join(dir, 'data', 'prosody.cfg.lua'))
    expect(check.code).toBe(0)
    expect((await type('prosodyctl', '--', 'register', 'alice', 'videos.example', 'wonderland')).code).toBe(0)
    expect((await type('prosodyctl', 'deluser', 'nobody@videos.example')).code).not.toBe(0)
  })

  it('answers in its shell', async () => {
    expect(await type('shell', 'user', 'list', 'videos.example')).toMatchObject({ code: 0, stdout: expect.stringContaining('alice') })
    expect(await type('shell', 'host:list()')).toMatchObject({ code: 0, stdout: expect.stringContaining('videos.example') })
    expect((await type('shell', 'no', 'such')).code).toBe(1)
    const session = await runProgram(process.execPath, [cli, 'shell'], { cwd: dir, timeout: 60_000, input: 'host:list()\nquit\n', env: { PATH: process.env.PATH, HOME: dir } })
    expect(session.stdout).toContain('OK: 1 hosts')
  })

  it('takes a changed configuration at SIGHUP, and refuses a broken one, without a restart', async () => {
    const { pid } = await status()
    write(['videos.example', 'other.example'])
    server.child.kill('SIGHUP')
    await server.shows('host activate')
    expect((await type('shell', 'host', 'list')).stdout).toContain('other.example')
    writeFileSync(config, '{ "hosts": ')
    server.child.kill('SIGHUP')
    await server.shows('ERR_PROSODY_SERVER_CONFIG_UNREADABLE')
    expect(await status()).toMatchObject({ pid, healthy: true, restarts: 0 })
  })

  it('comes back after a crash, and says so', async () => {
    const { pid } = await status()
    process.kill(pid as number, 'SIGKILL')
    await server.shows('CRASHED')
    await until(async () => (await status()).healthy, { timeout: 60_000 })
    expect(await status()).toMatchObject({ restarts: 1 })
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('stops at %s, and starts again with what was applied last', async signal => {
    const { pid } = await status()
    server.child.kill(signal)
    await server.shows('Stopping.')
    expect(await server.ended).toBe(0)
    expect(() => process.kill(pid as number, 0)).toThrow('ESRCH')
    expect(await isListening(port)).toBe(false)
    server = open()
    await server.shows('Ctrl+C stops it.')
    expect((await type('shell', 'host', 'list')).stdout).toContain('other.example')
  })

  it('is refused with its findings, and what runs goes on', async () => {
    writeFileSync(config, JSON.stringify({ hosts: { 'not a host': {} } }))
    const folder = join(dir, 'other')
    const refused = await type('run', '--dir', folder, '--config', config)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('ERR_PROSODY_SERVER_STATE_INVALID')
    expect(refused.stderr).toMatch(/\/hosts/)
    expect((await status()).healthy).toBe(true)
  })

  it('shows the log without secrets when asked', async () => {
    server.child.kill('SIGTERM')
    await server.ended
    server = open('--log')
    await server.shows('Hello and welcome to Prosody')
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })
})
