import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Playground } from '../../src/index.ts'
import { eventsIn, scratch, startWithProbe } from './probe.ts'

/** The code it ends with and the seconds until then. */
async function endOf (site: Playground) {
  const before = performance.now()
  return { code: await site.exited, seconds: (performance.now() - before) / 1000 }
}

test('a rejected route handler ends everything some four seconds later', async () => {
  await using folder = await scratch()
  await using site = await startWithProbe(folder.dir)
  site.api('/plugins/probe/router/reject').catch(() => undefined)
  await sleep(500)
  expect((await site.api('ping')).body).toBe('pong')
  const { code, seconds } = await endOf(site)
  expect(code).toBe(1)
  expect(seconds).toBeGreaterThan(2)
  expect(site.output()).toContain('thrown later')
})

test('a reset while an upgrade is pending is an uncaught error where the plugin does not listen for it', async () => {
  await using folder = await scratch()
  await using site = await startWithProbe(folder.dir)
  const socket = connect(Number(new URL(site.address).port), '127.0.0.1')
  socket.write('GET /plugins/probe/ws/careless HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  while (!eventsIn(folder.dir).includes('socket /plugins/probe/ws/careless')) await sleep(20)
  socket.resetAndDestroy()
  expect((await endOf(site)).code).toBe(1)
  expect(site.output()).toContain('ECONNRESET')
})
