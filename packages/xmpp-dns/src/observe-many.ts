import { createSystemResolver } from './dns/resolvers.js'
import { observe, type ObserveOptions } from './observe.js'
import type { Observation } from './observation.js'
import type { XmppService } from './service.js'

export interface Progress {
  readonly done: number
  /** `undefined` while the list is still being read. */
  readonly total: number | undefined
}

export interface ObserveManyOptions extends Omit<ObserveOptions, 'concurrency'> {
  /** Services under way at once. Default 64. */
  readonly concurrency?: number
  readonly onProgress?: (progress: Progress) => void
}

export interface ObservedService<Service extends XmppService = XmppService> {
  readonly service: Service
  readonly observation: Observation
}

/**
 * Observes many services and gives each as soon as it is done, in no set order. Nothing is kept: the list may be endless, and no more than
 * `concurrency` observations wait for the reader. Rejects only when aborted, or for what is no service.
 */
export async function * observeMany<Service extends XmppService> (
  services: Iterable<Service> | AsyncIterable<Service>, options: ObserveManyOptions = {}): AsyncGenerator<ObservedService<Service>, void, undefined> {
  const { concurrency = 64, onProgress, ...rest } = options
  const resolver = options.resolver ?? createSystemResolver()
  const running = new Map<number, Promise<{ index: number, result: ObservedService<Service> }>>()
  const total = Array.isArray(services) ? services.length : undefined
  const source = iteratorOf(services)
  let started = 0
  let done = 0
  const start = (service: Service): void => {
    const index = started++
    const task = observe(service, { ...rest, resolver }).then(observation => ({ index, result: { service, observation } }))
    task.catch(() => {})
    running.set(index, task)
  }
  try {
    let isExhausted = false
    for (;;) {
      while (!isExhausted && running.size < concurrency) {
        const next = await source.next()
        if (next.done === true) isExhausted = true
        else start(next.value)
      }
      if (running.size === 0) return
      const { index, result } = await Promise.race(running.values())
      running.delete(index)
      done += 1
      onProgress?.({ done, total })
      yield result
    }
  } finally {
    if (options.resolver === undefined) resolver.close()
    await source.return?.()
  }
}

const iteratorOf = <T>(source: Iterable<T> | AsyncIterable<T>): Iterator<T> | AsyncIterator<T> =>
  Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
