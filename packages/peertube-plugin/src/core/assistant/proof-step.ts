import type { Outlook } from './outlook.js'
import type { Step } from './step.js'
import { says } from './step-catalog.js'

export function proofStep ({ ping, proven }: Outlook): Step {
  const step = { name: 'proof', snippets: [] } as const
  if (ping?.finding !== undefined) return { ...step, state: 'red', summary: says('PROOF_UNANSWERED', { facts: { domain: ping.domain, at: minuteOf(ping.at) } }), findings: [ping.finding] }
  if (proven === undefined) return { ...step, state: 'unknown', summary: says('PROOF_NOT_TRIED', {}), findings: [] }
  const facts = { at: minuteOf(proven.at), with: proven.with }
  return { ...step, state: 'green', summary: proven.how === 'ping' ? says('PROVEN_BY_PING', { facts }) : says('PROVEN_BY_JOIN', { facts }), findings: [] }
}

const minuteOf = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`
