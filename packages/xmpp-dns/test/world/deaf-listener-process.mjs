// Listens and then does nothing at all: a process of its own, because it stands still.
import { createServer } from 'node:net'

const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  process.send(server.address().port, () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0) })
})
