import { once } from 'node:events'
import type { Server } from 'node:http'

const tries = 50

/** The port, or the next free one after it. */
export async function listen (server: Server, port: number, hostname: string): Promise<number> {
  for (let candidate = port; ; candidate++) {
    try {
      server.listen(candidate, hostname)
      await once(server, 'listening')
      return (server.address() as { port: number }).port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      if (candidate >= port + tries) throw new Error(`The ports ${port} to ${candidate} are taken: give a free one with --port.`, { cause: error })
    }
  }
}
