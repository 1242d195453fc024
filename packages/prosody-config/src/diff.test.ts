import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffServerConfig, type ConfigChange } from './diff.js'
import { env, parseServerConfig, secret, table, type ConfigValue, type Options, type ServerConfig, type ServerConfigInput } from './index.js'

function parse (input: ServerConfigInput): ServerConfig {
  const result = parseServerConfig(input)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return result.value
}

const diff = (before: ServerConfigInput, after: ServerConfigInput): ConfigChange[] => diffServerConfig(parse(before), parse(after))

const same: ReadonlyArray<readonly [title: string, before: ServerConfigInput, after: ServerConfigInput]> = [
  ['the order of modules', { modules: ['disco', 'ping'] }, { modules: ['ping', 'disco', 'ping'] }],
  ['the order of hosts', { hosts: { 'a.example': {}, 'b.example': {} } }, { hosts: { 'b.example': {}, 'a.example': {} } }],
  ['the order of keys', { options: { x: { a: 1, b: { c: 2, d: 3 } } } }, { options: { x: { b: { d: 3, c: 2 }, a: 1 } } }],
  ['the order of a set', { options: { s2s_secure_domains: ['a.example', 'b.example'] } }, { options: { s2s_secure_domains: ['b.example', 'a.example'] } }],
  ['a lone item of a set', { options: { admins: ['me@a.example'] } }, { options: { admins: 'me@a.example' as never } }],
  ['a lone item of a list', { options: { http_index_files: ['index.html'] } }, { options: { http_index_files: 'index.html' as never } }],
  ['spellings of addresses', { services: { c2s: { interfaces: ['*', '::'] } } }, { services: { c2s: { interfaces: ['0:0::0', '0.0.0.0'] } } }],
  ['spellings of addresses for all services', { options: { interfaces: ['2001:DB8::1'] } }, { options: { interfaces: ['2001:db8:0::1'] } }],
  ['the order of ports', { services: { c2s: { ports: [5222, 5223] } } }, { options: { c2s_ports: [5223, 5222, 5222] } }],
  ['a field and its option', { storage: 'sql' }, { options: { storage: 'sql' } }],
  ['hosts that are enabled anyway', { hosts: { 'a.example': {} } }, { hosts: { 'a.example': { enabled: true } } }],
  ['a list written as entries', { options: { x: ['a', 'b'] } }, { options: { x: table([], [[1, 'a'], [2, 'b']]) } }],
  ['a value that is known to be secret', { options: { x: 'hush' } }, { options: { x: secret('hush') } }]
]

const different: ReadonlyArray<readonly [before: ServerConfigInput, after: ServerConfigInput, change: Partial<ConfigChange>]> = [
  [{ target: '0.12' }, { target: '13.0' }, { kind: 'target', path: '/target', scope: null, subject: 'target', before: '0.12', after: '13.0' }],
  [{ modules: ['ping'] }, { modules: [] }, { kind: 'module', path: '/modules', subject: 'ping', before: 'ping' }],
  [{}, { hosts: {}, modulesDisabled: ['offline'] }, { kind: 'module', path: '/modulesDisabled', subject: 'offline', after: 'offline' }],
  [{ services: { s2s: { ports: [5269] } } }, { services: { s2s: { ports: [5270] } } }, { kind: 'service', path: '/services/s2s/ports', scope: null, subject: 's2s', before: [5269], after: [5270] }],
  [{ options: { x: [1, 2] } }, { options: { x: [2, 1] } }, { kind: 'option', path: '/options/x', subject: 'x' }],
  [{ options: { x: '1' } }, { options: { x: 1 } }, { before: '1', after: 1 }],
  [{ options: { x: 'a' } }, { options: { x: env('a') } }, { after: { $env: 'a' } }],
  [{ options: { 'a/b': 1 } }, {}, { path: '/options/a~1b', before: 1 }],
  [{}, { log: '*syslog' }, { kind: 'option', path: '/log', subject: 'log', after: '*syslog' }],
  [{ hosts: { 'a.example': {} } }, { hosts: { 'a.example': { authentication: 'anonymous' } } }, { path: '/hosts/a.example/authentication', scope: 'a.example', subject: 'authentication' }],
  [{ hosts: { 'a.example': {} } }, { hosts: { 'a.example': { enabled: false } } }, { path: '/hosts/a.example/enabled', after: false }],
  [{}, { hosts: { 'a.example': { modules: ['ping'] } } }, { kind: 'host', path: '/hosts/a.example', scope: 'a.example', subject: 'a.example' }],
  [{ components: { 'r.example': { module: 'muc' } } }, {}, { kind: 'component', path: '/components/r.example' }],
  [{ components: { 'r.example': { module: 'muc' } } }, { components: { 'r.example': { module: 'pubsub' } } }, { path: '/components/r.example/module', subject: 'component_module', before: 'muc', after: 'pubsub' }],
  [{ components: { 'r.example': { secret: 'one' } } }, { components: { 'r.example': { secret: 'two' } } }, { path: '/components/r.example/secret', before: { $secret: null }, after: { $secret: null } }]
]

