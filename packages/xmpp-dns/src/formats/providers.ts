import type { Json } from '@xmpp-chat/diagnostics'
import type { ExpectedRecords } from '../expected-records.js'
import { relativeName, withFinalDot } from '../domain-name.js'
import { recordData, type DnsRecord } from '../records.js'

export const providers = ['form', 'cloudflare', 'desec', 'gandi', 'ovh', 'route53'] as const

/** `form`: every field that web forms ask for. The others: what the API of that provider takes. */
export type Provider = (typeof providers)[number]

/** All records of one name and type, which some providers take only together. */
interface RecordSet {
  readonly name: string
  readonly type: string
  readonly ttl: number
  readonly values: readonly string[]
}

const shapes: Record<Provider, (records: readonly DnsRecord[], zone: string) => Json> = {
  form: (records, zone) => records.map(record => ({
    type: record.type, name: relativeName(record.name, zone), fullName: withFinalDot(record.name), ttl: record.ttl, ...fieldsOf(record, zone),
    value: recordData(record)
  })),
  cloudflare: records => records.map(record => ({ type: record.type, name: record.name, ttl: record.ttl, ...cloudflareContent(record) })),
  desec: (records, zone) => setsOf(records).map(({ name, type, ttl, values }) => ({ subname: bareRelativeName(name, zone), type, ttl, records: values })),
  gandi: (records, zone) => setsOf(records).map(({ name, type, ttl, values }) => (
    { rrset_name: relativeName(name, zone), rrset_type: type, rrset_ttl: ttl, rrset_values: values })),
  ovh: (records, zone) => records.map(record => (
    { fieldType: record.type, subDomain: bareRelativeName(record.name, zone), ttl: record.ttl, target: recordData(record) })),
  route53: records => ({
    Changes: setsOf(records).map(({ name, type, ttl, values }) => ({
      Action: 'UPSERT', ResourceRecordSet: { Name: withFinalDot(name), Type: type, TTL: ttl, ResourceRecords: values.map(Value => ({ Value })) }
    }))
  })
}

/** The records as JSON for a provider's form or API. `zone` is the domain that is managed there, such as `videos.example`. */
export function providerRecords ({ records }: ExpectedRecords, { provider, zone }: { readonly provider: Provider, readonly zone: string }): Json {
  return shapes[provider](records.map(({ record }) => record), zone)
}

/** Empty for the zone itself. */
const bareRelativeName = (name: string, zone: string): string => name === zone ? '' : relativeName(name, zone)

function setsOf (records: readonly DnsRecord[]): RecordSet[] {
  const sets = new Map<string, RecordSet>()
  for (const record of records) {
    const { name, type, ttl } = record
    const key = `${name} ${type}`
    sets.set(key, { name, type, ttl, values: [...sets.get(key)?.values ?? [], recordData(record)] })
  }
  return [...sets.values()]
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
