import { createSocket, type Socket } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createUdpResolver, type Resolver } from '../index.js'

let server: Socket
let resolver: Resolver
const ports = new Set<number>()
let isAnswering = true

beforeEach(async () => {
  ports.clear()
  isAnswering = true
  server = createSocket('udp4')
  server.on('message', (bytes, { port, address }) => {
    ports.add(port)
    bytes[2] = (bytes[2] as number) | 0x80
    if (isAnswering) server.send(bytes, port, address)
  })
  await new Promise<void>(resolve => server.bind(0, '127.0.0.1', resolve))
  resolver = createUdpResolver({ servers: [`127.0.0.1:${(server.address() as AddressInfo).port}`] })
})

afterEach(() => {
  resolver.close()
  server.close()
})

const ask = (count: number, signal?: AbortSignal): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => resolver.resolve(`d${index}.example`, 'SRV', signal === undefined ? {} : { signal }).then(({ status }) => status)))

it('answers every one of very many questions, and does not ask from one port for ever', async () => {
  expect(new Set(await ask(5000))).toEqual(new Set(['nodata']))
  expect(ports.size).toBeGreaterThanOrEqual(5)
})

it('asks questions that are put one by one from different ports', async () => {
  for (let count = 0; count < 20; count += 1) await ask(1)
  expect(ports.size).toBeGreaterThan(10)
})

it('answers what is under way and what still waits as aborted, however much it is', async () => {
  isAnswering = false
  const controller = new AbortController()
  const answers = ask(20_000, controller.signal)
  controller.abort()
  expect(new Set(await answers)).toEqual(new Set(['aborted']))
})

it('does the same when it is closed', async () => {
  isAnswering = false
  const answers = ask(20_000)
  resolver.close()
  expect(new Set(await answers)).toEqual(new Set(['aborted']))
})

it('leaves no listener behind on a signal', async () => {
  const controller = new AbortController()
  let listeners = 0
  const { addEventListener, removeEventListener } = controller.signal
  controller.signal.addEventListener = (...args: Parameters<typeof addEventListener>) => { listeners += 1; addEventListener.apply(controller.signal, args) }
  controller.signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => { listeners -= 1; removeEventListener.apply(controller.signal, args) }
  await ask(200, controller.signal)
  expect(listeners).toBe(0)
})
