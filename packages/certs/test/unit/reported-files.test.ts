import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll, describe, expect, it } from 'vitest'
import { checkCertificate, covers, createSelfSigned, findCertificates, readCertificate, selectCertificates } from '../../src/index.js'
import { main } from '../../src/cli/main.js'

/** Files as people reported them; what is in them is made up. */
const inputs = fileURLToPath(new URL('../inputs', import.meta.url))
const input = (...path: string[]): string => join(inputs, ...path)
const now = new Date('2026-12-02')
const dir = temporaryFolder('reported')
afterAll(() => removeFolder(dir))

interface Said { readonly code: number, readonly codes: string[], readonly text: string }

async function command (...args: string[]): Promise<Said> {
  const said: string[] = []
  const code = await main([...args, '--json'], { out: text => said.push(text), err: () => {}, env: {}, colour: { out: false, err: false }, now: () => now, signal: new AbortController().signal })
  const { error, diagnostics = [] } = JSON.parse(said.join('')) as { error?: { code: string }, diagnostics?: Array<{ code: string }> }
  return { code, codes: [...error === undefined ? [] : [error], ...diagnostics].map(one => one.code), text: said.join('') }
}

const codesOf = (pem: string | Uint8Array): string[] => checkCertificate(readCertificate(pem), { domains: ['chat.example'], now, roots: [] }).map(({ code }) => code)

describe('text before the PEM that begins like DER', () => {
  it.each([(bytes: Buffer) => bytes, (bytes: Buffer) => bytes.toString('latin1')])('is text', form => {
    expect(codesOf(form(readFileSync(input('text-before/chat.example.crt'))))).toEqual(['CERT_SELF_SIGNED', 'CERT_NO_CLIENT_AUTH'])
  })
})

it('a certificate and a key that were joined without a line end are what OpenSSL refuses', async () => {
  const { code, codes } = await command('check', input('joined/chat.example.pem'), '--for', 'chat.example', '--prosody')
  expect(code).toBe(1)
  expect(codes).toContain('PEM_END_LINE')
})

describe('certbot’s folder', () => {
  it('has files of other kinds, which nobody is told to remove', async () => {
    const { code, codes, text } = await command('find', input('certbot-with-requests'), '--for', 'chat.example')
    expect([code, codes]).toEqual([0, ['PAIR_ONLY']])
    expect(text).not.toMatch(/dhparams|csr/)
  })

  it('and a broken certificate in it is still told', async () => {
    const folder = join(dir, 'broken')
    mkdirSync(folder)
    writeFileSync(join(folder, 'ssl-dhparams.pem'), readFileSync(input('certbot-with-requests/ssl-dhparams.pem'), 'utf8').slice(0, 200))
    expect((await command('find', folder)).codes).toEqual(['FILE_BROKEN'])
  })
})

it('a certificate without a subject is called by its names', () => {
  const pem = readFileSync(input('certbot-with-requests/live/chat.example/fullchain.pem'), 'utf8')
  const message = checkCertificate(readCertificate(pem.slice(0, pem.indexOf('-----END CERT') + 25)), { domains: ['chat.example'], now, roots: [] }).find(({ code }) => code === 'CHAIN_INCOMPLETE')?.message
  expect(message).toBe('The chain is incomplete: the certificate of C=XX, O=Test, CN=T1 is missing, so that other servers cannot trust chat.example, room.chat.example.')
})

describe('a chain that OpenSSL refuses', () => {
  const pem = (name: string): string => readFileSync(input('chains', `${name}.pem`), 'utf8')
  it.each([
    ['for the name constraints', ['LNC', 'NC'], 'CHAIN_NAME_EXCLUDED'], ['for the path length', ['LPL', 'PL2', 'PL'], 'CHAIN_TOO_LONG'],
    ['for an issuer that is no CA', ['LNOTCA', 'NOTCA'], 'CHAIN_ISSUER_NOT_CA'], ['for an issuer that may not sign', ['LNOKU', 'NOKU'], 'CHAIN_ISSUER_MAY_NOT_SIGN'],
    ['for the purpose of the issuer', ['LEKU', 'EKU'], 'CHAIN_PURPOSE_EXCLUDED']
  ])('%s', (_, names, code) => {
    const findings = checkCertificate(readCertificate(names.map(pem).join('')), { domains: ['chat.example'], roots: [pem('R')], now })
    expect(findings.filter(({ severity }) => severity === 'error').map(finding => finding.code)).toEqual([code])
  })
})

