import { createSocket, type Socket } from 'node:dgram'
import { aborted, pendingQueries, type Channel, type Exchange, type PendingQueries } from './exchange.js'
import { isAnswerTo, type Query } from './query.js'
import { formatServer, type ServerAddress } from './server-address.js'

/** After so many questions a new socket with a new port takes over: a port that stays can be learnt and used to forge answers. */
const questionsPerSocket = 1000

/** More at once overflow the receive buffers of servers and of this machine, and what is lost costs a whole timeout. */
const mostInFlight = 96

interface Bound {
  readonly socket: Socket
  readonly pending: PendingQueries
  /** What waits for the socket; undefined once it is bound. */
  queue: Buffer[] | undefined
  uses: number
}

interface Asked {
  readonly query: Query
  readonly settle: (exchange: Exchange) => void
  readonly signal: AbortSignal | undefined
}

/** Datagrams to one server. Only packets from its address with the id and the question that were sent are believed; others are dropped. */
export function createUdpChannel (server: ServerAddress, { timeout }: { readonly timeout: number }): Channel {
  const sockets = createSockets(server, timeout)
  const turns = inTurns(sockets.send)
  return {
    description: `udp ${formatServer(server)}`,
    exchange: (query, signal) => new Promise(settle => { turns.add({ query, settle, signal }) }),
    close: () => {
      turns.abort()
      sockets.close()
    }
  }
}

interface Sockets {
  send (asked: Asked): void
  close (): void
}

/** A socket as long as questions are under way on it, and another one from time to time. */
function createSockets (server: ServerAddress, timeout: number): Sockets {
  const open = new Set<Bound>()
  let current: Bound | undefined

  const retire = (bound: Bound): void => {
    if (current === bound) current = undefined
    if (open.delete(bound)) bound.socket.close()
  }
  const bind = (): Bound => {
    const socket = createSocket(server.family === 6 ? 'udp6' : 'udp4')
    const pending = pendingQueries(timeout, () => { retire(bound) })
    const bound: Bound = { socket, pending, queue: [], uses: 0 }
    const fail = (error: Error): void => {
      retire(bound)
      pending.failAll('unreachable', codeOf(error))
    }
    socket.once('connect', () => {
      // "Nobody listens there" may come as the error of sending the next one, and is then told nowhere else.
      for (const bytes of bound.queue ?? []) socket.send(bytes, error => { if (error !== null) fail(error) })
      bound.queue = undefined
    })
    socket.on('error', fail)
    socket.on('message', bytes => { pending.deliver(bytes, isAnswerTo) })
    open.add(bound)
    socket.connect(server.port, server.address)
    return bound
  }
  return {
    send: ({ query, settle, signal }) => {
      if (signal?.aborted === true) return settle(aborted)
      if (current === undefined || current.uses >= questionsPerSocket || current.pending.has(query.id)) current = bind()
      const { pending, queue, socket } = current
      current.uses += 1
      pending.add(query, settle, signal)
      if (queue === undefined) socket.send(query.bytes)
      else queue.push(query.bytes)
    },
    close: () => {
      for (const bound of open) {
        retire(bound)
        bound.pending.failAll('aborted', 'closed')
      }
    }
  }
}

/** Lets no more than `mostInFlight` questions be under way; the others wait in their order. */
function inTurns (send: (asked: Asked) => void): { add (asked: Asked): void, abort (): void } {
  const waiting: Asked[] = []
  let inFlight = 0
  let isStarting = false

  /** A question that ends lets the next begin: in a loop, because some end at once. */
  const startNext = (): void => {
    if (isStarting) return
    isStarting = true
    while (inFlight < mostInFlight && waiting.length > 0) start(waiting.shift() as Asked)
    isStarting = false
  }
  const start = (asked: Asked): void => {
    inFlight += 1
    send({
      ...asked,
      settle: exchange => {
        inFlight -= 1
        asked.settle(exchange)
        startNext()
      }
    })
  }
  return {
    add: asked => {
      waiting.push(asked)
      startNext()
    },
    abort: () => { for (const { settle } of waiting.splice(0)) settle({ failure: 'aborted', detail: 'closed' }) }
  }
}

export const codeOf = (error: Error): string => (error as NodeJS.ErrnoException).code ?? error.message
