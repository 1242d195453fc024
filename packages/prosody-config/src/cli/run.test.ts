import { describe, expect, it } from 'vitest'
import type { CommandIo } from './io.js'
import { run } from './run.js'

interface World { readonly files?: Record<string, string>, readonly stdin?: string, readonly env?: Record<string, string>, readonly terminal?: boolean }

/** Runs a command in a world of its own. */
async function command (args: string, { files = {}, stdin, env = {}, terminal = false }: World = {}): Promise<{ code: number, out: string, err: string, files: Record<string, string> }> {
  const seen = { out: '', err: '', files: { ...files } }
  const io: CommandIo = {
    env: { LANG: 'C', ...env },
    isTerminal: { stdin: stdin === undefined, stdout: terminal, stderr: terminal },
    out: text => { seen.out += text },
    err: text => { seen.err += text },
    readStdin: async () => Buffer.from(stdin ?? ''),
    readFile: async path => {
      const text = seen.files[path]
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return Buffer.from(text)
    },
    replaceFile: async (path, text) => {
      if (path.startsWith('/readonly/')) throw Object.assign(new Error('read-only'), { code: 'EROFS' })
      const isNew = seen.files[path] !== text
      seen.files[path] = text
      return isNew
    }
  }
  const code = await run(args.split(' ').filter(word => word !== ''), io, '1.2.3')
  return { code, ...seen }
}

const good = JSON.stringify({
  modules: ['disco', 'tls', 'dialback', 's2s'], hosts: { 'videos.example': { authentication: 'anonymous' } },
  components: { 'room.videos.example': { module: 'muc', modules: ['muc_mam'] }, 'gateway.videos.example': { secret: 'a long secret of the gateway' } }
})
const bad = JSON.stringify({ services: { s2s: { ports: [0] } } })
const lua = 'modules_enabled = { "disco", "tls", "saslauth" }\nVirtualHost "videos.example"\n  authentication = "internal_hashed"\nComponent "gateway.videos.example"\n  component_secret = "s3cr3t of the gateway"\n'

describe('render', () => {
  it('writes the configuration to standard output, and nothing else there', async () => {
    const { code, out } = await command('render', { stdin: good })
    expect(code).toBe(0)
    expect(out).toMatch(/^-- Configuration for Prosody 13\.0/)
    expect(out).toContain('Component "room.videos.example" "muc"\n\tmodules_enabled = { "muc_mam" }\n')
  })

  it('takes YAML, and a target', async () => {
    const { code, out } = await command('render -t 0.12', { stdin: 'modules: [disco, tls, saslauth]\nhosts:\n  videos.example: { authentication: internal_hashed }\n' })
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringContaining('Prosody 0.12')])
  })

  it('writes a file, which is all that it says then', async () => {
    const { code, out, files } = await command('render in.json -o out.cfg.lua', { files: { 'in.json': good } })
    expect([code, out]).toEqual([0, ''])
    expect(files['out.cfg.lua']).toContain('VirtualHost "videos.example"')
  })

  it('writes nothing for an input with errors', async () => {
    const { code, out, err, files } = await command('render in.json -o out', { files: { 'in.json': bad } })
    expect([code, out, Object.keys(files)]).toEqual([1, '', ['in.json']])
    expect(err).toContain('PORT_INVALID /services/s2s/ports/0')
  })

  it('says when it cannot write', async () => {
    const { code, err } = await command('render -o /readonly/x', { stdin: good })
    expect([code, err]).toEqual([2, expect.stringContaining('ERR_PROSODY_CONFIG_UNWRITABLE: Cannot write /readonly/x: EROFS.')])
  })

  it('puts in the values of references when asked to', async () => {
    const world = {
      stdin: JSON.stringify({ modules: ['disco', 'tls', 'saslauth'], options: { x_env: { $env: 'X' }, x_line: { $file: 'f' }, x_lines: { $file: 'f', read: 'lines' }, x_all: { $file: 'f', read: 'contents' }, x_credential: { $credential: 'c' } }, hosts: { 'a.example': { authentication: 'internal_hashed' } } }),
      env: { X: 'from "outside"', CREDENTIALS_DIRECTORY: '/run/creds' },
      files: { f: 'one\ntwo\n', '/run/creds/c': 's3cr3t' }
    }
    const { code, out } = await command('render --resolve', world)
    expect(code).toBe(0)
    for (const line of ['x_env = "from \\"outside\\""', 'x_line = "one"', 'x_lines = { "one" --[[secret]]; "two" --[[secret]] }', 'x_all = "one\\ntwo\\n"', 'x_credential = "s3cr3t"']) expect(out).toContain(line)
    const missing = await command('render --resolve', { ...world, env: {} })
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('No value was given for env "X"')])
  })
})

