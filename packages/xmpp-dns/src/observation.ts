import { recordsOfType, type Answer } from './answer.js'
import { srvOwner } from './expected-records.js'
import type { RecordOf, RecordType } from './records.js'
import { srvServices, type SrvService } from './service.js'

/** What the world says of a service's names: plain JSON, to be kept, sent and judged again. */
export interface Observation {
  readonly version: 1
  /** ISO 8601. */
  readonly observedAt: string
  readonly resolver: { readonly description: string, readonly isSecureChannel: boolean }
  /** The domains that were looked at, and a label that nobody has published, to see wildcards. */
  readonly domains: readonly string[]
  readonly randomLabel: string
  readonly answers: readonly Answer[]
  /** Asked again without validation, where the resolver had failed. */
  readonly unvalidated: readonly Answer[]
  readonly zones: readonly ZoneObservation[]
}

/** A zone with what each of its servers says. */
export interface ZoneObservation {
  readonly zone: string
  readonly servers: readonly ServerObservation[]
}

export interface ServerObservation {
  readonly name: string
  readonly address: string
  readonly answers: readonly Answer[]
}

/** Whether something that was kept or sent can be judged as an observation. */
export function isObservation (value: unknown): value is Observation {
  if (typeof value !== 'object' || value === null) return false
  const { version, resolver, randomLabel, domains, answers, unvalidated, zones } = value as Partial<Record<keyof Observation, unknown>>
  return version === 1 && typeof resolver === 'object' && resolver !== null && typeof randomLabel === 'string' && Array.isArray(domains) &&
    [answers, unvalidated].every(isListOfAnswers) && Array.isArray(zones) &&
    zones.every(zone => Array.isArray(zone?.servers) && zone.servers.every((server: Partial<ServerObservation> | null) => isListOfAnswers(server?.answers)))
}

const isListOfAnswers = (value: unknown): boolean => Array.isArray(value) &&
  value.every((answer: Partial<Answer> | null) => typeof answer?.name === 'string' && typeof answer.status === 'string' && Array.isArray(answer.records) && Array.isArray(answer.extendedErrors))

/** What became of a question; `undefined` when it was not asked. */
export function lookup ({ answers }: { readonly answers: readonly Answer[] }, name: string, type: RecordType): Answer | undefined {
  return answers.find(answer => answer.name === name && answer.type === type)
}

/** The SRV records of one service of a domain. */
export const srvRecords = (observation: { readonly answers: readonly Answer[] }, domain: string, service: SrvService): Array<RecordOf<'SRV'>> =>
  recordsOfType(lookup(observation, srvOwner(service, domain), 'SRV'), 'SRV')

/** All hosts that the SRV records of those domains lead to. */
export function targetsOf (observation: { readonly answers: readonly Answer[] }, domains: readonly string[]): Array<RecordOf<'SRV'>> {
  return domains.flatMap(domain => srvServices.flatMap(service => srvRecords(observation, domain, service))).filter(({ data }) => data.target !== '.')
}

/** The addresses of a host, IPv6 first. */
export function addressesOf (observation: { readonly answers: readonly Answer[] }, host: string): string[] {
  return (['AAAA', 'A'] as const).flatMap(type => recordsOfType(lookup(observation, host, type), type).map(({ data }) => data))
}

/** The zone that a domain is in, as its SOA says; `undefined` when nobody told. */
export function zoneOf (observation: { readonly answers: readonly Answer[] }, domain: string): string | undefined {
  const answer = lookup(observation, domain, 'SOA')
  return recordsOfType(answer, 'SOA')[0]?.name ?? answer?.negative?.zone
}

/** Labels that nobody has published, to see wildcards: below the SRV names of a domain, and right below the domain. */
export const wildcardOwners = ({ randomLabel }: Pick<Observation, 'randomLabel'>, domain: string): { readonly srv: string, readonly below: string } =>
  ({ srv: `_${randomLabel}._tcp.${domain}`, below: `_${randomLabel}.${domain}` })
