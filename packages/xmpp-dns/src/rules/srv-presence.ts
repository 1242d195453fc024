import type { Diagnostic, Severity } from '@xmpp-chat/diagnostics'
import { canonicalAddress } from '../address.js'
import { isAbsent, isConclusive, recordsOfType } from '../answer.js'
import { parentDomain } from '../domain-name.js'
import { recordsOf, srvOwner } from '../expected-records.js'
import { finding } from '../finding.js'
import { addressesOf, mistakenOwners, srvRecords } from '../observation.js'
import { domainsOf, type NormalService } from '../service.js'
import { answerAbout, hasWildcard, isFallback, srvLine, srvSets, type Rule, type RuleContext, type SrvSet } from './context.js'

/** Absent records, and what happens without them. */
export const missingRecords: Rule = context => srvSets(context).flatMap(set => {
  if (!isAbsent(set.answer) || context.service.ports[set.name] === undefined || isMisplaced(context, set)) return []
  const severity = severityOfAbsence(context, set)
  const { domain, owner, line, path } = set
  const parent = parentDomain(domain)
  if (set.name === 'xmpp-server' && severity === 'error' && parent !== undefined && srvRecords(context.observation, parent, 'xmpp-server').length > 0) {
    return [finding('SRV_ON_PARENT_ONLY', { path, facts: { domain, parent, line } })]
  }
  return [finding('SRV_MISSING', { path, severity, facts: { owner, line } })]
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
  const known = knownAddresses(service).length > 0 ? knownAddresses(service) : addressesOf(observation, service.target).map(canonicalAddress)
  return own.length > 0 && own.every(address => known.includes(address))
}

const knownAddresses = ({ addresses }: NormalService): string[] => addresses.map(canonicalAddress)

/** What others do without a SRV record for servers: RFC 6120 section 3.2.2. */
export const fallback: Rule = context => domainsOf(context.service).flatMap(domain => {
  const { service, observation } = context
  const port = service.ports['xmpp-server']
  if (!isFallback(context, domain) || port === undefined) return []
  const about = answerAbout(context, srvOwner('xmpp-server', domain), 'SRV')
  const path = about?.path ?? ''
  const line = srvLine(context, domain, 'xmpp-server')
  if (port !== 5269) return [finding('FALLBACK_IMPOSSIBLE', { path, facts: { domain, target: service.target, port, line } })]
  return leadsToServer(context, domain) ? [finding('FALLBACK_USED', { path, facts: { domain, addresses: addressesOf(observation, domain), line } })] : []
})

/** Questions about records that nobody answered: that says nothing about the records. */
export const failedLookups: Rule = context => srvSets(context)
  .filter(({ name, answer }) => context.service.ports[name] !== undefined && !isConclusive(answer) && !isBogus(context, answer.name))
  .map(({ owner, answer: { type, status, detail = '', server }, path }): Diagnostic =>
    finding('SRV_LOOKUP_FAILED', { path, facts: { owner, type, status, detail, server: server || context.observation.resolver.description } }))

/** Broken signatures have a finding of their own. */
const isBogus = ({ observation }: RuleContext, name: string): boolean =>
  observation.unvalidated.some(answer => answer.name === name && answer.type === 'SRV' && isConclusive(answer))

/** Records at a name where nobody looks. */
export const misplacedRecords: Rule = context => domainsOf(context.service).flatMap(domain => mistakenOwners(domain).flatMap(name => {
  const about = answerAbout(context, name, 'SRV')
  const owner = srvOwner('xmpp-server', domain)
  if (about === undefined || recordsOfType(about.answer, 'SRV').length === 0 || hasWildcard(context, domain)) return []
  if (!isAbsent(answerAbout(context, owner, 'SRV')?.answer ?? about.answer)) return []
  return [finding('SRV_WRONG_NAME', { path: about.path, facts: { found: name, domain, line: srvLine(context, domain, 'xmpp-server') } })]
}))

const isMisplaced = (context: RuleContext, { name, domain }: SrvSet): boolean =>
  name === 'xmpp-server' && misplacedRecords(context).some(({ facts }) => facts.domain === domain)

/** A wildcard that answers for a label that nobody has published. */
export const wildcards: Rule = context => domainsOf(context.service).flatMap(domain => {
  const name = `_${context.observation.randomLabel}._tcp.${domain}`
  const about = answerAbout(context, name, 'SRV')
  if (about === undefined || !hasWildcard(context, domain)) return []
  return [finding('SRV_WILDCARD', { path: about.path, facts: { domain, found: name, line: srvLine(context, domain, 'xmpp-server') } })]
})

/** Records for what the service is not said to offer. */
export const unofferedServices: Rule = context => srvSets(context).flatMap(({ name, owner, path, records, domain }) => {
  const first = records.find(({ data }) => data.target !== '.')
  if (context.service.ports[name] !== undefined || first === undefined || hasWildcard(context, domain) || isUndescribed(context.service, name)) return []
  return [finding('SRV_NOT_OFFERED', { path, facts: { owner, target: first.data.target, port: first.data.port } })]
})

/** A description without any client port says nothing about clients. */
const isUndescribed = ({ ports }: NormalService, name: string): boolean =>
  name.endsWith('-client') && ports['xmpp-client'] === undefined && ports['xmpps-client'] === undefined
