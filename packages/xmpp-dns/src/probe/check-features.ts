import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { finding } from '../finding.js'
import { isDirectTls } from '../service.js'
import type { JudgedAttempt } from './judged-attempt.js'

/** What the server offers once the connection stands. */
export function featureFindings ({ attempt, result, path }: JudgedAttempt): Diagnostic[] {
  const { address, port, domain, features, isTlsRequired, tls, outcome } = attempt
  if (outcome !== 'ok' || features === undefined || attempt.namespace !== undefined) return []
  const at = { address, port }
  const noAlpn = isDirectTls(attempt.service) && tls?.alpn === null
  return [
    ...isTlsRequired === false ? [finding('STARTTLS_NOT_REQUIRED', { path, facts: at })] : [],
    ...noAlpn ? [finding('ALPN_ABSENT', { path, facts: { ...at, protocol: 'xmpp-server' } })] : [],
    ...authentication(features.hasDialback, features.mechanisms.includes('EXTERNAL'), result.hasIdentity, { path, facts: { ...at, domain } })
  ]
}

type Details = { readonly path: string, readonly facts: { address: string, port: number, domain: string } }

/** Without a certificate of its own a probe is never offered EXTERNAL by most servers: then only dialback tells something. */
function authentication (hasDialback: boolean, hasExternal: boolean, hasIdentity: boolean, details: Details): Diagnostic[] {
  if (hasExternal) return []
  if (!hasDialback) return [finding('NO_AUTH_METHOD', hasIdentity ? details : { ...details, severity: 'warning' })]
  return [hasIdentity ? finding('DIALBACK_ONLY', details) : finding('EXTERNAL_NOT_OFFERED', { ...details, facts: { ...details.facts, option: 'identity' } })]
}
