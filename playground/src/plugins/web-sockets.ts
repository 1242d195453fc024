import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Site } from '../site.ts'

const patience = 1000

/**
 * Hands upgrades to plugins, as PeerTube does: the first route that starts with what was asked for (query string included), no login, no
 * look at the Origin, and no `error` listener on the socket. Beside it socket.io ends every socket of which nothing was written within a second.
 */
export function acceptWebSockets (server: Server, site: Site): void {
  server.on('upgrade', (request, socket, head) => {
    const [, name = '', , path = ''] = /\/plugins\/([^/]+)\/([^/]+\/)?ws(\/.*)/.exec(request.url ?? '') ?? []
    const plugin = site.plugins.byShortName(name)
    const route = plugin?.registered.webSockets.find(({ route }) => route.startsWith(path))
    if (!plugin || !route || path === '') return
    try {
      route.handler(request, socket, head)
    } catch (err) {
      site.log.error('Exception in plugin handler %s', plugin.npmName, { err })
    }
  })
  server.on('upgrade', (_request, socket) => { setTimeout(endIfSilent, patience, socket) })
}

function endIfSilent (duplex: Duplex) {
  const socket = duplex as Socket
  if (!socket.writable || socket.bytesWritten > 0) return
  socket.on('error', () => undefined)
  socket.end()
}
