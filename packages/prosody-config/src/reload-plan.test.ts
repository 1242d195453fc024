import { describe, expect, it } from 'vitest'
import { diffServerConfig } from './diff.js'
import { parseServerConfig, type ServerConfig, type ServerConfigInput } from './index.js'
import { planReload, type ReasonCode, type ReloadPlan } from './reload-plan.js'
import { reasons } from './reload/wording.js'

function parse (input: ServerConfigInput): ServerConfig {
  const result = parseServerConfig(input)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return result.value
}

const base: ServerConfigInput = {
  modules: ['admin_shell', 'disco', 'tls', 'dialback', 'saslauth'],
  services: { c2s: { ports: [5222] }, s2s: { ports: [5269] } },
  hosts: { 'a.example': { authentication: 'anonymous' }, 'b.example': {} },
  components: { 'rooms.a.example': { module: 'muc', modules: ['muc_mam'] }, 'ext.a.example': { secret: 's' } }
}

const plan = (after: ServerConfigInput, before: ServerConfigInput = base): ReloadPlan =>
  planReload(diffServerConfig(parse(before), parse({ ...before, ...after })))

const host = (name: 'a.example' | 'b.example', fields: object): ServerConfigInput => ({ hosts: { ...base.hosts, [name]: { ...base.hosts?.[name], ...fields } } })
const component = (name: 'rooms.a.example' | 'ext.a.example', fields: object): ServerConfigInput =>
  ({ components: { ...base.components, [name]: { ...base.components?.[name], ...fields } } })
const bosh = (on: string): ServerConfigInput => ({ ...base, modules: [...base.modules ?? [], on] })

interface Case {
  readonly title: string
  readonly before?: ServerConfigInput
  readonly after: ServerConfigInput
  readonly reason: ReasonCode
  /** The commands after the reload; nothing: not even that. */
  readonly commands?: readonly string[]
}

