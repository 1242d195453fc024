import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithServers } from '@xmpp-chat/test-support'
import { observe } from '../../src/index.js'
import { brokenZones, serviceOf } from '../world/broken-zones.js'
import { codesOf, recordObservation } from '../world/saved-observations.js'
import { startWorld, type World } from '../world/world.js'

describeWithServers('findings about zones of a real BIND, seen through a real unbound', ['bind', 'unbound'], () => {
  let world: World
  beforeAll(async () => { world = await startWorld() })
  afterAll(() => world[Symbol.asyncDispose]())

  it.each(brokenZones)('$code', async broken => {
    for (const isNear of [false, true]) {
      const service = serviceOf(broken, isNear)
      const seen = { service, observation: await observe(service, { resolver: world.resolver, authority: world.authority, random: () => 0.5 }) }
      if (isNear) expect(codesOf(seen)).not.toContain(broken.code)
      else expect(codesOf(seen)).toContain(broken.code)
      recordObservation(broken.code, isNear, seen)
    }
  })
})
