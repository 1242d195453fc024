import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { PublicKeyInfo } from '../certificate.js'
import { keyHashOf } from '../chain.js'
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
  const obstacle = problems.find(({ kind, line = 0 }) => kind !== 'unseen' && line < Number(reading.line))
  const damaged = obstacle === undefined ? [] : [catalog.diagnostic('KEY_BEHIND_DAMAGE', { path: '/key', facts: { label: obstacle.label ?? '-', line: obstacle.line ?? 1 } })]
  return key.spkiSha256 === keyHashOf(leaf) ? damaged : [...damaged, catalog.diagnostic('KEY_MISMATCH', { path: '/key', facts: { certificate: leaf.key.type, key: key.type } })]
}

/** Whether the key is strong enough and of a kind that others understand. */
export function checkKeyStrength ({ leaf: { key } }: LeafSubject): Diagnostic[] {
  const path = '/leaf/key'
  const { type, size } = key
  if (isWeak(key)) return [catalog.diagnostic('KEY_WEAK', { path, facts: { type, size } })]
  return isUsual(key) ? [] : [catalog.diagnostic('KEY_TYPE_UNUSUAL', { path, facts: { type: key.curve === undefined ? type : `${type} ${key.curve}`, size } })]
}

/** Below the 112 bits of security that OpenSSL asks for at its level 2 (NIST SP 800-57 part 1, table 2). */
export function isWeak ({ type, size }: PublicKeyInfo): boolean {
  return (/^rsa|^dsa$/.test(type) && size < 2048) || (type === 'ec' && size > 0 && size < 224)
}

function isUsual ({ type, curve = '' }: PublicKeyInfo): boolean {
  return type === 'rsa' || (type === 'ec' && ['P-256', 'P-384'].includes(curve))
}