const cases: readonly Case[] = [
  { title: 'an option of a module that is not loaded', after: { options: { motd_text: 'Hello' } }, reason: 'NOT_READ' },
  { title: 'limits without mod_limits', after: { limits: { c2s: { rate: '1kb/s' } } }, reason: 'NOT_READ' },
  { title: 'a global option below a host', after: host('a.example', { options: { s2s_timeout: 1 } }), reason: 'NOT_READ' },
  { title: 'an option that nobody knows, without modules of others', after: { options: { firewall_scripts: ['x'] } }, reason: 'NOT_READ' },
  { title: 'an option of a host that is off', before: { ...base, ...host('b.example', { enabled: false }) }, after: host('b.example', { enabled: false, options: { name: 'x' } }), reason: 'NOT_RUNNING' },
  { title: 'a module that is loaded anyway', before: { ...base, ...host('b.example', { modules: [] }) }, after: host('b.example', { modules: ['disco'] }), reason: 'MODULE_UNMOVED' },
  { title: 'the log', after: { log: '*syslog' }, reason: 'READ_AT_RUN_TIME', commands: [] },
  { title: 'the secret of an external component', after: component('ext.a.example', { secret: 't' }), reason: 'READ_AT_RUN_TIME', commands: [] },
  { title: 'STARTTLS options', after: { options: { c2s_ssl: { protocol: 'tlsv1_3' } } }, reason: 'READ_BY_TLS', commands: [] },
  { title: 'the folder of certificates', after: { certificates: 'other' }, reason: 'READ_BY_TLS_LISTENERS', commands: ['module:reload("tls")'] },
  {
    title: 'the TLS profile with a direct TLS port', before: { ...base, services: { c2s_direct_tls: { ports: [5223] } } }, after: { options: { tls_profile: 'modern' } },
    reason: 'READ_BY_TLS_LISTENERS', commands: ['module:reload("c2s", "*")']
  },
  { title: 'an option of a module on one host', after: host('a.example', { options: { disco_items: [['x.example']] } }), reason: 'READ_AT_LOAD', commands: ['module:reload("disco", "a.example")'] },
  {
    title: 'a global option that one host overrides', before: { ...base, ...host('a.example', { options: { dialback_secret: 'own' } }) }, after: { options: { dialback_secret: 'q' } },
    reason: 'READ_AT_LOAD', commands: ['module:reload("dialback", { "b.example", "ext.a.example", "rooms.a.example" })']
  },
  { title: 'an option of a global module', after: { options: { s2s_secure_auth: true } }, reason: 'READ_AT_LOAD', commands: ['module:reload("s2s")', 'module:reload("tls")'] },
  { title: 'an option of mod_component, which would lose its connections', after: { options: { component_stanza_size_limit: 20000 } }, reason: 'READ_AT_LOAD', commands: ['module:reload("component", "*")'] },
  {
    title: 'an option that only a module of others can read', before: { ...base, modules: ['admin_shell', 'firewall', 'other'] }, after: { options: { firewall_scripts: ['x'] } },
    reason: 'READ_AT_LOAD', commands: ['module:reload("firewall")']
  },
  { title: 'ports', after: { services: { ...base.services, s2s: { ports: [5270] } } }, reason: 'PORTS_MOVED', commands: ['module:reload("s2s", "*")'] },
  {
    title: 'ports that are handed on', after: { services: { c2s: { ports: [5269] }, s2s: { ports: [5270] } } },
    reason: 'PORTS_MOVED', commands: ['module:reload("s2s", "*")', 'module:reload("c2s", "*")']
  },
  {
    title: 'ports that are swapped', after: { services: { c2s: { ports: [5269] }, s2s: { ports: [5222] } } },
    reason: 'PORTS_MOVED', commands: ['module:reload("s2s", "*")', 'module:reload("c2s", "*")', 'module:reload("s2s", "*")']
  },
  {
    title: 'interfaces, but not those of services that have their own', before: { ...base, services: { s2s: { interfaces: ['192.0.2.1'] } } }, after: { options: { interfaces: ['127.0.0.1'] } },
    reason: 'PORTS_MOVED', commands: ['module:reload("c2s", "*")']
  },
  { title: 'a module with what it needs', after: bosh('bosh'), reason: 'MODULE_COMES', commands: ['module:load("bosh", { "a.example", "b.example" })'] },
  { title: 'a module that components inherit', after: bosh('s2s_bidi'), reason: 'MODULE_COMES', commands: ['module:load("s2s_bidi", { "a.example", "b.example", "ext.a.example", "rooms.a.example" })'] },
  { title: 'a global module', after: bosh('http_openmetrics'), reason: 'MODULE_COMES', commands: ['module:load("http_openmetrics", "*")'] },
  { title: 'a module with what only it needed', before: bosh('http_openmetrics'), after: { modules: base.modules }, reason: 'MODULE_GOES', commands: ['module:unload("http")', 'module:unload("http_openmetrics")'] },
  {
    title: 'a module whose need others may have too', before: { ...bosh('http_openmetrics'), ...host('b.example', { modules: ['http_elsewhere'] }) },
    after: { modules: base.modules }, reason: 'MODULE_GOES', commands: ['module:unload("http_openmetrics")']
  },
  {
    title: 'a global module on one host', after: host('b.example', { modulesDisabled: ['s2s'] }), reason: 'MODULE_GOES',
    commands: ['> for _, host in ipairs({ "b.example" }) do require("prosody.core.modulemanager").unload(host, "s2s") end']
  },
  { title: 'the shell itself, last', before: bosh('ping'), after: { modules: ['disco', 'tls', 'dialback', 'saslauth'] }, reason: 'MODULE_GOES', commands: ['module:unload("ping")', 'module:unload("admin_shell")'] },
  {
    title: 'accounts of another kind', after: host('b.example', { authentication: 'internal_plain' }), reason: 'ACCOUNTS_MOVED',
    commands: ['module:unload("auth_internal_hashed")', 'module:load("auth_internal_plain", "b.example")']
  },
  { title: 'accounts instead of anonymous ones', after: host('a.example', { authentication: 'internal_hashed' }), reason: 'READ_AT_ACTIVATION', commands: ['host:deactivate("a.example")', 'host:activate("a.example")'] },
  { title: 'administrators', after: component('rooms.a.example', { options: { admins: ['me@a.example'] } }), reason: 'READ_AT_ACTIVATION', commands: ['host:deactivate("rooms.a.example")', 'host:activate("rooms.a.example")'] },
  { title: 'storage', after: host('b.example', { storage: 'memory' }), reason: 'READ_AT_ACTIVATION', commands: ['host:deactivate("b.example")', 'host:activate("b.example")'] },
  { title: 'the service of a component', after: component('rooms.a.example', { module: 'pubsub' }), reason: 'READ_AT_ACTIVATION', commands: ['host:deactivate("rooms.a.example")', 'host:activate("rooms.a.example")'] },
  { title: 'a new host', after: { hosts: { ...base.hosts, 'c.example': {} } }, reason: 'HOST_COMES', commands: ['host:activate("c.example")'] },
  { title: 'a host less', after: { hosts: { 'a.example': { authentication: 'anonymous' } } }, reason: 'HOST_GOES', commands: ['host:deactivate("b.example")'] },
  {
    title: 'the last external component, and its port with it', after: { components: { 'rooms.a.example': { module: 'muc', modules: ['muc_mam'] } } },
    reason: 'HOST_GOES', commands: ['host:deactivate("ext.a.example")', 'module:unload("component")']
  },
  { title: 'a component in place of a host', after: { hosts: { 'a.example': {} }, components: { ...base.components, 'b.example': { module: 'muc' } } }, reason: 'HOST_COMES', commands: ['host:deactivate("b.example")', 'host:deactivate("a.example")', 'host:activate("a.example")', 'host:activate("b.example")'] },
  { title: 'paths', after: { options: { data_path: '/elsewhere' }, log: '*syslog' }, reason: 'READ_AT_START', commands: ['restart'] },
  { title: 'another release', after: { target: '0.12' }, reason: 'RELEASE_CHANGED', commands: ['restart'] },
  { title: 'the shell', before: { ...base, modules: ['disco'] }, after: { modules: ['disco', 'admin_shell'] }, reason: 'SHELL_ABSENT', commands: ['restart'] }
]

