import { setTimeout as sleep } from 'node:timers/promises'
import { countBySeverity, type Diagnostic } from '@xmpp-chat/diagnostics'
import { checkXmppDns } from './check.js'
import { observe, type ObserveOptions } from './observe.js'
import type { Observation } from './observation.js'
import type { XmppService } from './service.js'

export interface WatchOptions extends ObserveOptions {
  /** Milliseconds between two looks. Default 30000. A cache that says how long it will remember is waited for, but no longer than ten times that. */
  readonly interval?: number
}

/** One look at the records. */
export interface Look {
  readonly observation: Observation
  readonly diagnostics: readonly Diagnostic[]
  /** Whether nothing is left that keeps others from finding the service, or that only time will bring. */
  readonly isDone: boolean
  /** Milliseconds until the next look; 0 when this was the last. */
  readonly wait: number
}

/** Looks again and again until the world sees the records as they should be. Rejects only when aborted. */
export async function * watchXmppDns (service: XmppService, { interval = 30_000, ...options }: WatchOptions = {}): AsyncGenerator<Look, void, undefined> {
  for (;;) {
    const observation = await observe(service, options)
    const diagnostics = checkXmppDns(observation, service)
    const isDone = countBySeverity(diagnostics).error === 0 && !diagnostics.some(({ code }) => code === 'CACHE_STALE' || code === 'NS_SERIAL_DIFFERS')
    const wait = isDone ? 0 : waitFor(diagnostics, interval)
    yield { observation, diagnostics, isDone, wait }
    if (isDone) return
    await sleep(wait, undefined, options.signal === undefined ? {} : { signal: options.signal })
  }
}

function waitFor (diagnostics: readonly Diagnostic[], interval: number): number {
  const seconds = diagnostics.filter(({ code }) => code === 'CACHE_STALE').map(({ facts }) => Number(facts.seconds))
  return seconds.length === 0 ? interval : Math.min(10 * interval, Math.max(interval, Math.max(...seconds) * 1000))
}
