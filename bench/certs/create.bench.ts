// Creation of a self-signed certificate with two domains, for each key type, beside what else makes one.
import 'reflect-metadata'
import { execFileSync } from 'node:child_process'
import { webcrypto } from 'node:crypto'
import { join } from 'node:path'
import type { KeyType } from '@xmpp-chat/certs'
import { baseConfig, ownByService, prosody, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { cryptoProvider, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509'
import { writeFileSync, mkdirSync } from 'node:fs'
import { report, timed, timedAsync } from '../measure.js'
import { createSelfSigned, keyTypes } from './built.js'

const domains = ['videos.example', 'room.videos.example']
const folder = temporaryFolder('bench', { forService: true })

cryptoProvider.set(webcrypto as never)
const algorithms: Record<KeyType, { name: string } & Record<string, unknown>> = {
  'ec-p256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  ed25519: { name: 'Ed25519' },
  ...Object.fromEntries([2048, 3072, 4096].map(bits => [`rsa-${bits}`, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: bits }]))
} as never

async function withPeculiar (keyType: KeyType): Promise<void> {
  const keys = await webcrypto.subtle.generateKey(algorithms[keyType], true, ['sign', 'verify']) as webcrypto.CryptoKeyPair
  const certificate = await X509CertificateGenerator.createSelfSigned({
    keys: keys as never, name: 'CN=videos.example', signingAlgorithm: algorithms[keyType] as never,
    extensions: [new SubjectAlternativeNameExtension(domains.map(value => ({ type: 'dns' as const, value })))]
  })
  certificate.toString('pem')
}

function withOpenssl (keyType: KeyType): void {
  const key = keyType === 'ec-p256' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : keyType === 'ed25519' ? ['ed25519'] : [`rsa:${keyType.slice(4)}`]
  execFileSync('openssl', ['req', '-x509', '-newkey', ...key, '-nodes', '-keyout', join(folder, 'o.key'), '-out', join(folder, 'o.crt'), '-days', '397', '-subj', '/CN=videos.example',
    '-addext', `subjectAltName=${domains.map(name => `DNS:${name}`).join(',')}`], { stdio: 'ignore' })
}

async function withProsodyctl (): Promise<void> {
  const dataDir = join(folder, 'data')
  for (const path of [dataDir, join(folder, 'certs')]) {
    mkdirSync(path, { recursive: true })
    ownByService(path)
  }
  const configFile = join(folder, 'prosody.cfg.lua')
  writeFileSync(configFile, baseConfig(folder) + 'VirtualHost "videos.example"\n')
  ownByService(configFile)
  const { code, stdout, stderr } = await prosody('0.12').prosodyctl(['cert', 'generate', 'videos.example'], { configFile, dataDir, input: '\n'.repeat(30) })
  if (code !== 0) throw new Error(stdout + stderr)
  execFileSync('find', [folder, '-name', 'videos.example.*', '-delete'])
}

/** The search for two primes is luck: one may take ten times as long as another, so that only many tell anything. */
const searches: Partial<Record<KeyType, number>> = { 'rsa-2048': 41, 'rsa-3072': 31, 'rsa-4096': 31 }

for (const keyType of keyTypes) {
  const runs = searches[keyType] ?? 50
  const ours = await timedAsync(() => createSelfSigned({ domains, keyType }), runs)
  const rows: Array<readonly [string, number, number]> = [
    ['@xmpp-chat/certs', ours, ours],
    ['@peculiar/x509', await timedAsync(() => withPeculiar(keyType), runs), ours],
    ['openssl req -x509', timed(() => { withOpenssl(keyType) }, searches[keyType] ?? 10), ours]
  ]
  if (keyType === 'rsa-2048') rows.push(['prosodyctl cert generate', await timedAsync(withProsodyctl, 3), ours])
  report(`Create, ${keyType}`, rows)
}
await removeFolder(folder)
