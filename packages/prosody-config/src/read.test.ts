import { describe, expect, it } from 'vitest'
import { readProsodyConfig, secret } from './index.js'

const codesOf = (text: string): Array<[string, unknown]> => readProsodyConfig(text).diagnostics.map(({ code, facts }) => [code, facts['line']])

function optionsOf (text: string): unknown {
  const result = readProsodyConfig(text)
  expect(result.diagnostics).toEqual([])
  return result.ok ? result.value.options : undefined
}

describe('literal values', () => {
  it.each<[string, unknown]>([
    ['x = "a"', 'a'], ['x = \'a"b\'', 'a"b'], ['x = [[\na\\n]]', 'a\\n'], ['x = [==[ ]] ]==]', ' ]] '], ['x = "a\\\nb"', 'a\nb'], ['x = "\\65\\x42\\u{e9}\\z\n  c"', 'ABéc'],
    ['x = "\\255"', { $bytes: '/w==' }], ['x = [[a\r\nb\rc]]', 'a\nb\nc'], ['x = 0x10', 16], ['x = 0x.8p1', 1], ['x = 1e3', 1000], ['x = .5', 0.5], ['x = -5', -5], ['x = 9007199254740992', 2 ** 53], ['x = -9223372036854775808', -(2 ** 63)], ['x = 35729286607438312', 35729286607438312],
    ['x = 60 * 60 * 24 -- seconds', 86_400], ['x = 1 + 2 * 3 - 4 / 2', 5], ['x = -2 ^ 2', -4], ['x = 2 ^ 3 ^ 2', 512], ['x = 7 // 2', 3], ['x = -7 % 3', 2], ['x = (1 + 2) * 3', 9],
    ['x = "a" .. "b" .. 1', 'ab1'], ['x = not true', false], ['x = not nil', true], ['x = true;', true], ['x = {}', []], ['x = { 1, 2; 3, }', [1, 2, 3]],
    ['x = { a = 1, ["b c"] = { 2 } }', { a: 1, 'b c': [2] }], ['x = { "a", b = 1 }', { $table: [[1, 'a'], ['b', 1]] }], ['x = { nil, 2 }', { $table: [[2, 2]] }], ['x = { [1] = "a", [2] = "b" }', ['a', 'b']], ['x = { "a", [1] = "b" }', ['a']], ['x = 0x10 .. 2', '162'],
    ['x = ENV_FOO', { $env: 'FOO' }], ['x = FileLine "secret.txt"', { $file: 'secret.txt', read: 'line' }], ['x = FileContents("a")', { $file: 'a', read: 'contents' }],
    ['x = FileLines("a")', { $file: 'a', read: 'lines' }], ['x = Credential "db"', { $credential: 'db' }], ['--[[ a\nb ]] x = 1', 1], ['x = 1 -- --[[', 1]
  ])('%j is %j', (text, value) => {
    expect(optionsOf(text)).toEqual({ x: value })
  })

  it('forgets what is set to nil', () => {
    expect(optionsOf('x = nil')).toEqual({})
  })

  it('knows its own secrets again, and those of Prosody', () => {
    const result = readProsodyConfig('a = "x" --[[secret]]\nVirtualHost "h.example"\nComponent "c.h.example"\ncomponent_secret = "y"')
    expect(result.ok && result.value.options['a']).toEqual(secret('x'))
    expect(result.ok && result.value.components['c.h.example']?.secret).toEqual(secret('y'))
    expect(JSON.stringify(result)).not.toContain('"x"')
  })
})

describe('sections', () => {
  it('takes hosts and components in every way of writing them', () => {
    const result = readProsodyConfig(`
      modules_enabled = { "disco" }
      VirtualHost "A.example"
        authentication = "anonymous"
      Component "rooms.a.example" "muc" { muc_room_locking = false }
      admins = { "root@a.example" }
      VirtualHost("b.example") { enabled = false }
      Component "gateway.a.example"
      Component("files.a" .. ".example")("http_file_share")({ http_file_share_size_limit = 1 })
      Host "a.example"
        storage = "sql"`)
    expect(result.diagnostics).toEqual([])
    expect(result.ok && result.value).toMatchObject({
      modules: ['disco'],
      options: { admins: ['root@a.example'] },
      hosts: { 'a.example': { authentication: 'anonymous', storage: 'sql' }, 'b.example': { enabled: false } },
      components: { 'rooms.a.example': { module: 'muc', options: { muc_room_locking: false } }, 'gateway.a.example': { module: 'component' }, 'files.a.example': { module: 'http_file_share' } }
    })
  })

  it('adds to lists and maps as 13.0 does', () => {
    const text = 'a = { 1 }\na:append { 2 }\na { 3 }\na({ 4 })\nm = { k = 1 }\nm:append { l = 2, k = 3 }'
    expect(optionsOf(text)).toEqual({ a: [1, 2, 3, 4], m: { k: 3, l: 2 } })
    for (const text of ['new:append { 1 }', 'new { 1 }', 'n = 1\nn:append { 2 }']) expect(codesOf(text).map(([code]) => code)).toEqual(['READ_REFUSED'])
  })

  it('takes the target from a rendered file, from the caller, else 13.0', () => {
    const rendered = '-- Configuration for Prosody 0.12, written by a program\n'
    const targetOf = (text: string, options = {}): unknown => {
      const result = readProsodyConfig(text, options)
      return result.ok && result.value.target
    }
    expect([targetOf(rendered), targetOf(rendered, { target: '13.0' }), targetOf('')]).toEqual(['0.12', '13.0', '13.0'])
  })
})

