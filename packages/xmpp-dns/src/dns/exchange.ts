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
  readonly signal: AbortSignal | undefined
  readonly settle: (exchange: Exchange) => void
}

/** The questions that wait for an answer on one socket, with one timer and one listener per signal for all of them. */
export interface PendingQueries {
  has (id: number): boolean
  /** Calls `settle` once, when the question is answered or cannot be. */
  add (query: Query, settle: (exchange: Exchange) => void, signal?: AbortSignal): void
  /** Gives the bytes to whom they answer; `false` when they answer nobody: they are somebody's guess, or late. */
  deliver (bytes: Buffer, isAnswer: (query: Query, bytes: Buffer) => boolean): boolean
  failAll (failure: 'unreachable' | 'aborted', detail: string): void
}

export const aborted: Exchange = { failure: 'aborted', detail: 'aborted' }

/** `timeout` in milliseconds is the same for all, so the oldest is always the next to run out, and one timer serves all. */
export function pendingQueries (timeout: number, onIdle: () => void): PendingQueries {
  const pending = new Map<number, Pending>()
  const signals = signalFollowers(id => { settle(id, aborted) })
  let timer: NodeJS.Timeout | undefined

  const settle = (id: number, exchange: Exchange): void => {
    const found = pending.get(id)
    if (found === undefined) return
    pending.delete(id)
    if (found.signal !== undefined) signals.leave(found.signal, id)
    if (pending.size === 0) {
      clearTimeout(timer)
      timer = undefined
      onIdle()
    }
    found.settle(exchange)
  }
  const expire = (): void => {
    timer = undefined
    const now = performance.now()
    for (const [id, { deadline }] of pending) {
      if (deadline > now) break
      settle(id, { failure: 'timeout', detail: `${timeout} ms` })
    }
    arm()
  }
  const arm = (): void => {
    if (timer !== undefined) return
    const oldest = pending.values().next().value
    if (oldest !== undefined) timer = setTimeout(expire, Math.max(1, oldest.deadline - performance.now()))
  }
  return {
    has: id => pending.has(id),
    add: (query, settle, signal) => {
      if (signal?.aborted === true) return settle(aborted)
      pending.set(query.id, { query, deadline: performance.now() + timeout, signal, settle })
      if (signal !== undefined) signals.join(signal, query.id)
      arm()
    },
    deliver: (bytes, isAnswer) => {
      if (bytes.length < 2) return false
      const id = bytes.readUInt16BE(0)
      const found = pending.get(id)
      if (found === undefined || !isAnswer(found.query, bytes)) return false
      settle(id, { bytes })
      return true
    },
    failAll: (failure, detail) => {
      for (const id of pending.keys()) settle(id, { failure, detail })
    }
  }
}

/** One listener per signal, however many questions follow it: taking one listener off goes through all of them. */
function signalFollowers (onAbort: (id: number) => void): { join (signal: AbortSignal, id: number): void, leave (signal: AbortSignal, id: number): void } {
  const followers = new Map<AbortSignal, { readonly ids: Set<number>, readonly listener: () => void }>()
  return {
    join: (signal, id) => {
      const known = followers.get(signal)
      if (known !== undefined) return void known.ids.add(id)
      const ids = new Set([id])
      const listener = (): void => { for (const follower of ids) onAbort(follower) }
      followers.set(signal, { ids, listener })
      signal.addEventListener('abort', listener, { once: true })
    },
    leave: (signal, id) => {
      const known = followers.get(signal)
      if (known === undefined || !known.ids.delete(id) || known.ids.size > 0) return
      signal.removeEventListener('abort', known.listener)
      followers.delete(signal)
    }
  }
}
