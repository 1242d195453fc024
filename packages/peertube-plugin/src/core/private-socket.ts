import { once } from 'node:events'
import { chmod, lchown, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { connect, type Server, type Socket } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { openShortPath } from '@xmpp-chat/prosody-server'

/** To whom a socket is given. */
export interface SocketOwner { readonly uid: number, readonly gid: number }

/**
 * Listens on a Unix socket that only one user, and root, can connect to. It appears at its path ready and with its rights, in place of what a process that
 * died left there. Disposing closes it and removes it, unless another has taken its place.
 */
export async function listenPrivately (server: Server, path: string, owner?: SocketOwner): Promise<AsyncDisposable> {
  // Nobody else sees it before it has its rights.
  const scratch = await mkdtemp(join(dirname(path), '.socket-'))
  const made = join(scratch, basename(path))
  try {
    const short = openShortPath(made)
    await once(server.listen(short.path), 'listening').finally(() => { short.close() })
    await chmod(made, 0o600)
    if (owner !== undefined && process.getuid?.() === 0) await lchown(made, owner.uid, owner.gid)
    await rename(made, path)
  } catch (error) {
    server.close()
    throw error
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  const own = await identityOf(path)
  return {
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      if (own === await identityOf(path)) await rm(path, { force: true })
      await closed
    }
  }
}

/** Connects to a Unix socket, however long its path is; fails as any connection does. */
export function connectPrivately (path: string): Socket {
  try {
    const short = openShortPath(path)
    const socket = connect(short.path)
    return socket.once('connect', short.close).once('close', short.close)
  } catch (error) {
    // The folder is not there.
    return connect(path).once('connect', function (this: Socket) { this.destroy(error as Error) })
  }
}

const identityOf = (path: string): Promise<string> => stat(path).then(({ dev, ino }) => `${dev}:${ino}`, () => '')
