import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { aliasesOf, isAbsent, type Answer } from '../answer.js'
import { addressScope } from '../address.js'
import { isHostName } from '../domain-name.js'
import { finding } from '../finding.js'
import { addressesOf, lookup, zoneOf, type Observation } from '../observation.js'
import { zoneLine, type SrvData } from '../records.js'
import { addressLine, correctedLine, isPublished, srvTargets, type Rule, type RuleContext, type SrvTarget } from './context.js'
import { portFault } from './srv-port.js'

/**
 * What is wrong with each record. Where another record of the set is right, or the right one is there already, only the wrong one has to go.
 */
export const recordFaults: Rule = context => {
  const judged = srvTargets(context).map(set => ({ set, faults: faultsOf(context, set) }))
  return judged.flatMap(({ set, faults }): Diagnostic[] => {
    const first = faults[0]
    if (first === undefined) return []
    const isOtherRight = judged.some(other => other.set.owner === set.owner && other.faults.every(({ severity }) => severity === 'info'))
    const isThere = faults.some(({ facts }) => typeof facts.line === 'string' && isPublished(facts.line, set.records))
    const stays = first.severity === 'info' || first.code === 'SRV_TARGET_IS_CNAME' && !isThere
    if (stays || !(isOtherRight || isThere)) return faults
    return [finding('SRV_RECORD_SURPLUS', { path: set.path, facts: { owner: set.owner, fault: first.code, remove: zoneLine(set.record) } })]
  })
}

/** A target has one fault: the first of these that applies explains the others. */
function faultsOf (context: RuleContext, set: SrvTarget): Diagnostic[] {
  const isOffered = context.service.ports[set.name] !== undefined
  const target = undotted(context, set) ?? ipLiteral(context, set) ?? badCharacters(context, set) ?? badLabel(context, set) ?? aliased(context, set) ??
    unresolvable(context, set) ?? (isOffered ? unexpected(context, set) : undefined)
  return [target, portFault(context, set)].filter(fault => fault !== undefined)
}

/** The published record with another target; with the port that was told. */
function withTarget (context: RuleContext, set: SrvTarget, target: string): string {
  const told = context.service.ports[set.name]
  const isTold = told !== undefined && (set.name !== 'xmpp-server' || context.service.isPortGiven || set.record.data.port === 0)
  const changes: Partial<SrvData> = isTold ? { target, port: told } : { target }
  return correctedLine(context, set, changes)
}

/** The host that was told, or else what is left of the published one. */
const hostOr = ({ service }: RuleContext, rest: string): string => service.isTargetGiven || !isHostName(rest) ? service.target : rest

/** `videos.example.videos.example`: the zone was added to a name that already was a whole one. */
function undotted (context: RuleContext, set: SrvTarget): Diagnostic | undefined {
  const { observation, service } = context
  const { owner, domain, path, record: { data: { target } } } = set
  const zones = [...new Set([zoneOf(observation, domain), domain, service.target].filter(zone => zone !== undefined))]
  const zone = zones.find(name => target.endsWith(`.${name}`) && isWhole(context, target.slice(0, -name.length - 1), name, target))
  return zone === undefined
    ? undefined
    : finding('SRV_TARGET_UNDOTTED', { path, facts: { owner, target, zone, line: withTarget(context, set, hostOr(context, target.slice(0, -zone.length - 1))) } })
}

/** Whether what stands before the zone is a whole name: it ends with the zone, is the host that was told, or leads somewhere, which the target does not. */
function isWhole ({ observation, service }: RuleContext, rest: string, zone: string, target: string): boolean {
  if (rest === zone || rest.endsWith(`.${zone}`) || rest === service.target) return true
  return rest.includes('.') && addressesOf(observation, rest).length > 0 && addressesOf(observation, target).length === 0
}

function ipLiteral (context: RuleContext, set: SrvTarget): Diagnostic | undefined {
  const { owner, path, record: { data: { target } } } = set
  const isAddress = isIP(target) !== 0 || /^\d{1,3}(\.\d{1,3}){3}\./.test(`${target}.`) || isIP(target.replaceAll('-', ':')) === 6 && target.includes('-')
  return isAddress ? finding('SRV_TARGET_IP_LITERAL', { path, facts: { owner, target, line: withTarget(context, set, context.service.target) } }) : undefined
}

