import { setTimeout as sleep } from 'node:timers/promises'

export interface UntilOptions {
  /** Milliseconds before it gives up. Default 10000. */
  readonly timeout?: number
  /** Milliseconds between two looks. Default 10. */
  readonly interval?: number
  /** What the error says was waited for, asked when it is too late. */
  readonly what?: () => string
}

/** Looks again and again until the answer is neither false nor undefined, and gives it back. */
export async function until<T> (
  look: () => T | Promise<T>, { timeout = 10_000, interval = 10, what }: UntilOptions = {}): Promise<Exclude<T, false | undefined>> {
  const end = performance.now() + timeout
  for (;;) {
    const answer = await look()
    if (answer !== false && answer !== undefined) return answer as Exclude<T, false | undefined>
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain${what === undefined ? '' : ` for ${what()}`}`)
    await sleep(interval)
  }
}
