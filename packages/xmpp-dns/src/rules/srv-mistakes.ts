import { aliasesOf, recordsOfType, type Answer } from '../answer.js'
import { mistakenOwners } from '../mistaken-owners.js'
import { enclosingDomains } from '../domain-name.js'
import { lookup, wildcardOwners } from '../observation.js'
import { recordData, zoneLine, type DnsRecord } from '../records.js'
import { answerAbout, pathOf, wildcardAlias, type RuleContext, type SrvSet } from './context.js'

/** A SRV record at a name where nobody looks, and how it should read. */
export interface Misplaced {
  readonly found: string
  readonly path: string
  readonly line: string
}

/** Where a set that is absent stands instead. What a wildcard says of such names was not meant so. */
export function misplacedOf (context: RuleContext, { domain, name, owner, line }: SrvSet): Misplaced | undefined {
  const { observation, service } = context
  const wild = new Set([wildcardOwners(observation, domain).srv, ...enclosingDomains(domain).map(parent => wildcardOwners(observation, parent).below)]
    .map(random => dataOf(lookup(observation, random, 'SRV'), 'SRV')))
  for (const found of mistakenOwners(domain, name)) {
    const answer = lookup(observation, found, 'SRV')
    const record = recordsOfType(answer, 'SRV').find(({ data }) => data.target !== '.')
    if (answer === undefined || record === undefined || wild.has(dataOf(answer, 'SRV'))) continue
    const { target, port } = record.data
    const isPortTold = name !== 'xmpp-server' || service.isPortGiven
    const data = { ...record.data, target: service.isTargetGiven ? service.target : target, port: isPortTold ? service.ports[name] ?? port : port }
    const isUsable = data.port > 0 && /^[\w.-]+$/.test(data.target)
    return { found, path: pathOf(observation, answer), line: isUsable ? zoneLine({ name: owner, type: 'SRV', ttl: service.ttl, data }) : line }
  }
  return undefined
}

/** What stands at the owner of a SRV record in its place: an alias to where there is none, a text, an address. */
export function wrongTypeOf (context: RuleContext, { owner, domain, answer, path }: SrvSet): { readonly type: string, readonly data: string, readonly path: string } | undefined {
  const { observation } = context
  const alias = aliasesOf(answer)[0]
  if (alias !== undefined) return alias === wildcardAlias(context, domain) ? undefined : { type: 'CNAME', data: alias, path }
  for (const type of ['TXT', 'A'] as const) {
    const about = answerAbout(context, owner, type)
    const [record] = recordsOfType(about?.answer, type)
    const isWild = dataOf(about?.answer, type) === dataOf(lookup(observation, wildcardOwners(observation, domain).srv, type), type)
    if (about !== undefined && record !== undefined && !isWild && (type === 'A' || looksLikeSrv(record.data))) return { type, data: recordData(record), path: about.path }
  }
  return undefined
}

/** Three numbers and a name, or a port of XMPP. */
const looksLikeSrv = (text: string): boolean => /\b\d{1,5}\s+\d{1,5}\s+\d{1,5}\s+\S/.test(text) || /\b(5222|5223|5269|5270)\b|\bSRV\b/i.test(text)

const dataOf = (answer: Answer | undefined, type: DnsRecord['type']): string => recordsOfType(answer, type).map(recordData).sort().join('\n')