describe('what cannot be kept is found with its line', () => {
  it.each<[string, string, number]>([
    ['a = 1\nInclude "conf.d/*.cfg.lua"\nb = 2', 'READ_INCLUDE', 2],
    ['a = 1\ninclude (ENV_X or "x.cfg.lua")\nb = 2', 'READ_INCLUDE', 2],
    ['a = 1\nx = Lua.os.time()\nb = 2', 'READ_NOT_LITERAL', 2],
    ['a = 1\nx = {\n  os.time(),\n}\nb = 2', 'READ_NOT_LITERAL', 3],
    ['a = 1\nx = function (y) if y then return 1 end end\nb = 2', 'READ_NOT_LITERAL', 2],
    ['a = 1\nx = 1 / 0\nb = 2', 'READ_NOT_LITERAL', 2],
    ['a = 1\nx = "a" .. 10 / 2\nb = 2', 'READ_NOT_LITERAL', 2],
    ['a = 1\nx = 1e3 .. ""\nb = 2', 'READ_NOT_LITERAL', 2],
    ['a = 1\nx = 9007199254740993\nb = 2', 'READ_NOT_LITERAL', 2],
    ['a = 1\nx = ENV_X or "y"\nb = 2', 'READ_NOT_LITERAL', 2],
    ['a = 1\nlocal y =\n  os.time()\nx = y\nb = 2', 'READ_NOT_LITERAL', 3],
    ['a = 1\nx = foo\nb = 2', 'READ_NOTHING', 2],
    ['a = 1\nx = foo or\n  bar\nb = 2', 'READ_NOTHING', 2],
    ['a = 1\nfor i = 1, 3 do\n  print(i)\nend\nb = 2', 'READ_STATEMENT', 2],
    ['a = 1\nif ENV_X then\n  c = 1\nend\nc = nil\nb = 2', 'READ_STATEMENT', 2],
    ['a = 1\nRunScript "x.lua"\nb = 2', 'READ_STATEMENT', 2],
    ['a = 1\nprint("x")\nb = 2', 'READ_STATEMENT', 2],
    ['a = 1\na = 1\nb = 2', 'READ_OPTION_TWICE', 2],
    ['a = 1; local a = 2\na = 3\nb = 2', 'READ_LOCAL', 2]
  ])('%j: %s in line %d, and the rest is kept', (text, code, line) => {
    expect(codesOf(text).filter(([found]) => found !== 'READ_OPTION_TWICE' || found === code)).toEqual([[code, line]])
    const result = readProsodyConfig(text)
    expect(result.ok && result.value.options).toEqual({ a: 1, b: 2 })
  })

  it('keeps what constants, local variables and known conditions make', () => {
    expect(optionsOf('local y <const>, z = 1, "b"\nx = y + 1\nw = z .. y')).toEqual({ x: 2, w: 'b1' })
    expect(optionsOf('if true then\n  x = 1\nelse\n  x = 2\nend')).toEqual({ x: 1 })
    expect(optionsOf('x = 1 < 2\ny = "a" and "b"\nz = 100000000000000 .. ""')).toEqual({ x: true, y: 'b', z: '100000000000000' })
    expect(optionsOf('for _, name in ipairs { "a", "b" } do last = name; if name == "a" then break end end')).toEqual({ last: 'a' })
    expect(optionsOf('x = os.getenv("HOME")')).toEqual({ x: { $env: 'HOME' } })
    expect(optionsOf('local t = { 1 }\nt[2] = 2\nt.x = #t\nx = t')).toEqual({ x: { $table: [[1, 1], [2, 2], ['x', 2]] } })
  })

  it('forgets what program code may have set anew', () => {
    const text = 'a = 1\nb = 2\nif ENV_X then\n  a = 2\nend\nlocal function set () b = 3 end\nset()'
    const result = readProsodyConfig(text)
    expect(result.ok && result.value).toMatchObject({ incomplete: true, options: {} })
  })

  it.each([
    'VirtualHost(ENV_DOMAIN)\nx = 1', 'Component(os.getenv("D")) "muc"\nx = 1',
    'VirtualHost(Lua.tostring(1))\nx = 1', 'Component("conference." .. ENV_D) "muc"\nx = 1', 'Component "c.example" (ENV_M)\nx = 1'
  ])('no option of %j lands in another section', text => {
    expect(codesOf(text)).toEqual([['READ_SECTION', 1]])
    const result = readProsodyConfig(text)
    expect(result.ok && result.value.options).toEqual({})
  })

  it('no option lands in a section that program code may have left', () => {
    const text = 'VirtualHost "a.example"\nif ENV_X then\n  VirtualHost "c.example"\nend\ny = 1\nVirtualHost "b.example"\nz = 1'
    expect(codesOf(text)).toEqual([['READ_STATEMENT', 2], ['READ_SECTION', 2]])
    const result = readProsodyConfig(text)
    expect(result.ok && result.value).toMatchObject({ options: {}, hosts: { 'a.example': { options: {} }, 'b.example': { options: { z: 1 } } } })
  })

  it('returns to the global section behind braces that it could not read', () => {
    const result = readProsodyConfig('VirtualHost "a.example" { x = os.time() }\ny = 1')
    expect(result.ok && [result.value.options, result.value.hosts['a.example']?.options]).toEqual([{ y: 1 }, {}])
  })

  it.each<[string, string, number]>([
    ['a = {\n1\n2 }', 'READ_SYNTAX', 3], ['a = 1\nx 5', 'READ_SYNTAX', 2], ['a = 1\n= 2', 'READ_SYNTAX', 2], ['a =', 'READ_SYNTAX', 1], ['break', 'READ_SYNTAX', 1],
    ['goto x', 'READ_SYNTAX', 1], ['local x <const> = 1\nx = 2', 'READ_SYNTAX', 2], ['x = 10kb', 'READ_SYNTAX', 1], ['x = "a', 'READ_UNCLOSED', 1], ['a = 1\nx = [[a', 'READ_UNCLOSED', 2],
    ['x = {\n', 'READ_UNCLOSED', 1], ['--[[ a', 'READ_UNCLOSED', 1], ['x = "a\nb"', 'READ_UNCLOSED', 1], ['x = "\\q"', 'READ_ESCAPE', 1], ['x = "\\300"', 'READ_ESCAPE', 1], ['x = @', 'READ_CHARACTER', 1],
    ['VirtualHost a.example', 'READ_QUOTES_MISSING', 1], [`x = ${'{'.repeat(500)}`, 'READ_TOO_DEEP', 1]
  ])('%j is no Lua: %s in line %d', (text, code, line) => {
    const result = readProsodyConfig(text)
    expect(result.ok).toBe(false)
    expect(result.diagnostics.map(({ code, facts }) => [code, facts['line']])).toEqual([[code, line]])
  })

  it('takes only the spaces of Lua for spaces', () => {
    expect(readProsodyConfig(Buffer.from('x =\xa01', 'latin1')).diagnostics.map(({ code, facts }) => [code, facts['character']])).toEqual([['READ_CHARACTER', '\\xA0']])
  })

  it('names the line of a value that Prosody would not take', () => {
    const text = 'modules_enabled = { "disco" }\nVirtualHost "a.example"\n\tallow_registration = "maybe"\nmuc_max_rooms = -1'
    expect(codesOf(text)).toEqual([['OPTION_RANGE', 4], ['READ_LEFT_OUT', 4], ['OPTION_TYPE', 3], ['READ_LEFT_OUT', 3]])
    expect(codesOf('\n\ns2s_ports = 70000')).toEqual([['PORT_INVALID', 3], ['READ_LEFT_OUT', 3]])
    expect(codesOf('\nVirtualHost "a b"')).toEqual([['HOST_NAME_INVALID', 2]])
  })

  it('never shows a text of the file, which may be secret', () => {
    expect(JSON.stringify(readProsodyConfig('x = f("s3cr3t")\ny "s3cr3t"\nz = 1 "s3cr3t"').diagnostics)).not.toContain('s3cr3t')
  })

  it.each([
    'component_secret = hunter2', 'my_password = hunter2', 'api_token = { hunter2 }', 'turn_external_secret = hunter2 "x"', 'component_secret hunter2',
    'x_key = 1e999', 'x_key = 9007199254740993'
  ])('does not show what may be the secret of %j', text => {
    const { diagnostics } = readProsodyConfig(text)
    expect(diagnostics).toHaveLength(1)
    expect(JSON.stringify(diagnostics)).not.toMatch(/hunter2|1e999|9007199254740993/)
  })

  it('reads a long line', () => {
    expect(readProsodyConfig(`x = { ${'1,'.repeat(300_000)} }`).ok).toBe(true)
  })
})
