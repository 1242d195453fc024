import type { Answer as PacketRecord } from 'dns-packet'
import type { DnsRecord } from '../records.js'

/** A record of dns-packet as ours; `undefined` for types that nobody here asks for. */
export function toRecord (record: PacketRecord): DnsRecord | undefined {
  const base = { name: plainName(record.name), ttl: 'ttl' in record ? clampTtl(record.ttl) : 0 }
  switch (record.type) {
    case 'A': case 'AAAA': return { ...base, type: record.type, data: record.data }
    case 'CNAME': case 'NS': return { ...base, type: record.type, data: plainName(record.data) }
    case 'SRV': {
      const { priority = 0, weight = 0, port, target } = record.data
      return { ...base, type: 'SRV', data: { priority, weight, port, target: plainName(target) } }
    }
    case 'TLSA': {
      const { usage, selector, matchingType, certificate } = record.data
      return { ...base, type: 'TLSA', data: { usage, selector, matchingType, data: Buffer.from(certificate).toString('hex') } }
    }
    case 'SOA': {
      const { mname, serial = 0, minimum = 0 } = record.data
      return { ...base, type: 'SOA', data: { primary: plainName(mname), serial, negativeTtl: clampTtl(minimum) } }
    }
    case 'DS': return { ...base, type: 'DS', data: { keyTag: record.data.keyTag, algorithm: record.data.algorithm } }
    default: return undefined
  }
}

const plainName = (name: string): string => name === '' ? '.' : name.toLowerCase()

/** RFC 2181 section 8: with the highest bit set, a TTL counts as 0. */
const clampTtl = (ttl: number | undefined): number => ttl === undefined || ttl > 0x7FFF_FFFF || ttl < 0 ? 0 : ttl