/** What was typed into a form as it is: quotation marks, blanks, accented letters, a port, a URL, a whole record. */
function badCharacters (context: RuleContext, set: SrvTarget): Diagnostic | undefined {
  const { owner, path, record: { data: { target } } } = set
  if (/^[\w.-]+$/.test(target)) return undefined
  const text = unescaped(target)
  const characters = [...new Set([...text].filter(character => !/[\w.-]/.test(character)))].map(character => `${named(character)}`)
  return finding('SRV_TARGET_BAD_CHARACTER', { path, facts: { owner, target, characters, line: withTarget(context, set, hostOr(context, cleaned(text))) } })
}

/** What a name in zone notation (RFC 1035 section 5.1) stands for. */
const unescaped = (target: string): string =>
  Buffer.from(target.replace(/\\(\d{3})|\\(.)/g, (_, code: string | undefined, character: string) => code === undefined ? character : String.fromCharCode(Number(code))), 'latin1').toString('utf8')

const named = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}${/[\p{L}\p{P}\p{S}]/u.test(character) && character !== '\uFFFD' ? ` ${character}` : ''}`

/** The host's name in it, if there is one: without scheme, port, path and marks, the last word, in A-labels. */
function cleaned (text: string): string {
  const word = text.replace(/["'“”„«»`\\()<>[\];]/g, ' ').trim().split(/\s+/).at(-1) ?? ''
  return domainToASCII(word.replace(/^\w+:\/\//, '').replace(/[:/].*$/, '').replace(/\.$/, ''))
}

function badLabel (context: RuleContext, set: SrvTarget): Diagnostic | undefined {
  const { owner, path, record: { data: { target } } } = set
  return isHostName(target) ? undefined : finding('SRV_TARGET_BAD_LABEL', { path, facts: { owner, target, line: withTarget(context, set, context.service.target) } })
}

function aliased (context: RuleContext, set: SrvTarget): Diagnostic | undefined {
  const { owner, path, record: { data: { target } } } = set
  const chain = (['A', 'AAAA'] as const).map(type => aliasesOf(lookup(context.observation, target, type))).find(names => names.length > 0)
  if (chain === undefined) return undefined
  const end = chain.at(-1) as string
  return finding('SRV_TARGET_IS_CNAME', { path, facts: { owner, target, chain: [target, ...chain].join(' → '), line: withTarget(context, set, end) } })
}

function unresolvable (context: RuleContext, set: SrvTarget): Diagnostic | undefined {
  const { owner, path, record: { data: { target } } } = set
  const { observation, service } = context
  const about = (['A', 'AAAA'] as const).flatMap(type => lookup(observation, target, type) ?? [])
  if (addressesOf(observation, target).length > 0 || about.length === 0 || !about.every(isAbsent)) return undefined
  // Where the description names another host, that host is the remedy; otherwise the target's own address is.
  const remedy = service.isTargetGiven && service.target !== target ? withTarget(context, set, service.target) : addressLine(context, target)
  const facts = { owner, target, line: remedy }
  return isNameAbsent(about) ? finding('SRV_TARGET_NXDOMAIN', { path, facts }) : finding('SRV_TARGET_NO_ADDRESS', { path, facts })
}

const isNameAbsent = (answers: readonly Answer[]): boolean => answers.some(({ status }) => status === 'nxdomain')

/** Another host than the one that was told, which no other record of the set makes up for. */
function unexpected (context: RuleContext, set: SrvTarget): Diagnostic | undefined {
  const { target: expected, isTargetGiven } = context.service
  const { owner, path, records, record: { data: { target } } } = set
  if (!isTargetGiven || records.some(({ data }) => data.target === expected) || isLocal(context.observation, target)) return undefined
  return finding('SRV_TARGET_UNEXPECTED', { path, facts: { owner, target, expected, line: withTarget(context, set, expected) } })
}

/** Those are explained by their addresses. */
const isLocal = (observation: Observation, target: string): boolean => addressesOf(observation, target).some(address => addressScope(address) === 'loopback')
