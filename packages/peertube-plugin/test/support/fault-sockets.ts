import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultSite } from './fault-site.js'

type Random = () => number

const key = 'dGhlIHNhbXBsZSBub25jZQ=='
const upgradeTo = ({ port, socketPath }: FaultSite, more = ''): string =>
  `GET ${socketPath} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Protocol: xmpp\r\n${more}\r\n`

async function socketTo ({ port }: FaultSite): Promise<Socket> {
  const socket = connect(port, 'localhost')
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket.resume()
}

/** After the answer to the upgrade. */
async function upgradedSocket (site: FaultSite): Promise<Socket> {
  const socket = await socketTo(site)
  socket.write(upgradeTo(site))
  await Promise.race([once(socket, 'data'), once(socket, 'close'), sleep(5000)])
  return socket
}

const bytes = (random: Random, count: number): Buffer => Buffer.from(Array.from({ length: count }, () => Math.floor(random() * 256)))

/** A masked text frame (RFC 6455 section 5.2), its mask being zero. */
function textFrame (text: Buffer, opcode = 1): Buffer {
  const head = Buffer.alloc(14)
  head[0] = 0x80 | opcode
  head[1] = 0x80 | 127
  head.writeBigUInt64BE(BigInt(text.length), 2)
  return Buffer.concat([head, text])
}

async function resetInMidUpgrade (site: FaultSite, random: Random): Promise<void> {
  const socket = await socketTo(site)
  const request = upgradeTo(site)
  socket.write(request.slice(0, Math.floor(random() * request.length)))
  if (random() < 0.5) await sleep(random() * 30)
  socket.resetAndDestroy()
}

async function resetAfterRequest (site: FaultSite, random: Random): Promise<void> {
  const socket = await socketTo(site)
  socket.write(upgradeTo(site))
  if (random() < 0.7) await sleep(random() * 10)
  socket.resetAndDestroy()
}

async function resetAfterAnswer (site: FaultSite, random: Random): Promise<void> {
  const socket = await upgradedSocket(site)
  if (random() < 0.5) socket.write(textFrame(Buffer.from('<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="localhost" version="1.0"/>')))
  socket.resetAndDestroy()
}

async function sendGarbage (site: FaultSite, random: Random): Promise<void> {
  const socket = await upgradedSocket(site)
  const kinds = [
    () => bytes(random, 200),
    () => textFrame(Buffer.from('<open xmlns="no such"><<<&')),
    () => textFrame(bytes(random, 300)),
    () => textFrame(bytes(random, 10), Math.floor(random() * 16)),
    () => Buffer.from([0x81, 0x05, 1, 2, 3, 4, 5]),
    () => Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]),
    () => Buffer.from([0x88, 0x80, 0, 0, 0, 0, 0x81])
  ]
  for (let turn = 0; turn < 3; turn += 1) socket.write((kinds[Math.floor(random() * kinds.length)] as () => Buffer)())
  await sleep(random() * 1000)
  if (random() < 0.5) socket.end()
  else socket.resetAndDestroy()
}

async function sendHuge (site: FaultSite, random: Random): Promise<void> {
  const socket = await upgradedSocket(site)
  const size = Math.floor(2 ** (16 + random() * 9))
  socket.write(textFrame(Buffer.alloc(size, 'a')))
  await sleep(random() * 2000)
  socket.resetAndDestroy()
}

/** Nothing comes and nothing is said, neither before nor after the upgrade. */
async function staySilent (site: FaultSite, random: Random): Promise<void> {
  const socket = random() < 0.5 ? await upgradedSocket(site) : await socketTo(site)
  socket.pause()
  if (random() < 0.3) socket.end()
  await sleep(random() * 10_000)
  socket.destroy()
}

/** Data in the same packet as the request, a version that nobody knows, no key. */
async function upgradeOddly (site: FaultSite, random: Random): Promise<void> {
  const socket = await socketTo(site)
  const odd = [
    upgradeTo(site) + '\x81\x85aaaaaaaaa',
    upgradeTo(site).replace('Version: 13', 'Version: 99'),
    upgradeTo(site).replace(key, 'short'),
    upgradeTo(site, `X-Forwarded-For: ${'9'.repeat(5000)}\r\n`),
    upgradeTo(site, 'X-Forwarded-For: nobody, \u007f<>\r\n')
  ]
  socket.write(odd[Math.floor(random() * odd.length)] as string)
  await sleep(random() * 500)
  socket.destroy()
}

export const socketFaults = { resetInMidUpgrade, resetAfterRequest, resetAfterAnswer, sendGarbage, sendHuge, staySilent, upgradeOddly }
