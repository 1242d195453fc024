'use strict'
const { createHash } = require('node:crypto')

const accepted = key => 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
  `Sec-WebSocket-Accept: ${createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')}\r\n\r\n`

function addSockets ({ registerWebSocketRoute }, note) {
  registerWebSocketRoute({ route: '/talk', handler: (request, socket) => {
    note(`socket ${request.url}`)
    socket.on('error', () => undefined)
    socket.write(accepted(request.headers['sec-websocket-key']))
  } })
  registerWebSocketRoute({ route: '/silent', handler: (_request, socket) => { socket.on('error', () => undefined) } })
  registerWebSocketRoute({ route: '/careless', handler: request => { note(`socket ${request.url}`) } })
}

module.exports = { addSockets }