describe('check', () => {
  it('exits with 0 or 1', async () => {
    expect((await command('check', { stdin: good })).code).toBe(0)
    expect((await command('check', { stdin: bad })).code).toBe(1)
  })

  it('counts warnings with --strict', async () => {
    const world = { stdin: JSON.stringify({ modules: ['disco', 'tls', 'saslauth'], options: { use_ipv7: true }, hosts: { 'a.example': { authentication: 'internal_hashed' } } }) }
    expect([(await command('check', world)).code, (await command('check --strict', world)).code]).toEqual([0, 1])
  })

  it('reads the language of Prosody by the ending of the file, or when told', async () => {
    const broken = `${lua}s2s_ports = os.time()\n`
    const byEnding = await command('check a.cfg.lua', { files: { 'a.cfg.lua': broken } })
    const told = await command('check --from lua', { stdin: broken })
    expect(byEnding.out).toContain('READ_NOT_LITERAL')
    expect(told.out).toBe(byEnding.out)
  })

  it('speaks JSON', async () => {
    const { out } = await command('check --json', { stdin: bad })
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ code: 'PORT_INVALID', path: '/services/s2s/ports/0' }], counts: { error: 1 } })
  })

  it('speaks French by the locale or when told, and never shows colours to a pipe', async () => {
    expect((await command('check', { stdin: bad, env: { LANG: 'fr_FR.UTF-8' } })).out).toContain('n’est pas un port')
    expect((await command('check --lang fr', { stdin: bad })).out).toContain('n’est pas un port')
    expect((await command('check', { stdin: bad })).out).not.toContain('\u001B')
    expect((await command('check', { stdin: bad, terminal: true })).out).toContain('\u001B[31m')
    expect((await command('check', { stdin: bad, terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001B')
  })
})

describe('diff', () => {
  const files = { a: good, b: good.replace('"anonymous"', '"internal_hashed"').replace('a long secret', 'another long secret') }

  it('exits with 0 when nothing changes, with 1 when something does', async () => {
    const same = await command('diff a a', { files })
    const other = await command('diff a b', { files })
    expect([same.code, same.out, other.code]).toEqual([0, 'No change.\n', 1])
    expect(other.out).toContain('/hosts/videos.example/authentication')
    expect(other.out).not.toContain('long secret')
  })

  it('speaks JSON', async () => {
    const { out } = await command('diff a b --json', { files })
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['changes', 'plan'])
    expect(out).not.toContain('long secret')
  })

  it('says which of the two is wrong', async () => {
    const { code, err } = await command('diff a c', { files: { ...files, c: bad } })
    expect([code, err]).toEqual([2, expect.stringContaining('PORT_INVALID')])
  })
})

describe('import', () => {
  it('gives what render takes, secrets only when asked to', async () => {
    const blank = await command('import --json', { stdin: lua })
    const whole = await command('import --secrets', { stdin: lua })
    expect(JSON.parse(blank.out)).toMatchObject({ components: { 'gateway.videos.example': { module: 'component', secret: { $secret: null } } } })
    expect(blank.out).not.toContain('s3cr3t')
    expect((await command('render', { stdin: whole.out })).out).toContain('component_secret = "s3cr3t of the gateway"')
    expect((await command('render', { stdin: blank.out })).err).toContain('SECRET_REDACTED')
  })

  it('writes YAML', async () => {
    expect((await command('import --yaml', { stdin: lua })).out).toContain('authentication: internal_hashed\n')
  })

  it('says what it leaves out', async () => {
    const { code, err } = await command('import', { stdin: 'Include "conf.d/*"\n' })
    expect([code, err]).toEqual([0, expect.stringContaining('READ_INCLUDE')])
  })
})

describe('schema', () => {
  it('is the published one', async () => {
    const { code, out } = await command('schema')
    expect([code, (JSON.parse(out) as { $id: string }).$id]).toEqual([0, 'urn:xmpp-chat:prosody-config'])
  })
})

describe('words that it does not understand', () => {
  it.each([
    ['chek', '"check"'.replaceAll('"', '')], ['check --jsn', '--json'], ['check a b', '--help'], ['diff a', 'diff BEFORE AFTER'], ['render --strict', '--target'], ['render --target 14', '--target 0.12'], ['check --from xml', '--from json']
  ])('%s: suggests %s', async (args, suggestion) => {
    const { code, err, out } = await command(args, { stdin: good })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('ERR_PROSODY_CONFIG_USAGE')
    expect(err).toContain(suggestion)
  })

  it.each([['secret: *s3cr3t', 'bad alias'], ['secret: !env s3cr3t', 'tag resolve failed'], ['', 'empty'], ['# s3cr3t', 'empty']])('refuses the YAML %j without quoting it', async (stdin, problem) => {
    const { code, err } = await command('render', { stdin })
    expect([code, err]).toEqual([2, expect.stringContaining(`is neither JSON nor YAML: ${problem}.`)])
    expect(err).not.toContain('s3cr3t')
  })

  it.each([['check missing.json', 'ERR_PROSODY_CONFIG_UNREADABLE: Cannot read missing.json: ENOENT'], ['check broken.json', 'ERR_PROSODY_CONFIG_SYNTAX: broken.json, line 2,']])('%s', async (args, message) => {
    const { code, err } = await command(args, { files: { 'broken.json': '{\n"a" "s3cr3t"\n}' } })
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
    expect(err).not.toContain('s3cr3t')
  })

  it('reports what should not happen instead of falling over', async () => {
    const io = { env: {}, isTerminal: { stdin: false, stdout: false, stderr: false }, err: '' }
    const code = await run(['schema'], { ...io, err: (text: string) => { io.err += text }, out: () => { throw new Error('pipe is gone') } } as unknown as CommandIo, '1.2.3')
    expect([code, io.err]).toEqual([2, expect.stringContaining('ERR_PROSODY_CONFIG_BUG: This should not have happened: Error: pipe is gone.')])
  })

  it('gives errors as JSON when asked to', async () => {
    expect(JSON.parse((await command('check missing.json --json')).err)).toMatchObject({ error: { code: 'ERR_PROSODY_CONFIG_UNREADABLE' } })
  })
})

describe('help', () => {
  it.each(['', 'render', 'check', 'diff', 'import', 'schema'])('of "%s" exists in both languages', async name => {
    const [english, french] = [await command(`${name} --help`), await command(`${name} --help --lang fr`)]
    expect([english.code, french.code]).toEqual([0, 0])
    expect(english.out).toMatch(/Usage: prosody-config/)
    expect(french.out).toMatch(/Utilisation: prosody-config/)
    expect(name === '' || english.out.includes(`prosody-config ${name}`)).toBe(true)
  })

  it('is what nothing at all gives, as an error; so does waiting for a person to type a configuration', async () => {
    expect(await command('')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage') as string })
    expect(await command('check')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('prosody-config check [FILE]') as string })
    expect((await command('--version')).out).toBe('1.2.3\n')
  })
})
