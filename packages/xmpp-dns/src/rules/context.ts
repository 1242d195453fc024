import { isIPv6 } from 'node:net'
import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { aliasesOf, recordsOfType, type Answer } from '../answer.js'
import { enclosingDomains } from '../domain-name.js'
import { srvOwner, srvRecordOf } from '../expected-records.js'
import { addressesOf, lookup, wildcardOwners, type Observation } from '../observation.js'
import { zoneLine, type DnsRecord, type RecordOf, type RecordType, type SrvData } from '../records.js'
import { domainsOf, isClientService, srvServices, standardPorts, type NormalService, type SrvService } from '../service.js'

/** What is judged. */
interface Case {
  readonly observation: Observation
  readonly service: NormalService
}

/** What every rule is given. */
export interface RuleContext extends Case {
  /** Every SRV set that was asked for, in the order of domains and services. */
  readonly sets: readonly SrvSet[]
}

export const contextOf = (given: Case): RuleContext => ({ ...given, sets: setsOf(given) })

/** A pure judgement over an observation. */
export type Rule = (context: RuleContext) => Diagnostic[]

/** One SRV set that may be there: of a domain and one of its services. */
export interface SrvSet {
  readonly domain: string
  readonly name: SrvService
  readonly owner: string
  readonly answer: Answer
  readonly records: ReadonlyArray<RecordOf<'SRV'>>
  /** The zone line that should be there. */
  readonly line: string
  readonly path: string
}

export const srvSets = ({ sets }: RuleContext): readonly SrvSet[] => sets

function setsOf (given: Case): SrvSet[] {
  const { observation, service } = given
  return domainsOf(service).flatMap(domain => srvServices
    .filter(name => domain === service.domain || !isClientService(name))
    .flatMap(name => {
      const owner = srvOwner(name, domain)
      const answer = lookup(observation, owner, 'SRV')
      if (answer === undefined) return []
      const records = answer.records.filter((record): record is RecordOf<'SRV'> => record.type === 'SRV')
      return [{ domain, name, owner, answer, records, line: srvLine(given, domain, name), path: pathOf(observation, answer) }]
    }))
}

/** One record of a set. */
export type SrvTarget = SrvSet & { readonly record: RecordOf<'SRV'> }

/** The records of all sets, one by one, without those that deny the service. */
export function srvTargets (context: RuleContext): SrvTarget[] {
  return srvSets(context).flatMap(set => set.records.filter(({ data }) => data.target !== '.').map(record => ({ ...set, record })))
}

/** Where in the observation an answer is. */
export const pathOf = ({ answers }: Observation, answer: Answer): string => jsonPointer('answers', answers.indexOf(answer))

/**
 * The SRV line that should be there. What the description does not tell, the target and the port, is taken from what is published: of that
 * service, of another one of the domain, or of the domain above.
 */
export function srvLine (given: Case, domain: string, name: SrvService): string {
  const { observation, service } = given
  const record = srvRecordOf(service, domain, name)
  const own = recordsOfType(lookup(observation, record.name, 'SRV'), 'SRV').find(({ data }) => data.port > 0)
  const port = service.ports[name] ?? own?.data.port ?? standardPorts[name] ?? 5270
  return zoneLine({ ...record, data: { ...record.data, port, target: service.isTargetGiven ? service.target : targetInUse(given, domain, name) } })
}

/** A host that the domain's records lead to and that has an address; the domain itself where there is none. */
function targetInUse ({ observation, service }: Case, domain: string, name: SrvService): string {
  const owners = enclosingDomains(domain).flatMap(parent => [name, ...srvServices].map(other => srvOwner(other, parent)))
  const targets = owners.flatMap(owner => recordsOfType(lookup(observation, owner, 'SRV'), 'SRV').map(({ data }) => data.target))
  return targets.find(target => addressesOf(observation, target).length > 0) ?? service.target
}

/** The published record with what is wrong with it changed, to be published instead. */
export function correctedLine ({ service }: RuleContext, { owner, record }: SrvTarget, changes: Partial<SrvData>): string {
  return zoneLine({ name: owner, type: 'SRV', ttl: service.ttl, data: { ...record.data, ...changes } })
}

/** Whether a line says what is published already, whatever its TTL. */
export const isPublished = (line: string, records: readonly DnsRecord[]): boolean => records.some(record => zoneLine({ ...record, ttl: 0 }) === line.replace(/^(\S+) \d+ /, '$1 0 '))

/**
 * The line that gives `host` an address: the known public one, or else one from the range for examples, for the reader to replace.
 */
export function addressLine ({ service }: RuleContext, host: string, type?: 'A' | 'AAAA'): string {
  const known = service.addresses.find(address => type === undefined || (type === 'AAAA') === isIPv6(address))
  const address = known ?? (type === 'AAAA' ? '2001:db8::1' : '192.0.2.1')
  const line = zoneLine({ name: host, type: isIPv6(address) ? 'AAAA' : 'A', ttl: service.ttl, data: address })
  return known === undefined ? `${line} ; ← ${type === 'AAAA' ? 'IPv6' : 'IP'}` : line
}

/** The hosts that servers and clients are led to: the targets of SRV records, and the domain itself and the server's own host where there are none. */
export function hostsInUse (context: RuleContext): string[] {
  const { observation, service } = context
  const fallbacks = domainsOf(service).flatMap(domain => isFallback(context, domain) ? [domain, service.target] : [])
  const hosts = [...srvTargets(context).map(({ record }) => record.data.target), ...fallbacks]
  return [...new Set(hosts)].filter(host => addressesOf(observation, host).length > 0)
}

/** Whether others try the domain itself at port 5269: there is no SRV record for servers, with STARTTLS or direct TLS. */
export function isFallback ({ observation }: RuleContext, domain: string): boolean {
  return (['xmpp-server', 'xmpps-server'] as const).every(name => {
    const answer = lookup(observation, srvOwner(name, domain), 'SRV')
    return answer?.status === 'nodata' || answer?.status === 'nxdomain'
  })
}

/** The answer about a name, with its place. */
export function answerAbout ({ observation }: RuleContext, name: string, type: RecordType): { answer: Answer, path: string } | undefined {
  const answer = lookup(observation, name, type)
  return answer === undefined ? undefined : { answer, path: pathOf(observation, answer) }
}

/** Whether a SRV label below that domain that nobody has published has records. */
export const hasWildcard = ({ observation }: RuleContext, domain: string): boolean =>
  recordsOfType(lookup(observation, wildcardOwners(observation, domain).srv, 'SRV'), 'SRV').length > 0

/** Where a wildcard leads every SRV label below that domain by an alias; `undefined` when none does. */
export const wildcardAlias = ({ observation }: RuleContext, domain: string): string | undefined =>
  aliasesOf(lookup(observation, wildcardOwners(observation, domain).srv, 'SRV'))[0]
