import { recordsOfType } from '../answer.js'
import { finding } from '../finding.js'
import { lookup, wildcardOwners } from '../observation.js'
import { zoneLine } from '../records.js'
import { domainsOf, type NormalService, type SrvService } from '../service.js'
import { answerAbout, hasWildcard, srvLine, srvSets, wildcardAlias, type Rule } from './context.js'
import { portFault } from './srv-port.js'
import { absentSets } from './srv-presence.js'

/** A wildcard that answers for a label that nobody has published. */
export const wildcards: Rule = context => domainsOf(context.service).flatMap(domain => {
  const name = wildcardOwners(context.observation, domain).srv
  const about = answerAbout(context, name, 'SRV')
  if (about === undefined || !hasWildcard(context, domain)) return []
  return [finding('SRV_WILDCARD', { path: about.path, facts: { domain, found: name, line: srvLine(context, domain, 'xmpp-server') } })]
})

/** A domain that has its addresses from a wildcard loses them by the record that is to be published below it: RFC 4592 section 2.2.2. */
export const domainsUnderWildcard: Rule = context => [...new Set(absentSets(context).map(({ domain }) => domain))].flatMap(domain => {
  const { observation } = context
  const random = wildcardOwners(observation, domain).srv
  const types = (['A', 'AAAA'] as const).filter(type => recordsOfType(lookup(observation, random, type), type).length > 0)
  const type = wildcardAlias(context, domain) === undefined ? types.join(' + ') : 'CNAME'
  if (type === '' || hasWildcard(context, domain)) return []
  const path = answerAbout(context, random, 'SRV')?.path ?? ''
  return [finding('DOMAIN_UNDER_WILDCARD', { path, facts: { domain, type, line: srvLine(context, domain, 'xmpp-server') } })]
})

/** Options of the description for each service. */
const optionOf: Record<SrvService, string> = { 'xmpp-server': 'port', 'xmpps-server': 'directTlsPort', 'xmpp-client': 'clientPort', 'xmpps-client': 'clientDirectTlsPort' }

/** Records for what the service is not said to offer. Whether something listens there is for a probe to find out. */
export const unofferedServices: Rule = context => srvSets(context).flatMap(set => {
  const { name, owner, path, records, domain } = set
  const first = records.find(({ data }) => data.target !== '.')
  if (context.service.ports[name] !== undefined || first === undefined || hasWildcard(context, domain) || isUndescribed(context.service, name)) return []
  if (records.some(record => portFault(context, { ...set, record }) !== undefined)) return []
  const { target, port } = first.data
  return [finding('SRV_NOT_OFFERED', { path, facts: { owner, target, port, option: optionOf[name], remove: zoneLine(first) } })]
})

/** A description without any client port says nothing about clients. */
const isUndescribed = ({ ports }: NormalService, name: string): boolean =>
  name.endsWith('-client') && ports['xmpp-client'] === undefined && ports['xmpps-client'] === undefined
