import { describeWithEachProsody, openConfigOracle, type ConfigOracle, type LoadedConfig } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readProsodyConfig, resolveReferences, type ServerConfig } from '../../src/index.js'
import { canonOfLua, expectedHosts } from '../lua-canon.js'

/** Files as people write them; those in the first list hold nothing that only Lua can work out. */
const constant = [
  'admins = { "root@a.example" }\nVirtualHost "a.example"\n\tx = 1\nVirtualHost "b.example"\n\tx = 2',
  'VirtualHost("a.example")\nComponent("c.a.example")("muc")\nmuc_room_locking = false',
  'VirtualHost("a" .. ".example")\nx = "a" .. "b" .. 1',
  'VirtualHost "a.example"\nComponent "c.a.example" "muc" { muc_room_locking = false }\nx = 1',
  'VirtualHost "A.Example"\n\tx = 1\nVirtualHost "a.example"\n\ty = 1',
  'VirtualHost "a.example" { x = 1 }\ny = 1',
  'VirtualHost "a.example" ({ x = 1 })\ny = 1',
  'x = { "a", [1] = "b" }\ny = { [1] = "b", "a" }\nz = { nil, [1] = "b" }',
  'x = { "a"; b = 1, ["c d"] = { 2, 3 } }; y = 60 * 60 * 24; z = -2 ^ 2',
  'x = [[\nlong\n]]\ny = "\\65\\z\n   b"\nz = \'it"s\'',
  '--[==[ a\ncomment ]==] x = 0x10 -- and another'
]

const mixed = [
  'VirtualHost "a.example"\nlocal domain = "b.example"\nVirtualHost(domain)\nx = 1',
  'VirtualHost "a.example"\nlocal domain = "a.example"\nComponent("conference." .. domain) "muc"\nx = 1',
  'VirtualHost "a.example"\nif true then VirtualHost "c.example" end\nx = 1',
  'VirtualHost "a.example"\nfor _, name in ipairs { "b.example", "c.example" } do\n\tVirtualHost(name)\n\tx = 1\nend\ny = 1',
  'x = nil or\n  "b"\ny = 1',
  'local a,\n  b = 1, 2\nx = 1',
  'local base =\n  os.getenv("HOME")\nx = 1',
  'local base = "a"\nx = base\n  .. "b"\ny = 1',
  'x = "a" .. 10 / 2\ny = 1e3 .. ""\nz = 1',
  'local t = { host = "a" }\nif t.host == "a" then\n  t.host = "b"\nend\nx = 1',
  'local function add (list, item)\n  list[#list + 1] = item\n  return list\nend\nx = add({}, "a")\ny = 1',
  'x = (function ()\n  local y = 1\n  return y\nend)()\nz = 1',
  'x = ({ "a", "b" })[1]\ny = 1',
  'x = 1 < 2\ny = "a" == "b"\nz = not true'
]

describeWithEachProsody('configurations written by hand', version => {
  let oracle: ConfigOracle
  beforeAll(() => { oracle = openConfigOracle(version) })
  afterAll(() => oracle.close())

  it.each(constant)('%j is read as Prosody reads it', async text => {
    const read = readProsodyConfig(text, { target: version })
    expect(read.diagnostics).toEqual([])
    expect(read.ok && saidBy(read.value)).toEqual(knownBy(await oracle.load(text)))
  })

  it.each(mixed)('%j is wrong in nothing that is kept, and whole where nothing is found', async text => {
    const loaded = await oracle.load(text)
    expect(loaded.error).toBeUndefined()
    const read = readProsodyConfig(text, { target: version })
    expect(read.ok).toBe(true)
    const known = knownBy(loaded)
    if (read.ok && read.diagnostics.length === 0) expect(saidBy(resolveReferences(read.value, () => process.env['HOME']))).toEqual(known)
    for (const [host, options] of Object.entries(read.ok ? saidBy(resolveReferences(read.value, () => process.env['HOME'])) : {})) expect(known[host]).toMatchObject(options)
  })
})

/** An absent list of modules is an empty one in the model. */
function saidBy (config: ServerConfig): Record<string, Record<string, string>> {
  return Object.fromEntries(Object.entries(expectedHosts(config)).map(([host, options]) => [host, Object.fromEntries(Object.entries(options)
    .filter(([name, value]) => !(name === 'modules_enabled' && value === '{}')))]))
}

const knownBy = (loaded: LoadedConfig): Record<string, Record<string, string>> =>
  Object.fromEntries([...loaded.hosts].map(([host, options]) => [host, Object.fromEntries([...options]
    .filter(([name]) => !(host === '*' && name === 'defined'))
    .map(([name, item]) => [name, canonOfLua(item)]))]))
