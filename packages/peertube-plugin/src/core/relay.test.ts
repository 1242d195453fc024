import { once } from 'node:events'
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createRelay, type Relay } from './relay.js'

const portOf = (server: HttpServer): number => (server.address() as AddressInfo).port

/** Something that listens where Prosody would. */
interface Upstream {
  readonly server: Server
  readonly sockets: Socket[]
  readonly received: string[]
}

let upstream: Upstream
let site: HttpServer
let relay: Relay
let folder = ''
let upstreamPath: string | undefined
let onUpstream: (socket: Socket) => void

const upgrade = (socket: Socket, more: Buffer | string = ''): void => {
  socket.write(Buffer.concat([Buffer.from('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'), Buffer.from(more)]))
}

beforeEach(async () => {
  onUpstream = socket => { upgrade(socket) }
  const sockets: Socket[] = []
  const received: string[] = []
  const server = createServer(socket => {
    sockets.push(socket.on('error', () => {}))
    socket.once('data', chunk => {
      received.push(String(chunk))
      onUpstream(socket)
    })
  })
  folder = mkdtempSync(join(tmpdir(), 'relay-'))
  upstreamPath = join(folder, 'http.sock')
  await once(server.listen(upstreamPath), 'listening')
  upstream = { server, sockets, received }
  relay = createRelay({ socket: () => upstreamPath, host: 'videos.example' })
  site = createHttpServer().on('upgrade', (request, socket, head) => { relay.handle(request, socket, head) })
  await once(site.listen(0, '127.0.0.1'), 'listening')
})
afterEach(() => {
  relay[Symbol.dispose]()
  for (const socket of upstream.sockets) socket.destroy()
  upstream.server.close()
  site.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (): WebSocket => new WebSocket(`ws://127.0.0.1:${portOf(site)}/`, 'xmpp')
const raw = (text: string): Socket => connect(portOf(site), '127.0.0.1').on('error', () => {}).on('connect', function (this: Socket) { this.write(text) })
const request = 'GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n'

describe('the relay', () => {
  it('answers at once, though Prosody takes its time, and passes on nothing before it has answered', async () => {
    let answer = (): void => {}
    const asked = new Promise<void>(resolve => {
      onUpstream = socket => {
        answer = () => { upgrade(socket) }
        resolve()
      }
    })
    const socket = open()
    await once(socket, 'open')
    expect(socket.protocol).toBe('xmpp')
    socket.send('hello')
    await asked
    await sleep(50)
    expect(upstream.received.join('')).toMatch(/^GET \/xmpp-websocket HTTP\/1\.1\r\nHost: videos\.example\r\n[^]*X-Forwarded-For: 127\.0\.0\.1\r\n\r\n$/)
    const arrived = once(upstream.sockets[0] as Socket, 'data') as Promise<[Buffer]>
    answer()
    // A masked text frame of 5 bytes.
    expect([...(await arrived)[0].subarray(0, 2)]).toEqual([0x81, 0x85])
    socket.terminate()
  })

  it('passes on what comes right behind the answer', async () => {
    onUpstream = socket => { upgrade(socket, Buffer.from([0x81, 0x02, 0x68, 0x69])) }
    const socket = open()
    expect(String((await once(socket, 'message'))[0])).toBe('hi')
    socket.terminate()
  })

  it.each([
    ['there is no Prosody yet', () => { upstreamPath = undefined }],
    ['nothing listens', () => { upstreamPath = join(folder, 'nobody.sock') }],
    ['its folder is not there', () => { upstreamPath = join(folder, 'no-folder'.repeat(20), 'http.sock') }],
    ['it is refused', () => { onUpstream = socket => { socket.end('HTTP/1.1 404 Not Found\r\n\r\n') } }]
  ])('says to try again later when %s', async (_case, prepare) => {
    prepare()
    const [code] = await once(open(), 'close') as [number]
    expect(code).toBe(1013)
    await expect.poll(() => relay.open).toBe(0)
  })

  it('refuses what is no WebSocket', async () => {
    for (const headers of ['', 'Sec-WebSocket-Key: short\r\n', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 8\r\n']) {
      const socket = raw(`${headers.includes('Version') ? request.replace(/Sec-WebSocket-Version.*\r\n/, '') : request}${headers}\r\n`)
      expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 400 /)
    }
    expect(upstream.received).toEqual([])
  })

  it.each([
    ['refused', `${request}\r\n`],
    ['let in', `${request}Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`]
  ])('keeps nothing of who was %s, has sent much and goes', async (_, start) => {
    onUpstream = answered => {
      upgrade(answered)
      answered.once('data', () => { answered.end() })
    }
    let left = 0
    site.on('connection', socket => {
      left += 1
      socket.on('close', () => { left -= 1 })
    })
    const socket = raw(start)
    await once(socket, 'data')
    socket.pause().write(Buffer.alloc(1 << 22))
    await sleep(100)
    socket.destroy()
    await expect.poll(() => left).toBe(0)
    expect(relay.open).toBe(0)
  })

  it('survives resets at any moment, and lets go of Prosody', async () => {
    for (const wait of [0, 1, 5, 20]) {
      const socket = raw(`${request}Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`)
      await once(socket, 'connect')
      await sleep(wait)
      socket.resetAndDestroy()
    }
    await expect.poll(() => relay.open).toBe(0)
    await expect.poll(() => upstream.sockets.every(({ destroyed }) => destroyed)).toBe(true)
    await once(open(), 'open')
  })

  it('waits for whoever is slow instead of keeping everything', async () => {
    const chunk = Buffer.alloc(1 << 16)
    let accepted = 0
    onUpstream = socket => {
      upgrade(socket)
      const fill = (): void => {
        while (accepted < 1 << 28 && socket.write(chunk)) accepted += chunk.length
        socket.once('drain', fill)
      }
      fill()
    }
    const socket = raw(`${request}Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`)
    socket.pause()
    await sleep(500)
    const before = accepted
    await sleep(300)
    expect(accepted).toBe(before)
    expect(accepted).toBeLessThan(1 << 26)
    socket.destroy()
    await expect.poll(() => relay.open).toBe(0)
  })

  it('ends the browser’s connection with Prosody’s', async () => {
    const socket = open()
    await once(socket, 'open')
    await expect.poll(() => upstream.sockets.length).toBe(1)
    upstream.sockets[0]?.destroy()
    const [code] = await once(socket, 'close') as [number]
    expect([1005, 1006, 1013]).toContain(code)
  })

  describe('lets in only so many', () => {
    const openFrom = (address?: string): WebSocket =>
      new WebSocket(`ws://127.0.0.1:${portOf(site)}/`, 'xmpp', address === undefined ? {} : { headers: { 'x-forwarded-for': address } })
    let reached = 0
    /** Prosody hears of it. */
    const getsIn = async (address?: string): Promise<WebSocket> => {
      const socket = openFrom(address)
      await once(socket, 'open')
      const wanted = ++reached
      await expect.poll(() => upstream.received.length).toBe(wanted)
      return socket
    }
    const isRefused = async (address: string): Promise<void> => {
      expect((await once(openFrom(address), 'close') as [number])[0]).toBe(1013)
    }
    beforeEach(() => {
      reached = 0
      relay[Symbol.dispose]()
      relay = createRelay({ socket: () => upstreamPath, host: 'videos.example', most: { fromOneAddress: 2, inAll: 5 } })
    })

    it('from one address, whatever the header says before it, and others all the same', async () => {
      const first = await getsIn('198.51.100.7')
      await getsIn('203.0.113.1, 198.51.100.7')
      await isRefused('203.0.113.2, 198.51.100.7')
      await getsIn('198.51.100.8')
      expect(upstream.received[0]).toMatch(/X-Forwarded-For: 198\.51\.100\.7\r\n/)
      first.terminate()
      await expect.poll(() => relay.open).toBe(2)
      await getsIn('198.51.100.7')
    })

    it('of one network of IPv6', async () => {
      for (const last of ['1', 'ffff:ffff']) await getsIn(`2001:db8::${last}`)
      await isRefused('2001:db8::2:0')
      await getsIn('2001:db8:0:1::1')
    })

    it('in all, also of those who come from this machine', async () => {
      for (let count = 0; count < 5; count++) await getsIn()
      await isRefused('198.51.100.7')
      expect(relay.open).toBe(5)
    })
  })
})
