import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seen } from '../../test/world/saved-observations.js'
import { checkXmppDns } from '../index.js'
import { run } from './run.js'

interface Ended { readonly code: number, readonly out: string, readonly err: string }

async function type (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => { out += text }, progress: (text: string) => { err += text }, isTerminal: false, isProgressTerminal: false, env, signal: new AbortController().signal
  }
  return { code: await run(args, terminal), out, err }
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
  for (const [name, text] of Object.entries({ 'list.json': '[]', 'none.json': '{}', 'text.json': 'x', 'half.json': '{"version":1,"answers":[{}]}' })) writeFileSync(join(folder, name), text)
})
afterAll(() => { rmSync(folder, { recursive: true }) })

describe('a command line that cannot be carried out', () => {
  it.each<[string, string, string, string]>([
    ['chek a.example', 'ERR_XMPP_DNS_COMMAND_UNKNOWN', 'There is no command "chek".', 'Il n’y a pas de commande « chek ».'],
    ['check', 'ERR_XMPP_DNS_ARGUMENT_MISSING', 'The argument DOMAIN is missing.', 'L’argument DOMAIN manque.'],
    ['check a.example b.example', 'ERR_XMPP_DNS_ARGUMENT_SURPLUS', '"b.example" is one argument too many.', '« b.example » est un argument de trop.'],
    ['check a.example --nonsense', 'ERR_XMPP_DNS_FLAG_UNKNOWN', 'check has no option --nonsense.', 'check n’a pas d’option --nonsense.'],
    ['records a.example -x', 'ERR_XMPP_DNS_FLAG_UNKNOWN', 'records has no option -x.', 'records n’a pas d’option -x.'],
    ['records a.example --target', 'ERR_XMPP_DNS_FLAG_VALUE_MISSING', 'The option --target needs a value.', 'L’option --target exige une valeur.'],
    ['records a.example --target --json', 'ERR_XMPP_DNS_FLAG_VALUE_MISSING', 'The option --target needs a value.', 'L’option --target exige une valeur.'],
    ['records a.example --json=yes', 'ERR_XMPP_DNS_FLAG_VALUE_UNWANTED', 'The option --json takes no value, but was given "yes".', 'L’option --json ne prend pas de valeur, mais a reçu « yes ».'],
    ['records a.example --port x', 'ERR_XMPP_DNS_FLAG_INVALID', '--port cannot be "x".', '--port ne peut être « x ».'],
    ['records a.example --lang de', 'ERR_XMPP_DNS_FLAG_INVALID', '--lang cannot be "de".', '--lang ne peut être « de ».'],
    ['records a.example --format x', 'ERR_XMPP_DNS_FLAG_INVALID', '--format cannot be "x".', '--format ne peut être « x ».'],
    ['records a.example --ipv6 maybe', 'ERR_XMPP_DNS_FLAG_INVALID', '--ipv6 cannot be "maybe".', '--ipv6 ne peut être « maybe ».'],
    ['check a.example --resolver x', 'ERR_XMPP_DNS_SERVER_INVALID', '"x" is not where a DNS server can be asked.', '« x » n’est pas un endroit où demander à un serveur DNS.'],
    ['check a.example --doh http://a.example/', 'ERR_XMPP_DNS_SERVER_INVALID', '"http://a.example/" is not', '« http://a.example/ » n’est pas'],
    ['check a.example --observation /nowhere', 'ERR_XMPP_DNS_FILE', '/nowhere could not be read: ENOENT.', '/nowhere n’a pas pu être lu : ENOENT.'],
    ['check a.example --observation FOLDER/none.json', 'ERR_XMPP_DNS_FILE_CONTENT', 'is not of this kind: Observation.', 'n’est pas de ce type : Observation.'],
    ['check a.example --observation FOLDER/half.json', 'ERR_XMPP_DNS_FILE_CONTENT', 'is not of this kind: Observation.', 'n’est pas de ce type : Observation.'],
    ['check --service FOLDER/list.json', 'ERR_XMPP_DNS_FILE_CONTENT', 'is not of this kind: JSON {…}.', 'n’est pas de ce type : JSON {…}.'],
    ['check --service FOLDER/text.json', 'ERR_XMPP_DNS_FILE_CONTENT', 'is not of this kind: JSON {…}.', 'n’est pas de ce type : JSON {…}.'],
    ['records a.example --certificate FOLDER/text.json', 'ERR_XMPP_DNS_FILE_CONTENT', 'is not of this kind: PEM.', 'n’est pas de ce type : PEM.'],
    ['probe a.example --identity FOLDER/text.json --resolver 127.0.0.1', 'ERR_XMPP_DNS_FLAG_ALONE', '--identity does nothing without --identity-key.', '--identity est sans effet sans --identity-key.'],
    ['probe a.example --fingerprint 12 --resolver 127.0.0.1', 'ERR_XMPP_DNS_FLAG_INVALID', '--fingerprint cannot be "12".', '--fingerprint ne peut être « 12 ».'],
    ['bulk', 'ERR_XMPP_DNS_ARGUMENT_MISSING', 'The argument FILE is missing.', 'L’argument FILE manque.'],
    ['bulk /nowhere', 'ERR_XMPP_DNS_FILE', '/nowhere could not be read: ENOENT.', '/nowhere n’a pas pu être lu : ENOENT.']
  ])('%s: %s', async (line, code, english, french) => {
    const args = line.replace('FOLDER', folder).split(' ')
    for (const [env, message] of [[{}, english], [{ LC_ALL: 'fr_FR.UTF-8' }, french]] as const) {
      const ended = await type(args, env)
      expect(ended).toMatchObject({ code: 2, out: '' })
      expect(ended.err).toContain(code)
      expect(ended.err).toContain(message)
    }
  })

  it('is not understood without a command, and the help says what there is', async () => {
    expect(await type([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: xmpp-dns records|check|probe|watch|bulk') })
  })
})

it.each(['records', 'check', 'probe', 'watch', 'bulk'])('%s --help and -h explain every option in both languages', async command => {
  const { flagsOf } = await import('./flags.js')
  const english = await type([command, '--help'])
  const french = await type([command, '-h'], { LANG: 'fr' })
  expect([english.code, french.code]).toEqual([0, 0])
  for (const flag of Object.keys(flagsOf[command as keyof typeof flagsOf]).filter(name => name !== 'help')) {
    expect(english.out).toContain(`--${flag}`)
    expect(french.out).toContain(`--${flag}`)
  }
})

it.each([
  ['SRV_NOT_OFFERED', 'describe it (--direct-tls-port: 5270)', '(directTlsPort: 5270)'],
  ['SRV_PORT_NOT_STANDARD', 'describe it (--port: 5299)', '(port: 5299)'],
  ['SRV_LOOKUP_FAILED', 'another resolver (--resolver 9.9.9.9)', 'another resolver (resolver)'],
  ['ADDR_MISSING', 'runs on (--target)', 'runs on (target)'],
  ['AD_NOT_TRUSTED', 'this machine (--dot, --doh)', 'this machine (resolver)'],
  ['DNSSEC_NOT_VALIDATED', '(--dot 9.9.9.9#dns.quad9.net)', 'such as 9.9.9.9 (resolver)']
])('%s names flags on the command line, and options in the library', async (code, flag, option) => {
  const file = fileURLToPath(new URL(`../../test/observations/${code}.json`, import.meta.url))
  const { service, observation } = JSON.parse(readFileSync(file, 'utf8')) as Seen
  const described = join(folder, `${code}.json`)
  writeFileSync(described, JSON.stringify(service))
  const args = ['check', '--service', described, '--observation', file]
  expect((await type(args)).out).toContain(flag)
  const { diagnostics } = JSON.parse((await type([...args, '--json'])).out) as { diagnostics: Diagnostic[] }
  expect(diagnostics.find(found => found.code === code)?.hint).toContain(flag)
  expect(checkXmppDns(observation, service).find(found => found.code === code)?.hint).toContain(option)
})

it.each([
  ['check videos.example --port 70000', 'SERVICE_FIELD_INVALID --port'], ['check videos.example --client-direct-tls-port 0', 'SERVICE_FIELD_INVALID --client-direct-tls-port'],
  ['records exa..mple', 'SERVICE_NAME_INVALID DOMAIN'], ['records videos.example --component x_', 'SERVICE_NAME_INVALID --component'], ['records videos.example --address 1.2.3', 'SERVICE_FIELD_INVALID --address']
])('%s: the flag is named that is wrong', async (line, text) => {
  expect((await type(line.split(' '))).out).toContain(text)
})
