import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithServers, freePort, removeFolder, runProgram, startBind, temporaryFolder, type Finished, type RunningBind } from '@xmpp-chat/test-support'
import { zoneText } from '../world/broken-zones.js'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const env = { PATH: process.env.PATH, LANG: 'C' }
const run = (args: string[], input?: string, more: Record<string, string> = {}): Promise<Finished> =>
  runProgram(process.execPath, ['--import', 'tsx', cli, ...args], { env: { ...env, ...more }, ...input === undefined ? {} : { input } })

describeWithServers('the command line', ['bind'], () => {
  let bind: RunningBind
  let folder: string
  let asking: string[]
  const text = (serial: number, lines: string): string => zoneText('videos.example', `$SERIAL ${serial}\n@ A 11.0.0.1\n${lines}`, 1).replace('127.0.0.21', '127.0.0.1')

  beforeAll(async () => {
    folder = temporaryFolder('cli')
    bind = await startBind({ address: '127.0.0.1', port: await freePort(), zones: { 'videos.example': text(1, ''), 'good.example': text(1, '_xmpp-server._tcp SRV 0 5 5269 @\n').replaceAll('videos.example', 'good.example') } })
    asking = ['--resolver', `127.0.0.1:${bind.port}`, '--dns-port', String(bind.port)]
  })
  afterAll(async () => {
    await bind.stop()
    await removeFolder(folder)
  })

  const room = ['room.videos.example', '--target', 'videos.example']

  it('says how it is used, in both languages', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: xmpp-dns') })
    expect(await run(['check', '--help'], undefined, { LC_ALL: 'fr_FR.UTF-8' })).toMatchObject({ code: 0, stdout: expect.stringMatching(/Exemples :[^]*xmpp-dns check room/) })
    expect(await run([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage') })
  })

  it('prints records, without colours and without a network', async () => {
    expect((await run(['records', ...room])).stdout).toContain('_xmpp-server._tcp.room.videos.example. 3600 IN SRV 0 5 5269 videos.example. ; needed: ')
    expect(JSON.parse((await run(['records', ...room, '--format', 'ovh'])).stdout)).toMatchObject([{ subDomain: '_xmpp-server._tcp.room' }])
    expect(await run(['records', 'not a domain'])).toMatchObject({ code: 1, stdout: expect.stringContaining('SERVICE_NAME_INVALID') })
  })

  it('gives advice that can be pasted, and keeps what it saw', async () => {
    const save = join(folder, 'seen.json')
    const french = await run(['check', ...room, ...asking, '--lang', 'fr', '--save', save])
    expect(french).toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('→ Publiez : _xmpp-server._tcp.room.videos.example. 3600 IN SRV 0 5 5269 videos.example.') })
    expect(await run(['check', ...room, '--observation', save])).toMatchObject({ code: 1, stdout: expect.stringContaining('Publish: _xmpp-server') })
    expect(JSON.parse((await run(['check', ...room, ...asking, '--json'])).stdout)).toMatchObject({ counts: { error: 1 }, observation: { version: 1 } })
    expect(await run(['check', 'good.example', ...asking, '--authoritative'])).toMatchObject({ code: 0 })
  })

  it('probes', async () => {
    expect(await run(['probe', ...room, ...asking, '--timeout', '1'])).toMatchObject({ code: 1, stdout: expect.stringContaining('PROBE_NOTHING_TO_TRY') })
  })

  it('works off a list, with bad lines in it', async () => {
    const list = join(folder, 'domains.txt')
    writeFileSync(list, '# comment\ngood.example\n\nvideos.example\nnot a domain\n{"domain":"room.videos.example","target":"videos.example"}\n')
    const { code, stdout } = await run(['bulk', list, ...asking, '--json'])
    const lines = stdout.trim().split('\n').map(line => JSON.parse(line) as { domain: string, counts: { error: number } })
    expect(code).toBe(1)
    expect(Object.fromEntries(lines.map(({ domain, counts }) => [domain, counts.error]))).toEqual({ 'good.example': 0, 'videos.example': 0, 'not a domain': 1, 'room.videos.example': 1 })
    expect((await run(['bulk', '-', ...asking], 'good.example\n')).stdout).toBe('good.example  ok\n')
  })

  it('watches until the world sees the record', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', cli, 'watch', ...room, ...asking, '--interval', '0.2', '--for', '60'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    const missing = new Promise<void>(resolve => child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (Buffer.concat(chunks).includes('SRV_MISSING')) resolve()
    }))
    const ended = new Promise<number | null>(resolve => child.once('close', resolve))
    await missing
    await bind.writeZone('videos.example', text(2, '_xmpp-server._tcp.room SRV 0 5 5269 @\n'))
    expect(await ended).toBe(0)
    expect(await run(['watch', 'none.videos.example', '--target', 'videos.example', ...asking, '--interval', '0.1', '--for', '0.3'])).toMatchObject({ code: 1 })
  })
})
