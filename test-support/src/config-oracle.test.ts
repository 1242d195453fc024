import { afterAll, beforeAll, expect, it } from 'vitest'
import { openConfigOracle, type ConfigOracle } from './config-oracle.js'
import { describeWithEachProsody } from './describe-with-prosody.js'
import { luaString, plainOfLua, textOfLua } from './lua-value.js'

describeWithEachProsody('the configuration oracle', version => {
  let oracle: ConfigOracle
  beforeAll(() => { oracle = openConfigOracle(version) })
  afterAll(() => oracle.close())

  const global = async (config: string | Uint8Array, name = 'x') => (await oracle.load(config)).hosts.get('*')?.get(name)

  it('gives hosts, options and values back', async () => {
    const { ok, hosts, warnings } = await oracle.load('a = { 1, "é"; k = { } }\nVirtualHost "example.com"\nb = false\nComponent "room.example.com" "muc"')
    expect({ ok, warnings }).toEqual({ ok: true, warnings: [] })
    expect([...hosts.keys()]).toEqual(['*', 'example.com', 'room.example.com'])
    expect(plainOfLua(hosts.get('*')?.get('a') ?? false)).toEqual({ 1: 1, 2: 'é', k: [] })
    expect(hosts.get('example.com')?.get('b')).toBe(false)
    expect(hosts.get('room.example.com')?.get('component_module')).toBe('muc')
  })

  it('gives all 256 bytes back', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const escaped = [...bytes].map(byte => `\\${String(byte).padStart(3, '0')}`).join('')
    expect(await global(`x = "${escaped}"`)).toBe(Buffer.from(bytes).toString('latin1'))
    const unquoted = bytes.filter(byte => !'\n\r"\\'.includes(String.fromCharCode(byte)))
    expect(await global(Buffer.concat([Buffer.from('x = "'), unquoted, Buffer.from('"')]))).toBe(Buffer.from(unquoted).toString('latin1'))
    expect(textOfLua(luaString('é🙂'))).toBe('é🙂')
  })

  it.each([
    ['1', { integer: 1n }], ['1.0', { float: 1 }], ['-9223372036854775807 - 1', { integer: -(2n ** 63n) }], ['0.1', { float: 0.1 }],
    ['1e999', { float: Infinity }], ['-1e999', { float: -Infinity }], ['0/0', { float: NaN }], ['-0.0', { float: -0 }],
    ['function() end', { other: 'function' }], ['{ [2] = true }', { table: [[{ integer: 2n }, true]] }]
  ])('tells what %s is', async (source, value) => {
    expect(await global(`x = ${source}`)).toEqual(value)
  })

  it('says why it refuses, and keeps nothing for the next one', async () => {
    expect(await oracle.load('x = 1\ny = ')).toMatchObject({ ok: false, error: expect.stringMatching(/^config\.lua:2: unexpected symbol/) })
    expect(await global('y = 1')).toBeUndefined()
    expect((await oracle.load('x = 1\nx = 2')).warnings).toEqual(["config.lua:2: Duplicate option 'x'"])
  })

  it.each([
    ['os.execute("true")', 'os.execute'], ['io.popen("true")', 'io.popen'], ['os.exit(3)', 'os.exit'], ['os.remove("config.lua")', 'os.remove'],
    ['RunScript "x.lua"', 'dofile'], ['pcall(load, "y = 1")', 'load'], ['io.open("written", "w")', 'io.open for writing'], ['print("x")', 'print']
  ])('%s trips a wire and does nothing', async (code, name) => {
    expect((await oracle.load(`x = 1\n${code}`)).executed).toEqual([name])
    expect(await global('x = 2')).toEqual({ integer: 2n })
  })

  it('notices changes to Lua itself, undoes them, and stops what does not end', async () => {
    expect((await oracle.load('rawset(_G, "new", 1) rawset(string, "format", nil)')).newGlobals).toEqual(['new', 'string.format'])
    expect(await oracle.load('x = 1')).toMatchObject({ ok: true, newGlobals: [], executed: [] })
    expect((await oracle.load('while true do end')).error).toBe('the configuration runs for too long')
  })

  it('lets a configuration read files', async () => {
    expect(await global('x = io.open("/dev/null"):read("a")')).toBe('')
  })

  it('answers a thousand at once, each with its own', async () => {
    const loaded = await Promise.all(Array.from({ length: 1000 }, (_, index) => oracle.load(`x = ${index} modules_enabled = { "a", "b" }`)))
    expect(loaded.every(({ hosts }, index) => plainOfLua(hosts.get('*')?.get('x') ?? false) === index)).toBe(true)
  })
})
