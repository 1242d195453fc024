import type { Socket } from 'node:net'
import { codeOf } from './udp-channel.js'
import { aborted, pendingQueries, type Channel, type PendingQueries } from './exchange.js'
import { isAnswerTo } from './query.js'

/** What opens a connection and says when bytes may be sent: `connect` for TCP, `secureConnect` for TLS. */
export interface StreamOpener {
  readonly description: string
  readonly timeout: number
  readonly readyEvent: 'connect' | 'secureConnect'
  open (): Socket
}

interface Connection {
  readonly socket: Socket
  readonly pending: PendingQueries
  /** What waits for the connection; undefined once it stands. */
  queue: Buffer[] | undefined
}

/** Questions over one connection, many at once (RFC 7766 section 6.2.1.1), which closes when nothing is under way. */
export function createStreamChannel ({ description, timeout, readyEvent, open }: StreamOpener): Channel {
  let current: Connection | undefined

  const drop = (connection: Connection): void => {
    if (current === connection) current = undefined
    connection.socket.destroy()
  }
  const connect = (): Connection => {
    const socket = open()
    const pending = pendingQueries(timeout, () => { drop(connection) })
    const connection: Connection = { socket, pending, queue: [] }
    const fail = (detail: string): void => {
      pending.failAll('unreachable', detail)
      drop(connection)
    }
    socket.on('error', error => { fail(codeOf(error)) })
    socket.once('close', () => { fail('closed') })
    socket.once(readyEvent, () => {
      for (const frame of connection.queue ?? []) socket.write(frame)
      connection.queue = undefined
    })
    socket.on('data', frameReader(bytes => { pending.deliver(bytes, isAnswerTo) }))
    return connection
  }
  return {
    description,
    exchange: (query, signal) => new Promise(resolve => {
      if (signal?.aborted === true) return resolve(aborted)
      if (current === undefined || current.socket.destroyed || current.pending.has(query.id)) current = connect()
      const { socket, pending, queue } = current
      pending.add(query, resolve, signal)
      const frame = Buffer.concat([Buffer.from([query.bytes.length >> 8, query.bytes.length & 0xFF]), query.bytes])
      if (queue === undefined) writeTogether(socket, frame)
      else queue.push(frame)
    }),
    close: () => {
      current?.pending.failAll('aborted', 'closed')
      if (current !== undefined) drop(current)
    }
  }
}

/** All that is written in one go of the event loop leaves in one piece: a system call costs more than a question. */
function writeTogether (socket: Socket, frame: Buffer): void {
  if (socket.writableCorked === 0) {
    socket.cork()
    setImmediate(() => { socket.uncork() })
  }
  socket.write(frame)
}

/** Cuts a stream into messages by their two bytes of length (RFC 1035 section 4.2.2), whatever pieces it arrives in. */
export function frameReader (onMessage: (bytes: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return chunk => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      const end = 2 + rest.readUInt16BE(0)
      const message = rest.subarray(2, end)
      rest = rest.subarray(end)
      onMessage(message)
    }
  }
}
