import { connectionFailed, type Connection, type ConverseApi } from './converse-types.js'

/** Milliseconds from a ticket to a connection, after which it is tried anew. */
const patience = 20_000

export interface ConnectionCare {
  /** An attempt begins. */
  attempting (): void
  /** It is there. */
  connected (): void
  /** Nothing is tried again. */
  stop (): void
}

/**
 * Converse gives up without a word when a password is refused, when the first attempt fails, and when the server closes the WebSocket before the
 * stream begins. Here each of them leads to another attempt.
 */
export function careForConnection (api: ConverseApi): ConnectionCare {
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const cared = new WeakSet<Connection>()

  const fail = (connection: Connection): void => {
    connection._changeConnectStatus(connectionFailed, 'no connection')
    connection._doDisconnect()
  }
  const care = (): void => {
    const connection = api.connection.get()
    if (connection === undefined || cared.has(connection)) return
    cared.add(connection)
    const giveUp = connection.onDisconnected.bind(connection)
    connection.onDisconnected = () => {
      clearTimeout(timer)
      return isStopped ? giveUp() : api.connection.reconnect()
    }
    const proto = connection._proto
    const onClose = proto._onClose.bind(proto)
    proto._onClose = event => {
      if (connection.connected || connection.disconnecting || event?.code === 1006) onClose(event)
      else fail(connection)
    }
  }
  api.listen.on('connectionInitialized', care)

  return {
    attempting: () => {
      care()
      clearTimeout(timer)
      timer = setTimeout(() => {
        const connection = api.connection.get()
        if (connection !== undefined && !isStopped) fail(connection)
      }, patience)
    },
    connected: () => { clearTimeout(timer) },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    }
  }
}
