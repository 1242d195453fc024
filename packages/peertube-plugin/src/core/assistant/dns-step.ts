import { checkXmppDns, expectedRecords, formatDig, formatZone, providerRecords, type Observation, type XmppService } from '@xmpp-chat/xmpp-dns'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { serviceOf, type Outlook } from './outlook.js'
import { stateBy, type Snippet, type Step } from './step.js'
import { says } from './step-catalog.js'

/** What cannot be told apart from a DNS that is out of order. */
const unanswered = new Set(['SRV_LOOKUP_FAILED', 'ADDR_LOOKUP_FAILED'])

export function dnsStep ({ settings, domains, observation, onOneMachine }: Outlook): Step {
  const service = serviceOf(settings, domains)
  const snippets = snippetsFor(service, observation?.zones[0]?.zone ?? domains.host)
  const step = { name: 'dns', snippets } as const
  if (observation === undefined) return { ...step, state: 'unknown', summary: says('NOT_LOOKED_YET', {}), findings: [] }
  const findings = checkXmppDns(observation, service).filter(({ code }) => !(onOneMachine && code === 'ADDR_LOOPBACK'))
  const errors = findings.filter(({ severity }) => severity === 'error')
  const facts = { domain: domains.rooms }
  if (errors.length > 0 && errors.every(({ code }) => unanswered.has(code))) return { ...step, state: 'unknown', summary: says('DNS_NOT_KNOWN', {}), findings }
  if (findings.some(lacksDirectTls) && errors.every(lacksDirectTls)) {
    const softened = findings.map(finding => lacksDirectTls(finding) ? { ...finding, severity: 'warning' as const } : finding)
    return { ...step, state: 'amber', summary: says('DNS_WITHOUT_DIRECT_TLS', { facts }), findings: softened }
  }
  const state = stateBy(findings)
  const summary = { green: says('DNS_FOUND', { facts }), amber: says('DNS_DOUBTFUL', { facts }), red: says('DNS_NOT_FOUND', { facts }) }[state]
  return { ...step, state, summary, findings }
}

/** A record that was asked for in the settings; without it others connect with STARTTLS. */
const lacksDirectTls = ({ code, facts }: Diagnostic): boolean =>
  (code === 'SRV_MISSING' || code === 'SRV_LOOKUP_FAILED') && String(facts['owner']).startsWith('_xmpps-server.')

function snippetsFor (service: XmppService, zone: NonNullable<Observation['zones'][number]>['zone']): Snippet[] {
  const expected = expectedRecords(service)
  const forms = providerRecords(expected, { provider: 'form', zone }) as ReadonlyArray<Readonly<Record<string, string | number>>>
  return [
    { title: says('SNIPPET_ZONE', {}), text: formatZone(expected) },
    { title: says('SNIPPET_FORM', {}), text: forms.map(fields => Object.entries(fields).map(([name, value]) => `${name}: ${value}`).join('\n')).join('\n\n') },
    { title: says('SNIPPET_DIG', {}), text: formatDig(expected) }
  ]
}
