import { isIP } from 'node:net'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { aliasesOf, isAbsent, type Answer } from '../answer.js'
import { addressScope } from '../address.js'
import { isHostName } from '../domain-name.js'
import { finding } from '../finding.js'
import { addressesOf, lookup, zoneOf, type Observation } from '../observation.js'
import { zoneLine } from '../records.js'
import { addressLine, srvTargets, type Rule, type RuleContext, type SrvSet } from './context.js'

type Target = ReturnType<typeof srvTargets>[number]

/** One target has one fault: the first of these that applies explains the others. */
export const targetFaults: Rule = context => srvTargets(context).flatMap(set =>
  undotted(context, set) ?? ipLiteral(set) ?? badLabel(set) ?? aliased(context, set) ?? unresolvable(context, set) ?? unexpected(context, set) ?? [])

export const portFaults: Rule = context => srvTargets(context).flatMap((set): Diagnostic[] => {
  const { owner, path, line, name, record: { data: { port, target } } } = set
  if (port === 0) return [finding('SRV_PORT_ZERO', { path, facts: { owner, line } })]
  const expected = context.service.ports[name]
  const isKnown = name !== 'xmpp-server' || context.service.isPortGiven
  if (expected === undefined || !isKnown || port === expected || (target !== context.service.target && !isFaulty(context, set))) return []
  return [finding('SRV_PORT_MISMATCH', { path, facts: { owner, port, expected, line } })]
})

const isFaulty = (context: RuleContext, set: Target): boolean => undotted(context, set) !== undefined

/** `videos.example.videos.example`: the zone was added to a name that already had it. */
function undotted ({ observation, service }: RuleContext, { owner, domain, line, path, record: { data: { target } } }: Target): Diagnostic[] | undefined {
  const zones = [...new Set([zoneOf(observation, domain), domain, service.target].filter(zone => zone !== undefined))]
  const zone = zones.find(name => target.endsWith(`.${name}`) && (isTwice(target, name) || target.slice(0, -name.length - 1) === service.target))
  return zone === undefined ? undefined : [finding('SRV_TARGET_UNDOTTED', { path, facts: { owner, target, zone, line } })]
}

const isTwice = (target: string, zone: string): boolean => target === `${zone}.${zone}` || target.endsWith(`.${zone}.${zone}`)

function ipLiteral ({ owner, line, path, record: { data: { target } } }: SrvSet & Target): Diagnostic[] | undefined {
  const isAddress = isIP(target) !== 0 || /^\d{1,3}(\.\d{1,3}){3}\./.test(`${target}.`)
  return isAddress ? [finding('SRV_TARGET_IP_LITERAL', { path, facts: { owner, target, line } })] : undefined
}

function badLabel ({ owner, line, path, record: { data: { target } } }: Target): Diagnostic[] | undefined {
  return isHostName(target) ? undefined : [finding('SRV_TARGET_BAD_LABEL', { path, facts: { owner, target, line } })]
}

function aliased ({ observation, service }: RuleContext, { owner, name, path, record }: Target): Diagnostic[] | undefined {
  const { target } = record.data
  const chain = (['A', 'AAAA'] as const).map(type => aliasesOf(lookup(observation, target, type))).find(names => names.length > 0)
  if (chain === undefined) return undefined
  const end = chain.at(-1) as string
  const line = zoneLine({ ...record, name: owner, ttl: service.ttl, data: { ...record.data, port: service.ports[name] ?? record.data.port, target: end } })
  return [finding('SRV_TARGET_IS_CNAME', { path, facts: { owner, target, chain: [target, ...chain].join(' → '), line } })]
}

function unresolvable (context: RuleContext, { owner, path, line, record: { data: { target } } }: Target): Diagnostic[] | undefined {
  const { observation, service } = context
  const about = (['A', 'AAAA'] as const).flatMap(type => lookup(observation, target, type) ?? [])
  if (addressesOf(observation, target).length > 0 || about.length === 0 || !about.every(isAbsent)) return undefined
  // Where the description names another host, that host is the remedy; otherwise the target's own address is.
  const remedy = service.isTargetGiven && service.target !== target ? line : addressLine(context, target)
  const facts = { owner, target, line: remedy }
  return [isNameAbsent(about) ? finding('SRV_TARGET_NXDOMAIN', { path, facts }) : finding('SRV_TARGET_NO_ADDRESS', { path, facts })]
}

const isNameAbsent = (answers: readonly Answer[]): boolean => answers.some(({ status }) => status === 'nxdomain')

/** Another host than the one that was told, which no other record of the set makes up for. */
function unexpected ({ observation, service }: RuleContext, { owner, path, line, records, name, record: { data: { target } } }: Target): Diagnostic[] | undefined {
  const { target: expected, isTargetGiven, ports } = service
  if (!isTargetGiven || ports[name] === undefined || records.some(({ data }) => data.target === expected) || isLocal(observation, target)) return undefined
  return [finding('SRV_TARGET_UNEXPECTED', { path, facts: { owner, target, expected, line } })]
}

/** Those are explained by their addresses. */
const isLocal = (observation: Observation, target: string): boolean => addressesOf(observation, target).some(address => addressScope(address) === 'loopback')
