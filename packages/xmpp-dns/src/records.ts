import { withFinalDot } from './domain-name.js'
import type { TlsaData } from './service.js'

/**
 * RFC 2782. `target` is absolute, without its final dot, and as zone files write it (`\032` for a blank); `.` says that the service is not
 * offered.
 */
export interface SrvData {
  readonly priority: number
  readonly weight: number
  readonly port: number
  readonly target: string
}

/** A record as plain JSON. Names are absolute, lower case, without their final dot. */
export type DnsRecord =
  | { readonly name: string, readonly type: 'SRV', readonly ttl: number, readonly data: SrvData }
  | { readonly name: string, readonly type: 'A' | 'AAAA' | 'CNAME' | 'NS' | 'TXT', readonly ttl: number, readonly data: string }
  | { readonly name: string, readonly type: 'TLSA', readonly ttl: number, readonly data: TlsaData }
  | { readonly name: string, readonly type: 'SOA', readonly ttl: number, readonly data: SoaData }
  | { readonly name: string, readonly type: 'DS', readonly ttl: number, readonly data: { readonly keyTag: number, readonly algorithm: number } }

export interface SoaData {
  readonly primary: string
  readonly serial: number
  /** Seconds that "no such record" may be cached (RFC 2308 section 5). */
  readonly negativeTtl: number
}

export type RecordType = DnsRecord['type']

/** The records of one type, with that type's data. */
export type RecordOf<Type extends RecordType> = DnsRecord & { readonly type: Type }

/** One line of a zone file (RFC 1035 section 5.1), with absolute names and their final dots, so that it means the same wherever it is pasted. */
export function zoneLine ({ name, ttl, ...record }: DnsRecord): string {
  return `${withFinalDot(name)} ${ttl} IN ${record.type} ${recordData({ name, ttl, ...record } as DnsRecord)}`
}

/** The data of a record as zone files write it. */
export function recordData (record: DnsRecord): string {
  switch (record.type) {
    case 'SRV': return `${record.data.priority} ${record.data.weight} ${record.data.port} ${withFinalDot(record.data.target)}`
    case 'TLSA': return `${record.data.usage} ${record.data.selector} ${record.data.matchingType} ${record.data.data}`
    case 'CNAME': case 'NS': return withFinalDot(record.data)
    case 'SOA': return `${withFinalDot(record.data.primary)} ${record.data.serial} ${record.data.negativeTtl}`
    case 'TXT': return `"${record.data.replace(/["\\]/g, '\\$&')}"`
    case 'DS': return `${record.data.keyTag} ${record.data.algorithm}`
    default: return record.data
  }
}
