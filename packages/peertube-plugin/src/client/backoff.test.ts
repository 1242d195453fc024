import { expect, it } from 'vitest'
import { backoff } from './backoff.js'

it('waits longer each time, up to a minute, and never twice the same for a crowd', () => {
  expect([0, 1, 2, 10].map(attempt => backoff(attempt, () => 1))).toEqual([1500, 3000, 6000, 60_000])
  expect(backoff(0, () => 0)).toBe(750)
})
