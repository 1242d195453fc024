import { randomInt } from 'node:crypto'
import { isIP } from 'node:net'
import { isAbsent, isConclusive, recordsOfType, type Answer } from './answer.js'
import { canonicalAddress } from './address.js'
import { derivedSignal } from './derived-signal.js'
import { enclosingDomains, isInZone, toDnsName } from './domain-name.js'
import { createSystemResolver, createUdpResolver } from './dns/resolvers.js'
import { srvOwner } from './expected-records.js'
import { concurrencyLimit } from './limit.js'
import { mistakenOwners } from './mistaken-owners.js'
import { addressesOf, lookup, targetsOf, wildcardOwners, zoneOf, type Observation, type ServerObservation, type ZoneObservation } from './observation.js'
import { normalizeService } from './parse-service.js'
import type { RecordType } from './records.js'
import type { Resolver } from './resolver.js'
import { domainsOf, isClientService, offeredServices, srvServices, type NormalService, type XmppService } from './service.js'

export interface ObserveOptions {
  /** Whom to ask. Default: the resolvers that this machine is set up with. */
  readonly resolver?: Resolver
  /** How to ask one of a zone's own servers at `address`. Default: over UDP at port 53. */
  readonly authority?: (address: string, zone: string) => Resolver
  /** Whether the zones' own servers are asked too. Default true. */
  readonly askAuthorities?: boolean
  /** Questions under way at once. Default 32. */
  readonly concurrency?: number
  readonly signal?: AbortSignal
  readonly now?: () => Date
  /** From 0 up to but not including 1. */
  readonly random?: () => number
}

type Question = readonly [name: string, type: RecordType]

/** More servers than this per zone are not asked: the roots have 13. */
const mostServers = 13

/**
 * Asks everything that `checkXmppDns` judges by. An unanswered question is data; only an abort rejects. Once the zone is known, which is one
 * round trip, three more round trips lead to everything else.
 */
export async function observe (service: XmppService, options: ObserveOptions = {}): Promise<Observation> {
  const own = options.resolver === undefined ? createSystemResolver() : undefined
  try {
    return await observeWith(normalizeService(service), own ?? options.resolver as Resolver, options)
  } finally {
    own?.close()
  }
}

async function observeWith (service: NormalService, resolver: Resolver, options: ObserveOptions): Promise<Observation> {
  const { random = cryptoRandom, now = () => new Date(), concurrency = 32, askAuthorities = true } = options
  const { signal } = derivedSignal(options.signal)
  const limit = concurrencyLimit(concurrency)
  const domains = domainsOf(service)
  const randomLabel = Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('')
  const observedAt = now().toISOString()
  const answers: Answer[] = []
  const ask = async (questions: readonly Question[], checkingDisabled = false): Promise<Answer[]> => {
    const fresh = checkingDisabled ? questions : uniqueQuestions(questions, answers)
    const given = await Promise.all(fresh.map(([name, type]) => limit(() => resolver.resolve(name, type, { checkingDisabled, ...signal === undefined ? {} : { signal } }))))
    signal?.throwIfAborted()
    if (!checkingDisabled) answers.push(...given)
    return given
  }
  const askAgain = (failed: readonly Answer[]): Promise<Answer[]> => ask(failed.filter(({ status }) => status === 'servfail').map(({ name, type }) => [name, type]), true)

  const first = await ask(firstQuestions(service, randomLabel))
  const zones = first.every(isSilent) ? [] : [...new Set(domains.flatMap(domain => zoneOf({ answers }, domain) ?? []))]
  const [second, unvalidated] = await Promise.all([ask(secondQuestions(answers, service, randomLabel, zones)), askAgain(first)])
  const [, unvalidatedToo] = await Promise.all([askAuthorities ? ask(serverQuestions(answers, zones)) : [], askAgain(second)])
  const authority = options.authority ?? ((address, zone) => createUdpResolver({ servers: [isIP(address) === 6 ? `[${address}]` : address], recursionDesired: false, bailiwick: zone }))
  const observed = askAuthorities
    ? await Promise.all(zones.map(zone => askZone({ answers, domains, zone, authority, limit, ...signal === undefined ? {} : { signal } })))
    : []
  signal?.throwIfAborted()
  return {
    version: 1, observedAt, domains, randomLabel, answers, zones: observed, unvalidated: [...unvalidated, ...unvalidatedToo],
    resolver: { description: resolver.description, isSecureChannel: resolver.isSecureChannel }
  }
}

function firstQuestions (service: NormalService, randomLabel: string): Question[] {
  const perDomain = domainsOf(service).flatMap((domain): Question[] => [
    [domain, 'SOA'],
    ...srvServices.filter(name => domain === service.domain || !isClientService(name)).map((name): Question => [srvOwner(name, domain), 'SRV']),
    ...addressQuestions(domain),
    [wildcardOwners({ randomLabel }, domain).srv, 'SRV']
  ])
  return [...perDomain, ...addressQuestions(service.target)]
}

