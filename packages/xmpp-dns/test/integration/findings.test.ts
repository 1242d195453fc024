import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithServers } from '@xmpp-chat/test-support'
import { observe } from '../../src/index.js'
import { brokenZones, serviceOf, type BrokenZone } from '../world/broken-zones.js'
import { codesOf, recordObservation } from '../world/saved-observations.js'
import { startWorld, type World } from '../world/world.js'

/** Its zone has an alias to the other zone of the case. */
const aliasAway: BrokenZone = {
  code: 'ALIAS_AWAY', zone: 'away CNAME near-alias-away.example.\n_xmpp-server._tcp.room SRV 0 5 5269 away\n', service: { target: 'near-@' }, near: { zone: '@ A 11.0.0.1\n' }
}

describeWithServers('findings about zones of a real BIND, seen through a real unbound', ['bind', 'unbound'], () => {
  let world: World
  beforeAll(async () => { world = await startWorld([...brokenZones, aliasAway]) })
  afterAll(() => world[Symbol.asyncDispose]())

  it('does not compare an alias into another zone with what a cache knows of its end', async () => {
    const service = serviceOf(aliasAway, false)
    const observation = await observe(service, { resolver: world.resolver, authority: world.authority })
    expect(observation.answers.find(({ name, type }) => name === 'away.alias-away.example' && type === 'A')?.records.map(({ type }) => type)).toEqual(['CNAME', 'A'])
    expect(codesOf({ service, observation })).toEqual(['SRV_TARGET_IS_CNAME', 'DNSSEC_UNSIGNED'])
  })

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
