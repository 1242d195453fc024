import { X509Certificate } from 'node:crypto'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { ReadProblem } from '../certificate.js'
import { titleOf } from '../certificate-title.js'
import { catalog } from '../diagnostics.js'
import { largestInput } from '../read.js'
import type { CheckSubject } from './subject.js'

/** Certificates that this package can read and OpenSSL cannot. */
export function checkLoading ({ info: { certificates } }: Pick<CheckSubject, 'info'>): Diagnostic[] {
  return certificates.flatMap((certificate, index) => openSslReads(certificate.pem)
    ? []
    : [catalog.diagnostic('CERT_NOT_LOADED', { path: `/certificates/${index}`, facts: { subject: titleOf(certificate) } })])
}

function openSslReads (pem: string): boolean {
  try {
    return new X509Certificate(pem).publicKey.type === 'public'
  } catch {
    return false
  }
}

/** What could not be read, and what stands beside the certificates without being used. */
export function checkFormat ({ info: { problems, otherBlocks, dhParameters = [] } }: Pick<CheckSubject, 'info'>): Diagnostic[] {
  const ignored = otherBlocks.length === 0 ? [] : [catalog.diagnostic('CERT_BLOCK_IGNORED', { facts: { labels: otherBlocks } })]
  const weak = dhParameters.filter(({ size }) => size < 2048).map(({ label, size }) => catalog.diagnostic('DH_WEAK', { facts: { label, size } }))
  return [...problems.map(problemInWords), ...ignored, ...weak]
}

function problemInWords (problem: ReadProblem, index: number): Diagnostic {
  const { kind, label = '', line = 1, detail = kind } = problem
  const path = `/problems/${index}`
  switch (kind) {
    case 'empty': return catalog.diagnostic('CERT_EMPTY', { path })
    case 'der': return catalog.diagnostic('CERT_IS_DER', { path })
    case 'too-large': return catalog.diagnostic('CERT_TOO_LARGE', { path, facts: { limit: largestInput } })
    case 'no-end': return catalog.diagnostic('CERT_TRUNCATED', { path, facts: { label, line } })
    case 'end-line': return catalog.diagnostic('PEM_END_LINE', { path, facts: { label, line } })
    case 'label': return catalog.diagnostic('CERT_LABEL', { path, facts: { label, line } })
    case 'unseen': return catalog.diagnostic('PEM_BLOCK_UNSEEN', { path, facts: { label, line } })
    case 'not-base64':
    case 'malformed': return catalog.diagnostic('CERT_MALFORMED', { path, facts: { label, line, detail } })
    default: return catalog.diagnostic('CERT_NOT_PEM', { path })
  }
}
