import { steadyNow } from './steady-now.js'

/** So many a minute for each key, with all of a minute's at once at first. */
export interface RateLimit {
  /** Whether one more is within the limit; counts it if so. */
  take (key: string, perMinute: number): boolean
}

const minute = 60_000

export function createRateLimit (now: () => number = steadyNow): RateLimit {
  const buckets = new Map<string, { readonly left: number, readonly at: number }>()
  return {
    take: (key, perMinute) => {
      const { left, at } = buckets.get(key) ?? { left: perMinute, at: now() }
      const refilled = Math.min(perMinute, left + (now() - at) / minute * perMinute)
      buckets.delete(key)
      buckets.set(key, { left: refilled < 1 ? refilled : refilled - 1, at: now() })
      forgetFull(buckets, now())
      return refilled >= 1
    }
  }
}

/** Whoever was not seen for a minute has everything left; the oldest come first. */
function forgetFull (buckets: Map<string, { readonly at: number }>, now: number): void {
  for (const [key, { at }] of buckets) {
    if (now - at < minute) return
    buckets.delete(key)
  }
}
