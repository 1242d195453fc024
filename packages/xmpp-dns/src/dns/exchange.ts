import type { Query } from './query.js'

/** What came of sending one question once. */
export type Exchange =
  | { readonly bytes: Buffer }
  | { readonly failure: 'timeout' | 'unreachable' | 'aborted', readonly detail: string }

/** A way to one server. Nothing is thrown and nothing rejects. */
export interface Channel {
  readonly description: string
  exchange (query: Query, signal?: AbortSignal): Promise<Exchange>
  close (): void
}

/** Questions under way on one socket. */
interface Pending {
  readonly query: Query
  readonly deadline: number
  readonly settle: (exchange: Exchange) => void
}

/** The questions that wait for an answer on one socket, and their common clock. */
export interface PendingQueries {
  readonly size: number
  has (id: number): boolean
  add (query: Query, signal?: AbortSignal): Promise<Exchange>
  /** Gives the bytes to whom they answer; `false` when they answer nobody: they are somebody's guess, or late. */
  deliver (bytes: Buffer, isAnswer: (query: Query, bytes: Buffer) => boolean): boolean
  failAll (failure: 'unreachable' | 'aborted', detail: string): void
}

const aborted: Exchange = { failure: 'aborted', detail: 'aborted' }

/** `timeout` in milliseconds is the same for all, so the oldest is always the next to run out, and one timer serves all. */
export function pendingQueries (timeout: number, onIdle: () => void = () => {}): PendingQueries {
  const pending = new Map<number, Pending>()
  let timer: NodeJS.Timeout | undefined

  const remove = (id: number): Pending | undefined => {
    const found = pending.get(id)
    if (found === undefined) return undefined
    pending.delete(id)
    if (pending.size === 0) {
      clearTimeout(timer)
      timer = undefined
      onIdle()
    }
    return found
  }
  const expire = (): void => {
    timer = undefined
    const now = performance.now()
    for (const [id, { deadline, settle }] of pending) {
      if (deadline > now) break
      remove(id)
      settle({ failure: 'timeout', detail: `no answer within ${timeout} ms` })
    }
    arm()
  }
  const arm = (): void => {
    const oldest = pending.values().next().value
    if (oldest !== undefined) timer ??= setTimeout(expire, Math.max(1, oldest.deadline - performance.now()))
  }
  return {
    get size () { return pending.size },
    has: id => pending.has(id),
    add: (query, signal) => new Promise(resolve => {
      if (signal?.aborted === true) return resolve(aborted)
      const onAbort = (): void => { remove(query.id)?.settle(aborted) }
      signal?.addEventListener('abort', onAbort, { once: true })
      const settle = (exchange: Exchange): void => {
        signal?.removeEventListener('abort', onAbort)
        resolve(exchange)
      }
      pending.set(query.id, { query, deadline: performance.now() + timeout, settle })
      arm()
    }),
    deliver: (bytes, isAnswer) => {
      if (bytes.length < 2) return false
      const id = bytes.readUInt16BE(0)
      const found = pending.get(id)
      if (found === undefined || !isAnswer(found.query, bytes)) return false
      remove(id)?.settle({ bytes })
      return true
    },
    failAll: (failure, detail) => {
      for (const id of pending.keys()) remove(id)?.settle({ failure, detail })
    }
  }
}
