import { fork } from 'node:child_process'
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

/** A port that somebody listens at who never takes a connection. */
export interface DeafListener {
  readonly port: number
  stop (): Promise<void>
}

const program = fileURLToPath(new URL('deaf-listener-process.mjs', import.meta.url))

/** The queue of its connections is full, so that the system drops whoever knocks, as a firewall does. Default: any port of 127.0.0.1. */
export async function startDeafListener ({ address = '127.0.0.1', port: wanted = 0 } = {}): Promise<DeafListener> {
  const child = fork(program, [address, String(wanted)])
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', resolve as (message: unknown) => void)
    child.once('exit', () => { reject(new Error('The listener ended')) })
  })
  const queued: Socket[] = []
  for (let isFull = false; !isFull;) {
    const socket = connect(port, address).on('error', () => {})
    queued.push(socket)
    isFull = !await Promise.race([new Promise<boolean>(resolve => socket.once('connect', () => { resolve(true) })), new Promise<boolean>(resolve => setTimeout(resolve, 300, false))])
  }
  return {
    port,
    stop: async () => {
      for (const socket of queued) socket.destroy()
      child.kill('SIGKILL')
    }
  }
}
