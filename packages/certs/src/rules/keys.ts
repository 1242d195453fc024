import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { PublicKeyInfo } from '../certificate.js'
import { catalog } from '../diagnostics.js'
import type { LeafSubject } from './subject.js'

/** The private key against the certificate, when one was given. */
export function checkKey ({ leaf, key: reading }: LeafSubject): Diagnostic[] {
  if (reading === undefined) return []
  const { key, problems } = reading
  if (key?.encrypted === true) return [catalog.diagnostic('KEY_ENCRYPTED', { path: '/key' })]
  if (key?.spkiSha256 === undefined) {
    return [catalog.diagnostic('KEY_UNREADABLE', { path: '/key', facts: { problems: problems.map(({ kind, detail }) => detail ?? kind) } })]
  }
  return key.spkiSha256 === leaf.spkiSha256 ? [] : [catalog.diagnostic('KEY_MISMATCH', { path: '/key', facts: { certificate: leaf.key.type, key: key.type } })]
}

/** Whether the key is strong enough and of a kind that others understand. */
export function checkKeyStrength ({ leaf: { key } }: LeafSubject): Diagnostic[] {
  const path = '/leaf/key'
  const { type, size } = key
  if (isWeak(key)) return [catalog.diagnostic('KEY_WEAK', { path, facts: { type, size } })]
  return isUsual(key) ? [] : [catalog.diagnostic('KEY_TYPE_UNUSUAL', { path, facts: { type: key.curve === undefined ? type : `${type} ${key.curve}`, size } })]
}

function isWeak ({ type, size }: PublicKeyInfo): boolean {
  return (type.startsWith('rsa') && size < 2048) || (type === 'ec' && size > 0 && size < 224)
}

function isUsual ({ type, curve = '' }: PublicKeyInfo): boolean {
  return type === 'rsa' || (type === 'ec' && ['P-256', 'P-384'].includes(curve))
}
