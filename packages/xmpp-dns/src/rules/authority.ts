import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { isConclusive, recordsOfType, type Answer } from '../answer.js'
import { finding } from '../finding.js'
import { lookup, type ServerObservation, type ZoneObservation } from '../observation.js'
import { recordData } from '../records.js'
import { withFinalDot } from '../domain-name.js'
import { answerAbout, srvSets, type Rule } from './context.js'

/** Failures that this machine has with a kind of address, which say nothing about the server. */
const ownFailures = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EHOSTUNREACH'])

export const servers: Rule = ({ observation }) => observation.zones.flatMap(({ zone, servers: asked }, zoneIndex) =>
  asked.flatMap(({ name, address, answers }, index): Diagnostic[] => {
    const soa = lookup({ answers }, zone, 'SOA')
    const path = jsonPointer('zones', zoneIndex, 'servers', index)
    if (soa === undefined || ownFailures.has(soa.detail ?? '')) return []
    if (soa.status === 'timeout' || soa.status === 'unreachable') return [finding('NS_UNREACHABLE', { path, facts: { server: name, address, zone } })]
    if (knowsZone(soa)) return []
    return [finding('NS_LAME', { path, facts: { server: name, address, zone, status: isConclusive(soa) ? 'no AA' : soa.status } })]
  }))

const knowsZone = (soa: Answer): boolean => soa.status === 'answer' && soa.authoritative

export const serials: Rule = ({ observation }) => observation.zones.flatMap(({ zone, servers: asked }, index) => {
  const found = knowing(zone, asked).map(({ name, answers }) => ({ name, serial: recordsOfType(lookup({ answers }, zone, 'SOA'), 'SOA')[0]?.data.serial ?? 0 }))
  if (new Set(found.map(({ serial }) => serial)).size < 2) return []
  const shown = found.map(({ name, serial }) => `${name} ${serial}`)
  return [finding('NS_SERIAL_DIFFERS', { path: jsonPointer('zones', index), facts: { zone, serials: [...new Set(shown)] } })]
})

/** Different answers of the zone's own servers about the SRV records and the addresses. */
export const disagreements: Rule = context => context.observation.zones.flatMap((observed, index) => questionsOf(observed).flatMap(({ name, type }) => {
  const views = knowing(observed.zone, observed.servers).flatMap(({ name: server, answers }) => {
    const answer = lookup({ answers }, name, type)
    return answer === undefined || !isConclusive(answer) ? [] : [{ server, view: viewOf(answer) }]
  })
  if (new Set(views.map(({ view }) => view)).size < 2) return []
  const line = srvSets(context).find(({ owner }) => owner === name)?.line ?? `${withFinalDot(name)} ${context.service.ttl} IN ${type} ${newest(observed, name, type)}`
  const shown = [...new Set(views.map(({ server, view }) => `${server} "${view}"`))]
  return [finding('NS_INCONSISTENT', { path: jsonPointer('zones', index), facts: { zone: observed.zone, owner: name, type, views: shown, line } })]
}))

/** What the server with the highest serial number says. */
function newest ({ zone, servers: asked }: ZoneObservation, name: string, type: Answer['type']): string {
  const serial = ({ answers }: ServerObservation): number => recordsOfType(lookup({ answers }, zone, 'SOA'), 'SOA')[0]?.data.serial ?? 0
  const best = knowing(zone, asked).reduce((a, b) => serial(b) > serial(a) ? b : a)
  return viewOf(lookup(best, name, type) as Answer)
}

/** Caches that still hold what the zone no longer says. */
export const staleCaches: Rule = context => context.observation.zones.flatMap(({ zone, servers: asked }) => {
  const first = knowing(zone, asked)[0]
  if (first === undefined) return []
  return first.answers.filter(({ type }) => type !== 'SOA').flatMap(published => {
    const about = answerAbout(context, published.name, published.type)
    if (about === undefined || !isConclusive(published) || !isConclusive(about.answer) || hasSame(asked, about.answer, zone)) return []
    const { resolver } = context.observation
    return [finding('CACHE_STALE', { path: about.path, facts: {
      resolver: resolver.description, owner: published.name, type: published.type, cached: viewOf(about.answer), published: viewOf(published),
      seconds: secondsLeft(about.answer)
    } })]
  })
})

/** Whether one of the zone's servers says the same: then the cache is not old, the servers disagree. */
const hasSame = (asked: readonly ServerObservation[], cached: Answer, zone: string): boolean => knowing(zone, asked).some(({ answers }) => {
  const answer = lookup({ answers }, cached.name, cached.type)
  return answer !== undefined && viewOf(answer) === viewOf(cached)
})

const secondsLeft = ({ records, negative }: Answer): number =>
  records.length > 0 ? Math.min(...records.map(({ ttl }) => ttl)) : negative?.ttl ?? 0

const knowing = (zone: string, asked: readonly ServerObservation[]): ServerObservation[] => asked.filter(({ answers }) => {
  const soa = lookup({ answers }, zone, 'SOA')
  return soa !== undefined && knowsZone(soa)
})

const questionsOf = ({ servers: asked, zone }: ZoneObservation): Answer[] => (knowing(zone, asked)[0]?.answers ?? []).filter(({ type }) => type !== 'SOA')

/**
 * What stands at the asked name itself, without what may differ between two right answers: order and TTL. Where an alias leads, a server of
 * one zone does not say.
 */
function viewOf ({ name, records }: Answer): string {
  const alias = records.find(record => record.type === 'CNAME' && record.name === name)
  return (alias === undefined ? records.filter(record => record.name === name) : [alias]).map(recordData).sort().join(', ') || '-'
}
