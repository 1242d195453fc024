import { readFileSync } from 'node:fs'
import { pick } from '@xmpp-chat/test-support'

type Random = () => number

/** What files are made of. */
export interface Material {
  readonly certificates: readonly string[]
  readonly chains: readonly string[]
  readonly keys: readonly string[]
  /** Blocks of other programs. */
  readonly others: readonly string[]
}

/** Made once with openssl and this package, so that every run tries the same files; the keys are of no use. */
export const material = JSON.parse(readFileSync(new URL('../inputs/pem-material.json', import.meta.url), 'utf8')) as Material

const at = (random: Random, text: string): number => Math.floor(random() * text.length)
const insert = (text: string, position: number, what: string): string => text.slice(0, position) + what + text.slice(position)
const lineStart = (random: Random, text: string): number => text.lastIndexOf('\n', at(random, text)) + 1
const bodyOf = (text: string): string => (/-----\n([^-]*)\n-----END/.exec(text)?.[1] ?? '').replaceAll('\n', '')
const wrapped = (text: string, width: number): string => text.replace(/(-----BEGIN [^\n]*-----\n)([A-Za-z0-9+/=\n]*)(?=-----END)/g,
  (_, first: string, body: string) => `${first}${body.replaceAll('\n', '').replace(new RegExp(`.{1,${width}}`, 'g'), '$&\n')}`)

