import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeWithEachProsody, freePort, ownByService, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ServerConfigInput } from '../../src/index.js'
import type { ReloadPlan } from '../../src/reload-plan.js'
import { reloadCases, type Ports } from './reload-cases.js'
import { hostOf, makeCertificate, openWorld, type World } from './reload-world.js'

const portNames = ['c2s', 's2s', 's2s2', 'http', 'tls', 'component', 'component2'] as const

describeWithEachProsody('a plan', version => {
  const dir = temporaryFolder('reload-plan', { forService: true })
  let ports: Ports
  let world: World
  let input: ServerConfigInput

  beforeAll(async () => {
    ports = Object.fromEntries(await Promise.all(portNames.map(async name => [name, await freePort()]))) as Ports
    for (const name of ['one', 'two', 'three']) for (const host of ['a.example', 'b.example']) makeCertificate(join(dir, name), host, name)
    for (const folder of ['elsewhere', 'public']) {
      mkdirSync(join(dir, folder))
      ownByService(join(dir, folder))
    }
    writeFileSync(join(dir, 'public', 'file'), 'hello')
    ownByService(join(dir, 'public', 'file'))
    input = firstInput(ports, dir)
    world = await openWorld(version, dir, input)
  })
  afterAll(async () => {
    await world?.stop()
    await removeFolder(dir)
  })

  it.each(reloadCases)('makes live, and nothing cheaper does: $title', async ({ change, step, disconnects = [], cheaper, isLive }) => {
    await world.reconnect()
    input = change(input, ports, world)
    const plan = world.write(input)
    expect(await isLive(world, ports)).toBe(false)
    expect(plan.changes.map(planned => planned.step)).toContain(typeof step === 'string' ? step : step[version])

    if (plan.steps.some(({ step }) => step !== 'config reload') && cheaper !== 'may do') {
      for (const command of ['config:reload()', ...cheaper ?? []]) await world.shell(command)
      expect(await isLive(world, ports)).toBe(false)
    }
    expect(await world.disconnectedBy(() => world.apply(plan))).toEqual(disconnects)
    expect(disconnects.filter(name => !isForetold(plan, hostOf[name]))).toEqual([])
    await world.reconnect()
    expect(await isLive(world, ports)).toBe(true)
  })

  it('keeps people in their rooms while the component is activated again', async () => {
    await world.reconnect()
    const { a } = world.users
    a.send("<presence to='lounge@rooms.a.example/n'><x xmlns='http://jabber.org/protocol/muc'/></presence>")
    await a.waitFor(/code='110'/)
    input = { ...input, components: { ...input.components, 'rooms.a.example': { module: 'muc', options: { name: 'Lounges', restrict_room_creation: false } } } }
    const plan = world.write(input)
    await world.apply(plan)
    a.send("<message to='lounge@rooms.a.example' type='groupchat'><body>still here</body></message>")
    await a.waitFor(/<body>still here/)
    expect([plan.steps.map(({ step }) => step), plan.disconnects]).toEqual([['config reload', 'host deactivate', 'host activate'], 'nobody'])
  })
})

/** Whether the plan says that connections of that host may end. */
const isForetold = ({ steps }: ReloadPlan, host: string): boolean =>
  steps.some(({ disconnects, hosts }) => disconnects === 'everybody' || (disconnects === 'this host' && hosts?.includes(host)))

function firstInput ({ c2s, s2s, http, component }: Ports, dir: string): ServerConfigInput {
  return {
    modules: ['admin_shell', 'disco', 'saslauth', 'tls', 'http_files'],
    certificates: 'one',
    services: { c2s: { ports: [c2s] }, s2s: { ports: [s2s] }, http: { ports: [http] }, https: { ports: [] }, component: { ports: [component] } },
    options: { interfaces: ['127.0.0.1'], local_interfaces: ['127.0.0.1'], c2s_require_encryption: false, s2s_require_encryption: false, s2s_timeout: 600, http_files_dir: join(dir, 'public') },
    hosts: { 'a.example': { authentication: 'anonymous' }, 'b.example': { authentication: 'anonymous' }, 'h.example': {} },
    components: {
      'rooms.a.example': { module: 'muc', options: { restrict_room_creation: false } },
      'closed.a.example': { module: 'muc', options: { restrict_room_creation: true } },
      'ext.a.example': { secret: 'geheim' }
    }
  }
}
