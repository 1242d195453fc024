import type { RequestHandler } from 'express'
import type { Site } from '../site.ts'

/** What PeerTube sends through socket.io when a stream begins or ends, here as server-sent events. */
export const liveEvents = (site: Site): RequestHandler => (req, res) => {
  const send = (event: unknown) => { res.write(`data: ${JSON.stringify(event)}\n\n`) }
  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  res.write(':\n\n')
  site.events.on('live', send)
  req.on('close', () => { site.events.off('live', send) })
}