/** What editors, shells, panels and copying do to PEM files; all texts are strings of bytes. */
const mutations: ReadonlyArray<(text: string, random: Random, material: Material) => string> = [
  text => text.replaceAll('\n', '\r\n'),
  text => text.replaceAll('\n', '\r'),
  text => text.replaceAll('\n', '\n\n'),
  text => text.replace('\n', '\r\n'),
  text => text.trimEnd(),
  text => `\uFEFF${text}`,
  text => `\n\n${text}`,
  text => `0 s:CN = chat.example\n${text}`,
  text => `Bag Attributes\n    localKeyID: 01 02\nsubject=/CN=x\n${text}`,
  text => text.replaceAll('-----\n-----BEGIN', '----------BEGIN'),
  text => text.replaceAll('-----END', '----- END'),
  text => text.replaceAll('-----', '----'),
  text => text.replaceAll('-----', '------'),
  text => text.replace(/-----BEGIN /g, ' -----BEGIN '),
  text => text.replace(/\n/g, ' \n'),
  text => text.replace(/\n/g, '\t\n'),
  text => text.replace(/\n(?=[A-Za-z0-9+/])/g, '\n  '),
  text => text.replace(/\n(?=[A-Za-z0-9+/])/g, '\n\t'),
  text => text.replace(/\n/g, '\\n'),
  text => text.replaceAll('\n', ' '),
  text => text.replaceAll('\n', ''),
  text => wrapped(text, 76),
  text => wrapped(text, 32),
  text => wrapped(text, 10_000),
  (text, random) => wrapped(text, 1 + Math.floor(random() * 300)),
  text => text.replace('CERTIFICATE', 'X509 CERTIFICATE').replace('END CERTIFICATE', 'END X509 CERTIFICATE'),
  text => text.replaceAll('CERTIFICATE', 'X509 CERTIFICATE'),
  text => text.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE'),
  text => text.replaceAll('CERTIFICATE', 'certificate'),
  text => text.replaceAll('BEGIN CERTIFICATE', 'BEGIN PUBLIC KEY'),
  text => text.replaceAll('CERTIFICATE', 'PKCS7'),
  text => text.replaceAll(/(?:RSA|EC) PRIVATE KEY/g, 'PRIVATE KEY'),
  text => text.replaceAll(/BEGIN PRIVATE KEY|END PRIVATE KEY/g, word => word.replace('PRIVATE', 'RSA PRIVATE')),
  text => text.replaceAll(/BEGIN PRIVATE KEY|END PRIVATE KEY/g, word => word.replace('PRIVATE', 'EC PRIVATE')),
  text => text.replaceAll(/BEGIN PRIVATE KEY|END PRIVATE KEY/g, word => word.replace('PRIVATE', 'OPENSSH PRIVATE')),
  text => text.replaceAll(/BEGIN PRIVATE KEY|END PRIVATE KEY/g, word => word.replace('PRIVATE', 'ENCRYPTED PRIVATE')),
  text => text.replace(/(-----BEGIN [^\n]*\n)/, '$1Comment: made by hand\n\n'),
  text => text.replace(/(-----BEGIN [^\n]*\n)/, '$1Comment: made by hand\n'),
  text => text.replace(/(-----BEGIN [^\n]*\n)/, '$1\n'),
  text => text.replace(/(-----BEGIN [^\n]*\n[^\n]*\n)/, '$1\n'),
  text => text.replace(/\n(-----END)/, '\n\n$1'),
  text => text.replace(/=*\n-----END/, '\n-----END'),
  text => text.replace(/\n-----END/, '=\n-----END'),
  text => text.replace(/\n-----END/, '====\n-----END'),
  text => text.replace(/\n-----END/, '-----END'),
  text => text.replace(/(-----END [^\n]*-----)/, '$1 # end'),
  text => text.replace(/(-----BEGIN [^\n]*-----)/, '$1 # begin'),
  text => text.replace(/-----END [^\n]*-----\n/, ''),
  text => text.replace(/-----BEGIN [^\n]*-----\n/, ''),
  text => `${text}\u0000\u0000`,
  text => `${text}trailing words\n`,
  text => `${text}-----BEGIN\n`,
  text => `${text}-----BEGIN CERTIFICATE-----\n`,
  text => text.replace('M', '\u00A0M'),
  text => text.replaceAll('+', '-').replaceAll('/', '_'),
  text => bodyOf(text),
  text => `"${text}"`,
  text => `${text}${text}`,
  (text, random) => insert(text, at(random, text), pick(random, [' ', '\t', '\n', '\r', '-', '=', ':', '!', 'A', '\u0000', '\u00E9', '\n\n'])),
  (text, random) => insert(text, lineStart(random, text), pick(random, ['# a comment\n', ' ', '\n', 'x: y\n', '-----\n', '> '])),
  (text, random) => { const start = at(random, text); return text.slice(0, start) + text.slice(start + 1 + Math.floor(random() * 3)) },
  (text, random) => { const start = lineStart(random, text); return text.slice(0, start) + text.slice(text.indexOf('\n', start) + 1) },
  (text, random) => text.slice(0, at(random, text)),
  (text, random) => { const start = at(random, text); return text.slice(0, start) + pick(random, [...'ABCxyz019+/']) + text.slice(start + 1) },
  (text, random) => { const start = at(random, text); return text.slice(0, start) + pick(random, [...'ABCxyz019+/']) + text.slice(start + 1) },
  (text, random, { others }) => pick(random, others) + text,
  (text, random, { others }) => text + pick(random, others),
  (text, random, { keys }) => pick(random, keys) + text,
  (text, random, { keys }) => text + pick(random, keys),
  (text, random, { certificates }) => pick(random, certificates) + text,
  (text, random, { certificates }) => text + pick(random, certificates)
]

export interface MutatedFile {
  readonly kind: 'certificate' | 'key'
  readonly bytes: Buffer
}

/** A file that was meant to hold a certificate with its chain, or a key, after none to three mishaps. */
export function mutatedFile (random: Random): MutatedFile {
  const kind = pick(random, ['certificate', 'certificate', 'key'] as const)
  let text = kind === 'key' ? pick(random, material.keys) : random() < 0.6 ? pick(random, material.certificates) : pick(random, material.chains)
  for (let number = pick(random, [0, 1, 1, 1, 1, 2, 3]); number > 0; number -= 1) text = pick(random, mutations)(text, random, material)
  return { kind, bytes: Buffer.from(text, 'utf8') }
}
