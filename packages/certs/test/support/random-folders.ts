import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createSelfSigned, type CertificatePair } from '../../src/index.js'
import { agedPair, opensslPair } from './openssl.js'
import { pick } from '@xmpp-chat/test-support'

export const hosts = ['example.org', 'room.example.org', 'a.b.example.org', 'münchen.example', 'chat.example.net'] as const

/** Pairs of every kind that selection tells apart. */
export async function pairPool (dir: string): Promise<CertificatePair[]> {
  const plain = await Promise.all(hosts.map(host => createSelfSigned({ domains: [host] })))
  return [
    ...plain, ...plain,
    await createSelfSigned({ domains: ['example.org', 'room.example.org'] }),
    await createSelfSigned({ domains: ['room.example.org'], keyType: 'ed25519' }),
    await agedPair(['example.org'], 400), await agedPair(['room.example.org'], 200), await agedPair(['room.example.org'], -30),
    opensslPair(dir, { subject: '/CN=example.org' }),
    opensslPair(dir, { subject: '/CN=*.example.org' }),
    opensslPair(dir, { subject: '/CN=xn--mnchen-3ya.example' }),
    opensslPair(dir, { subject: '/CN=münchen.example' }),
    opensslPair(dir, { subject: '/CN=My Chat Server' }),
    opensslPair(dir, { subject: '/O=x', san: 'DNS:*.example.org' }),
    opensslPair(dir, { subject: '/O=x', san: 'DNS:*.B.Example.ORG,DNS:Example.Org' }),
    opensslPair(dir, { subject: '/O=x', san: 'otherName:1.3.6.1.5.5.7.8.5;UTF8:room.example.org' }),
    opensslPair(dir, { subject: '/O=x', san: 'otherName:1.3.6.1.5.5.7.8.7;IA5:_xmpp-server.example.org' }),
    opensslPair(dir, { subject: '/O=x', san: 'otherName:1.3.6.1.5.5.7.8.7;IA5:_xmpp-client.room.example.org,DNS:chat.example.net' })
  ]
}

type Random = () => number

const put = (path: string, content: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { recursive: true, force: true })
  writeFileSync(path, content)
}

/** Places where pairs lie, well or badly. */
const layouts: ReadonlyArray<(dir: string, host: string, pair: CertificatePair, random: Random) => void> = [
  (dir, host, { certificate, key }) => { put(join(dir, `${host}.crt`), certificate); put(join(dir, `${host}.key`), key) },
  (dir, host, { certificate, key }) => { put(join(dir, host, 'fullchain.pem'), certificate); put(join(dir, host, 'privkey.pem'), key) },
  (dir, host, { certificate, key }) => { put(join(dir, `${host}.pem`), certificate + key) },
  (dir, host, { certificate, key }, random) => {
    const number = Math.ceil(random() * 3)
    put(join(dir, 'archive', host, `fullchain${number}.pem`), certificate)
    put(join(dir, 'archive', host, `privkey${number}.pem`), key)
    mkdirSync(join(dir, 'live', host), { recursive: true })
    for (const name of ['fullchain', 'privkey']) {
      rmSync(join(dir, 'live', host, `${name}.pem`), { force: true })
      symlinkSync(`../../archive/${host}/${name}${number}.pem`, join(dir, 'live', host, `${name}.pem`))
    }
  },
  (dir, _, { certificate, key }, random) => { const name = `any${Math.floor(random() * 3)}`; put(join(dir, `${name}.crt`), certificate); put(join(dir, `${name}.key`), key) },
  (dir, host, { certificate, key }) => { put(join(dir, 'sub', `${host}.fullchain.pem`), certificate); put(join(dir, 'sub', `${host}.privkey.pem`), key) },
  (dir, host, { certificate, key }) => { put(join(dir, 'a/b/c', `${host}.crt`), certificate); put(join(dir, 'a/b/c', `${host}.key`), key) },
  (dir, host, { certificate, key }) => { put(join(dir, 'a/b', `${host}.crt`), certificate); put(join(dir, 'a/b', `${host}.key`), key) },
  (dir, host, { certificate, key }) => { put(join(dir, '.hidden', `${host}.crt`), certificate); put(join(dir, '.hidden', `${host}.key`), key) },
  (dir, host, { certificate, key }) => { put(join(dir, `.${host}.crt`), certificate); put(join(dir, `.${host}.key`), key) },
  (dir, host, { certificate, key }) => { put(join(dir, 'fullchain-of', `${host}.crt`), certificate); put(join(dir, 'privkey-of', `${host}.key`), key) },
  (dir, host, { certificate }) => { put(join(dir, 'keyless', `${host}.crt`), certificate) },
  (dir, host, { certificate }) => { put(join(dir, 'dirkey', `${host}.crt`), certificate); mkdirSync(join(dir, 'dirkey', `${host}.key`), { recursive: true }) },
  (dir, host, { certificate, key }) => { put(join(dir, 'fullchain.pem.bak'), certificate); put(join(dir, 'privkey.pem.bak'), key); put(join(dir, `${host}.cer`), certificate) },
  dir => { mkdirSync(dir, { recursive: true }); rmSync(join(dir, 'gone.crt'), { force: true }); symlinkSync('nowhere', join(dir, 'gone.crt')) }
]

/** What happens to files; mostly nothing. */
const damages: ReadonlyArray<(pair: CertificatePair, other: CertificatePair) => CertificatePair> = [
  ...Array.from({ length: 22 }, () => (pair: CertificatePair) => pair),
  ({ certificate, key }) => ({ certificate: certificate.slice(0, 300), key }),
  ({ certificate, key }) => ({ certificate: certificate.replaceAll('\n', '\r\n'), key }),
  ({ certificate, key }) => ({ certificate: `subject=CN = x\n${certificate}`, key }),
  ({ certificate, key }) => ({ certificate: `-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${certificate}`, key }),
  ({ key }) => ({ certificate: '', key }),
  ({ certificate, key }, other) => ({ certificate: certificate + other.certificate, key }),
  ({ certificate }, { key }) => ({ certificate, key }),
  ({ certificate }) => ({ certificate, key: '' })
]

/** Fills the folder with one to five pairs from the pool. */
export function fillFolder (dir: string, pool: readonly CertificatePair[], random: Random): void {
  mkdirSync(dir, { recursive: true })
  const count = 1 + Math.floor(random() * 5)
  for (let index = 0; index < count; index += 1) {
    const pair = pick(random, damages)(pick(random, pool), pick(random, pool))
    pick(random, layouts)(dir, pick(random, hosts), pair, random)
  }
}
