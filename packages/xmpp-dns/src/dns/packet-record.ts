import { answer as recordCodec, type Answer as PacketRecord } from 'dns-packet'
import type { DnsRecord } from '../records.js'

declare module 'dns-packet' {
  /** Reads one record; its types do not name it. */
  export const answer: { decode (bytes: Buffer, at: number): PacketRecord }
}

/** The record at `at` of a packet whose layout is known to be sound; `undefined` for types that nobody here asks for. */
export const readRecord = (bytes: Buffer, at: number): DnsRecord | undefined => toRecord(recordCodec.decode(bytes, at))

function toRecord (record: PacketRecord): DnsRecord | undefined {
  const name = plainName(record.name)
  const ttl = 'ttl' in record ? clampTtl(record.ttl) : 0
  switch (record.type) {
    case 'A': case 'AAAA': return { name, type: record.type, ttl, data: record.data }
    case 'CNAME': case 'NS': return { name, type: record.type, ttl, data: plainName(record.data) }
    case 'SRV': {
      const { priority = 0, weight = 0, port, target } = record.data
      return { name, type: 'SRV', ttl, data: { priority, weight, port, target: plainName(target) } }
    }
    case 'TLSA': {
      const { usage, selector, matchingType, certificate } = record.data
      return { name, type: 'TLSA', ttl, data: { usage, selector, matchingType, data: Buffer.from(certificate).toString('hex') } }
    }
    case 'SOA': {
      const { mname, serial = 0, minimum = 0 } = record.data
      return { name, type: 'SOA', ttl, data: { primary: plainName(mname), serial, negativeTtl: clampTtl(minimum) } }
    }
    case 'DS': return { name, type: 'DS', ttl, data: { keyTag: record.data.keyTag, algorithm: record.data.algorithm } }
    default: return undefined
  }
}

const plainName = (name: string): string => name === '' ? '.' : name.toLowerCase()

/** RFC 2181 section 8: with the highest bit set, a TTL counts as 0. */
const clampTtl = (ttl: number | undefined): number => ttl === undefined || ttl > 0x7FFF_FFFF || ttl < 0 ? 0 : ttl
