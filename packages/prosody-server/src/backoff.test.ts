import { expect, it } from 'vitest'
import { nextStart } from './backoff.js'

it('starts at once after the first end, then later each time, a minute at most', () => {
  expect([1, 2, 3, 4, 5, 20].map(ends => nextStart(ends))).toEqual([
    { delay: 0, isLoop: false }, { delay: 500, isLoop: false }, { delay: 1000, isLoop: false }, { delay: 2000, isLoop: false },
    { delay: 4000, isLoop: true }, { delay: 60_000, isLoop: true }
  ])
})
