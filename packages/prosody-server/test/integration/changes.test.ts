import { createSelfSigned, readCertificate } from '@xmpp-chat/certs'
import type { ServerConfigInput } from '@xmpp-chat/prosody-config'
import { isListening, removeFolder, temporaryFolder, until } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProsodyServer, type AppliedStep, type ProsodyServer } from '../../src/index.js'
import type { Chatter } from '../support/chatter.js'
import { describeWithEachInstallation } from '../support/installations.js'
import { servedCertificate } from '../support/served-certificate.js'
import { createWorld, domain, room, rooms, type World } from '../support/world.js'

type Change = (config: ServerConfigInput) => ServerConfigInput

const withModules = (modules: readonly string[]): Change => config => ({ ...config, modules: [...config.modules ?? [], ...modules] })
const withRoomOptions = (options: object): Change => config => ({
  ...config, components: { [rooms]: { ...config.components?.[rooms], options: { ...config.components?.[rooms]?.options, ...options } as never } }
})

/** What is changed while people talk, what it takes, and whether the friend on another server has to come back. */
const rows: ReadonlyArray<{ readonly name: string, readonly change: Change, readonly steps: ReadonlyArray<AppliedStep['step']> }> = [
  { name: 'the log level', change: config => ({ ...config, log: 'debug' }), steps: ['config reload'] },
  { name: 'an option of a module', change: withRoomOptions({ muc_log_expires_after: '3d' }), steps: ['config reload', 'module reload'] },
  { name: 'a module more', change: withModules(['ping', 'time']), steps: ['config reload', 'module load', 'module load'] },
  { name: 'a host more', change: config => ({ ...config, hosts: { ...config.hosts, 'other.example': { authentication: 'anonymous' } } }), steps: ['config reload', 'host activate'] },
  { name: 'a component more', change: config => ({ ...config, components: { ...config.components, 'events.videos.example': { module: 'pubsub' } } }), steps: ['config reload', 'host activate'] }
]

