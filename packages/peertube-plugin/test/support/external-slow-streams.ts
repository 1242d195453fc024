import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Connections that begin a stream and never get on with it. */
export async function openSlowStreams (address: string, port: number, to: string, count: number): Promise<Socket[]> {
  return Promise.all(Array.from({ length: count }, async () => {
    const socket = connect(port, address)
    socket.on('error', () => {})
    await Promise.race([once(socket, 'connect'), once(socket, 'close')])
    socket.write(`<stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' to='${to}'`)
    return socket
  }))
}
