import { readFileSync } from 'node:fs'
import { createPackedProject, describeWithServers, type PackedProject } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Observation } from '../../src/index.js'
import { startEncryptedWorld, type EncryptedWorld } from '../world/encrypted-world.js'

const example = readFileSync(new URL('../../../../examples/xmpp-dns/first.ts', import.meta.url), 'utf8')

let project: PackedProject
beforeAll(async () => { project = await createPackedProject(['diagnostics', 'xmpp-dns']) })
afterAll(() => project[Symbol.asyncDispose]())

describe('the package as it is published', () => {
  it('runs the first program', async () => {
    expect(await project.run(example)).toEqual({
      code: 0, stderr: '',
      stdout: expect.stringContaining('_xmpp-server._tcp.room.videos.example. 3600 IN SRV 0 5 5269 videos.example.\nerror SRV_ON_PARENT_ONLY')
    })
  })

  it('has types for it, and for mistakes in it', async () => {
    expect(await project.typecheck(example)).toMatchObject({ code: 0, stdout: '' })
    expect((await project.typecheck("import { expectedRecords } from '@xmpp-chat/xmpp-dns'\nexpectedRecords({ domain: 1 })")).stdout).toContain("Type 'number' is not assignable to type 'string'")
  })

  it('has the command', async () => {
    expect(await project.command('xmpp-dns', ['records', 'a.example', '--port', '5299'])).toMatchObject({ code: 0, stdout: expect.stringContaining('_xmpp-server._tcp.a.example. 3600 IN SRV 0 5 5299 a.example.') })
  })
})

describeWithServers('the command as it is published, whomever it asks', ['bind', 'unbound'], () => {
  let world: EncryptedWorld
  beforeAll(async () => { world = await startEncryptedWorld({ 'good.example': '@ A 11.0.0.1\n_xmpp-server._tcp SRV 0 5 5269 @\n' }) })
  afterAll(() => world[Symbol.asyncDispose]())

  const check = async (...flags: string[]): Promise<{ code: number | null, observation: Observation, codes: string[] }> => {
    const { code, stdout, stderr } = await project.command('xmpp-dns', ['check', 'good.example', '--json', '--dns-port', String(world.bind.port), ...flags])
    expect(stderr).toBe('')
    const { observation, diagnostics } = JSON.parse(stdout) as { observation: Observation, diagnostics: Array<{ code: string }> }
    return { code, observation, codes: diagnostics.map(diagnostic => diagnostic.code) }
  }
  const serversOf = ({ answers }: Observation): string[] => [...new Set(answers.map(({ server }) => server))]

  it('asks over UDP (--resolver)', async () => {
    const { code, observation, codes } = await check('--resolver', `127.0.0.1:${world.unbound.port}`)
    expect([code, codes, serversOf(observation)]).toEqual([0, ['DNSSEC_UNSIGNED'], [`udp 127.0.0.1:${world.unbound.port}`]])
    expect(observation.zones[0]?.servers[0]?.answers.every(({ server, authoritative }) => authoritative && server === `udp 127.0.0.1:${world.bind.port}`)).toBe(true)
  })

  it('asks over TLS (--dot), and only a server with the right name', async () => {
    const good = await check('--dot', `127.0.0.1@${world.tlsPort}#dns.example`, '--ca', world.caFile)
    expect([good.code, good.codes, serversOf(good.observation)]).toEqual([0, ['DNSSEC_UNSIGNED'], [`dot 127.0.0.1:${world.tlsPort}`]])
    const bad = await check('--dot', `127.0.0.1@${world.tlsPort}#other.example`, '--ca', world.caFile)
    expect([bad.code, bad.codes, bad.observation.answers[0]?.detail]).toEqual([1, ['SRV_LOOKUP_FAILED'], 'ERR_TLS_CERT_ALTNAME_INVALID'])
  })

  it('asks over HTTPS (--doh), and only a server that is trusted', async () => {
    const url = `https://127.0.0.1:${world.httpsPort}/dns-query`
    const good = await check('--doh', url, '--ca', world.caFile)
    expect([good.code, good.codes, serversOf(good.observation)]).toEqual([0, ['DNSSEC_UNSIGNED'], [`doh ${url}`]])
    const bad = await check('--doh', url)
    expect([bad.code, bad.codes, bad.observation.answers[0]?.detail]).toEqual([1, ['SRV_LOOKUP_FAILED'], 'DEPTH_ZERO_SELF_SIGNED_CERT'])
  })

  it("asks the zone's own servers (--authoritative)", async () => {
    const { code, observation, codes } = await check('--authoritative', '--resolver', `127.0.0.1:${world.unbound.port}`)
    expect([code, codes, serversOf(observation)]).toEqual([0, ['DNSSEC_UNSIGNED'], [`udp 127.0.0.1:${world.bind.port}`]])
    expect(observation.answers.every(({ authoritative }) => authoritative)).toBe(true)
  })
})
