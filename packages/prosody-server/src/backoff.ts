/** When to start again. */
export interface NextStart {
  /** Milliseconds to wait. */
  readonly delay: number
  /** Whether it ends so often that somebody should look. */
  readonly isLoop: boolean
}

/** Milliseconds: what ran as long as this has started well, and what ended before is forgotten. */
export const forgiveAfter = 60_000

const firstDelay = 500
const longestDelay = 60_000
/** Ends in a row that make a loop. */
const loopAfter = 5

/** At once after the first end, then 0.5, 1, 2 … seconds, 60 at most; `ends` is the number of ends in a row, this one included. */
export function nextStart (ends: number): NextStart {
  return { delay: ends <= 1 ? 0 : Math.min(longestDelay, firstDelay * 2 ** (ends - 2)), isLoop: ends >= loopAfter }
}
