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
  const total = Array.isArray(services) ? services.length : undefined
  const source = iteratorOf(services)
  const outcomes = createOutcomes<ObservedService<Service>>()
  let isExhausted = false
  let done = 0
  try {
    for (;;) {
      while (!isExhausted && outcomes.count() < concurrency) {
        const next = await source.next()
        if (next.done === true) isExhausted = true
        else outcomes.add(observed(next.value, { ...rest, resolver }))
      }
      if (outcomes.count() === 0) return
      const result = await outcomes.next()
      done += 1
      onProgress?.({ done, total })
      yield result
    }
  } finally {
    if (options.resolver === undefined) resolver.close()
    await source.return?.()
  }
}

const observed = async <Service extends XmppService>(service: Service, options: ObserveOptions): Promise<ObservedService<Service>> =>
  ({ service, observation: await observe(service, options) })

/**
 * Tasks under way, whose outcomes are given in the order in which they come. Unlike `Promise.race` in a loop, what was given is not kept by
 * the tasks that take long.
 */
function createOutcomes<T> (): { count (): number, add (task: Promise<T>): void, next (): Promise<T> } {
  const ready: Array<() => T> = []
  let underWay = 0
  let wake = (): void => {}
  const settle = (outcome: () => T): void => {
    underWay -= 1
    ready.push(outcome)
    wake()
  }
  return {
    count: () => underWay + ready.length,
    add: task => {
      underWay += 1
      void task.then(value => { settle(() => value) }, (error: unknown) => { settle(() => { throw error }) })
    },
    next: async () => {
      if (ready.length === 0) await new Promise<void>(resolve => { wake = resolve })
      return (ready.shift() as () => T)()
    }
  }
}

const iteratorOf = <T>(source: Iterable<T> | AsyncIterable<T>): Iterator<T> | AsyncIterator<T> =>
  Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
