import type { Json } from '@xmpp-chat/diagnostics'
import type { ExpectedRecords } from '../expected-records.js'
import { relativeName, withFinalDot } from '../domain-name.js'
import { recordData, type DnsRecord } from '../records.js'

export const providers = ['form', 'cloudflare', 'gandi', 'ovh'] as const

/** `form`: every field that web forms ask for. The others: what the API of that provider takes. */
export type Provider = (typeof providers)[number]

const shapes: Record<Provider, (record: DnsRecord, zone: string) => Json> = {
  form: (record, zone) => ({
    type: record.type, name: relativeName(record.name, zone), fullName: withFinalDot(record.name), ttl: record.ttl, ...fieldsOf(record, zone),
    value: recordData(record)
  }),
  cloudflare: record => ({ type: record.type, name: record.name, ttl: record.ttl, ...cloudflareContent(record) }),
  gandi: (record, zone) => ({ rrset_name: relativeName(record.name, zone), rrset_type: record.type, rrset_ttl: record.ttl, rrset_values: [recordData(record)] }),
  ovh: (record, zone) => ({ fieldType: record.type, subDomain: relativeName(record.name, zone).replace('@', ''), ttl: record.ttl, target: recordData(record) })
}

/** The records as JSON for a provider's form or API. `zone` is the domain that is managed there, such as `videos.example`. */
export function providerRecords ({ records }: ExpectedRecords, { provider, zone }: { readonly provider: Provider, readonly zone: string }): Json[] {
  const made = records.map(({ record }) => shapes[provider](record, zone))
  return provider === 'gandi' ? mergeSets(made as GandiSet[]) : made
}

interface GandiSet { readonly [key: string]: Json, readonly rrset_name: string, readonly rrset_type: string, readonly rrset_values: readonly string[] }

/** Gandi takes all values of one name and type at once. */
function mergeSets (sets: readonly GandiSet[]): Json[] {
  const merged = new Map<string, GandiSet>()
  for (const set of sets) {
    const key = `${set.rrset_name} ${set.rrset_type}`
    merged.set(key, { ...set, rrset_values: [...merged.get(key)?.rrset_values ?? [], ...set.rrset_values] })
  }
  return [...merged.values()]
}

/** Some forms ask for the parts of the name and of the data one by one. */
function fieldsOf (record: DnsRecord, zone: string): { [key: string]: Json } {
  if (record.type === 'TLSA') return { ...record.data }
  if (record.type !== 'SRV') return {}
  const [service = '', protocol = '', ...host] = record.name.split('.')
  return { service, protocol, host: relativeName(host.join('.'), zone), ...record.data, target: withFinalDot(record.data.target) }
}

function cloudflareContent (record: DnsRecord): { [key: string]: Json } {
  if (record.type === 'SRV') return { data: { ...record.data } }
  if (record.type !== 'TLSA') return { content: recordData(record), proxied: false }
  const { usage, selector, matchingType, data } = record.data
  return { data: { usage, selector, matching_type: matchingType, certificate: data } }
}
