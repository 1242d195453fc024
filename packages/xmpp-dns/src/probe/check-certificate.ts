import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { finding } from '../finding.js'
import { zoneLine } from '../records.js'
import { covers } from './identity.js'
import { ownerOf, type JudgedAttempt } from './judged-attempt.js'
import type { ServedCertificate } from './probe-result.js'
import { sampleOf } from './stream-reader.js'

type Judged = JudgedAttempt & { readonly certificate: ServedCertificate, readonly at: { address: string, port: number } }

/** A certificate that ends within so many days should have been renewed: Let's Encrypt renews 30 days before. */
const soonDays = 14
const day = 86_400_000

const missingIssuer = new Set(['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'])

/** What was negotiated and what was shown. */
export function certificateFindings (judged: JudgedAttempt): Diagnostic[] {
  const { tls, address, port } = judged.attempt
  if (tls === undefined) return []
  const given = { ...judged, certificate: tls.certificate, at: { address, port } }
  return [...version(judged), ...instance(given), ...names(given), ...dates(given), ...trust(given), ...dane(given)]
}

function version ({ attempt: { tls, address, port }, path }: JudgedAttempt): Diagnostic[] {
  return tls !== undefined && /^(SSL|TLSv1(\.1)?$)/.test(tls.version) ? [finding('TLS_VERSION_LOW', { path, facts: { address, port, version: tls.version } })] : []
}

/** Whether the DNS leads to the very server that the caller runs. */
function instance ({ attempt, result: { fingerprints }, certificate: { fingerprint, keyFingerprint }, at, path }: Judged): Diagnostic[] {
  if (fingerprints.length === 0 || fingerprints.includes(fingerprint) || fingerprints.includes(keyFingerprint)) return []
  return [finding('CERT_WRONG_INSTANCE', { path, facts: { ...at, fingerprint, owner: ownerOf(attempt) } })]
}

/** The domain counts, never the host that the SRV record names. */
function names ({ attempt: { domain, target }, certificate, at, path }: Judged): Diagnostic[] {
  const { names: dns, srvNames: srv = [], xmppAddresses: xmpp = [], commonName } = certificate
  if (covers({ dns, srv, xmpp }, domain)) return []
  const all = [...dns, ...srv, ...xmpp]
  if (all.length === 0 && covers({ dns: [commonName], srv, xmpp }, domain)) return [finding('CERT_CN_ONLY', { path, facts: { ...at, domain } })]
  const shown = (all.length > 0 ? all : [commonName || '-']).map(name => sampleOf(name, 253))
  return [finding('CERT_NOT_COVERING', { path, facts: { ...at, names: shown, domain, target } })]
}

function dates ({ certificate: { validFrom, validTo }, at, path, now }: Judged): Diagnostic[] {
  const left = Date.parse(validTo) - now.getTime()
  if (Date.parse(validFrom) > now.getTime()) return [finding('CERT_NOT_YET_VALID', { path, facts: { ...at, date: validFrom.slice(0, 10) } })]
  if (left <= 0) return [finding('CERT_EXPIRED', { path, facts: { ...at, date: validTo.slice(0, 10) } })]
  return left < soonDays * day ? [finding('CERT_EXPIRES_SOON', { path, facts: { ...at, date: validTo.slice(0, 10), days: Math.floor(left / day) } })] : []
}

/** OpenSSL's reasons for what the certificate itself does not show; the dates have findings of their own. */
function trust ({ attempt: { domain }, certificate, at, path }: Judged): Diagnostic[] {
  const { trustProblem, isSelfSigned, issuer, chainLength } = certificate
  if (trustProblem === undefined || trustProblem === 'CERT_HAS_EXPIRED' || trustProblem === 'CERT_NOT_YET_VALID') return []
  if (isSelfSigned) return [finding('CERT_SELF_SIGNED', { path, facts: { ...at, domain } })]
  if (chainLength === 1 && missingIssuer.has(trustProblem)) return [finding('CERT_CHAIN_INCOMPLETE', { path, facts: { ...at, issuer } })]
  return [finding('CERT_UNTRUSTED', { path, facts: { ...at, issuer, domain, detail: trustProblem } })]
}

function dane ({ certificate: { tlsa }, path, service }: Judged): Diagnostic[] {
  if (tlsa === undefined || tlsa.matches) return []
  const line = zoneLine({ name: tlsa.owner, type: 'TLSA', ttl: service.ttl, data: tlsa.expected })
  return [finding('TLSA_MISMATCH', { path, facts: { owner: tlsa.owner, line } })]
}
