import { expect, it } from 'vitest'
import { checkServerConfig } from './check.js'
import { listeningPorts } from './listening-ports.js'
import { parseServerConfig } from './parse.js'
import { roomServer, type RoomServerOptions } from './room-server.js'

function parsed (options: RoomServerOptions, target: '0.12' | '13.0') {
  const result = parseServerConfig({ target, ...roomServer(options) })
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return result.value
}

it.each(['0.12', '13.0'] as const)('a server of rooms is without findings on %s, closed or open to the world', target => {
  for (const s2s of [undefined, {}, { ports: [5270], interfaces: ['127.0.0.1'], directTlsPorts: [5271] }]) {
    const config = parsed({ domain: 'videos.example', ...s2s === undefined ? {} : { s2s } }, target)
    expect(checkServerConfig(config).filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(Object.keys(config.components)).toEqual(['room.videos.example'])
  }
})

it('tells where a server listens, by settings and by default', () => {
  expect(listeningPorts(parsed({ domain: 'videos.example' }, '13.0'))).toEqual([])
  expect(listeningPorts(parsed({ domain: 'videos.example', s2s: { ports: [5270], interfaces: ['127.0.0.1'], directTlsPorts: [5271] } }, '13.0'))).toEqual([
    { service: 's2s', module: 's2s', interface: '127.0.0.1', port: 5270 },
    { service: 's2s_direct_tls', module: 's2s', interface: '127.0.0.1', port: 5271 }
  ])
  expect(listeningPorts(parsed({ domain: 'videos.example', s2s: {} }, '0.12')).map(({ interface: address, port }) => `${address} ${port}`)).toEqual(['* 5269', ':: 5269'])
})

it('lets options of a parsed configuration be spread and added to', () => {
  const { options } = parsed({ domain: 'videos.example' }, '13.0')
  expect(parseServerConfig({ options: { ...options, use_ipv6: false, contact_info: { admin: ['mailto:admin@videos.example'], abuse: undefined } } })).toMatchObject({ ok: true })
})
