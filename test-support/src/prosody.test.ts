import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { baseConfig } from './base-config.js'
import { describeWithEachProsody, describeWithProsody } from './describe-with-prosody.js'
import { freePort } from './ports.js'
import { prosody, type Prosody } from './prosody.js'
import type { RunningProsody } from './running-prosody.js'
import { removeFolder } from './temporary-folder.js'
import { until } from './until.js'

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`)

describeWithEachProsody('a real Prosody', version => {
  let release: Prosody
  let running: RunningProsody
  let port: number

  beforeAll(async () => {
    release = prosody(version)
    port = await freePort()
    running = await release.start({ config: dir => `${baseConfig(dir, { c2s_ports: `{ ${port} }` })}VirtualHost "one.example"\n` })
  })
  afterAll(() => running.stop())

  it('is the release that was asked for', async () => {
    expect(release.exactVersion.startsWith(version)).toBe(true)
    expect((await release.lua('print(_VERSION, require "util.encodings".idna.to_ascii("é.example"), arg[1])', ['x'])).stdout).toBe('Lua 5.4\txn--9ca.example\tx\n')
  })

  it('is up once it is started, as a user without rights', async () => {
    expect(await running.isListening(port)).toBe(true)
    expect(running.log()).toContain('Hello and welcome to Prosody')
    expect(statSync(`/proc/${running.pid}`).uid).not.toBe(0)
    expect(statSync(running.dir).mode & 0o777).toBe(0o700)
  })

  it('answers in its shell, and refuses there', async () => {
    expect(await running.shell('host list')).toContain('one.example')
    expect(await running.shell('host:list()')).toContain('1 hosts')
    expect(await running.shell('module load ping one.example')).toMatch(/OK|ping/)
    await expect(running.shell('host activate')).rejects.toThrow('was refused')
  })

  it('reads its configuration again when it is told to', async () => {
    running.writeConfig(`${baseConfig(running.dir, { c2s_ports: `{ ${port} }` })}VirtualHost "one.example"\nVirtualHost "two.example"\n`)
    const after = running.log().length
    running.signal('SIGHUP')
    await running.waitForLog(/reload/i, { after })
    await running.shell('host activate two.example')
    expect(await running.shell('host list')).toContain('two.example')
  })

  it('has its prosodyctl, whose exit code is data', async () => {
    const where = { configFile: running.configFile, dataDir: join(running.dir, 'data') }
    expect(await release.prosodyctl(['about'], where)).toMatchObject({ code: 0, stdout: expect.stringContaining(`Prosody ${release.exactVersion}`) })
    expect(await release.prosodyctl(['check', 'config'], where)).toMatchObject({ stdout: expect.stringContaining('Checking config') })
    expect(await release.prosodyctl(['check', 'nonsense'], where)).toMatchObject({ code: 1 })
  })

  it('compiles Lua', async () => {
    expect(await release.luac('return 1')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await release.luac('return return')).toMatchObject({ code: 1, stderr: expect.stringContaining('unexpected symbol') })
  })

  it('leaves nothing behind', async () => {
    const other = await release.start({ config: dir => baseConfig(dir) + 'VirtualHost "x.example"' })
    expect(isAlive(other.pid)).toBe(true)
    await other.stop()
    await other.stop()
    expect(other.hasEnded()).toBe(true)
    expect([isAlive(other.pid), existsSync(other.dir)]).toEqual([false, false])
  })

  it('says why it did not start', async () => {
    await expect(release.start({ config: 'x = ' })).rejects.toThrow(/ended instead of starting[^]*unexpected symbol/)
  })
})

describeWithProsody('a Prosody whose starter is killed', '13.0', version => {
  it('ends too', async () => {
    const index = fileURLToPath(new URL('index.ts', import.meta.url))
    const program = `import { baseConfig, prosody } from ${JSON.stringify(index)}
      const { pid, dir } = await prosody('${version}').start({ config: dir => baseConfig(dir) + 'VirtualHost "x.example"' })
      console.log(JSON.stringify({ pid, dir }))`
    const starter = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
    const { pid, dir } = JSON.parse(String((await once(starter.stdout, 'data'))[0])) as { pid: number, dir: string }
    expect(isAlive(pid)).toBe(true)
    starter.kill('SIGKILL')
    await until(() => !isAlive(pid), { what: () => `process ${pid} to end` })
    await removeFolder(dir)
  })
})
