import { createSelfSigned } from '@xmpp-chat/certs'
import { roomServer } from '@xmpp-chat/prosody-config'
import { expect, it } from 'vitest'
import { checkDesired, type DesiredState } from './desired.js'
import { layoutOf } from './layout.js'

const surroundings = { layout: layoutOf('/srv/chat'), target: '13.0', modulePaths: ['/srv/chat/modules'], ownModules: ['stop_with_host'], trust: { cafile: '/etc/roots.pem', capath: false } } as const
const config = roomServer({ domain: 'videos.example', s2s: {} })
const check = (desired: DesiredState) => checkDesired(desired, surroundings, {})

it('ties a configuration to its folder, and leaves the rest as it is', () => {
  const { config: { options, modules, certificates, log, components } } = check({ config: { ...config, log: 'debug', options: { plugin_paths: ['/my/modules'] } } })
  expect(options).toMatchObject({ data_path: '/srv/chat/data', pidfile: '/srv/chat/data/prosody.pid', plugin_paths: ['/my/modules', '/srv/chat/modules'], ssl: { cafile: '/etc/roots.pem', capath: false } })
  expect(modules).toEqual(expect.arrayContaining(['admin_shell', 'stop_with_host', 's2s']))
  expect({ certificates, log }).toEqual({ certificates: '/srv/chat/certs', log: { debug: '/srv/chat/log/prosody.log' } })
  expect(Object.keys(components)).toEqual(['room.videos.example'])
})

it('leaves it to the caller whom to trust', () => {
  expect(check({ config: { ...config, options: { ssl: { capath: '/my/roots' } } } }).config.options['ssl']).toEqual({ capath: '/my/roots' })
})

it('says which settings have no effect', () => {
  const { diagnostics } = check({ config: { ...config, certificates: 'mine', log: '/my.log', options: { data_path: '/mine', c2s_stanza_size_limit: 262144 } } })
  expect(diagnostics.filter(({ code }) => code === 'OPTION_IS_THE_SERVERS').map(({ path }) => path)).toEqual(['/certificates', '/log', '/options/data_path'])
  expect(check({ config: { ...config, log: 'warn' } }).diagnostics.filter(({ code }) => code === 'OPTION_IS_THE_SERVERS')).toEqual([])
})

it('gives each host the pair that covers it and is valid longest, and tells of a pair that covers none', async () => {
  const [both, longer, other] = await Promise.all([
    createSelfSigned({ domains: ['videos.example', 'room.videos.example'], days: 90 }), createSelfSigned({ domains: ['room.videos.example'], days: 200 }), createSelfSigned({ domains: ['other.example'] })
  ])
  const { pairs, diagnostics } = check({ config, certificates: [both, longer, other] })
  expect([...pairs].map(([host, pair]) => [host, pair.certificate])).toEqual([['videos.example', both.certificate], ['room.videos.example', longer.certificate]])
  expect(diagnostics.filter(({ code }) => code === 'CERTIFICATE_WITHOUT_HOST').map(({ path }) => path)).toEqual(['/certificates/2'])
})

it('refuses what is not valid with all findings, and none of the secrets', async () => {
  const [one, two] = await Promise.all([createSelfSigned({ domains: ['videos.example'] }), createSelfSigned({ domains: ['videos.example'] })])
  const wrong = { config: { ...config, options: { http_ports: ['none'] } } as never, certificates: [{ certificate: one.certificate, key: two.key }] }
  let error: unknown
  try { check(wrong) } catch (thrown) { error = thrown }
  expect(error).toMatchObject({ code: 'ERR_PROSODY_SERVER_STATE_INVALID' })
  expect(JSON.stringify(error)).not.toContain('PRIVATE KEY')
})
