import { inspect } from 'node:util'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { describe, expect, it } from 'vitest'
import { bytes, checkServerConfig, env, file, parseServerConfig, secret, Secret, table, type ServerConfig, type ServerConfigInput } from './index.js'
import { parseEntries } from './wording/parse.js'

const findings = (input: unknown): Array<readonly [string, string]> => parseServerConfig(input).diagnostics.map(({ code, path }) => [code, path] as const)

const accepted = (input: ServerConfigInput): ServerConfig => {
  const parsed = parseServerConfig(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  return parsed.value
}

const cyclic: Record<string, unknown> = {}
cyclic['x'] = { y: cyclic }
const doubled = (times: number): unknown => Array.from({ length: times }).reduce(inner => [inner, inner], 1)
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce(inner => [inner], 1)

/** Each code: inputs that yield it, with its place, and inputs close by that do not. */
const cases: Record<keyof typeof parseEntries, { readonly yields: ReadonlyArray<readonly [unknown, string]>, readonly nearMisses: readonly unknown[] }> = {
  VALUE_UNSUPPORTED: {
    yields: [[{ options: { x: null } }, '/options/x'], [{ options: { x: [() => 1] } }, '/options/x/0'], [{ options: { x: 1n } }, '/options/x'], [{ options: { x: new Date() } }, '/options/x'], [null, ''], [undefined, ''], [{ get hosts () { throw new Error('no') } }, '']],
    nearMisses: [{ options: { x: undefined } }, { options: Object.create(null) }]
  },
  VALUE_NOT_FINITE: { yields: [[{ options: { x: NaN } }, '/options/x'], [{ options: { x: [-Infinity] } }, '/options/x/0']], nearMisses: [{ options: { x: Number.MAX_VALUE } }] },
  VALUE_CYCLIC: { yields: [[{ options: { x: cyclic } }, '/options/x/x/y']], nearMisses: [{ options: { x: [nested(2), nested(2)] } }] },
  VALUE_TOO_DEEP: { yields: [[{ options: { x: nested(99) } }, '/options/x' + '/0'.repeat(98)]], nearMisses: [{ options: { x: nested(98) } }] },
  VALUE_TOO_LARGE: { yields: [[{ options: { x: doubled(21) } }, '']], nearMisses: [{ options: { x: doubled(10) } }] },
  STRING_NOT_UNICODE: { yields: [[{ options: { x: 'a\uD800' } }, '/options/x'], [{ options: { 'a\uD800': 1 } }, '/options'], [{ options: { x: secret('\uD800') } }, '/options/x']], nearMisses: [{ options: { x: 'a\uD83D\uDE00' } }, { options: { x: { $bytes: '/w==' } } }] },
  TAG_UNKNOWN: { yields: [[{ options: { x: { $foo: 1 } } }, '/options/x'], [{ options: { x: { $env: 'A', b: 1 } } }, '/options/x']], nearMisses: [{ options: { x: { $table: [['$foo', 1]] } } }, { options: { x: { a$: 1 } } }] },
  TABLE_KEY_DUPLICATE: { yields: [[{ options: { x: { $table: [['a', 1], ['a', 2]] } } }, '/options/x/$table/1']], nearMisses: [{ options: { x: { $table: [['1', 1], [1, 2]] } } }] },
  SECRET_REDACTED: { yields: [[{ options: { x: { $secret: null } } }, '/options/x'], [JSON.parse(JSON.stringify({ options: { x: secret('a') } })), '/options/x']], nearMisses: [{ options: { x: { $secret: '' } } }] },
  FIELD_UNKNOWN: {
    yields: [[{ host: {} }, '/host'], [{ services: { s2: {} } }, '/services/s2'], [{ hosts: { 'a.example': { module: 'muc' } } }, '/hosts/a.example/module'], [{ services: { s2s: { port: 1 } } }, '/services/s2s/port']],
    nearMisses: [{ hosts: {} }, { services: { s2s: {} } }, { $schema: './schema.json' }]
  },
  FIELD_IGNORED: {
    yields: [[{ options: { gc: { mode: 'incremental', threshold: 1, speed: 1, step_size: 1, minor_threshold: 1, major_threshold: 1, x: 1 } } }, '/options/gc/x']],
    nearMisses: [{ options: { gc: { mode: 'incremental' } } }]
  },
  FIELD_TYPE: {
    yields: [[{ modules: 'tls' }, '/modules'], [{ hosts: [] }, '/hosts'], [{ target: '0.11' }, '/target'], [{ hosts: { 'a.example': { enabled: 'yes' } } }, '/hosts/a.example/enabled'], [{ hosts: { 'a.example': { options: { enabled: 'false' } } } }, '/hosts/a.example/enabled'], [{ hosts: { 'a.example': { options: { enabled: { $secret: 's3cr3t' } } } } }, '/hosts/a.example/enabled'], ['text', ''], [[], ''], [{ options: { x: { $bytes: '!' } } }, '/options/x'], [{ options: { x: { $table: 1 } } }, '/options/x']],
    nearMisses: [{ modules: ['tls'] }, {}]
  },
  OPTION_TYPE: {
    yields: [[{ options: { c2s_require_encryption: 'yes' } }, '/options/c2s_require_encryption'], [{ options: { admins: [1] } }, '/options/admins/0'], [{ hosts: { 'a.example': { options: { muc_max_rooms: 1.5 } } } }, '/hosts/a.example/options/muc_max_rooms'], [{ log: 3 }, '/log']],
    nearMisses: [{ options: { c2s_require_encryption: false } }, { options: { c2s_require_encryption: env('ENCRYPT') } }, { options: { admins: [env('ADMIN')] } }, { options: { some_other_option: 'yes' } }, { log: { info: 'x.log' } }]
  },
  OPTION_VALUE: { yields: [[{ options: { restrict_room_creation: 'nobody' } }, '/options/restrict_room_creation']], nearMisses: [{ options: { restrict_room_creation: 'local' } }, { options: { restrict_room_creation: true } }] },
  OPTION_RANGE: { yields: [[{ options: { max_history_messages: -1 } }, '/options/max_history_messages']], nearMisses: [{ options: { max_history_messages: 0 } }] },
  OPTION_GIVEN_TWICE: {
    yields: [[{ modules: ['tls'], options: { modules_enabled: ['tls'] } }, '/options/modules_enabled'], [{ services: { s2s: { ports: [1] } }, options: { s2s_ports: 1 } }, '/options/s2s_ports']],
    nearMisses: [{ options: { modules_enabled: ['tls'] } }, { services: { s2s: { ports: [1] } }, options: { s2s_interfaces: '*' } }]
  },
  OPTION_RESERVED: { yields: [[{ components: { 'a.example': { options: { component_module: 'muc' } } } }, '/components/a.example/options/component_module'], [{ options: { defined: true } }, '/options/defined']], nearMisses: [{ components: { 'a.example': { module: 'muc' } } }] },
  HOST_NAME_INVALID: {
    yields: ['a b', 'https://a.example', 'a.example:5269', 'user@a.example', '*', '', 'a..b', '-a.example', 'a.example.', `${'a'.repeat(64)}.example`, 'straße.example', 'مثال.example', 'aمثال', '٣مثال', `${'abcdefg.'.repeat(32)}example`].map(name => [{ hosts: { [name]: {} } }, `/hosts/${name.replaceAll('/', '~1')}`] as const),
    nearMisses: ['localhost', 'a.example', 'bücher.example', 'xn--bcher-kva.example', '127.0.0.1', 'bücher.0x', `${'a'.repeat(63)}.example`].map(name => ({ hosts: { [name]: {} } }))
  },
  HOST_DUPLICATE: { yields: [[{ hosts: { 'a.example': {}, 'A.example': {} } }, '/hosts/A.example'], [{ hosts: { 'a.example': {} }, components: { 'a.example': {} } }, '/components/a.example']], nearMisses: [{ hosts: { 'a.example': {} }, components: { 'b.a.example': {} } }] },
  MODULE_NAME_INVALID: { yields: [[{ modules: ['../evil'] }, '/modules/0'], [{ components: { 'a.example': { module: 'a b' } } }, '/components/a.example/module/0']], nearMisses: [{ modules: ['muc_mam', 'x-y.z'] }] },
  INTERFACE_INVALID: {
    yields: ['eth0', '300.1.1.1', '1.2.3', '2001:db8::g', 'fe80::1%', '192.0.2.1%eth0', 'videos.example'].map(name => [{ services: { s2s: { interfaces: [name] } } }, '/services/s2s/interfaces/0'] as const),
    nearMisses: ['*', '::', '192.0.2.1', '2001:DB8::1', 'fe80::1%eth0', '::ffff:192.0.2.1', '*, ::', '[::1]'].map(name => ({ services: { s2s: { interfaces: name } } }))
  },
  PORT_INVALID: {
    yields: [0, 65536, 1.5, -1, 'x', '5269x', ''].map(port => [{ services: { s2s: { ports: [port] } } }, '/services/s2s/ports/0'] as const),
    nearMisses: [1, 65535, '5269', [5269], []].map(ports => ({ services: { s2s: { ports } } }))
  },
  REFERENCE_INVALID: { yields: [[{ options: { x: env('A-B') } }, '/options/x'], [{ options: { x: { $credential: '../x' } } }, '/options/x']], nearMisses: [{ options: { x: env('A_B') } }, { options: { x: { $credential: 'x.y' } } }] },
  REFERENCE_PATH_RELATIVE: { yields: [[{ target: '0.12', options: { x: file('a') } }, '/options/x']], nearMisses: [{ target: '13.0', options: { x: file('a') } }, { target: '0.12', options: { x: file('/a') } }] }
}

describe.each(Object.entries(cases))('%s', (code, { yields, nearMisses }) => {
  it.each(yields)('%#: is found', (input, path) => {
    expect(findings(input)).toContainEqual([code, path])
    expect(parseServerConfig(input).ok).toBe(false)
  })

  it.each(nearMisses.map(input => [input]))('%#: is not found', input => {
    expect(findings(input)).toEqual([])
  })
})

describe('findings', () => {
  it('come all at once, one per place', () => {
    expect(findings({ host: {}, modules: 'tls', services: { s2s: { ports: [0] } }, hosts: { 'a b': { options: { admins: [1], limits: { c2s: { rate: true } } } } } })).toEqual([
      ['FIELD_UNKNOWN', '/host'], ['FIELD_TYPE', '/modules'], ['PORT_INVALID', '/services/s2s/ports/0'], ['HOST_NAME_INVALID', '/hosts/a b'],
      ['OPTION_TYPE', '/hosts/a b/options/admins/0'], ['OPTION_TYPE', '/hosts/a b/options/limits/c2s/rate']
    ])
  })

  it('name the option, what was expected and what was found', () => {
    const [finding] = parseServerConfig({ options: { c2s_require_encryption: 'yes' } }).diagnostics as [Diagnostic]
    expect(finding.facts).toEqual({ option: 'c2s_require_encryption', expected: 'boolean', actual: 'string' })
    const [range] = parseServerConfig({ options: { max_history_messages: -1 } }).diagnostics as [Diagnostic]
    expect(range.facts).toEqual({ option: 'max_history_messages', expected: '>= 0', actual: 'number -1' })
    const [choice] = parseServerConfig({ options: { restrict_room_creation: 'x' } }).diagnostics as [Diagnostic]
    expect(choice.facts['expected']).toBe('false | true | "local" | "admin"')
  })

  it.each([['host', '"hosts"'], ['component', '"components"'], ['modulesdisabled', '"modulesDisabled"'], ['certificate', '"certificates"']])('suggest for %s: %s', (field, suggestion) => {
    expect(parseServerConfig({ [field]: {} }).diagnostics[0]?.facts['suggestions']).toEqual([suggestion])
  })

  it('never hold a secret', () => {
    const inputs = [{ options: { admins: secret('s3cr3t') } }, { options: { c2s_require_encryption: secret('s3cr3t') } }, { log: { $secret: 's3cr3t', x: 1 } }, { options: { x: { $secret: ['s3cr3t'] } } }, { options: { sql: { password: ['s3cr3t'] } } }, { hosts: { 'a.example': { options: { enabled: { $secret: 's3cr3t' } } } } }]
    for (const input of inputs) expect(JSON.stringify(parseServerConfig(input))).not.toContain('s3cr3t')
  })
})

describe('the normal form', () => {
  it('has every part, and nothing for what was left out', () => {
    expect(accepted({ hosts: { 'A.example': {} }, components: { 'b.a.example': {} } })).toEqual({
      target: '13.0', modules: [], modulesDisabled: [], services: {}, options: {},
      hosts: { 'a.example': { modules: [], modulesDisabled: [], options: {} } },
      components: { 'b.a.example': { module: 'component', modules: [], modulesDisabled: [], options: {} } }
    })
  })

  it('moves options into their fields', () => {
    expect(accepted({ options: { modules_enabled: ['tls'], s2s_ports: '5269', s2s_interfaces: '*, ::', storage: 'sql', x: 1 }, hosts: { 'a.example': { options: { authentication: 'ldap', enabled: false } } } })).toMatchObject({
      modules: ['tls'], services: { s2s: { ports: [5269], interfaces: ['*', '::'] } }, storage: 'sql', options: { x: 1 }, hosts: { 'a.example': { authentication: 'ldap', enabled: false, options: {} } }
    })
  })

  it('leaves ports to the environment where it is asked to', () => {
    expect(accepted({ options: { s2s_ports: [env('PORT')] } })).toMatchObject({ services: {}, options: { s2s_ports: [env('PORT')] } })
  })

  it('writes one value in one way', () => {
    const { options } = accepted({ options: {
      a: {}, b: table(['x'], { y: 1 }), c: { $table: [[2, 'b'], [1, 'a']] }, d: { $table: [['k', 1]] }, e: -0, f: bytes(Buffer.from('text')), g: Buffer.from([0xff]), h: { $bytes: 'dGV4dA==' }
    } as never })
    expect(options).toEqual({ a: [], b: { $table: [[1, 'x'], ['y', 1]] }, c: ['a', 'b'], d: { k: 1 }, e: 0, f: 'text', g: { $bytes: '/w==' }, h: 'text' })
  })

  it('takes booleans and numbers from strings that say them, as Prosody does', () => {
    expect(accepted({ options: { c2s_require_encryption: 'true', muc_max_rooms: '10' } as never }).options).toEqual({ c2s_require_encryption: true, muc_max_rooms: 10 })
  })

  it('keeps names that objects have of their own', () => {
    const { options } = accepted(JSON.parse('{"options":{"__proto__":{"constructor":1},"toString":2}}') as ServerConfigInput)
    expect(Object.keys(options)).toEqual(['__proto__', 'toString'])
    expect(({} as Record<string, unknown>)['constructor']).toBe(Object)
  })

  it('is what it gives again for itself', () => {
    const config = accepted({ modules: ['tls'], services: { s2s: { ports: '5269' } }, options: { x: secret('a'), y: env('Y') }, hosts: { 'a.example': {} } })
    expect(accepted(config)).toEqual(config)
  })
})

describe('secrets', () => {
  it('are made of the strings that Prosody keeps secret', () => {
    const config = accepted({ options: { sql: { driver: 'SQLite3', password: 's3cr3t' }, ldap_password: 's3cr3t' }, components: { 'c.example': { secret: 's3cr3t' } } })
    expect(config.components['c.example']?.secret).toBeInstanceOf(Secret)
    expect(JSON.stringify(config) + inspect(config, { depth: 9 }) + String(config.components['c.example']?.secret)).not.toContain('s3cr3t')
  })

  it('are found inside of lists and fields too', () => {
    const customOptions = { api_tokens: { type: 'set', secret: true } } as const
    const input = { options: { external_services: [{ type: 'turn', host: 'h', secret: 's3cr3t' }, { type: 'stun', secret: true }], api_tokens: ['s3cr3t'] } }
    const parsed = parseServerConfig(input, { customOptions })
    expect(parsed.ok && parsed.value.options.external_services).toEqual([{ type: 'turn', host: 'h', secret: secret('s3cr3t') }, { type: 'stun', secret: true }])
    expect(JSON.stringify(parsed)).not.toContain('s3cr3t')
  })

  it('are not shown when they are numbers where strings belong', () => {
    const parsed = parseServerConfig({ options: { ldap_password: 48151623, sql: { driver: 'SQLite3', database: 'x', password: 48151623 } }, components: { 'c.example': { secret: 48151623 } } })
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['FIELD_TYPE', 'OPTION_TYPE', 'OPTION_TYPE'])
    expect(JSON.stringify(parsed)).not.toContain('48151623')
  })

  it('show nothing of themselves', () => {
    const hidden = secret('s3cr3t')
    expect([String(hidden), JSON.stringify(hidden), inspect(hidden), `${hidden}`, JSON.stringify({ ...hidden })]).toEqual(['[secret]', '{"$secret":null}', '[secret]', '[secret]', '{}'])
    expect(hidden.reveal()).toBe('s3cr3t')
  })
})

describe('what the caller knows', () => {
  const customOptions = { our_limit: { type: 'integer', min: 1 }, our_token: { type: 'string', secret: true } } as const

  it('checks options of its modules', () => {
    const codes = (value: number): unknown => parseServerConfig({ options: { our_limit: value } }, { customOptions }).diagnostics.map(({ code }) => code)
    expect([codes(0), codes(1.5), codes(1)]).toEqual([['OPTION_RANGE'], ['OPTION_TYPE'], []])
    expect(findings({ options: { our_limit: 0 } })).toEqual([])
    expect(checkServerConfig(accepted({ modules: ['ours'], options: { our_limit: 1 } }), { customOptions, customModules: ['ours'] }).map(({ code }) => code)).not.toContain('OPTION_UNKNOWN')
    expect(JSON.stringify(parseServerConfig({ options: { our_token: 's3cr3t' } }, { customOptions }))).not.toContain('s3cr3t')
  })

  it('decides the target', () => {
    const parsed = parseServerConfig({ target: '13.0' }, { target: '0.12' })
    expect(parsed.ok && parsed.value.target).toBe('0.12')
  })
})