describe('the difference between configurations', () => {
  it.each(same)('is nothing for %s', (_title, before, after) => {
    expect(diff(before, after)).toEqual([])
    expect(diff(after, before)).toEqual([])
  })

  it.each(different)('%j, %j', (before, after, change) => {
    expect(diff(before, after)).toMatchObject([change])
    expect(diff(after, before)).toHaveLength(1)
    expect(diff(after, after)).toEqual([])
  })

  it('is plain JSON', () => {
    for (const [before, after] of different) expect(JSON.parse(JSON.stringify(diff(before, after)))).toEqual(diff(before, after))
  })
})

const withOption = (input: ServerConfigInput, name: string, value: ConfigValue): ServerConfigInput =>
  ({ ...input, options: { ...input.options, [name]: value } as Options })

/** Each makes another configuration of any. */
const mutations: Readonly<Record<string, (input: ServerConfigInput, n: number) => ServerConfigInput>> = {
  option: (input, n) => withOption(input, `x_${n % 3}`, `new ${n}`),
  set: (input, n) => withOption(input, 'admins', [`a${n}@a.example`]),
  module: (input, n) => ({ ...input, modules: [...input.modules ?? [], `new_${n}`] }),
  port: (input, n) => ({ ...input, services: { c2s: { ports: [10_000 + n] } } }),
  interface: (input, n) => ({ ...input, services: { s2s: { interfaces: [`192.0.2.${n % 250}`, '::1'] } } }),
  host: (input, n) => ({ ...input, hosts: { ...input.hosts, [`h${n}.example`]: {} } }),
  hostOption: (input, n) => ({ ...input, hosts: { ...input.hosts, 'a.example': { modules: [], options: { name: `n${n}` } } } }),
  component: (input, n) => ({ ...input, components: { 'rooms.a.example': { module: 'muc', options: { muc_max_rooms: n } } } })
}

const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(mutations)), fc.nat(9)), { maxLength: 6 })
const built = steps.map(all => all.reduce((input, [name, n]) => (mutations[name] as (input: ServerConfigInput, n: number) => ServerConfigInput)(input, n), { hosts: { 'a.example': {} } } as ServerConfigInput))

/** The same configuration, with everything that has no order turned round. */
function turned (value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return ['modules', 'ports', 'interfaces', 'admins'].includes(key) ? value.toReversed() : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, item]) => [key, turned(item, key)]))
}

describe('any two configurations', () => {
  it('differ exactly if they say different things', () => {
    fc.assert(fc.property(built, built, (one, other) => {
      const isSame = JSON.stringify(canonical(parse(one))) === JSON.stringify(canonical(parse(other)))
      expect(diff(one, other).length === 0).toBe(isSame)
      expect(diff(one, turned(one) as ServerConfigInput)).toEqual([])
      expect(diff(one, other).map(({ path, subject }) => `${path} ${subject}`).sort()).toEqual(diff(other, one).map(({ path, subject }) => `${path} ${subject}`).sort())
    }), { numRuns: 150 })
  })

  it('never show a secret', () => {
    const hush = 'hush-7f3a'
    const places: Readonly<Record<string, (value: string) => ServerConfigInput>> = {
      component: value => ({ components: { 'c.example': { secret: value } } }),
      option: value => ({ options: { dialback_secret: value } }),
      hostOption: value => ({ hosts: { 'a.example': { options: { ldap_password: value } } } }),
      field: value => ({ options: { sql: { driver: 'PostgreSQL', database: 'x', password: value } } }),
      nested: value => ({ options: { unknown: { list: [{ password: value }] } } }),
      named: value => ({ options: { my_api_token: value } }),
      marked: value => ({ options: { x: { y: [secret(value)] } } }),
      list: value => ({ options: { external_services: [{ type: 'turn', secret: value }] } })
    }
    for (const place of Object.values(places)) {
      const [one, other] = [place(hush), place(`${hush}-too`)]
      for (const changes of [diff(one, other), diff({}, one), diff(one, {})]) {
        expect(changes).toHaveLength(1)
        expect(JSON.stringify(changes)).not.toContain(hush)
      }
    }
  })
})

function canonical (value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return ['modules', 'ports', 'interfaces', 'admins'].includes(key) ? [...new Set(value)].sort() : value.map(item => canonical(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, item]) => [key, canonical(item, key)])
}
