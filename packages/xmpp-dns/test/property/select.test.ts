import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderTargets } from '../../src/index.js'
import { seededRandom } from '@xmpp-chat/test-support'

const record = fc.record({ priority: fc.nat(65_535), weight: fc.nat(65_535), port: fc.nat(65_535), target: fc.constant('a') })

/** The value that a chi-square statistic exceeds with a chance of one in a thousand, by degrees of freedom. */
const critical: Record<number, number> = { 1: 10.83, 2: 13.82, 3: 16.27 }

describe('the order of RFC 2782', () => {
  it('has every record once, the lower priorities first, and leaves the list alone', () => {
    fc.assert(fc.property(fc.array(record), fc.integer(), (records, seed) => {
      const before = JSON.stringify(records)
      const ordered = orderTargets(records, seededRandom(seed))
      expect(JSON.stringify(records)).toBe(before)
      expect(new Set(ordered).size).toBe(new Set(records).size)
      for (const [index, { priority }] of ordered.entries()) expect(priority).toBeGreaterThanOrEqual(ordered[index - 1]?.priority ?? 0)
    }))
  })

  // A draw is a whole number from 0 to the sum, both included, so a record of weight 0 that stands first is drawn once in sum + 1.
  it.each([
    { weights: [1, 1], chances: [2 / 3, 1 / 3] },
    { weights: [10, 20, 70], chances: [11 / 101, 20 / 101, 70 / 101] },
    { weights: [5, 0, 15], chances: [5 / 21, 1 / 21, 15 / 21] },
    { weights: [100, 200, 300, 400], chances: [101 / 1001, 200 / 1001, 300 / 1001, 400 / 1001] }
  ])('draws the first of $weights in proportion (chi-square)', ({ weights, chances }) => {
    const random = seededRandom(2782)
    const rounds = 60_000
    const counts = weights.map(() => 0)
    for (let round = 0; round < rounds; round += 1) {
      const first = orderTargets(weights.map((weight, index) => ({ priority: 0, weight, index })), random)[0]!
      counts[first.index]! += 1
    }
    const statistic = counts.reduce((sum, count, index) => sum + (count - rounds * chances[index]!) ** 2 / (rounds * chances[index]!), 0)
    expect(statistic).toBeLessThan(critical[weights.length - 1]!)
  })

  it('never picks weight 0 before others unless 0 is drawn', () => {
    const records = [{ priority: 0, weight: 0, name: 'zero' }, { priority: 0, weight: 1, name: 'one' }]
    expect(orderTargets(records, () => 0).map(({ name }) => name)).toEqual(['zero', 'one'])
    expect(orderTargets(records, () => 0.5).map(({ name }) => name)).toEqual(['one', 'zero'])
  })
})
