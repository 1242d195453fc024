import { spawn, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chmodSync, chownSync, copyFileSync, cpSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSelfSigned } from '@xmpp-chat/certs'
import type { ServerConfigInput } from '@xmpp-chat/prosody-config'
import { describeUnlessAbsent, freePort, isListening, mountRefusal, programTree, removeFolder, temporaryFolder, until } from '@xmpp-chat/test-support'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createProsodyServer, findProsody, type ProsodyInstallation, type ProsodyServer } from '../../src/index.js'
import { connectChatter } from '../support/chatter.js'
import { describeWithEachInstallation, withEnvironment } from '../support/installations.js'
import { servedCertificate } from '../support/served-certificate.js'

/** Nobody but root may write there any more, until the returned function is called. */
function makeReadOnly (folder: string): () => void {
  const { uid, gid } = statSync(folder)
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(folder, 0, 0)
  chmodSync(folder, 0o555)
  return () => {
    chmodSync(folder, 0o700)
    if (isRoot) chownSync(folder, uid, gid)
  }
}

const domain = 'videos.example'
const rooms = `room.${domain}`
const room = `talk@${rooms}`

describeWithEachInstallation('faults', (installation, name) => {
  let dir = ''
  let port = 0
  let s2sPort = 0
  let prosody: ProsodyInstallation
  const servers: ProsodyServer[] = []

  beforeEach(async () => {
    dir = temporaryFolder('faults', { forService: true })
    port = await freePort()
    s2sPort = await freePort()
    prosody = await installation()
  })
  afterEach(async () => {
    for (const server of servers.splice(0)) await server[Symbol.asyncDispose]()
    await removeFolder(dir)
  })

  const open = async (folder = dir): Promise<ProsodyServer> => {
    const server = await createProsodyServer({ dir: folder, prosody })
    servers.push(server)
    return server
  }
  const config = (more: ServerConfigInput = {}): ServerConfigInput => ({
    modules: ['disco', 'roster', 'saslauth', 'tls', 'dialback', ...more.modules ?? []],
    services: { c2s: { ports: [port], interfaces: ['127.0.0.1'] }, s2s: { ports: [s2sPort], interfaces: ['127.0.0.1'] }, ...more.services },
    options: { c2s_require_encryption: false, s2s_secure_auth: false, ...more.options },
    hosts: { [domain]: { authentication: 'anonymous', modulesDisabled: ['tls', 's2s', 'dialback'] } },
    components: { [rooms]: { module: 'muc', modules: ['muc_mam'], options: { restrict_room_creation: false, muc_room_locking: false, muc_room_default_persistent: true } } }
  })
  const isHealthy = async (server: ProsodyServer): Promise<boolean> => (await server.status()).healthy
  const problemsOf = (server: ProsodyServer): string[] => {
    const codes: string[] = []
    server.on('problem', ({ code }) => { codes.push(code) })
    return codes
  }
  const says = async (body: string): Promise<void> => {
    await using guest = await connectChatter({ port, domain })
    await guest.join(room, 'guest')
    await guest.say(room, body)
    await guest.hears(body)
  }
  const isRemembered = async (body: string): Promise<void> => {
    await using guest = await connectChatter({ port, domain })
    await guest.join(room, 'reader')
    await guest.hears(body)
  }

  it.each(['internal', 'sql'])('Prosody is killed: it is back by itself, and what was said is there (storage %s)', async storage => {
    const server = await open()
    const problems = problemsOf(server)
    await server.apply({ config: { ...config({ options: { sql: { driver: 'SQLite3', database: 'prosody.sqlite' } } }), storage } })
    await says('before the end')
    const { pid } = await server.status()
    process.kill(pid as number, 'SIGKILL')
    await until(async () => (await server.status()).pid !== pid && await isHealthy(server), { timeout: 15_000 })
    await isRemembered('before the end')
    expect(problems).toEqual(['CRASHED'])
    expect(await server.status()).toMatchObject({ restarts: 1 })
  })

  it('Prosody ends again and again: it is tried less and less often, and a good change gets it back at once', async () => {
    const server = await open()
    const problems = problemsOf(server)
    await server.apply({ config: config() })
    const states: string[] = []
    server.on('state', ({ state }) => { states.push(state) })
    for (let ends = 1; ends <= 5; ends += 1) {
      await until(async () => (await server.status()).state === 'running', { timeout: 15_000 })
      process.kill((await server.status()).pid as number, 'SIGKILL')
      await until(() => states.filter(state => ['waiting', 'looping'].includes(state)).length === ends)
    }
    expect(states.at(-1)).toBe('looping')
    expect(problems).toEqual(['CRASHED', 'CRASHED', 'CRASHED', 'CRASHED', 'CRASH_LOOP'])
    await server.apply({ config: config({ modules: ['ping'] }) })
    expect(await server.status()).toMatchObject({ state: 'running', healthy: true, restarts: 5 })
  })

  it('the log grows beyond its limit: it is begun anew while Prosody runs, and the host misses no line', async () => {
    const lines: string[] = []
    const take = (text: string): void => { lines.push(text) }
    const server = await createProsodyServer({ dir, prosody, watch: { every: 1000 }, logs: { maxBytes: 4000, keep: 2 }, logger: { debug: take, info: take, warn: take, error: take } })
    servers.push(server)
    await server.apply({ config: { ...config(), log: 'debug' } })
    const log = join(dir, 'log', 'prosody.log')
    let said = 0
    const mark = async (): Promise<unknown> => server.shell(`> prosody.log("info", "mark ${said++} password=hunter2")`)
    await until(async () => { await mark(); return existsSync(`${log}.1`) }, { timeout: 90_000, interval: 200 })
    await mark()
    await until(() => lines.some(line => line.includes(`mark ${said - 1} `)))
    expect(lines.flatMap(line => /mark (\d+) /.exec(line)?.[1] ?? [])).toEqual(Array.from({ length: said }, (_, index) => String(index)))
    expect(lines.join('\n')).not.toContain('hunter2')
    expect(readFileSync(log, 'utf8')).toContain(`mark ${said - 1} `)
  })

  it('the host is killed: Prosody ends by itself, and the next host starts anew', async () => {
    const { host, pid } = await startHost()
    await says('before the end')
    await expect(open()).rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_FOLDER_TAKEN', facts: { pid: host.pid } })
    host.kill('SIGKILL')
    await until(() => !existsSync(`/proc/${pid}/cmdline`), { timeout: 15_000 })
    expect(await isListening(port)).toBe(false)
    const server = await open()
    expect(server.diagnostics.map(({ code }) => code)).not.toContain('LEFTOVER_ENDED')
    await server.start()
    await isRemembered('before the end')
  })

  it('the host is killed while Prosody hangs: the next host ends what is left, and never runs two', async () => {
    const { host, pid } = await startHost()
    process.kill(pid, 'SIGSTOP')
    host.kill('SIGKILL')
    await once(host, 'close')
    const server = await open()
    expect(server.diagnostics.map(({ code }) => code)).toContain('LEFTOVER_ENDED')
    expect(existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '').toBe(false)
    await server.apply({ config: config() })
    expect(await isHealthy(server)).toBe(true)
  })

  it('Prosody hangs: it is asked three times, killed, and back', async () => {
    const server = await createProsodyServer({ dir, prosody, watch: { every: 200, answerWithin: 400 } })
    servers.push(server)
    const problems = problemsOf(server)
    await server.apply({ config: config() })
    const { pid } = await server.status()
    process.kill(pid as number, 'SIGSTOP')
    await until(() => problems.includes('CRASHED'), { timeout: 30_000 })
    expect(problems.slice(0, 2)).toEqual(['PROSODY_SILENT', 'CRASHED'])
    await until(() => isHealthy(server), { timeout: 15_000 })
    expect((await server.status()).pid).not.toBe(pid)
  })

  it('the number of a process in the pid file belongs to another by now: that one is left alone', async () => {
    const first = await open()
    await first.apply({ config: config() })
    await first[Symbol.asyncDispose]()
    servers.splice(0)
    const bystander = spawn('sleep', ['60'])
    writeFileSync(join(dir, 'data', 'prosody.pid'), `${bystander.pid}\n`)
    const server = await open()
    await server.start()
    expect(await isHealthy(server)).toBe(true)
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
    bystander.kill()
  })

  it('a port is taken at the start: it says by whom, everything else serves, and the port opens once it is free', async () => {
    const thief = createServer().listen(s2sPort, '127.0.0.1')
    await once(thief, 'listening')
    const server = await createProsodyServer({ dir, prosody, watch: { every: 1000 } })
    servers.push(server)
    const { diagnostics } = await server.apply({ config: config() })
    expect(diagnostics.find(({ code }) => code === 'PORT_TAKEN_BY')?.facts).toMatchObject({ port: s2sPort, pid: process.pid })
    await says('all the same')
    const { problems, ...status } = await server.status()
    expect(status).toMatchObject({ state: 'running', healthy: false })
    expect(problems).toContainEqual(expect.objectContaining({ code: 'PORT_TAKEN_BY' }))
    thief.close()
    await until(() => isHealthy(server), { timeout: 30_000 })
  })

  it('a port that a change asks for is taken: nothing is changed', async () => {
    const thief = createServer().listen(s2sPort, '127.0.0.1')
    await once(thief, 'listening')
    const server = await open()
    await server.apply({ config: config({ services: { s2s: { ports: [] } } }) })
    const before = readFileSync(join(dir, 'prosody.cfg.lua'), 'utf8')
    await expect(server.apply({ config: config() })).rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_PORTS_UNUSABLE', facts: { codes: ['PORT_TAKEN_BY'] } })
    expect(readFileSync(join(dir, 'prosody.cfg.lua'), 'utf8')).toBe(before)
    expect(await isHealthy(server)).toBe(true)
    thief.close()
  })

  it('the configuration is broken from outside: what was applied is put back before it is read again', async () => {
    const server = await open()
    const problems = problemsOf(server)
    await server.apply({ config: config() })
    appendFileSync(join(dir, 'prosody.cfg.lua'), '\nthis is no Lua\n')
    await server.apply({ config: config({ modules: ['ping'] }) })
    expect(await isHealthy(server)).toBe(true)
    writeFileSync(join(dir, 'prosody.cfg.lua'), 'neither is this')
    const { pid } = await server.status()
    process.kill(pid as number, 'SIGKILL')
    await until(async () => (await server.status()).pid !== pid && await isHealthy(server), { timeout: 15_000 })
    expect(problems).toContain('FILES_REPAIRED')
  })

  it('a certificate is cut short from outside: the good one is put back before Prosody reads it', async () => {
    const server = await open()
    const pair = await createSelfSigned({ domains: [domain, rooms] })
    await server.apply({ config: config(), certificates: [pair] })
    const served = await servedCertificate(s2sPort, rooms)
    truncateSync(join(dir, 'certs', `${rooms}.crt`), 300)
    await server.apply({ config: { ...config(), log: 'debug' } })
    expect(await servedCertificate(s2sPort, rooms)).toBe(served)
    truncateSync(join(dir, 'certs', `${rooms}.crt`), 300)
    const { pid } = await server.status()
    process.kill(pid as number, 'SIGKILL')
    await until(async () => (await server.status()).pid !== pid && await isHealthy(server), { timeout: 15_000 })
    expect(await servedCertificate(s2sPort, rooms)).toBe(served)
  })

  it('the data folder becomes read-only: it says so, and recovers when it is writable again', async () => {
    const server = await open()
    await server.apply({ config: config() })
    await says('before')
    const writable = makeReadOnly(join(dir, 'data'))
    const { pid } = await server.status()
    process.kill(pid as number, 'SIGKILL')
    await until(async () => (await server.status()).restarts > 0)
    await until(async () => (await server.status()).state !== 'running')
    expect(await isHealthy(server)).toBe(false)
    writable()
    await until(() => isHealthy(server), { timeout: 90_000 })
    await isRemembered('before')
  })

  describeUnlessAbsent('with file systems of their own', [mountRefusal()], () => {
    it('nothing may be executed where the data and temporary files are: it runs all the same', async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=700,noexec', 'tmpfs', dir])
      const { TMPDIR } = process.env
      try {
        chownSync(dir, 65_534, 65_534)
        writeFileSync(join(dir, 'program'), '#!/bin/sh\n', { mode: 0o755 })
        expect(() => execFileSync(join(dir, 'program'))).toThrow('EACCES')
        process.env.TMPDIR = dir
        const server = await open()
        await server.apply({ config: config() })
        await says('where nothing runs')
      } finally {
        if (TMPDIR === undefined) delete process.env.TMPDIR
        else process.env.TMPDIR = TMPDIR
        await servers.pop()?.[Symbol.asyncDispose]()
        execFileSync('umount', [dir])
      }
    })

    it('the disk is full: a change is refused, what ran goes on, and the change works once there is room', async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=700', 'tmpfs', dir])
      try {
        chownSync(dir, 65_534, 65_534)
        const server = await open()
        const pair = await createSelfSigned({ domains: [domain, rooms] })
        await server.apply({ config: config(), certificates: [pair] })
        const served = await servedCertificate(s2sPort, rooms)
        try { execFileSync('dd', ['if=/dev/zero', `of=${join(dir, 'filler')}`, 'bs=4k'], { stdio: 'ignore' }) } catch { /* It ends when the disk is full. */ }
        const renewed = await createSelfSigned({ domains: [domain, rooms] })
        const change = { config: config({ options: { motd_text: 'x'.repeat(20_000) } }), certificates: [renewed] }
        await expect(server.apply(change)).rejects.toMatchObject({ code: 'ERR_CERTS_STORE_FULL' })
        expect(await servedCertificate(s2sPort, rooms)).toBe(served)
        expect(await isHealthy(server)).toBe(true)
        execFileSync('rm', [join(dir, 'filler')])
        await server.apply(change)
        expect(await servedCertificate(s2sPort, rooms)).not.toBe(served)
      } finally {
        await servers.pop()?.[Symbol.asyncDispose]()
        execFileSync('umount', [dir])
      }
    })
  })

  it('the clock jumps, days on and days back: nobody is disconnected, and all that is said is remembered', async () => {
    const clock = join(dir, 'clock')
    const library = join(dir, 'libfaketime.so.1')
    const { root } = programTree('faketime')
    const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).find(path => path.endsWith('/libfaketime.so.1')) as string
    copyFileSync(join(root, found), library)
    writeFileSync(clock, '+0')
    prosody = withEnvironment(prosody, { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' })
    const server = await open()
    await server.apply({ config: config() })
    const { pid } = await server.status()
    await using guest = await connectChatter({ port, domain })
    await guest.join(room, 'guest')
    for (const jump of ['+3d', '-2d', '+0']) {
      writeFileSync(clock, jump)
      const { result } = await server.shell('> os.time()')
      expect(Math.round((Number(result.replace('Result: ', '')) * 1000 - Date.now()) / 86_400_000) + 0).toBe(Number(jump.replace('d', '')))
      await guest.say(room, `at ${jump}`)
      await guest.hears(`at ${jump}`)
      await server.apply({ config: { ...config(), log: jump === '+3d' ? 'debug' : 'info' } })
      expect(await server.status()).toMatchObject({ pid, healthy: true })
    }
    for (const jump of ['+3d', '-2d', '+0']) await isRemembered(`at ${jump}`)
  })

  if (name === 'embedded') it('root keeps Prosody where its user cannot get to it: a copy that it can get to is run, and made once', async () => {
    const closed = temporaryFolder('closed')
    const isRoot = process.getuid?.() === 0
    const copied = (): number | undefined => statSync(join(dir, 'prosody', 'manifest.json'), { throwIfNoEntry: false })?.ino
    try {
      chmodSync(closed, 0o700)
      for (const part of ['bundle', 'manifest.json']) cpSync(join(prosody.folder as string, part), join(closed, part), { recursive: true })
      prosody = (await findProsody({ prefer: { path: closed } })).installation as ProsodyInstallation
      await (await open()).apply({ config: config() })
      await says('from a copy')
      const first = copied()
      expect(first !== undefined).toBe(isRoot)
      await servers.pop()?.[Symbol.asyncDispose]()
      const next = await open()
      await next.start()
      expect(await isHealthy(next)).toBe(true)
      expect(copied()).toBe(first)
    } finally {
      await removeFolder(closed)
    }
  })

  it('the way back from a failed change fails too: it goes on trying until the state before runs again', async () => {
    const server = await open()
    await server.apply({ config: config() })
    const writable = makeReadOnly(join(dir, 'data'))
    await expect(server.apply({ config: config({ options: { network_backend: 'select' } }) }))
      .rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_NOT_APPLIED', facts: { rollback: 'restart under way' } })
    writable()
    await until(() => isHealthy(server), { timeout: 60_000 })
    await says('as before')
    expect(readFileSync(join(dir, 'prosody.cfg.lua'), 'utf8')).not.toContain('select')
  })

  it('Prosody does not stop when it is asked to: it is ended by force, and nothing is left', async () => {
    const server = await createProsodyServer({ dir, prosody, patience: 500 })
    servers.push(server)
    await server.apply({ config: config() })
    const { pid } = await server.status()
    process.kill(pid as number, 'SIGSTOP')
    await server.stop()
    expect(existsSync(`/proc/${pid}`)).toBe(false)
    expect(await server.status()).toMatchObject({ state: 'stopped', healthy: false })
    await server.start()
    expect(await isHealthy(server)).toBe(true)
  })

  it('a first start that fails says what Prosody says, and leaves nothing running', async () => {
    const server = await open()
    await expect(server.start()).rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_NOTHING_APPLIED' })
    await expect(server.apply({ config: config({ options: { network_backend: 'no-such-backend' } as never }) })).rejects.toMatchObject({ code: expect.stringMatching(/^ERR_PROSODY_SERVER_(START_FAILED|STATE_INVALID)$/) as unknown })
    expect(await server.status()).toMatchObject({ state: 'stopped' })
    await server.apply({ config: config() })
    expect(await isHealthy(server)).toBe(true)
  })

  async function startHost () {
    const host = spawn(process.execPath, [
      '--import', 'tsx', fileURLToPath(new URL('../support/host.ts', import.meta.url)), dir, name, JSON.stringify(config())
    ], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)) } })
    const [line] = await once(host.stdout, 'data') as [Buffer]
    const { pid } = JSON.parse(String(line)) as { pid: number }
    return { host, pid }
  }
})