it('Traefik 1.7 writes the fields of its store in another case', async () => {
  const { pairs, diagnostics } = await findCertificates(input('traefik-1.7'))
  expect(diagnostics).toEqual([])
  expect(pairs.map(({ info, keyInfo }) => [info.leaf?.names.dns[0], keyInfo?.encrypted])).toEqual([['chat.example', false]])
})

describe('a key of another form', () => {
  it.each(['chat.example.key', 'explicit.key'])('%s is the same key', name => {
    const certificate = readFileSync(input('other-forms-of-keys/chat.example.crt'), 'utf8')
    const key = readFileSync(input('other-forms-of-keys', name), 'utf8')
    expect(checkCertificate(readCertificate(certificate), { key, now, roots: [] }).map(({ code }) => code)).toEqual(['CERT_SELF_SIGNED', 'CERT_NO_CLIENT_AUTH'])
  })
})

it.each([
  [['create', 'x.example', '--days', '12000'], '"--days 12000" is out of range: from 1 to 3650.'],
  [['create', 'x.example', '--days', '0'], '"--days 0" is out of range: from 1 to 3650.'],
  [['create', 'x.example', '--days', 'many'], '"--days many" is missing, or not what "xmpp-certs create" takes.'],
  [['tlsa', input('text-before/chat.example.crt'), '--port', '99999'], '"--port 99999" is out of range: from 1 to 65535.'],
  [['tlsa', input('text-before/chat.example.crt'), '--host', 'a b'], '"--host a b" is missing, or not what "xmpp-certs tlsa" takes.']
])('%s is told by what was typed', async (args, message) => {
  const { code, text } = await command(...args)
  const { error } = JSON.parse(text) as { error: { message: string } }
  expect([code, error.message]).toEqual([2, message])
})

describe('folders whose name begins with a dot', () => {
  it('are searched where certificates are customary, and told where not', async () => {
    const home = join(dir, 'home')
    const pair = await createSelfSigned({ domains: ['chat.example'], now })
    for (const [folder, name] of [['.lego/certificates', 'chat.example.crt'], ['.acme.sh/chat.example_ecc', 'fullchain.cer'], ['.secret', 'x.crt']] as const) {
      mkdirSync(join(home, folder), { recursive: true })
      writeFileSync(join(home, folder, name), pair.certificate)
    }
    const { pairs, diagnostics } = await findCertificates(home)
    expect(pairs).toHaveLength(1)
    expect(diagnostics.filter(({ code }) => code === 'SEARCH_HIDDEN').map(({ facts }) => facts['paths'])).toEqual([[join(home, '.secret')]])
  })
})

describe('a domain that no certificate covers', () => {
  it('is answered with the one that comes closest', async () => {
    const folder = join(dir, 'near')
    mkdirSync(folder)
    for (const [name, domains] of [['a', ['elsewhere.example']], ['b', ['chat.example', 'www.chat.example']]] as const) {
      const pair = await createSelfSigned({ domains, now })
      writeFileSync(join(folder, `${name}.crt`), pair.certificate)
      writeFileSync(join(folder, `${name}.key`), pair.key)
    }
    const [selection] = selectCertificates(await findCertificates(folder), ['room.chat.example'], { now })
    expect(selection?.pair).toBeUndefined()
    expect(selection?.reason.message).toBe(`No certificate covers room.chat.example. The closest is ${join(folder, 'b.crt')}, which covers chat.example, www.chat.example.`)
    expect(selection?.reason.hint).toContain('-d chat.example -d www.chat.example -d room.chat.example')
    expect((await command('find', folder, '--for', 'room.chat.example')).codes).toEqual(['PAIR_NEARLY'])
  })
})

it('a certificate speaks for the room by SRVName and id-on-xmppAddr', () => {
  const { leaf } = readCertificate(readFileSync(input('names-of-the-room/o.crt')))
  expect(leaf && [covers(leaf, 'room.videos.example'), covers(leaf, 'room.videos.example', 'https'), covers(leaf, 'other.videos.example')]).toEqual([true, false, false])
})
