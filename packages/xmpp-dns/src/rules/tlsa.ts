import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { isAbsent, recordsOfType, type Answer } from '../answer.js'
import { finding } from '../finding.js'
import { lookup } from '../observation.js'
import { recordData, zoneLine, type RecordOf } from '../records.js'
import type { TlsaData } from '../service.js'
import { answerAbout, srvTargets, type Rule, type RuleContext } from './context.js'

/** SHA-256 and SHA-512, in hexadecimal digits. */
const digestLengths: Record<number, number> = { 1: 64, 2: 128 }

/** Every TLSA name that SRV records lead to (RFC 7673 section 3), once. */
export const tlsaFaults: Rule = context => {
  const owners = new Map(srvTargets(context).map(set => [tlsaOwner(set.record), set]))
  return [...owners].flatMap(([owner, { record, answer }]): Diagnostic[] => {
    const about = answerAbout(context, owner, 'TLSA')
    if (about === undefined) return []
    const records = recordsOfType(about.answer, 'TLSA')
    if (records.length === 0) return missing(context, owner, about.answer, about.path)
    return [...unusable(context, { owner, records, path: about.path, insecure: insecureParts(context, record, answer, about.answer) }),
      ...records.flatMap(found => dataFaults(context, found, about.path)), ...mismatch(context, owner, records, about.path)]
  })
}

/** Where DANE looks for the certificate of a SRV target. */
export const tlsaOwner = ({ data: { port, target } }: RecordOf<'SRV'>): string => `_${port}._tcp.${target}`

function missing (context: RuleContext, owner: string, answer: Answer, path: string): Diagnostic[] {
  const wanted = context.service.tlsa[0]
  return wanted === undefined || !isAbsent(answer) ? [] : [finding('TLSA_MISSING', { path, facts: { owner, line: lineOf(context, owner, wanted) } })]
}

interface Published { readonly owner: string, readonly records: ReadonlyArray<RecordOf<'TLSA'>>, readonly path: string, readonly insecure: readonly string[] }

function unusable (context: RuleContext, { owner, records, path, insecure }: Published): Diagnostic[] {
  if (insecure.length === 0) return []
  return [finding('TLSA_UNUSABLE', { path, facts: { owner, insecure, remove: zoneLine({ ...records[0] as RecordOf<'TLSA'>, ttl: context.service.ttl }) } })]
}

/** DANE needs the SRV records, the addresses and the TLSA records to be signed: RFC 7673 section 3.1. */
function insecureParts ({ observation }: RuleContext, { data: { target } }: RecordOf<'SRV'>, srv: Answer, tlsa: Answer): string[] {
  const addresses = (['A', 'AAAA'] as const).flatMap(type => lookup(observation, target, type) ?? []).filter(({ records }) => records.length > 0)
  return [
    ...srv.authenticated ? [] : [`${srv.name} SRV`],
    ...addresses.filter(({ authenticated }) => !authenticated).map(({ name, type }) => `${name} ${type}`),
    ...tlsa.authenticated ? [] : [`${tlsa.name} TLSA`]
  ]
}

function dataFaults (context: RuleContext, record: RecordOf<'TLSA'>, path: string): Diagnostic[] {
  const { usage, selector, matchingType, data } = record.data
  const parameters = `${usage} ${selector} ${matchingType}`
  const length = digestLengths[matchingType]
  const owner = record.name
  const line = lineOf(context, owner, context.service.tlsa[0] ?? { usage: 3, selector: 1, matchingType: 1, data: '0'.repeat(64) })
  if (usage > 3 || selector > 1 || matchingType > 2 || (length !== undefined && data.length !== length)) {
    return [finding('TLSA_PARAMS', { path, facts: { owner, parameters, length: data.length / 2, line } })]
  }
  return usage % 2 === 1 && selector === 0 ? [finding('TLSA_EXPIRES', { path, facts: { owner, parameters, line } })] : []
}

function mismatch (context: RuleContext, owner: string, records: ReadonlyArray<RecordOf<'TLSA'>>, path: string): Diagnostic[] {
  const wanted = context.service.tlsa
  const first = wanted[0]
  const comparable = records.filter(({ data }) => wanted.some(entry => entry.selector === data.selector && entry.matchingType === data.matchingType))
  if (first === undefined || comparable.length === 0) return []
  const known = new Set(wanted.map(data => recordData({ name: '', ttl: 0, type: 'TLSA', data })))
  return comparable.some(record => known.has(recordData(record))) ? [] : [finding('TLSA_MISMATCH', { path, facts: { owner, line: lineOf(context, owner, first) } })]
}

const lineOf = ({ service }: RuleContext, owner: string, data: TlsaData): string => zoneLine({ name: owner, type: 'TLSA', ttl: service.ttl, data })
