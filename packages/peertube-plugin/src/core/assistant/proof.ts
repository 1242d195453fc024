import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { Ping } from '../commands.js'

/** What came of a ping (XEP-0199) from the rooms to another server. */
export interface PingOutcome {
  readonly domain: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly milliseconds: number
  /** What kept it from being answered; undefined when it was. */
  readonly finding: Diagnostic | undefined
}

const reasons = [
  ['PROOF_OUR_CERTIFICATE_REFUSED', /^not-authorized$|closed by remote.*(certificate|trusted|valid for this name|expired)|your server's certificate/i],
  ['PROOF_THEIR_CERTIFICATE_REFUSED', /certificate|dane|not trusted/i],
  ['PROOF_DIALBACK_FAILED', /dialback|db:|result is invalid/i],
  ['PROOF_NOT_RESOLVED', /resol|dns|no .*(records|targets|address)|nxdomain|unable to find/i],
  ['PROOF_NOT_CONNECTED', /refused|unreachable|timed? ?out|timeout|no route|connection/i]
] as const

/** In words that lead on; the other side's own reason is always with it. */
export function judgePing ({ answered, condition = '', text = '' }: Ping, domain: string): Diagnostic | undefined {
  if (answered) return undefined
  const undelivered = 'Server-to-server connection failed: '
  const reason = text.replace(undelivered, '') || condition
  const details = { path: '/proof', facts: { domain, reason, condition } }
  if (condition === 'remote-server-timeout' && !text.startsWith(undelivered)) return catalog.diagnostic('PROOF_NO_ANSWER', details)
  const [code] = reasons.find(([, pattern]) => pattern.test(reason)) ?? []
  return catalog.diagnostic(code ?? 'PROOF_FAILED', details)
}
