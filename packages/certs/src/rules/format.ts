import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { ReadProblem } from '../certificate.js'
import { catalog } from '../diagnostics.js'
import { largestInput } from '../read.js'
import type { CheckSubject } from './subject.js'

/** What could not be read, and what stands beside the certificates without being used. */
export function checkFormat ({ info: { problems, otherBlocks } }: Pick<CheckSubject, 'info'>): Diagnostic[] {
  const ignored = otherBlocks.length === 0 ? [] : [catalog.diagnostic('CERT_BLOCK_IGNORED', { facts: { labels: otherBlocks } })]
  return [...problems.map(problemInWords), ...ignored]
}

function problemInWords (problem: ReadProblem, index: number): Diagnostic {
  const { kind, label = '', line = 1, detail = kind } = problem
  const path = `/problems/${index}`
  switch (kind) {
    case 'empty': return catalog.diagnostic('CERT_EMPTY', { path })
    case 'der': return catalog.diagnostic('CERT_IS_DER', { path })
    case 'too-large': return catalog.diagnostic('CERT_TOO_LARGE', { path, facts: { limit: largestInput } })
    case 'no-end': return catalog.diagnostic('CERT_TRUNCATED', { path, facts: { label, line } })
    case 'not-base64':
    case 'malformed': return catalog.diagnostic('CERT_MALFORMED', { path, facts: { label, line, detail } })
    default: return catalog.diagnostic('CERT_NOT_PEM', { path })
  }
}
