import { canonicalAddress } from '../address.js'
import type { DnsRecord, RecordType } from '../records.js'
import { typeNumbers } from './packet-guard.js'
import { readName } from './packet-name.js'

const typeNames: ReadonlyMap<number, RecordType | 'OPT'> = new Map(Object.entries(typeNumbers).map(([name, number]) => [number, name as RecordType | 'OPT']))

/** The record at `at`, whose name ends at `nameEnd`, of a packet whose layout is known to be sound; `undefined` for types that nobody here asks for. */
export function readRecord (bytes: Buffer, { at, nameEnd }: { readonly at: number, readonly nameEnd: number }): DnsRecord | undefined {
  const type = typeNames.get(bytes.readUInt16BE(nameEnd))
  const start = nameEnd + 10
  const data = (): Buffer => bytes.subarray(start, start + bytes.readUInt16BE(nameEnd + 8))
  const owner = { name: readName(bytes, at), ttl: clampTtl(bytes.readUInt32BE(nameEnd + 4)) }
  switch (type) {
    case 'A': return { ...owner, type, data: data().join('.') }
    case 'AAAA': return { ...owner, type, data: ipv6Of(data()) }
    case 'CNAME': case 'NS': return { ...owner, type, data: readName(bytes, start) }
    case 'TXT': return { ...owner, type, data: textOf(data()) }
    case 'SRV': return {
      ...owner, type,
      data: { priority: bytes.readUInt16BE(start), weight: bytes.readUInt16BE(start + 2), port: bytes.readUInt16BE(start + 4), target: readName(bytes, start + 6) }
    }
    case 'TLSA': {
      const [usage = 0, selector = 0, matchingType = 0] = data()
      return { ...owner, type, data: { usage, selector, matchingType, data: data().toString('hex', 3) } }
    }
    case 'SOA': {
      const end = start + data().length
      return { ...owner, type, data: { primary: readName(bytes, start), serial: bytes.readUInt32BE(end - 20), negativeTtl: clampTtl(bytes.readUInt32BE(end - 4)) } }
    }
    case 'DS': return { ...owner, type, data: { keyTag: bytes.readUInt16BE(start), algorithm: bytes[start + 2] as number } }
    default: return undefined
  }
}

const ipv6Of = (data: Buffer): string => canonicalAddress((data.toString('hex').match(/.{4}/g) ?? []).join(':'))

/** The pieces of a text one after the other, without what a terminal would obey. */
function textOf (data: Buffer): string {
  const pieces: Buffer[] = []
  for (let at = 0; at < data.length; at += 1 + (data[at] as number)) pieces.push(data.subarray(at + 1, at + 1 + (data[at] as number)))
  return Buffer.concat(pieces).toString('utf8').replace(/[^\x20-\x7E\u00A0-\uFFFD]/g, ' ')
}

/** RFC 2181 section 8: with the highest bit set, a TTL counts as 0. */
const clampTtl = (ttl: number): number => ttl > 0x7FFF_FFFF ? 0 : ttl
