import { createPrivateKey, X509Certificate } from 'node:crypto'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { CertificatePair } from './certificate.js'
import { checkCertificate, type CheckOptions } from './check.js'
import { catalog } from './diagnostics.js'
import { readCertificate } from './read.js'

/** These keep some peers away, but the server itself works, and what it replaces may be worse. */
const tolerated = new Set<string>(['CHAIN_INCOMPLETE', 'CHAIN_CERT_EXPIRED', 'CERT_IS_DER'])

/** Of the findings of a check, those because of which a server must not be given the pair. */
export function blockingFindings (diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code, severity }) => severity === 'error' && !tolerated.has(code))
}

/** Why a pair must not be given to a server; empty when it may. OpenSSL itself reads certificate and key here. */
export function checkPair ({ certificate, key }: CertificatePair, options: Omit<CheckOptions, 'key'> = {}): Diagnostic[] {
  const info = readCertificate(certificate)
  const findings = blockingFindings(checkCertificate(info, { ...options, key }))
  if (findings.length > 0 || info.leaf === undefined) return findings
  return openSslAgrees(info.leaf.pem, key) ? [] : [catalog.diagnostic('KEY_UNREADABLE', { path: '/key' })]
}

function openSslAgrees (certificate: string, key: string): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key))
  } catch {
    return false
  }
}
