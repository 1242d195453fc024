import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generatedFiles } from '../../scripts/generate.js'
import { optionSpec } from './lookup.js'
import type { JsonSchema, OptionSpec } from './option-spec.js'
import { readTimes } from './option-spec.js'
import { knownOptions } from './options.js'
import { services } from './services.js'

const all = Object.entries(knownOptions)
const namesWhere = (wanted: (spec: OptionSpec, name: string) => boolean) => all.filter(([name, spec]) => wanted(spec, name)).map(([name]) => name)
const words = (text: string) => text.trim().split(/\s+/)

/** What `prosodyctl check config` says of single names, in both targets. */
const reported = {
  deprecated: words(`
    anonymous_login daemonize disallow_s2s no_daemonize require_encryption vcard_compatibility use_libevent whitelist_registration_only
    registration_whitelist registration_blacklist blacklist_on_registration_throttle_overload cross_domain_bosh cross_domain_websocket
    bosh_port bosh_ports bosh_interface bosh_interfaces bosh_ssl
    legacy_ssl_port legacy_ssl_ports legacy_ssl_interface legacy_ssl_interfaces legacy_ssl_ssl`),
  obsolete: words('archive_cleanup_interval dns_timeout muc_log_cleanup_interval s2s_dns_resolvers setgid setuid')
}

describe('the table of options', () => {
  it('knows what Prosody calls deprecated or obsolete', () => {
    for (const status of ['deprecated', 'obsolete'] as const) {
      expect(reported[status].map(name => [name, optionSpec(name)?.status])).toEqual(reported[status].map(name => [name, status]))
    }
  })

  it('says what to write instead of every old option, and knows that too', () => {
    for (const [name, { status, replacement }] of all) {
      if (status === undefined) expect(replacement, name).toBeUndefined()
      else expect(replacement, name).toBeTruthy()
    }
    const single = namesWhere(({ replacement }) => replacement !== undefined && /^[a-z]+_[a-z0-9_]+$/.test(replacement))
      .map(name => knownOptions[name]?.replacement as string)
    expect(single.length).toBeGreaterThan(25)
    expect(single.filter(name => optionSpec(name) === undefined || optionSpec(name)?.status !== undefined)).toEqual([])
  })

  it('has an option that nobody reads only where it is an old one', () => {
    expect(namesWhere(({ targets, status }) => targets.length === 0 && status === undefined)).toEqual([])
  })

  it('has defaults that satisfy the constraints', () => {
    for (const [name, { type, min = -Infinity, max = Infinity, values, default: standard, in012 }] of all) {
      for (const lua of [standard, in012?.default].filter(text => text !== undefined)) {
        const number = numberOf(lua)
        if (number !== undefined) {
          expect(number, name).toBeGreaterThanOrEqual(min)
          expect(number, name).toBeLessThanOrEqual(max)
        }
        if (type === 'boolean' && !/^[a-z]+(_[a-z]+)+$/.test(lua)) expect(['true', 'false'], name).toContain(lua)
        if (type === 'enum' && lua !== 'both ways') expect(values, name).toContain(valueOf(lua))
      }
    }
  })

  it('has values for enums and only for them', () => {
    expect(namesWhere(({ type, values }) => (type === 'enum') !== (values !== undefined))).toEqual([])
  })

  it('describes each option in one sentence', () => {
    expect(namesWhere(({ description }) => !/^[A-Z].*[^.]\.$/s.test(description))).toEqual([])
  })

  it('names the most demanding reader, but for the TLS settings that the HTTP client reads once', () => {
    const demanding = ({ readAt, readers = {} }: OptionSpec) =>
      Object.values(readers).every(time => readTimes.indexOf(time) < readTimes.indexOf(readAt))
    expect(namesWhere(spec => !demanding(spec))).toEqual(['ssl'])
    expect(namesWhere(({ readers = {}, modules }) => Object.keys(readers).some(reader => !modules.includes(reader)))).toEqual([])
  })

  it('keeps secrets apart from other texts', () => {
    expect(namesWhere(({ secret }) => secret === true).sort()).toEqual(words(`
      component_secret dialback_secret external_service_secret http_file_share_secret ldap_password turn_external_secret`))
    expect(namesWhere(({ secret }, name) => /secret|password/.test(name) && secret === undefined)).toEqual(['password_hash'])
  })

  it('has the sockets of every service, which only the global section can move', () => {
    for (const { prefix, encryption } of services) {
      for (const suffix of ['ports', 'interfaces']) expect(optionSpec(prefix + suffix)).toMatchObject({ scope: 'global', readAt: 'ports' })
      if (encryption === 'ssl') expect(optionSpec(`${prefix}ssl`)).toMatchObject({ scope: 'global', readAt: 'tls' })
    }
    expect(optionSpec('c2s_ports')?.default).toBe('{ 5222 }')
    expect(optionSpec('http_interfaces')?.default).toBe('local_interfaces')
  })

  it('does not take the furniture of objects for options', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']) expect(optionSpec(name)).toBeUndefined()
  })
})

