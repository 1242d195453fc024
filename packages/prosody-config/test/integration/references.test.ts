import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isCodedError } from '@xmpp-chat/diagnostics'
import { describeWithEachProsody, openConfigOracle, plainOfLua, type LoadedConfig } from '@xmpp-chat/test-support'
import { afterAll, describe, expect, it } from 'vitest'
import {
  credential, env, file, parseServerConfig, readProsodyConfig, renderProsodyConfig, resolveReferences, secret, type ServerConfig, type ServerConfigInput
} from '../../src/index.js'

const folder = mkdtempSync(join(tmpdir(), 'references-'))
const notes = join(folder, 'no "tes".txt')
writeFileSync(notes, 'first "line"\nsecond\n')
writeFileSync(join(folder, 'password'), 's3cr3t')
afterAll(() => { rmSync(folder, { recursive: true }) })

const accepted = (input: ServerConfigInput): ServerConfig => {
  const parsed = parseServerConfig(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  return parsed.value
}

const references = {
  x_env: env('XMPP_CHAT_TEST'), x_unset: env('XMPP_CHAT_TEST_UNSET'), x_line: file(notes), x_all: file(notes, { read: 'contents' }),
  x_lines: file(notes, { read: 'lines' }), x_map: { inner: [file(notes), 'plain'] }, x_credential: credential('password')
}

describeWithEachProsody('references', version => {
  const outside = { XMPP_CHAT_TEST: 'from "outside"', CREDENTIALS_DIRECTORY: folder }

  async function load (options: ServerConfigInput['options']): Promise<LoadedConfig> {
    await using oracle = openConfigOracle(version, { env: outside })
    return await oracle.load(renderProsodyConfig(accepted({ target: version, options })))
  }

  it('are read by Prosody where it loads its configuration', async () => {
    const loaded = await load(references)
    expect([loaded.error, loaded.executed, loaded.newGlobals]).toEqual([undefined, [], []])
    const options = Object.fromEntries([...loaded.hosts.get('*') ?? []].map(([name, value]) => [name, plainOfLua(value)]))
    expect(options).toMatchObject({
      x_env: 'from "outside"', x_line: 'first "line"', x_all: 'first "line"\nsecond\n', x_lines: ['first "line"', 'second'],
      x_map: { inner: ['first "line"', 'plain'] }, x_credential: 's3cr3t'
    })
    expect(options).not.toHaveProperty('x_unset')
  })

  it.each([{ x: file('/nonexistent/file') }, { x: file('/nonexistent/file', { read: 'lines' }) }, { x: credential('absent') }])('stop it when the file is missing: %j', async options => {
    expect((await load(options)).ok).toBe(false)
  })

  it('come back when the file is read', () => {
    const config = accepted({ target: version, options: references })
    const back = readProsodyConfig(renderProsodyConfig(config))
    expect(back).toEqual({ ok: true, value: config, diagnostics: [] })
  })
})

describe('a reference that Prosody could not follow', () => {
  it('is refused', () => {
    const codes = (input: ServerConfigInput): Array<[string, string]> => parseServerConfig(input).diagnostics.map(({ code, path }) => [code, path])
    expect(codes({ target: '0.12', options: { x: file('relative') } })).toEqual([['REFERENCE_PATH_RELATIVE', '/options/x']])
    expect(codes({ target: '13.0', options: { x: file('relative') } })).toEqual([])
    expect(codes({ options: { x: env('A-B'), y: credential('../etc/passwd'), z: file('a\0b') } })).toEqual([
      ['REFERENCE_INVALID', '/options/x'], ['REFERENCE_INVALID', '/options/y'], ['REFERENCE_INVALID', '/options/z']])
  })

  it('can be put in by the caller', () => {
    const config = accepted({ options: references, components: { 'c.example': { secret: env('PASSWORD') } } })
    const resolved = resolveReferences(config, reference => '$env' in reference ? `value of ${reference.$env}` : '$file' in reference && reference.read === 'lines' ? ['a', 'b'] : 'x')
    expect(resolved.components['c.example']?.secret).toEqual(secret('value of PASSWORD'))
    expect(resolved.options['x_lines']).toEqual([secret('a'), secret('b')])
    expect(JSON.stringify(resolved)).not.toContain('value of')
    expect(renderProsodyConfig(resolved)).toContain('component_secret = "value of PASSWORD" --[[secret]]')
  })

  it('is named when the caller does not have it', () => {
    try {
      resolveReferences(accepted({ options: { x: env('MISSING') } }), () => undefined)
      expect.unreachable()
    } catch (error) {
      expect(isCodedError(error, 'ERR_PROSODY_CONFIG_REFERENCE_UNKNOWN')).toBe(true)
      expect((error as Error).message).toBe('No value was given for env "MISSING".')
    }
  })
})
