import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { main } from './main.js'

const folder = temporaryFolder('cli')
afterAll(() => removeFolder(folder))

async function run (args: readonly string[], env: Record<string, string> = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await main(args, {
    out: text => { out.push(text) }, err: text => { err.push(text) }, env, colour: { out: false, err: false }, signal: new AbortController().signal, reloads: new EventTarget()
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('a command line', () => {
  it.each([
    [[], 2, /^prosody-server: /], [['--help'], 0, /prosodyctl {2}run prosodyctl/], [['help', '--lang', 'fr'], 0, /faire tourner/],
    [['run', '--help'], 0, /--config FILE/], [['run', '--help', '--lang', 'fr'], 0, /--config FICHIER/], [['status', '-h'], 0, /status --dir data/],
    [['prosodyctl', '--help'], 0, /adduser/], [['shell', '--lang', 'fr', '--help'], 0, /console d’administration/], [['find', '-h'], 0, /speaks against/]
  ])('%j', async (args, code, text) => {
    const result = await run(args)
    expect(result).toMatchObject({ code, err: '' })
    expect(result.out).toMatch(text)
    expect(result.out.split('\n').every(line => line.length <= 160)).toBe(true)
  })

  it.each([
    [['bogus'], 'bogus'], [['run', '--bogus'], '--bogus'], [['status', 'extra', '--dir', folder], 'extra'], [['run', 'extra', '--dir', folder], 'extra'],
    [['find', 'extra'], 'extra'], [['prosodyctl', '--bogus', 'check'], '--bogus']
  ])('%j is refused', async (args, argument) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(`ERR_PROSODY_SERVER_USAGE: "${argument}"`)
  })

  it('speaks French, by its surroundings too', async () => {
    expect((await run(['status', '--dir', folder], { LANG: 'fr_FR.UTF-8' })).out).toContain('Aucun programme ne fait tourner')
    expect((await run(['bogus', '--lang=fr'])).err).toContain('manque, ou n’est pas ce que prend')
  })

  it('tells of folders where nothing runs', async () => {
    const status = await run(['status', '--json'], { XMPP_CHAT_DIR: folder })
    expect(status.code).toBe(1)
    expect(JSON.parse(status.out)).toMatchObject({ dir: folder, state: 'absent', diagnostics: [{ code: 'SERVER_ABSENT' }], counts: { error: 1 } })
    expect((await run(['prosodyctl', '--dir', folder, 'check'])).err).toContain('ERR_PROSODY_SERVER_NOTHING_APPLIED')
    expect((await run(['shell', '--dir', folder, 'host', 'list'])).err).toContain('ERR_PROSODY_SERVER_ADMIN_CLOSED')
  })

  it.each([['', 'Unexpected end'], ['[]', 'no JSON object'], [undefined, 'ENOENT']])('refuses the configuration %j before it touches anything', async (text, reason) => {
    const config = join(folder, 'chat.json')
    writeFileSync(config, text ?? '')
    const { code, err } = await run(['run', '--dir', join(folder, 'never'), '--config', text === undefined ? `${config}.absent` : config])
    expect(code).toBe(2)
    expect(err).toMatch(/ERR_PROSODY_SERVER_CONFIG_UNREADABLE/)
    expect(err).toContain(reason)
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })
})
