// Listens and then does nothing at all: a process of its own, because it stands still.
import { createServer } from 'node:net'

const [host, port] = process.argv.slice(2)
const server = createServer().listen({ port: Number(port), host, backlog: 1 }, () => {
  process.send(server.address().port, () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0) })
})
