import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { canonicalAddress } from '../address.js'
import { srvOwner } from '../expected-records.js'
import { finding } from '../finding.js'
import { zoneLine } from '../records.js'
import { isDirectTls, type SrvService } from '../service.js'
import { ownerOf, type JudgedAttempt } from './judged-attempt.js'
import type { Outcome } from './probe-result.js'

/** How far the connection came. */
export function connectionFindings (judged: JudgedAttempt): Diagnostic[] {
  const { attempt } = judged
  if (attempt.namespace !== undefined) return [otherNamespace(judged, attempt.namespace)]
  if (attempt.speaks !== undefined) return [otherWay(judged)]
  return faults[attempt.outcome]?.(judged) ?? []
}

const faults: Partial<Record<Outcome, (judged: JudgedAttempt) => Diagnostic[]>> = {
  refused: judged => [isHairpin(judged) ? hairpin(judged) : finding('TCP_REFUSED', { path: judged.path, facts: { ...place(judged), owner: ownerOf(judged.attempt) } })],
  'connect-timeout': judged => [isHairpin(judged) ? hairpin(judged) : finding('TCP_TIMEOUT', { path: judged.path, facts: { ...place(judged), seconds: judged.result.stepTimeout } })],
  unreachable: judged => [finding('TCP_UNREACHABLE', { path: judged.path, facts: { ...place(judged), detail: judged.attempt.detail } })],
  closed: judged => [finding('TCP_RESET', { path: judged.path, facts: { ...place(judged), step: judged.attempt.step } })],
  silent: judged => [finding('STREAM_TIMEOUT', { path: judged.path, facts: { ...place(judged), seconds: judged.result.stepTimeout, step: judged.attempt.step } })],
  'not-xmpp': judged => [finding('NOT_XMPP', { path: judged.path, facts: { ...place(judged), sample: judged.attempt.sample ?? '', owner: ownerOf(judged.attempt) } })],
  'stream-error': streamError,
  'no-starttls': ({ attempt: { address, port, domain }, path }) => [finding('STARTTLS_MISSING', { path, facts: { address, port, domain } })],
  'tls-failed': ({ attempt: { address, port, domain, detail }, path }) => [finding('TLS_FAILED', { path, facts: { address, port, domain, detail } })]
}

function streamError (judged: JudgedAttempt): Diagnostic[] {
  const { attempt, path } = judged
  const { address, port, domain } = attempt
  const { condition, text, host } = attempt.streamError ?? { condition: '', text: '' }
  if (host !== undefined) return [finding('STREAM_SEE_OTHER_HOST', { path, facts: { ...place(judged), domain, host, owner: ownerOf(attempt) } })]
  if (condition === 'host-unknown' || condition === 'host-gone') {
    return [finding('STREAM_HOST_UNKNOWN', { path, facts: { address, port, domain, condition, owner: ownerOf(attempt) } })]
  }
  return [finding('STREAM_ERROR', { path, facts: { address, port, domain, condition, text, reason: text === '' ? condition : `${condition} (${text})` } })]
}

/** The port is for clients, or for components. */
function otherNamespace (judged: JudgedAttempt, namespace: string): Diagnostic {
  const { attempt, path, service } = judged
  const { priority, weight, target, port } = attempt
  const told = service.ports[attempt.service]
  const right = told !== undefined && told !== port ? told : isDirectTls(attempt.service) ? 5270 : 5269
  const line = zoneLine({ name: ownerOf(attempt), type: 'SRV', ttl: service.ttl, data: { priority, weight, port: right, target } })
  return finding('STREAM_OTHER_NAMESPACE', { path, facts: { ...place(judged), namespace, owner: ownerOf(attempt), line } })
}

/** The port speaks the other of STARTTLS and direct TLS. */
function otherWay ({ attempt, path, service }: JudgedAttempt): Diagnostic {
  const { address, port, domain, priority, weight, target } = attempt
  const right: SrvService = isDirectTls(attempt.service) ? 'xmpp-server' : 'xmpps-server'
  const line = zoneLine({ name: srvOwner(right, domain), type: 'SRV', ttl: service.ttl, data: { priority, weight, port, target } })
  const facts = { address, port, owner: ownerOf(attempt), line }
  return attempt.speaks === 'tls' ? finding('DIRECT_TLS_BUT_XMPP_SRV', { path, facts }) : finding('STARTTLS_BUT_XMPPS_SRV', { path, facts })
}

/** Our own public address, tried from inside: the fault may be the router's. */
const isHairpin = ({ attempt, result }: JudgedAttempt): boolean => result.ownAddresses.map(canonicalAddress).includes(canonicalAddress(attempt.address))

const hairpin = ({ attempt: { address }, path }: JudgedAttempt): Diagnostic => finding('TCP_HAIRPIN_SUSPECTED', { path, facts: { address } })

const place = ({ attempt: { address, port, target } }: JudgedAttempt): { address: string, port: number, target: string } => ({ address, port, target })
