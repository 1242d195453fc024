import { describe, expect, it } from 'vitest'
import { checkServerConfig, parseServerConfig, readProsodyConfig, type ParseResult, type ServerConfig, type Target } from '../../src/index.js'

/** What is said about a file, remarks about what people may miss left aside. */
function told (text: string, target: Target = '13.0'): string[] {
  const read = readProsodyConfig(text, { target })
  return codesOf(read)
}

function codesOf (result: ParseResult): string[] {
  const found = [...result.diagnostics, ...result.ok ? checkServerConfig(result.value) : []]
  return found.filter(({ code }) => !/^(FEATURES_MISSING|S2S_DIALBACK_MISSING|GLOBAL_MODULES_NONE|MODULE_COMMUNITY)$/.test(code)).map(({ code }) => code)
}

function kept (text: string, target: Target = '13.0'): ServerConfig {
  const read = readProsodyConfig(text, { target })
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  return read.value
}

const start = 'modules_enabled = { "tls"; "saslauth"; "limits" }\n'
const host = `${start}VirtualHost "a.example"\n`

describe('files that people really had', () => {
  it.each(['Include "conf.d/*.cfg.lua"', 'if ENV_X then VirtualHost "b.example" end', 'VirtualHost(ENV_DOMAIN)', 'admins = os.time()', 'modules_enabled = { ENV_X or "saslauth" }'])(
    'nothing is concluded from what is missing where %s', line => {
      const text = `http_ports = { 5280 }\ns2s_ports = { 5280 }\nmotd_text = "x"\n${line}\n`
      const codes = told(text).filter(code => !code.startsWith('READ_'))
      expect(codes).toEqual([])
      expect(checkServerConfig(kept(text)).filter(({ severity }) => severity !== 'info')).toEqual([])
    })

  it('a host behind a local variable is that host', () => {
    expect(kept(`local domain = "a.example"\n${start}VirtualHost(domain)`).hosts).toHaveProperty(['a.example'])
    expect(told('local domain = "a.example"\nmodules_enabled = { "saslauth"; "tls"; "http" }\nhttp_ports = { 5280 }\nVirtualHost(domain)')).toEqual([])
  })

  it.each<[string, string[]]>([
    ['xmpp.is', []], ['chat.in', []], ['jabber.co.uk', []], ['im.duckdns.org', []], ['xmpp.example', []], ['chat.ours.is', ['HOST_NAME_OF_SERVICE']], ['xmpp.ours.co.uk', ['HOST_NAME_OF_SERVICE']]
  ])('%s', (name, codes) => {
    expect(told(`${start}VirtualHost "${name}"`).filter(code => code.startsWith('HOST'))).toEqual(codes)
  })

  it('what one release takes for true, and the other does not', () => {
    const text = `${host}Component "c.a.example" "muc"\nrestrict_room_creation = "admin"`
    expect([told(text, '0.12'), told(text)]).toEqual([[], ['OPTION_VALUE_ABSENT']])
    expect(kept(text, '0.12').components['c.a.example']?.options).toEqual({ restrict_room_creation: 'admin' })
  })

  it('what LuaSec converts and ignores', () => {
    const text = `${host}ssl = { depth = "1"; protocols = "tlsv1_2"; prefer_server_ciphers = true }`
    expect(told(text).sort()).toEqual(['FIELD_UNKNOWN', 'FIELD_UNKNOWN', 'READ_CONVERTED', 'READ_LEFT_OUT', 'READ_LEFT_OUT'])
    expect(kept(text).hosts['a.example']?.options).toEqual({ ssl: { depth: 1 } })
  })

  it('what nothing reads is no slip for what is there already', () => {
    const text = `${start}limits = { c2s = { rate = "30kb/s" }; s2s = { rate = "100kb/s" } }\nVirtualHost "a.example"`
    expect(told(text)).toEqual(['FIELD_UNKNOWN', 'READ_LEFT_OUT'])
    expect(readProsodyConfig(text).diagnostics[0]?.facts['suggestions']).toEqual(['"s2sin"', '"s2sout"'])
    expect(kept(text).limits).toEqual({ c2s: { rate: '30kb/s' } })
  })

  it.each<[string, unknown]>([
    ['c2s_require_encryption = "yes"', undefined], ['c2s_require_encryption = "true"', true], ['c2s_require_encryption = 1', true], ['muc_max_rooms = "5"', 5], ['max_history_messages = "many"', undefined],
    ['admins = "a@a.example"', 'a@a.example'], ['motd_text = 5', '5'], ['archive_expires_after = {}', undefined]
  ])('%s is no reason to refuse a file', (line, value) => {
    const name = line.split(' ')[0] as string
    expect(kept(`${line}\n${host}`).options[name]).toEqual(value)
  })

  it('a component may be one address of a host', () => {
    expect(told(`${host}Component "broadcast@a.example" "broadcast"`)).toEqual([])
    expect(told(`${host}Component "news@b.example" "broadcast"`)).toEqual(['COMPONENT_ORPHAN'])
    expect(codesOf(parseServerConfig({ hosts: { 'news@a.example': {} } }))).toContain('HOST_NAME_INVALID')
  })

  it('file transfer and feeds may be on a host or everywhere', () => {
    expect(told('modules_enabled = { "tls"; "saslauth"; "disco"; "proxy65"; "pubsub" }\nproxy65_address = "p.a.example"\nVirtualHost "a.example"')).toEqual([])
  })

  it('community modules, and modules in a folder of one’s own', () => {
    const names = '"client_management"; "register_oob_url"; "list_active"; "invite"; "map"'
    expect(told(`plugin_paths = { "/opt/prosody-modules" }\nmodules_enabled = { "tls"; "saslauth"; ${names} }\nVirtualHost "a.example"`)).toEqual([])
    const own = 'modules_enabled = { "tls"; "saslauth"; "disko" }\nVirtualHost "a.example"'
    expect([told(own), told(`plugin_paths = { "/opt" }\n${own}`)]).toEqual([['MODULE_MISSPELT'], ['MODULE_PERHAPS_MISSPELT']])
  })

  it('a component that is opened again without its module is external', () => {
    const text = `${host}Component "c.a.example" "muc"\nname = "Rooms"\nComponent "c.a.example"\nmax_history_messages = 5`
    expect(kept(text).components['c.a.example']).toMatchObject({ module: 'component', options: { name: 'Rooms', max_history_messages: 5 } })
    expect(told(text)).toContain('READ_COMPONENT_RESET')
    expect(told(text.replace('Component "c.a.example"\n', 'Component "c.a.example" "muc"\n'))).toEqual([])
  })

  it('a local variable is not the option of its name', () => {
    const text = `${start}admins = { "a@a.example" }\nlocal admins = { "x@a.example" }\nadmins = { "c@a.example" }\nVirtualHost "a.example"`
    expect(kept(text).options).toEqual({ admins: ['a@a.example'] })
    expect(told(text)).toEqual(['READ_LOCAL'])
  })

  it('a carriage return alone ends a line', () => {
    expect(kept('-- a comment\radmins = { "a@a.example" }\rVirtualHost "a.example"\r')).toMatchObject({ options: { admins: ['a@a.example'] }, hosts: { 'a.example': {} } })
    expect(readProsodyConfig('a = 1\rb = \r\nc = = 2').diagnostics[0]?.facts['line']).toBe(3)
  })

  it.each([
    'modules_enabled = { "tls" }\nmodules_enabled:append { "saslauth" }', 'modules_enabled = { "tls" }\nmodules_enabled { "x" }', 'external_secret = FileLine "/etc/hostname"',
    'a = Credential("x")', 'a = Lua.os.time()', 'a = 5\nb = a + 1'
  ])('0.12 does not load %j', text => {
    expect(told(`${text}\nVirtualHost "a.example"`, '0.12')).toEqual(['READ_REFUSED'])
    expect(told(`${text}\nVirtualHost "a.example"`)).not.toContain('READ_REFUSED')
  })

  it.each(['\uFEFFadmins = { }', '#!/usr/bin/lua\nadmins = { }', 'x = foo.bar', 'foo "x"', 'VirtualHost(nil)', 'VirtualHost "a" "b"', 'Component "a" (5)', 'x = "a" + {}', 'error "stop"'])(
    'neither release loads %j', text => {
      expect([told(text, '0.12'), told(text)]).toEqual([['READ_REFUSED'], ['READ_REFUSED']])
    })

  it('what stands behind a comma is no module', () => {
    expect(kept(`${host}Component("c.a.example", "muc")`).components['c.a.example']?.module).toBe('component')
    expect(told(`${host}Component("c.a.example", "muc")`)).toContain('READ_ARGUMENT')
  })

  it.each(['VirtualHost a.example', 'VirtualHost my-host.example', 'Component c.a.example "muc"', 'Host localhost'])('%s lacks its quotes', text => {
    const [finding] = readProsodyConfig(`${start}${text}`).diagnostics
    expect(finding).toMatchObject({ code: 'READ_QUOTES_MISSING', facts: { line: 2, text: text.split(' ')[1] } })
  })

  it.each<[string, string]>([['x = “quoted”', '“'], ['é = 1', 'é'], ['x = 1 ☕', '☕'], ['x =\u00A01', 'U+00A0'], ['x = 1 \u200B', 'U+200B'], ['x = "\\é"', '\\é']])('in %j the whole character is shown', (text, shown) => {
    const [finding] = readProsodyConfig(text).diagnostics
    expect(finding?.message).toContain(shown)
  })

  it('clients are served when the old and the new name of a service have one port', () => {
    expect(told(`legacy_ssl_ports = { 5223 }\nc2s_direct_tls_ports = { 5223 }\n${host}`)).toEqual(['SERVICE_DEPRECATED'])
  })

  it('a name with an underscore works, and a file with another odd name is kept', () => {
    expect(codesOf(parseServerConfig({ modules: ['tls', 'saslauth'], hosts: { 'my_chat.example': {} } }))).toContain('HOST_NAME_UNDERSCORE')
    expect(kept(`${start}VirtualHost "-a.example"\nVirtualHost "a b"`).hosts).toMatchObject({ '-a.example': {}, 'a b': {} })
    expect(told(`${start}VirtualHost "محال.example"`)).toEqual(['HOST_NAME_INVALID'])
    expect(readProsodyConfig('VirtualHost "محال.example"').ok).toBe(false)
  })

  it('no name is proposed that the server refuses', () => {
    const { diagnostics } = { diagnostics: checkServerConfig(kept(`${start}VirtualHost "xn--mgbh0fb.example"`)) }
    expect(diagnostics.map(({ code }) => code)).toContain('HOST_NAME_ENCODED_ONLY')
    expect(JSON.stringify(diagnostics)).not.toMatch(/[\u0600-\u06FF]/)
  })
})
