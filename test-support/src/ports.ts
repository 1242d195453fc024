import { connect, createServer, type AddressInfo } from 'node:net'

const given = new Set<number>()

/** A TCP port of 127.0.0.1 that nobody uses now and that this process did not get before. */
export async function freePort (): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  if (given.has(port)) return freePort()
  given.add(port)
  return port
}

/** Whether somebody accepts connections on that TCP port. */
export function isListening (port: number, address = '127.0.0.1'): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, address)
    const tell = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => tell(true)).once('error', () => tell(false)).setTimeout(5000, () => tell(false))
  })
}
