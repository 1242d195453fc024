import { freePort, signZone, startBind, startUnbound, type RunningBind, type RunningUnbound } from '@xmpp-chat/test-support'
import { createUdpResolver, type Resolver } from '../../src/index.js'
import { brokenZones, zoneName, zoneText, type BrokenZone } from './broken-zones.js'

/** Two authoritative servers (BIND) with every zone, and a validating resolver (unbound) that finds them. */
export interface World extends AsyncDisposable {
  readonly first: RunningBind
  readonly second: RunningBind
  readonly unbound: RunningUnbound
  /** Through unbound. */
  readonly resolver: Resolver
  /** The zones' own servers: 127.0.0.21 is the first BIND, .22 the second, .24 knows nothing, at .23 nobody listens. */
  authority (address: string, zone: string): Resolver
}

interface ZoneTexts { readonly first: Record<string, string>, readonly second: Record<string, string>, readonly anchors: string[], readonly refused: string[] }

export async function startWorld (cases: readonly BrokenZone[] = brokenZones): Promise<World> {
  const { first: firstZones, second: secondZones, anchors, refused } = await zoneTexts(cases)
  const [firstPort, secondPort, emptyPort, deadPort, unboundPort] = await Promise.all([freePort(), freePort(), freePort(), freePort(), freePort()]) as [number, number, number, number, number]
  const start = (port: number, zones: Record<string, string>): Promise<RunningBind> => startBind({ address: '127.0.0.1', port, zones })
  const [first, second, empty] = await Promise.all([
    start(firstPort, { ...firstZones, example: zoneText('example', '', 1) }), start(secondPort, secondZones), start(emptyPort, { 'empty.example': zoneText('empty.example', '') })
  ])
  const stubs = Object.fromEntries([...Object.keys(firstZones), 'example'].map(name => [name, `127.0.0.1@${refused.includes(name) ? emptyPort : firstPort}`]))
  const unbound = await startUnbound({
    address: '127.0.0.1', port: unboundPort, stubs: { ...stubs, 'dead.example': `127.0.0.1@${emptyPort}` },
    server: anchors.map(line => `trust-anchor: "${line}"`)
  })
  const ports: Record<string, number> = { '127.0.0.21': firstPort, '127.0.0.22': secondPort, '127.0.0.23': deadPort, '127.0.0.24': emptyPort }
  const resolver = createUdpResolver({ servers: [`127.0.0.1:${unboundPort}`] })
  const stop = async (): Promise<void> => {
    resolver.close()
    await Promise.all([first, second, empty, unbound].map(server => server.stop()))
  }
  return {
    first, second, unbound, resolver, [Symbol.asyncDispose]: stop,
    authority: (address, zone) => createUdpResolver({ servers: [`127.0.0.1:${ports[address] ?? deadPort}`], recursionDesired: false, bailiwick: zone, timeout: 300 })
  }
}

async function zoneTexts (cases: readonly BrokenZone[]): Promise<ZoneTexts> {
  const texts: ZoneTexts = { first: {}, second: {}, anchors: [], refused: [] }
  await Promise.all(cases.flatMap(broken => [false, true].map(async isNear => {
    const name = zoneName(broken, isNear)
    const lines = isNear ? broken.near.zone ?? broken.zone : broken.zone
    if (lines.includes('$REFUSED')) texts.refused.push(name)
    const text = zoneText(name, lines)
    const signed = lines.includes('$SIGNED') ? await signZone(name, text) : { text, ds: '' }
    if (signed.ds !== '') texts.anchors.push(signed.ds.trim())
    texts.first[name] = signed.text
    texts.second[name] = isNear || broken.second === undefined ? signed.text : zoneText(name, broken.second)
  })))
  return texts
}
