import type { Diagnostic, Severity } from '@xmpp-chat/diagnostics'
import { canonicalAddress } from '../address.js'
import { isAbsent, isConclusive } from '../answer.js'
import { enclosingDomains } from '../domain-name.js'
import { recordsOf, srvOwner } from '../expected-records.js'
import { finding } from '../finding.js'
import { addressesOf, srvRecords } from '../observation.js'
import { domainsOf } from '../service.js'
import { addressLine, answerAbout, isFallback, srvLine, srvSets, type Rule, type RuleContext, type SrvSet } from './context.js'
import { misplacedOf, wrongTypeOf } from './srv-mistakes.js'

/** Sets of what the service offers that are not there. */
export const absentSets = (context: RuleContext): readonly SrvSet[] =>
  srvSets(context).filter(({ name, answer }) => isAbsent(answer) && context.service.ports[name] !== undefined)

/** Absent records that stand nowhere else either. */
export const missingRecords: Rule = context => absentSets(context).flatMap(set => {
  if (wrongTypeOf(context, set) !== undefined || misplacedOf(context, set) !== undefined) return []
  const severity = severityOfAbsence(context, set)
  const { domain, name, owner, line, path } = set
  const parent = enclosingDomains(domain).slice(1).find(above => srvRecords(context.observation, above, name).length > 0)
  if (name === 'xmpp-server' && severity === 'error' && parent !== undefined) return [finding('SRV_ON_PARENT_ONLY', { path, facts: { domain, parent, line } })]
  return name === 'xmpp-server' && worksByFallback(context, domain) ? [] : [finding('SRV_MISSING', { path, severity, facts: { owner, line } })]
})

/** Records of another type at the right name, and SRV records at a name where nobody looks. */
export const mistakenRecords: Rule = context => absentSets(context).flatMap((set): Diagnostic[] => {
  const severity = severityOfAbsence(context, set) === 'error' ? 'error' : 'warning'
  const { owner, domain } = set
  const wrongType = wrongTypeOf(context, set)
  if (wrongType !== undefined) return [finding('SRV_WRONG_TYPE', { severity, path: wrongType.path, facts: { owner, type: wrongType.type, data: wrongType.data, line: set.line } })]
  const misplaced = misplacedOf(context, set)
  return misplaced === undefined ? [] : [finding('SRV_WRONG_NAME', { severity, path: misplaced.path, facts: { found: misplaced.found, domain, line: misplaced.line } })]
})

/** Without it nothing works, or it is only an improvement: the others come to the same place without it. */
function severityOfAbsence (context: RuleContext, { domain, name, owner }: SrvSet): Severity {
  const { service } = context
  const expected = recordsOf(service).records.find(({ record }) => record.name === owner)
  if (name === 'xmpp-server' && service.ports[name] === 5269) return leadsToServer(context, domain) ? 'info' : 'error'
  return expected?.need === 'needed' ? 'error' : 'info'
}

/** Whether the domain itself has the addresses of the server: those that were told, or those of its host. */
function leadsToServer ({ observation, service }: RuleContext, domain: string): boolean {
  const own = addressesOf(observation, domain).map(canonicalAddress)
  const known = (service.addresses.length > 0 ? service.addresses : addressesOf(observation, service.target)).map(canonicalAddress)
  return own.length > 0 && own.every(address => known.includes(address))
}

const worksByFallback = (context: RuleContext, domain: string): boolean =>
  isFallback(context, domain) && context.service.ports['xmpp-server'] === 5269 && leadsToServer(context, domain)

/** What others do without a SRV record for servers: RFC 6120 section 3.2.2. */
export const fallback: Rule = context => domainsOf(context.service).flatMap(domain => {
  const { service, observation } = context
  const port = service.ports['xmpp-server']
  if (!isFallback(context, domain) || port === undefined) return []
  const path = answerAbout(context, srvOwner('xmpp-server', domain), 'SRV')?.path ?? ''
  const line = srvLine(context, domain, 'xmpp-server')
  if (port !== 5269) return [finding('FALLBACK_IMPOSSIBLE', { path, facts: { domain, target: service.target, port, line } })]
  return leadsToServer(context, domain) ? [finding('FALLBACK_USED', { path, facts: { domain, addresses: addressesOf(observation, domain), line } })] : []
})

/** A host that is to be named in a record, and that nobody can find. */
export const hostsWithoutAddress: Rule = context => {
  const { service } = context
  const { target } = service
  const about = (['A', 'AAAA'] as const).flatMap(type => answerAbout(context, target, type) ?? [])
  const isNeeded = absentSets(context).some(({ line }) => line.endsWith(` ${target}.`))
  if (!isNeeded || about.length < 2 || !about.every(({ answer }) => isAbsent(answer))) return []
  return [finding('ADDR_MISSING', { path: about[0]?.path ?? '', facts: { host: target, option: 'target', line: addressLine(context, target) } })]
}

/** Questions about records that nobody answered: that says nothing about the records. */
export const failedLookups: Rule = context => srvSets(context)
  .filter(({ name, answer }) => context.service.ports[name] !== undefined && !isConclusive(answer) && !isBogus(context, answer.name))
  .map(({ owner, answer: { type, status, detail = '', server }, path }): Diagnostic =>
    finding('SRV_LOOKUP_FAILED', { path, facts: { owner, type, status, detail, option: 'resolver', server: server || context.observation.resolver.description } }))

/** Broken signatures have a finding of their own. */
const isBogus = ({ observation }: RuleContext, name: string): boolean =>
  observation.unvalidated.some(answer => answer.name === name && answer.type === 'SRV' && isConclusive(answer))