/** What is known of the zones, the targets and what is absent leads here. */
function secondQuestions (answers: readonly Answer[], service: NormalService, randomLabel: string, zones: readonly string[]): Question[] {
  const targets = targetsOf({ answers }, domainsOf(service)).filter(({ data }) => toDnsName(data.target) !== undefined && isIP(data.target) === 0)
  return [
    ...zones.flatMap((zone): Question[] => [[zone, 'NS'], [zone, 'DS']]),
    ...targets.flatMap(({ data }): Question[] => [...addressQuestions(data.target), [`_${data.port}._tcp.${data.target}`, 'TLSA'], ...undottedQuestions(data.target, zones)]),
    ...domainsOf(service).flatMap(domain => questionsAboutMistakes(answers, service, domain, randomLabel))
  ]
}

/** A target to which the zone was added leads somewhere without it. */
const undottedQuestions = (target: string, zones: readonly string[]): Question[] => zones
  .filter(zone => target.endsWith(`.${zone}`) && target.slice(0, -zone.length - 1).includes('.')).flatMap(zone => addressQuestions(target.slice(0, -zone.length - 1)))

/** Where a record that is absent may stand instead, as what, and what a wildcard makes of such names. */
function questionsAboutMistakes (answers: readonly Answer[], service: NormalService, domain: string, randomLabel: string): Question[] {
  const absent = offeredServices(service, domain).filter(name => {
    const answer = lookup({ answers }, srvOwner(name, domain), 'SRV')
    return answer !== undefined && isAbsent(answer)
  })
  if (absent.length === 0) return []
  return [
    ...absent.flatMap(name => [
      ...mistakenOwners(domain, name).map((owner): Question => [owner, 'SRV']),
      ...(['TXT', 'A'] as const).map((type): Question => [srvOwner(name, domain), type]),
      ...enclosingDomains(domain).slice(1).map((parent): Question => [srvOwner(name, parent), 'SRV'])
    ]),
    ...(['TXT', 'A', 'AAAA'] as const).map((type): Question => [wildcardOwners({ randomLabel }, domain).srv, type]),
    ...enclosingDomains(domain).map((parent): Question => [wildcardOwners({ randomLabel }, parent).below, 'SRV'])
  ]
}

const serverQuestions = (answers: readonly Answer[], zones: readonly string[]): Question[] =>
  zones.flatMap(zone => serverNames(answers, zone)).flatMap(addressQuestions)

const serverNames = (answers: readonly Answer[], zone: string): string[] =>
  recordsOfType(answers.find(({ name, type }) => name === zone && type === 'NS'), 'NS').map(({ data }) => data)

const addressQuestions = (host: string): Question[] => [[host, 'A'], [host, 'AAAA']]

interface ZoneQuestions {
  readonly answers: readonly Answer[]
  readonly domains: readonly string[]
  readonly zone: string
  readonly authority: (address: string, zone: string) => Resolver
  readonly limit: <T>(task: () => Promise<T>) => Promise<T>
  readonly signal?: AbortSignal
}

/** The same questions to each of the zone's servers. */
async function askZone ({ answers, domains, zone, authority, limit, signal }: ZoneQuestions): Promise<ZoneObservation> {
  const asked = domains.filter(domain => isInZone(domain, zone))
  const hosts = [...new Set([...asked, ...targetsOf({ answers }, asked).map(({ data }) => data.target)])].filter(host => isInZone(host, zone))
  const questions: Question[] = [
    [zone, 'SOA'],
    ...answers.filter(({ name, type }) => type === 'SRV' && asked.some(domain => isOwnSrv(name, domain))).map(({ name }): Question => [name, 'SRV']),
    ...hosts.flatMap(addressQuestions)
  ]
  const servers = serverNames(answers, zone).flatMap(name => addressesOf({ answers }, name).map(address => ({ name, address }))).slice(0, mostServers)
  return { zone, servers: await Promise.all(servers.map(server => askServer(server))) }

  async function askServer ({ name, address }: { name: string, address: string }): Promise<ServerObservation> {
    const resolver = authority(canonicalAddress(address), zone)
    const given = await Promise.all(questions.map(([question, type]) => limit(() => resolver.resolve(question, type, signal === undefined ? {} : { signal }))))
    resolver.close()
    return { name, address, answers: given }
  }
}

const isOwnSrv = (name: string, domain: string): boolean => srvServices.some(service => name === srvOwner(service, domain))

function uniqueQuestions (questions: readonly Question[], known: readonly Answer[]): Question[] {
  const seen = new Set(known.map(({ name, type }) => `${type} ${name}`))
  return questions.filter(([name, type]) => !seen.has(`${type} ${name}`) && seen.add(`${type} ${name}`))
}

/** Nothing came back at all: asking on would only cost time. */
const isSilent = (answer: Answer): boolean => !isConclusive(answer) && ['timeout', 'unreachable', 'aborted'].includes(answer.status)

const cryptoRandom = (): number => randomInt(0x1_0000_0000) / 0x1_0000_0000

