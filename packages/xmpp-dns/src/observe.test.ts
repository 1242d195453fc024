import { describe, expect, it } from 'vitest'
import { unanswered, type Answer } from './answer.js'
import { observe, observeMany, type Resolver } from './index.js'
import type { DnsRecord, RecordType } from './records.js'

const soa = { primary: 'ns.zone.example', serial: 1, negativeTtl: 300 }

/** A resolver that answers from a table after whatever `onAsk` waits for. */
function tableResolver (records: readonly DnsRecord[], onAsk: () => Promise<void> = async () => {}): Resolver {
  return {
    description: 'table', isSecureChannel: true, close: () => {},
    resolve: async (name: string, type: RecordType): Promise<Answer> => {
      await onAsk()
      const found = records.filter(record => record.name === name && record.type === type)
      return { ...unanswered(name, type, found.length > 0 ? 'answer' : 'nodata'), records: found, authoritative: true, negative: { zone: 'zone.example', soa, ttl: 300 } }
    }
  }
}

const zone: DnsRecord[] = [
  { name: 'zone.example', type: 'SOA', ttl: 1, data: soa }, { name: 'zone.example', type: 'NS', ttl: 1, data: 'ns.zone.example' },
  { name: 'ns.zone.example', type: 'A', ttl: 1, data: '192.0.2.53' }, { name: 'zone.example', type: 'A', ttl: 1, data: '192.0.2.1' },
  { name: '_xmpp-server._tcp.zone.example', type: 'SRV', ttl: 1, data: { priority: 0, weight: 5, port: 5269, target: 'xmpp.zone.example' } },
  { name: 'xmpp.zone.example', type: 'A', ttl: 1, data: '192.0.2.2' }
]

describe('observing', () => {
  it('takes three round trips after the one that finds the zone, however much there is to ask', async () => {
    // All questions that are asked before any of them is answered share one round trip.
    let trips = 0
    let waiting: Array<() => void> = []
    const roundTrip = (): Promise<void> => new Promise(resolve => {
      if (waiting.length === 0) {
        setImmediate(() => setImmediate(() => {
          trips += 1
          const answered = waiting
          waiting = []
          for (const answer of answered) answer()
        }))
      }
      waiting.push(resolve)
    })
    const resolver = tableResolver(zone, roundTrip)
    const observation = await observe({ domain: 'zone.example', components: ['room.zone.example'] }, { resolver, authority: () => resolver, concurrency: 1000 })
    expect(trips).toBe(4)
    expect(observation.zones[0]?.servers[0]?.answers.map(({ name, type }) => `${name} ${type}`)).toContain('xmpp.zone.example A')
  })

  it('keeps to its concurrency', async () => {
    let running = 0
    let most = 0
    const resolver = tableResolver(zone, async () => {
      most = Math.max(most, running += 1)
      await new Promise(resolve => setImmediate(resolve))
      running -= 1
    })
    await observe({ domain: 'zone.example' }, { resolver, authority: () => resolver, concurrency: 3 })
    expect(most).toBe(3)
  })

  it('rejects when it is aborted, and only then', async () => {
    const controller = new AbortController()
    const resolver = tableResolver(zone, async () => { controller.abort() })
    await expect(observe({ domain: 'zone.example' }, { resolver, signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('observing many', () => {
  const services = Array.from({ length: 50 }, (_, index) => ({ domain: `d${index}.zone.example` }))

  it('gives each of them once, and says how far it is', async () => {
    const progress: number[] = []
    const seen: string[] = []
    for await (const { service } of observeMany(services, { resolver: tableResolver([]), concurrency: 7, onProgress: ({ done, total }) => { progress.push(done / (total ?? 0)) } })) seen.push(service.domain)
    expect(seen.sort()).toEqual(services.map(({ domain }) => domain).sort())
    expect(progress.at(-1)).toBe(1)
  })

  it('reads no further ahead than it has to', async () => {
    let read = 0
    const endless = function * () { for (;;) yield { domain: `d${read++}.zone.example` } }
    for await (const _ of observeMany(endless(), { resolver: tableResolver([]), concurrency: 5 })) if (read >= 20) break
    expect(read).toBeLessThan(30)
  })
})
