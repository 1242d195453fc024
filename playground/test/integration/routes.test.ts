import { connect } from 'node:net'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Playground } from '../../src/index.ts'
import { ask, eventsIn, scratch, startWithProbe } from './probe.ts'

let folder: Awaited<ReturnType<typeof scratch>>
let site: Playground

beforeAll(async () => {
  folder = await scratch()
  site = await startWithProbe(folder.dir)
})

afterAll(async () => {
  await site.stop()
  await folder[Symbol.asyncDispose]()
})

test('routes are at both addresses; the server’s base routes end with a slash', async () => {
  expect((await site.api('/plugins/probe/1.0.0/router/whoami')).body).toEqual({ value: null })
  expect((await site.api('/plugins/probe/1.0.1/router/whoami')).status).toBe(404)
  expect(await ask(site, 'bases')).toEqual(['/plugins/probe/1.0.0/static/', '/plugins/probe/1.0.0/router/', '/plugins/probe/1.0.0/ws/'])
})

test('a good token tells who it is; a bad one is refused before the plugin’s code', async () => {
  expect(await ask(site, 'whoami', { token: await site.login('viewer') })).toBe('viewer')
  expect((await site.api('/plugins/probe/router/whoami', { token: 'bad' })).status).toBe(401)
})

test('the token of a blocked user is refused at once', async () => {
  const root = await site.login('root')
  const token = await site.login('viewer')
  const { body } = await site.api('users/me', { token })
  const { id } = body as { id: number }
  expect((await site.api(`users/${id}/block`, { method: 'POST', token: root, body: { reason: 'test' } })).status).toBe(204)
  expect((await site.api('/plugins/probe/router/whoami', { token })).status).toBe(401)
  await expect(site.login('viewer')).rejects.toThrow('User is blocked')
  await site.api(`users/${id}/unblock`, { method: 'POST', token: root })
  expect(eventsIn(folder.dir).filter(line => line.startsWith('action:api.user'))).toEqual(['action:api.user.blocked viewer null', 'action:api.user.unblocked viewer null'])
})

test('pages of other sites may ask, frames are denied, client files are cached for 30 days', async () => {
  const { headers } = await site.api('/plugins/probe/1.0.0/client-scripts/client/common.js')
  expect(headers.get('cache-control')).toBe('public, max-age=2592000, immutable')
  expect([headers.get('x-frame-options'), headers.get('access-control-allow-origin')]).toEqual(['DENY', '*'])
  expect((await site.api('/plugins/probe/router/whoami', { method: 'OPTIONS' })).status).toBe(204)
  expect((await site.api('/plugins/probe/1.0.0/client-scripts/main.js')).status).toBe(404)
})

test('JSON bodies may have 500 kB', async () => {
  const ofSize = (size: number) => ({ method: 'POST', body: { text: 'x'.repeat(size) } })
  expect((await site.api('/plugins/probe/router/echo', ofSize(400_000))).status).toBe(200)
  expect((await site.api('/plugins/probe/router/echo', ofSize(600_000))).status).toBe(413)
})

test('a synchronous throw gives 500', async () => {
  expect((await site.api('/plugins/probe/router/throw')).status).toBe(500)
})

test('translations and style sheets of plugins are served', async () => {
  expect((await site.api('/plugins/translations/fr-FR.json')).body).toEqual({ 'peertube-plugin-probe': { Hello: 'Bonjour', 'A greeting': 'Une salutation' } })
  expect((await site.api('/plugins/global.css')).body).toContain('--probe-style')
})

test('after 500 requests in 10 seconds an address is refused, administrators and moderators are not', async () => {
  const headers = { 'X-Forwarded-For': '192.0.2.7' }
  const statuses: number[] = []
  for (let round = 0; round < 26; round++) {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => site.api(`/plugins/probe/1.0.0/${index % 2 ? 'router/bases' : 'static/files/hello.txt'}`, { headers })))
    statuses.push(...answers.map(({ status }) => status))
  }
  expect(statuses.slice(0, 500).every(status => status === 200)).toBe(true)
  expect(statuses.slice(500).every(status => status === 429)).toBe(true)
  expect((await site.api('/plugins/probe/router/bases', { headers, token: await site.login('moderator') })).status).toBe(200)
})

describe('WebSockets', () => {
  const upgrade = (path: string) => {
    const socket = connect(Number(new URL(site.address).port), '127.0.0.1')
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`)
    return socket
  }
  /** The answer's first line, or '' if the connection is ended without one. */
  const answer = async (path: string) => {
    const socket = upgrade(path)
    const [data] = await Promise.race([once(socket, 'data'), once(socket, 'end').then(() => [''])]) as [Buffer | string]
    socket.destroy()
    return data.toString().split('\r\n')[0]
  }

  test.each([
    ['the route', '/plugins/probe/ws/talk', 'HTTP/1.1 101 Switching Protocols'],
    ['the route with the version', '/plugins/probe/1.0.0/ws/talk', 'HTTP/1.1 101 Switching Protocols'],
    ['a beginning of the route', '/plugins/probe/ws/ta', 'HTTP/1.1 101 Switching Protocols'],
    ['a query string', '/plugins/probe/ws/talk?token=1', ''],
    ['a path below the route', '/plugins/probe/ws/talk/more', ''],
    ['another plugin', '/plugins/other/ws/talk', '']
  ])('an upgrade to %s', async (_what, path, line) => {
    expect(await answer(path)).toBe(line)
  })

  test('a socket of which nothing was written within a second is ended', async () => {
    const socket = upgrade('/plugins/probe/ws/silent')
    const before = performance.now()
    await once(socket.resume(), 'end')
    expect(performance.now() - before).toBeGreaterThan(900)
    socket.destroy()
  })

  test('a socket that was upgraded stays', async () => {
    const socket = upgrade('/plugins/probe/ws/talk')
    await once(socket, 'data')
    await sleep(1300)
    expect(socket.readable).toBe(true)
    socket.destroy()
  })
})
