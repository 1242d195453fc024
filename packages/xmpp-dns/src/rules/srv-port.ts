import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { finding } from '../finding.js'
import type { SrvData } from '../records.js'
import { isDirectTls, standardPorts, type SrvService } from '../service.js'
import { correctedLine, hasWildcard, srvTargets, type RuleContext, type SrvTarget } from './context.js'

/** What is customary at a port: by its name in the list of IANA, or in XEP-0368 and XEP-0114. */
const customary: Readonly<Record<number, string>> = {
  5222: 'xmpp-client', 5223: 'xmpps-client', 5269: 'xmpp-server', 5270: 'xmpps-server', 5280: 'xmpp-bosh', 5281: 'xmpp-bosh (TLS)', 5347: 'component (XEP-0114)',
  22: 'ssh', 25: 'smtp', 53: 'domain', 80: 'http', 443: 'https', 8080: 'http', 8443: 'https'
}

const portsOfXmpp = new Set([5222, 5223, 5269, 5270])

/** The one thing that is wrong with the port of a record; `undefined` when nothing is. */
export function portFault (context: RuleContext, set: SrvTarget): Diagnostic | undefined {
  const { owner, path, name, domain, record: { data } } = set
  const { service } = context
  const expected = service.ports[name]
  const isTold = expected !== undefined && (name !== 'xmpp-server' || service.isPortGiven)
  if (hasWildcard(context, domain) && expected === undefined || data.port === (expected ?? standardPorts[name]) || isShared(context, set)) return undefined
  const sorted = inOrder(data, isTold ? expected : undefined)
  if (sorted !== undefined) return finding('SRV_FIELDS_SWAPPED', { path, facts: { owner, ...fieldsOf(data), line: correctedLine(context, set, isTold ? { ...sorted, port: expected } : sorted) } })
  const line = correctedLine(context, set, { port: expected ?? standardPorts[name] ?? 5270 })
  if (data.port === 0) return finding('SRV_PORT_ZERO', { path, facts: { owner, line } })
  const usual = customary[data.port]
  if (usual !== undefined && isForeign(name, data.port)) return finding('SRV_PORT_OF_OTHER_SERVICE', { path, facts: { owner, port: data.port, usual, line } })
  if (expected === undefined || (service.isTargetGiven && data.target !== service.target && !data.target.startsWith(`${service.target}.`))) return undefined
  if (isTold) return finding('SRV_PORT_MISMATCH', { path, facts: { owner, port: data.port, expected, line } })
  return finding('SRV_PORT_NOT_STANDARD', { path, facts: { owner, port: data.port, usual: expected, option: 'port', line } })
}

const fieldsOf = ({ priority, weight, port }: SrvData): { fields: string } => ({ fields: `${priority} ${weight} ${port}` })

/** The three numbers in their right places, when the port stands where the priority or the weight belongs. */
function inOrder ({ priority, weight, port }: SrvData, expected: number | undefined): Partial<SrvData> | undefined {
  const numbers = [priority, weight]
  const isPort = (value: number): boolean => value === expected || portsOfXmpp.has(value)
  const isNoPort = port < 1024 && !(port in customary)
  const found = numbers.find(value => value === expected) ?? (isPort(port) ? undefined : numbers.find(isPort) ?? (isNoPort ? numbers.find(value => value >= 1024) : undefined))
  if (found === undefined) return undefined
  const rest = numbers.toSpliced(numbers.indexOf(found), 1, port).sort((a, b) => a - b)
  return { priority: rest[0] as number, weight: rest[1] as number, port: found }
}

/** Direct TLS may share the port of HTTPS (XEP-0368 section 3). */
const isForeign = (name: SrvService, port: number): boolean => customary[port] !== name && !(isDirectTls(name) && (port === 443 || port === 8443))

/** A port that belongs to another service of the domain, whose record leads there too, has a finding of its own. */
const isShared = (context: RuleContext, { domain, name, record }: SrvTarget): boolean => srvTargets(context).some(other =>
  other.domain === domain && other.name !== name && other.record.data.target === record.data.target && other.record.data.port === record.data.port &&
  context.service.ports[other.name] === record.data.port)