describe('the plan for', () => {
  it.each(cases)('$title', ({ before, after, reason, commands }) => {
    const { steps, changes } = plan(after, before)
    expect(changes.map(change => change.reason)).toContain(reason)
    const expected = commands === undefined ? [] : commands[0] === 'restart' ? commands : ['config:reload()', ...commands]
    expect(steps.map(({ step, command }) => command ?? step)).toEqual(expected)
  })

  it('says why, in English and French', () => {
    const given = cases.flatMap(({ before, after }) => plan(after, before).changes)
    expect(new Set(given.map(({ reason }) => reason))).toEqual(new Set(Object.keys(reasons)))
    const texts = [...given, ...cases.flatMap(({ before, after }) => plan(after, before).steps)].flatMap(({ text }) => [text.en, text.fr])
    expect(texts.filter(text => /[{}]|: \.$|undefined/.test(text))).toEqual([])
  })

  it('nothing is nothing', () => {
    expect(planReload([])).toEqual({ steps: [], changes: [], disconnects: 'nobody' })
  })

  it('is made from the changes as they come back from JSON', () => {
    const changes = diffServerConfig(parse(base), parse({ ...base, ...bosh('bosh'), options: { s2s_secure_auth: true } }))
    expect(planReload(JSON.parse(JSON.stringify(changes)))).toEqual(planReload(changes))
  })

  it('0.12 knows its own differences', () => {
    const before: ServerConfigInput = { ...base, target: '0.12' }
    expect(plan({ options: { admins: ['me@a.example'] } }, before).steps.map(({ step }) => step)).toEqual(['restart'])
    expect(plan(host('b.example', { modulesDisabled: ['s2s'] }), before).steps.at(-1)?.command).toContain('require("core.modulemanager")')
    expect(plan(host('a.example', { authentication: 'internal_hashed' }), before).disconnects).toBe('nobody')
  })

  it('ten thousand hosts takes no longer than for people to wait', () => {
    const hosts = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`h${n}.example`, {}]))
    const [before, after] = [parse({ ...base, hosts }), parse({ ...base, hosts: { ...hosts, 'new.example': {} }, options: { s2s_secure_auth: true } })]
    const start = performance.now()
    expect(planReload(diffServerConfig(before, after)).steps).toHaveLength(4)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