describe('the hand-written shapes', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false })
  const compiled = new Map<JsonSchema, (value: unknown) => boolean>()

  const accepts = (name: string, value: unknown) => {
    const schema = knownOptions[name]?.schema as JsonSchema
    const validate = compiled.get(schema) ?? ajv.compile(schema)
    compiled.set(schema, validate)
    return validate(value)
  }

  it('are schemas', () => {
    for (const [name, { schema }] of all) if (schema !== undefined) expect(() => accepts(name, null), name).not.toThrow()
  })

  it.each<[string, unknown]>([
    ['log', 'prosody.log'],
    ['log', '*syslog'],
    ['log', { info: 'prosody.log', error: '*syslog' }],
    ['log', ['*console', { to: 'file', filename: 'x.log', levels: { min: 'warn' } }]],
    ['limits', { c2s: { rate: '10kb/s', burst: '2s' }, s2sin: { rate: '30 MB/s', burst: 3 } }],
    ['ssl', { certificate: 'a.crt', key: 'a.key', options: { no_ticket: false }, capath: false, protocol: 'tlsv1_2+' }],
    ['ssl', { '::1': { certificate: 'b.crt' }, '127.0.0.1': { verify: ['peer'] } }],
    ['storage', { accounts: 'sql', archive: 'none' }],
    ['sql', { driver: 'SQLite3' }],
    ['sql', { driver: 'PostgreSQL', database: 'chat', username: 'u', password: 'p', host: 'h', port: 5432 }],
    ['contact_info', { admin: ['mailto:a@example.com'] }],
    ['disco_items', [['room.example.com', 'Rooms'], ['up.example.com']]],
    ['external_services', [{ type: 'turn', transport: 'udp', secret: true }, { type: 'stun', host: 'h', port: 3478, secret: 's' }]],
    ['additional_registration_fields', ['email+', { name: 'captcha', type: 'text-single' }]],
    ['muc_room_default_presence_broadcast', { visitor: false, moderator: true }],
    ['muc_room_default_presence_broadcast', [{ visitor: false }]],
    ['c2s_ports', [5222, '5322']],
    ['c2s_ports', []],
    ['https_certificate', { default: 'a.crt' }],
    ['http_cors_override', { bosh: { enabled: true, origins: ['https://a.example'] } }],
    ['custom_roles', [{ name: 'mod', inherits: ['prosody:member'], allow: ['x:y'] }]],
    ['unbound', { resolvconf: true, options: { 'local-zone:': 'test. transparent' } }],
    ['statistics_interval', 'manual']
  ])('take %s = %j', (name, value) => {
    expect(accepts(name, value)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['log', ['prosody.log']],
    ['log', { warning: 'prosody.log' }],
    ['log', [{ filename: 'x.log' }]],
    ['limits', { c2s: { rate: '10kb' } }],
    ['limits', { c2s: { rate: '10kb/s', burst: '2' } }],
    ['limits', { clients: { rate: '10kb/s' } }],
    ['ssl', { certifcate: 'a.crt' }],
    ['ssl', { 5223: { certificate: 'a.crt' } }],
    ['ssl', { protocol: 'tls' }],
    ['sql', { driver: 'SQLite' }],
    ['sql', { driver: 'MySQL' }],
    ['sql', { database: 'chat' }],
    ['contact_info', { admin: 'mailto:a@example.com' }],
    ['disco_items', ['room.example.com']],
    ['external_services', [{ host: 'h' }]],
    ['additional_registration_fields', ['mail']],
    ['muc_room_default_presence_broadcast', ['visitor']],
    ['c2s_ports', [70_000]],
    ['modules_enabled', 'tls'],
    ['gc', { mode: 'fast' }],
    ['network_settings', { read_timout: 60 }],
    ['statistics_interval', 'never']
  ])('do not take %s = %j', (name, value) => {
    expect(accepts(name, value)).toBe(false)
  })
})

it('has generated files that are up to date', async () => {
  for (const [path, contents] of Object.entries(await generatedFiles())) {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') === contents, `${path}: npm run generate`).toBe(true)
  }
})

/** Of Lua's arithmetic, what defaults are made of. */
function numberOf (lua: string): number | undefined {
  if (!/^[\d*. ]+$/.test(lua)) return undefined
  return lua.split('*').map(Number).reduce((product, factor) => product * factor)
}

function valueOf (lua: string): unknown {
  return lua === 'true' || lua === 'false' ? lua === 'true' : lua.replaceAll('"', '')
}
