import { checkProbe } from '@xmpp-chat/xmpp-dns'
import { serviceOf, type Outlook } from './outlook.js'
import { stateBy, type Step } from './step.js'
import { says } from './step-catalog.js'

/** Told by the step of the certificate, and no obstacle to getting here. */
const aboutTrust = new Set(['CERT_SELF_SIGNED', 'CERT_UNTRUSTED', 'DIALBACK_ONLY', 'EXTERNAL_NOT_OFFERED', 'ALPN_ABSENT'])

export function reachabilityStep ({ settings, domains, probe }: Outlook): Step {
  const step = { name: 'reachability', snippets: [] } as const
  if (probe === undefined) return { ...step, state: 'unknown', summary: says('NOT_LOOKED_YET', {}), findings: [] }
  if (probe.attempts.length === 0) return { ...step, state: 'unknown', summary: says('NOWHERE_TO_GO', {}), findings: [] }
  const findings = checkProbe(probe, serviceOf(settings, domains)).filter(({ code }) => !aboutTrust.has(code))
  const facts = { places: probe.attempts.map(({ target, address, port }) => `${target} (${address}) ${port}`) }
  const state = stateBy(findings)
  const summary = { green: says('REACHED', { facts }), amber: says('REACHED_DOUBTFUL', { facts }), red: says('NOT_REACHED', { facts }) }[state]
  return { ...step, state, summary, findings }
}
