import { aliasesOf } from '../answer.js'
import { finding } from '../finding.js'
import { zoneLine, type RecordOf } from '../records.js'
import { isDirectTls, type SrvService } from '../service.js'
import { correctedLine, hasWildcard, srvSets, srvTargets, type Rule, type RuleContext, type SrvTarget } from './context.js'

const shortestTtl = 60
const longestTtl = 86_400
const hour = 3600

/** A target of "." alone, or beside others. */
export const denials: Rule = context => srvSets(context).flatMap(({ name, owner, records, line, path }) => {
  const denial = records.find(({ data }) => data.target === '.')
  if (denial === undefined) return []
  if (records.some(({ data }) => data.target !== '.')) return [finding('SRV_DENIED_MIXED', { path, facts: { owner, remove: zoneLine(denial) } })]
  return context.service.ports[name] === undefined ? [] : [finding('SRV_DENIED', { path, facts: { owner, line } })]
})

/** Aliases that lead to records. What a wildcard answers was not meant so, and an alias that leads to none is no SRV record. */
export const aliasedOwners: Rule = context => srvSets(context).flatMap(({ owner, domain, answer, records, path }) => {
  const target = aliasesOf(answer).at(-1)
  if (target === undefined || hasWildcard(context, domain) || records.length === 0) return []
  return [finding('SRV_OWNER_IS_CNAME', { path, facts: { owner, target, lines: records.map(record => zoneLine({ ...record, name: owner })) } })]
})

export const duplicates: Rule = context => srvSets(context).flatMap(({ owner, records, path }) =>
  [...groupBy(records, ({ data }) => `${data.target} ${data.port}`).values()].filter(group => group.length > 1).map(group => {
    const kept = group[0] as RecordOf<'SRV'>
    return finding('SRV_DUPLICATE', { path, facts: { owner, target: kept.data.target, port: kept.data.port, count: group.length, line: zoneLine(kept) } })
  }))

/** One port for two protocols, of one domain. */
export const collisions: Rule = context => [...groupBy(described(context), ({ domain, record: { data } }) => `${domain} ${data.target} ${data.port}`).values()]
  .filter(group => new Set(group.map(({ name }) => name)).size > 1)
  .map(group => {
    const [{ record: { data: { target, port } }, path }] = group as [SrvTarget]
    const owners = [...new Set(group.map(({ owner }) => owner))]
    return finding('SRV_PORT_COLLISION', { path, facts: { owners, target, port, services: [...new Set(group.map(({ name }) => name))], line: ownPort(context, group, port) } })
  })

/** The record of the group that is in the wrong place, with a port of its own. */
function ownPort (context: RuleContext, group: readonly SrvTarget[], port: number): string {
  const candidates = group.map(set => ({ set, ports: [context.service.ports[set.name], usualPorts[set.name]].filter(own => own !== undefined) }))
  const wrong = candidates.find(({ ports }) => ports[0] !== port) ?? candidates.find(({ ports }) => ports[1] !== port) ?? candidates[0] as (typeof candidates)[number]
  return correctedLine(context, wrong.set, { port: wrong.ports.find(own => own !== port) ?? port })
}

/** Direct TLS has no standard port; these are customary. */
const usualPorts: Record<SrvService, number> = { 'xmpp-server': 5269, 'xmpps-server': 5270, 'xmpp-client': 5222, 'xmpps-client': 5223 }

/** What a wildcard answers for was not meant so. */
const described = (context: RuleContext): ReturnType<typeof srvTargets> => srvTargets(context).filter(({ domain }) => !hasWildcard(context, domain))

export const zeroWeights: Rule = context => srvSets(context).flatMap(({ owner, records, path }) =>
  [...groupBy(records, ({ data }) => String(data.priority)).values()]
    .filter(group => group.length > 1 && group.every(({ data }) => data.weight === 0))
    .map(group => {
      const first = group[0] as RecordOf<'SRV'>
      const line = zoneLine({ ...first, data: { ...first.data, weight: 5 } })
      return finding('SRV_WEIGHT_ALL_ZERO', { path, facts: { owner, priority: first.data.priority, count: group.length, line } })
    }))

/** STARTTLS and direct TLS count as one list (XEP-0368), in which this server should come first. */
export const priorities: Rule = context => [...groupBy(srvTargets(context), ({ domain, name }) => `${domain} ${name.endsWith('client') ? 'client' : 'server'}`).values()]
  .flatMap(group => {
    const { target } = context.service
    const own = group.filter(({ record }) => record.data.target === target)
    const lowest = Math.min(...group.map(({ record }) => record.data.priority))
    const first = group.find(({ record }) => record.data.priority === lowest)
    if (own.length === 0 || first === undefined || own.some(({ record }) => record.data.priority === lowest)) return []
    const starttls = own.find(({ name }) => !isDirectTls(name)) ?? own[0] as (typeof own)[number]
    return [finding('SRV_PRIORITY_ORDER', { path: first.path, facts: { first: first.record.data.target, target, line: starttls.line } })]
  })

export const ttls: Rule = context => srvSets(context).flatMap(({ owner, records, answer, path }) => {
  const published = authoritativeTtls(context.observation.zones.flatMap(({ servers }) => servers), owner)
  const cached = records.map(({ ttl }) => ttl)
  const all = published.length > 0 ? published : cached
  if (all.length === 0 || answer.status !== 'answer') return []
  const ttl = Math.max(...all)
  const lines = records.map(record => zoneLine({ ...record, name: owner, ttl: hour }))
  // What a cache says has already run down: without the zone's own word, only a long one is known to be long.
  const isLow = published.length > 0 && Math.min(...all) < shortestTtl
  return [
    ...isLow ? [finding('TTL_LOW', { path, facts: { owner, ttl: Math.min(...all), lines } })] : [],
    ...ttl > longestTtl ? [finding('TTL_HIGH', { path, facts: { owner, ttl, lines } })] : [],
    ...new Set(published.length > 0 ? published : cached).size > 1 ? [finding('RRSET_TTL_DIFFERS', { path, facts: { owner, ttls: [...new Set(all)], lines } })] : []
  ]
})

function authoritativeTtls (servers: ReadonlyArray<{ readonly answers: ReadonlyArray<{ readonly name: string, readonly records: readonly { readonly type: string, readonly ttl: number }[] }> }>, owner: string): number[] {
  return servers.flatMap(({ answers }) => answers.filter(({ name }) => name === owner).flatMap(({ records }) =>
    records.filter(({ type }) => type === 'SRV').map(({ ttl }) => ttl)))
}

function groupBy<T> (items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item])
  return groups
}
