import fc from 'fast-check'
import { bytes, secret, table, type ConfigValue } from '../src/index.js'
import type { ServerConfigInput } from '../src/model.js'

/** Texts that have broken out of other writers of Lua. */
export const hostileTexts = [
  '', '"', '\\', '\\"', '"; INJECTED = 1 --', '\\"; INJECTED = 1 --', 'a\nINJECTED = 1', 'foo\\', 'C:\\new', ']]', ']==]', '[[', ']]; os.execute("true") --',
  '\r\n', '\n', '\0', '\x7f', '--[[', '--]]', '--[[secret]]', '$(id)', '`id`', '${x}', '{{x}}', '%q', '%s', '\\z', '\\x41', '\\065', '\\u{41}', '1\\0002',
  'é', '日本', '😀', '\u202Eevil', '\uFEFF', '\u2028', 'end', 'nil', 'true', '1', ' ', '\t', 'ENV_PATH', 'Lua.os', '"..os.execute("true").."', '\x1b[31m',
  '" } os.execute("true") x = { "', '\')', "'", '*', '::', '\\', '\\\\', '\\\\"', '9'
]

export const hostileNames = [
  'and', 'end', 'nil', 'true', 'function', 'goto', 'Include', 'include', 'VirtualHost', 'Component', 'Host', 'RunScript', 'FileLine', 'FileContents',
  'Credential', 'Lua', 'ENV_HOME', '__currenthost', '__index', '__proto__', 'constructor', 'toString', 'os', 'io', '_G', '_ENV', 'a b', 'a-b', 'a.b', 'a]b',
  '"', '\\', '\n', '', '1', '0', '-1', 'é', '$env', '$x', '*', 'x = 1 --', 'x"] = 1; INJECTED = 1; ["y', ']]', 'Name', 'naïve', '__newindex'
]

/** Sequences of any of the 256 bytes. */
const anyBytes = fc.uint8Array({ maxLength: 24 }).map(bytes)
const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 10 }), anyBytes,
  fc.array(fc.constantFrom(...hostileTexts), { maxLength: 4 }).map(parts => parts.join('')))
const number = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1000, max: 1000 }).map(offset => offset * 2 ** 54 + 2), fc.constantFrom(0, 1, -1, 0.1, 1e20, 1e21, 2 ** 53, 2 ** 63, -(2 ** 63), 35729286607438310, 5e-324, 1.7976931348623157e308))
const key = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ maxLength: 8 }), fc.stringMatching(/^[a-z_]{1,12}$/))
const tableKey = fc.oneof(key, fc.integer({ min: -3, max: 9 }), fc.boolean(), fc.constant(0.5))

export const value: fc.Arbitrary<ConfigValue> = fc.letrec<{ value: ConfigValue }>(tie => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    text, number, fc.boolean(), text.map(secret),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key.filter(name => !name.startsWith('$')), tie('value'), { maxKeys: 5 }),
    fc.tuple(fc.array(tie('value'), { maxLength: 3 }), fc.uniqueArray(fc.tuple(tableKey, tie('value')), { maxLength: 4, selector: ([name]) => `${typeof name} ${name}` }))
      .map(([list, fields]) => table(list, fields.filter(([name]) => typeof name !== 'number' || name > list.length || name < 1 || !Number.isInteger(name)))),
    // A few levels more than anybody needs.
    fc.tuple(fc.nat({ max: 60 }), text).map(([depth, leaf]) => Array.from({ length: depth }).reduce<ConfigValue>(inner => [inner], leaf)))
})).value

/** Options that no module has: their values may be anything. */
const options = fc.dictionary(fc.oneof(fc.constantFrom(...hostileNames), fc.stringMatching(/^x_[a-z]{1,10}$/), fc.string({ maxLength: 10 }).map(name => `x ${name}`)), value, { maxKeys: 6 })
const moduleNames = fc.array(fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/), { maxLength: 4 })
const label = fc.oneof(fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/), fc.constantFrom('bücher', '例え', 'москва', 'ελλάδα'))
const domain = fc.array(label, { minLength: 1, maxLength: 4 }).map(labels => labels.join('.')).filter(name => !/xn--|\.\d+$/.test(name))
const port = fc.integer({ min: 1, max: 65535 })
const interfaces = fc.uniqueArray(fc.oneof(fc.constantFrom('*', '::', '127.0.0.1', '::1', 'fe80::1%eth0', '2001:DB8::1', '::ffff:192.0.2.1'), fc.ipV4(), fc.ipV6()), { maxLength: 3 })
const services = fc.dictionary(fc.constantFrom('s2s', 'c2s', 's2s_direct_tls', 'http', 'https', 'multiplex_ssl'),
  fc.record({ ports: fc.array(port, { maxLength: 3 }), interfaces }, { requiredKeys: [] }), { maxKeys: 3 })

const section = { modules: moduleNames, modulesDisabled: moduleNames, options, enabled: fc.boolean(), storage: fc.constantFrom('sql', 'internal') }

/** Configurations as programs hand them over; every one of them is accepted. */
export const input: fc.Arbitrary<ServerConfigInput> = fc.record({
  target: fc.constantFrom('0.12' as const, '13.0' as const),
  modules: moduleNames,
  modulesDisabled: moduleNames,
  services,
  certificates: text,
  options,
  hosts: fc.dictionary(domain, fc.record({ ...section, authentication: text }, { requiredKeys: [] }), { maxKeys: 3 }),
  components: fc.dictionary(domain.map(name => `c.${name}`), fc.record({ ...section, module: fc.constantFrom('muc', 'pubsub', 'component'), secret: text }, { requiredKeys: [] }), { maxKeys: 3 })
}, { requiredKeys: [] }).filter(({ hosts = {}, components = {} }) => Object.keys(components).every(name => !Object.hasOwn(hosts, name))) as fc.Arbitrary<ServerConfigInput>
