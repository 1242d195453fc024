import { createSocket, type Socket } from 'node:dgram'
import { concurrencyLimit } from '../limit.js'
import { pendingQueries, type Channel, type PendingQueries } from './exchange.js'
import { isAnswerTo } from './query.js'
import { formatServer, type ServerAddress } from './server-address.js'

/** After so many questions a new socket with a new port takes over: a port that stays can be learnt and used to forge answers. */
const questionsPerSocket = 4000

/** More at once overflow the receive buffers of servers and of this machine, and what is lost costs a whole timeout. */
const mostInFlight = 96

interface Bound {
  readonly socket: Socket
  readonly pending: PendingQueries
  readonly ready: Promise<string | undefined>
  isReady: boolean
  uses: number
}

/** Datagrams to one server. Only packets from its address with the id and the question that were sent are believed; others are dropped. */
export function createUdpChannel (server: ServerAddress, { timeout }: { readonly timeout: number }): Channel {
  let current: Bound | undefined
  const open = new Set<Bound>()
  const limit = concurrencyLimit(mostInFlight)

  const retire = (bound: Bound): void => {
    if (current === bound) current = undefined
    if (open.delete(bound)) bound.socket.close()
  }
  const bind = (): Bound => {
    const socket = createSocket(server.family === 6 ? 'udp6' : 'udp4')
    const pending = pendingQueries(timeout, () => { retire(bound) })
    const ready = new Promise<string | undefined>(resolve => {
      socket.once('connect', () => {
        bound.isReady = true
        resolve(undefined)
      })
      socket.on('error', error => {
        resolve(codeOf(error))
        pending.failAll('unreachable', codeOf(error))
        retire(bound)
      })
    })
    const bound: Bound = { socket, pending, ready, isReady: false, uses: 0 }
    socket.on('message', bytes => { pending.deliver(bytes, isAnswerTo) })
    open.add(bound)
    socket.connect(server.port, server.address)
    return bound
  }
  return {
    description: `udp ${formatServer(server)}`,
    exchange: (query, signal) => limit(async () => {
      if (current === undefined || current.uses >= questionsPerSocket || current.pending.has(query.id)) current = bind()
      const bound = current
      bound.uses += 1
      const answer = bound.pending.add(query, signal)
      const fault = bound.isReady ? undefined : await bound.ready
      if (fault === undefined && open.has(bound)) bound.socket.send(query.bytes)
      return answer
    }),
    close: () => {
      for (const bound of open) {
        bound.pending.failAll('aborted', 'closed')
        retire(bound)
      }
    }
  }
}

export const codeOf = (error: Error): string => (error as NodeJS.ErrnoException).code ?? error.message
