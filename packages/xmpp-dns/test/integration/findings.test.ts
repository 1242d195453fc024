import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithServers } from '@xmpp-chat/test-support'
import { checkXmppDns, observe, type Observation, type XmppService } from '../../src/index.js'
import { brokenZones, serviceOf } from '../world/broken-zones.js'
import { startWorld, type World } from '../world/world.js'

const folder = new URL('../observations/', import.meta.url)
const isRecording = process.env.RECORD_OBSERVATIONS === '1'

describeWithServers('findings about zones of a real BIND, seen through a real unbound', ['bind', 'unbound'], () => {
  let world: World
  beforeAll(async () => { world = await startWorld() })
  afterAll(() => world[Symbol.asyncDispose]())

  const seen = (service: XmppService): Promise<Observation> =>
    observe(service, { resolver: world.resolver, authority: world.authority, random: () => 0.5, now: () => new Date('2026-01-01T00:00:00Z') })
  const codes = (observation: Observation, service: XmppService): string[] => checkXmppDns(observation, service).map(({ code }) => code)

  it.each(brokenZones)('$code', async broken => {
    for (const isNear of [false, true]) {
      const service = serviceOf(broken, isNear)
      const observation = await seen(service)
      if (isNear) expect(codes(observation, service)).not.toContain(broken.code)
      else expect(codes(observation, service)).toContain(broken.code)
      if (isRecording) {
        const file = new URL(`${broken.code}${isNear ? '.near' : ''}.json`, folder)
        writeFileSync(file, JSON.stringify({ service, observation }).replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:53') + '\n')
      }
    }
  })
})

it('has every saved observation of these zones', () => {
  for (const { code } of brokenZones) expect(readFileSync(new URL(`${code}.json`, folder), 'utf8')).toContain('"observation"')
})
