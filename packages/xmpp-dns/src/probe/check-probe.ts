import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { finding } from '../finding.js'
import { parseXmppService } from '../parse-service.js'
import { domainsOf, type XmppService } from '../service.js'
import { certificateFindings } from './check-certificate.js'
import { connectionFindings } from './check-connection.js'
import { featureFindings } from './check-features.js'
import type { ProbeResult } from './probe-result.js'

/** Judges what a probe met. Pure: the same result gives the same findings. `now` counts for dates; default: when it was probed. */
export function checkProbe (result: ProbeResult, service: XmppService, { now = new Date(result.probedAt) }: { readonly now?: Date } = {}): Diagnostic[] {
  const parsed = parseXmppService(service)
  if (!parsed.ok) return [...parsed.diagnostics]
  const nowhere = domainsOf(parsed.value).filter(domain => result.attempts.every(attempt => attempt.domain !== domain))
  return [
    ...parsed.diagnostics,
    ...nowhere.map(domain => finding('PROBE_NOTHING_TO_TRY', { facts: { domain, option: 'checkXmppDns' } })),
    ...result.attempts.flatMap((attempt, index) => {
      const judged = { attempt, result, service: parsed.value, now, path: jsonPointer('attempts', index) }
      return [...connectionFindings(judged), ...certificateFindings(judged), ...featureFindings(judged)]
    })
  ]
}
