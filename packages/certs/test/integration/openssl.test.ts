import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll, describe, expect, it } from 'vitest'
import { createRequest, createSelfSigned, keyTypes, readCertificate, readPrivateKey, tlsaRecord } from '../../src/index.js'
import { openssl } from '../support/openssl.js'

const dir = temporaryFolder('openssl')
afterAll(() => removeFolder(dir))

const file = (name: string, content: string): string => {
  const path = join(dir, name)
  writeFileSync(path, content)
  return path
}

const domains = ['videos.example', 'room.videos.example', 'münchen.example']

describe.each(keyTypes)('a self-signed certificate with %s', keyType => {
  it('is what openssl calls right, for server and client, under every name', async () => {
    const pair = await createSelfSigned({ domains, keyType, now: new Date('2049-06-01T12:00:00Z') })
    const path = file('made.crt', pair.certificate)
    const at = String(Date.parse('2049-07-01') / 1000)
    for (const name of ['videos.example', 'room.videos.example', 'xn--mnchen-3ya.example']) {
      for (const purpose of ['sslserver', 'sslclient']) {
        expect(openssl('verify', '-x509_strict', '-attime', at, '-CAfile', path, '-purpose', purpose, '-verify_hostname', name, path)).toBe(`${path}: OK\n`)
      }
    }
    const text = openssl('x509', '-in', path, '-noout', '-text')
    for (const domain of ['videos.example', 'room.videos.example', 'xn--mnchen-3ya.example']) {
      for (const name of [`DNS:${domain}`, `SRVName::_xmpp-server.${domain}`, `SRVName::_xmpp-client.${domain}`]) expect(text).toContain(name)
    }
    expect(text).toContain('XmppAddr::münchen.example')
    expect(text).toMatch(/Basic Constraints: critical\s+CA:FALSE/)
    expect(text).toMatch(keyType.startsWith('rsa') ? /Key Usage: critical\s+Digital Signature, Key Encipherment\n/ : /Key Usage: critical\s+Digital Signature\n/)
    expect(text).toContain('TLS Web Server Authentication, TLS Web Client Authentication')
    expect(text).toMatch(/Subject Key Identifier:\s+[0-9A-F:]{59}/)
    expect(text).toMatch(/Not Before: Jun {2}1 11:00:00 2049 GMT\s+Not After : Jul {2}3 12:00:00 2050 GMT/)
    expect(text).not.toMatch(/Serial Number:\s+\(Negative\)/)
    expect(() => openssl('verify', '-attime', at, '-CAfile', path, '-verify_hostname', 'other.example', path)).toThrow(/mismatch/)
  })

  it('is read as openssl reads it', async () => {
    const pair = await createSelfSigned({ domains, keyType })
    const [certificate, key] = [file('read.crt', pair.certificate), file('read.key', pair.key)]
    const { leaf } = readCertificate(pair.certificate)
    const said = openssl('x509', '-in', certificate, '-noout', '-fingerprint', '-sha256', '-serial', '-startdate', '-enddate')
    expect(said).toContain(`sha256 Fingerprint=${leaf?.fingerprint256}`)
    expect(said).toContain(`serial=${leaf?.serialNumber.toUpperCase()}`)
    for (const name of ['notBefore', 'notAfter'] as const) {
      expect(new Date(String(new RegExp(`${name}=(.*)`).exec(said)?.[1])).toISOString()).toBe(leaf?.[name])
    }
    const spki = openssl('pkey', '-in', key, '-pubout')
    expect(spki).toBe(openssl('x509', '-in', certificate, '-noout', '-pubkey'))
    expect(readPrivateKey(pair.key).key?.spkiSha256).toBe(leaf?.spkiSha256)
    const der = join(dir, 'spki.der')
    writeFileSync(der, Buffer.from(spki.split('-----')[2] ?? '', 'base64'))
    expect(openssl('dgst', '-sha256', der)).toContain(String(leaf?.spkiSha256))
    expect(tlsaRecord(readCertificate(pair.certificate), { port: 5269 }).data).toBe(leaf?.spkiSha256)
  })
})

describe('a request', () => {
  it.each(['ec-p256', 'rsa-2048', 'ed25519'] as const)('with %s verifies, names the domains, and never asks for clientAuth', async keyType => {
    const { request, key } = await createRequest({ domains, keyType })
    const text = openssl('req', '-in', file('made.csr', request), '-noout', '-text', '-verify')
    expect(text).toContain('DNS:videos.example, DNS:room.videos.example, DNS:xn--mnchen-3ya.example\n')
    expect(text).toContain('TLS Web Server Authentication\n')
    expect(text).not.toContain('Client Authentication')
    expect(openssl('req', '-in', join(dir, 'made.csr'), '-noout', '-pubkey')).toBe(openssl('pkey', '-in', file('made.key', key), '-pubout'))
  })

  it('carries XMPP names for a CA of one’s own', async () => {
    const { request } = await createRequest({ domains: ['a.example'], names: 'xmpp' })
    expect(openssl('req', '-in', file('x.csr', request), '-noout', '-text')).toContain('SRVName::_xmpp-server.a.example')
  })
})

describe('keys of every form', () => {
  it.each([
    ['PKCS #1', ['genrsa', '-traditional', '2048'], 'rsa', 2048],
    ['SEC 1', ['ecparam', '-genkey', '-name', 'secp384r1'], 'ec', 384],
    ['SEC 1 with a compressed point', ['ecparam', '-genkey', '-name', 'prime256v1', '-conv_form', 'compressed', '-noout'], 'ec', 256],
    ['PKCS #8 RSA-PSS', ['genpkey', '-algorithm', 'rsa-pss', '-pkeyopt', 'rsa_keygen_bits:2048'], 'rsa-pss', 2048],
    ['PKCS #8 Ed448', ['genpkey', '-algorithm', 'ed448'], 'ed448', 456]
  ] as const)('%s is matched with its certificate', (_, args, type, size) => {
    const key = file('form.key', openssl(...args))
    const certificate = openssl('req', '-x509', '-new', '-key', key, '-subj', '/CN=x', '-days', '9')
    const reading = readPrivateKey(openssl('pkey', '-in', key)).key
    expect(reading).toMatchObject({ type, size, encrypted: false })
    expect(reading?.spkiSha256).toBe(readCertificate(certificate).leaf?.spkiSha256)
  })

  it.each(['-aes256', '-des3'])('an encrypted one says so (%s)', cipher => {
    const plain = file('plain.key', openssl('genpkey', '-algorithm', 'ed25519'))
    expect(readPrivateKey(openssl('pkey', '-in', plain, cipher, '-passout', 'pass:x')).key).toEqual({ type: '', size: 0, encrypted: true })
    expect(readPrivateKey(openssl('genrsa', '-traditional', cipher, '-passout', 'pass:x', '1024')).key).toEqual({ type: '', size: 0, encrypted: true })
  })
})