describeWithEachInstallation('changes while people talk', installation => {
  let world: World, server: ProsodyServer, guest: Chatter, friend: Chatter
  const dir = temporaryFolder('changes', { forService: true })
  let spoken = 0

  beforeAll(async () => {
    world = await createWorld()
    server = await createProsodyServer({ dir, prosody: await installation() })
    expect((await server.apply({ config: world.config(), certificates: [world.pair] })).steps).toMatchObject([{ step: 'start' }])
    guest = await world.guest()
    friend = await world.friend()
    await guest.join(room, 'guest')
    await friend.join(room, 'friend')
    await bothTalk()
  })
  afterAll(async () => {
    for (const one of [guest, friend, server, world]) await (one as AsyncDisposable | undefined)?.[Symbol.asyncDispose]()
    await removeFolder(dir)
  })

  async function bothTalk (): Promise<void> {
    for (const speaker of [guest, friend]) {
      const body = `message ${spoken++}`
      await speaker.say(room, body)
      await guest.hears(body)
      await friend.hears(body)
    }
    expect(guest.isConnected).toBe(true)
  }

  describe.each(rows)('$name', ({ change, steps }) => {
    it.each([['made', change], ['undone', (config: ServerConfigInput) => config]] as const)('%s: nobody is disconnected', async (_, changes) => {
      const before = (await server.status()).pid
      const outcome = await server.apply({ config: world.config(changes) })
      if (changes === change) expect(outcome.steps.map(({ step }) => step)).toEqual(steps)
      expect(outcome.disconnects).toBe(outcome.steps.some(({ step }) => step === 'host deactivate') ? 'this host' : 'nobody')
      await bothTalk()
      expect(await server.status()).toMatchObject({ pid: before, healthy: true })
      expect((await server.apply({ config: world.config(changes) })).steps).toEqual([])
    })
  })

  it('a renewed certificate: new connections get it, nobody is disconnected', async () => {
    const renewed = await createSelfSigned({ domains: [domain, rooms] })
    const fingerprint = readCertificate(renewed.certificate).leaf?.fingerprint256
    expect(await servedCertificate(world.ports.s2s, rooms)).not.toBe(fingerprint)
    const outcome = await server.apply({ config: world.config(), certificates: [renewed] })
    expect(outcome.steps.map(({ step }) => step)).toEqual(['config reload', 'module reload'])
    expect(await servedCertificate(world.ports.s2s, rooms)).toBe(fingerprint)
    await bothTalk()
  })

  it('a certificate for fewer hosts: none of those before is shown any more', async () => {
    const others = Array.from({ length: 6 }, (_one, index) => `other${index}.example`)
    const config = world.config(one => ({ ...one, hosts: { ...one.hosts, ...Object.fromEntries(others.map(host => [host, { authentication: 'anonymous' }])) } }))
    await server.apply({ config, certificates: [await createSelfSigned({ domains: [domain, rooms, ...others] })] })
    const own = await createSelfSigned({ domains: [rooms] })
    await server.apply({ config, certificates: [own] })
    expect(await servedCertificate(world.ports.s2s, rooms)).toBe(readCertificate(own.certificate).leaf?.fingerprint256)
    await server.apply({ config: world.config(), certificates: [world.pair] })
    await bothTalk()
  })

  it('another port for servers: the old one closes, the new one opens, live connections stay', async () => {
    const moved = world.config(config => ({ ...config, services: { ...config.services, s2s: { ports: [world.ports.spare], interfaces: ['127.0.0.1'] } } }))
    const outcome = await server.apply({ config: moved })
    expect(outcome).toMatchObject({ disconnects: 'nobody', steps: [{ step: 'config reload' }, { step: 'module reload', module: 's2s' }] })
    await expect(servedCertificate(world.ports.s2s, rooms)).rejects.toThrow('ECONNREFUSED')
    expect(await servedCertificate(world.ports.spare, rooms)).toBeDefined()
    await bothTalk()
    await server.apply({ config: world.config() })
    await bothTalk()
  })

  it('the same port on all addresses of this machine, and on one again: live connections stay', async () => {
    for (const [interfaces, open] of [[['*'], true], [['127.0.0.1'], false]] as const) {
      const outcome = await server.apply({ config: world.config(config => ({ ...config, services: { ...config.services, s2s: { ports: [world.ports.s2s], interfaces } } })) })
      expect(outcome.disconnects).toBe('nobody')
      expect(await isListening(world.ports.s2s, '127.0.0.1')).toBe(true)
      expect(await isListening(world.ports.s2s, '127.0.0.2')).toBe(open)
      await bothTalk()
    }
  })

  it('servers off and on again: guests go on talking, and the friend can come back', async () => {
    const off = world.config(config => ({
      ...config, modules: (config.modules ?? []).filter(name => name !== 's2s' && name !== 'dialback'), modulesDisabled: ['s2s'], services: { ...config.services, s2s: { ports: [] } }
    }))
    const outcome = await server.apply({ config: off })
    expect(outcome.steps.map(({ step }) => step)).not.toContain('restart')
    await expect(servedCertificate(world.ports.s2s, rooms)).rejects.toThrow('ECONNREFUSED')
    await guest.say(room, 'among ourselves')
    await guest.hears('among ourselves')
    await server.apply({ config: world.config() })
    await world.remote.shell('s2s close videos.example').catch(() => {})
    await until(() => friend.join(room, 'friend').then(() => true, () => false), { timeout: 60_000 })
    await bothTalk()
  })

  it('what needs a restart: everybody is disconnected, and what was said is still there', async () => {
    await guest.say(room, 'before the restart')
    await guest.hears('before the restart')
    const began = performance.now()
    const outcome = await server.apply({ config: world.config(config => ({ ...config, options: { ...config.options, network_backend: 'select' } })) })
    expect(outcome).toMatchObject({ disconnects: 'everybody' })
    expect(outcome.steps.some(({ step }) => step === 'restart')).toBe(true)
    expect(performance.now()).toBeGreaterThan(began)
    await until(() => !guest.isConnected)
    guest = await world.guest()
    await guest.join(room, 'guest')
    await guest.hears('before the restart')
  })

  it('a module that is not there: refused, the state before is in force, nobody is disconnected', async () => {
    const pid = (await server.status()).pid
    await expect(server.apply({ config: world.config(config => withModules(['not_there'])({ ...config, options: { ...config.options, network_backend: 'select' } })) }))
      .rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_NOT_APPLIED', facts: { rollback: 'reload', failure: 'ERR_PROSODY_SERVER_STEP_FAILED' } })
    expect(await server.status()).toMatchObject({ pid, healthy: true })
    await guest.say(room, 'still here')
    await guest.hears('still here')
  })

  it('what is not valid: refused before anything is touched', async () => {
    await expect(server.apply({ config: { ...world.config(), modules: ['not a module'] } })).rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_STATE_INVALID' })
    const other = await createSelfSigned({ domains: [domain] })
    await expect(server.apply({ config: world.config(), certificates: [{ certificate: other.certificate, key: world.pair.key }] }))
      .rejects.toMatchObject({ code: 'ERR_PROSODY_SERVER_STATE_INVALID', facts: { codes: ['KEY_MISMATCH'] } })
    expect(guest.isConnected).toBe(true)
  })

  it('a hundred applies at once: in their order, the last one counts, nobody is disconnected', async () => {
    const levels = ['debug', 'info', 'warn', 'error']
    const config = (index: number) => world.config(config => ({ ...config, log: levels[index % 4] as string, options: { ...config.options, network_backend: 'select', motd_text: `turn ${index}` } }))
    await Promise.all(Array.from({ length: 100 }, (_, index) => server.apply({ config: config(index) })))
    expect((await server.apply({ config: config(99) })).steps).toEqual([])
    expect(guest.isConnected).toBe(true)
  })
})
