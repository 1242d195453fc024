import { expect, it } from 'vitest'
import { createRecordsResolver } from './index.js'

const resolver = createRecordsResolver([
  { name: 'Videos.example.', type: 'A', ttl: 60, data: '192.0.2.1' },
  { name: '_xmpp-server._tcp.room.videos.example', type: 'SRV', ttl: 60, data: { priority: 0, weight: 5, port: 5269, target: 'videos.example' } },
  { name: 'www.videos.example', type: 'CNAME', ttl: 60, data: 'videos.example' },
  { name: 'loop.videos.example', type: 'CNAME', ttl: 60, data: 'loop.videos.example' }
])

it.each([
  ['videos.example', 'A', 'answer', ['192.0.2.1']], ['www.videos.example', 'A', 'answer', ['videos.example', '192.0.2.1']],
  ['www.videos.example', 'CNAME', 'answer', ['videos.example']], ['www.videos.example', 'AAAA', 'nodata', ['videos.example']],
  ['videos.example', 'AAAA', 'nodata', []], ['room.videos.example', 'A', 'nodata', []], ['rooms.videos.example', 'A', 'nxdomain', []],
  ['a..b', 'A', 'invalid', []]
] as const)('%s %s: %s', async (name, type, status, data) => {
  expect(await resolver.resolve(name, type)).toMatchObject({ name, type, status, records: data.map(text => ({ data: text })) })
})

it('comes to an end where aliases do not', async () => {
  expect((await resolver.resolve('loop.videos.example', 'A')).status).toBe('nodata')
})

it('says when it was aborted', async () => {
  expect((await resolver.resolve('videos.example', 'A', { signal: AbortSignal.abort() })).status).toBe('aborted')
})
