import { isAbsent, unanswered, type Answer, type AnswerStatus } from '../answer.js'
import { isInZone } from '../domain-name.js'
import type { DnsRecord, RecordOf, RecordType } from '../records.js'
import { layOut, type PacketLayout, type RecordPlace } from './packet-guard.js'
import { readRecord } from './packet-record.js'
import { isAuthenticated, isAuthoritative, responseCode } from './query.js'

/** What the reader of a response knows about it. */
export interface ResponseContext {
  readonly name: string
  readonly type: RecordType
  readonly server: string
  /** The zone that the server speaks for: what it says of other names is not believed. Default: everything. */
  readonly bailiwick?: string
}

/** Longer chains are loops or somebody's joke; unbound stops at 11, BIND at 16. */
const longestChain = 16

const responseCodes: Record<number, AnswerStatus> = { 2: 'servfail', 3: 'nxdomain', 5: 'refused' }

/** The answer that response bytes give. Only what belongs to the question is taken: nothing that merely came along. Never throws. */
export function readResponse (bytes: Buffer, context: ResponseContext): Answer {
  const { name, type, server } = context
  const layout = layOut(bytes)
  if ('fault' in layout) return unanswered(name, type, 'malformed', { server, detail: layout.fault })
  try {
    return toAnswer(layout, bytes, context)
  } catch (error) {
    return unanswered(name, type, 'malformed', { server, detail: error instanceof Error ? error.message : String(error) })
  }
}

function toAnswer ({ answers, authorities, edns }: PacketLayout, bytes: Buffer, context: ResponseContext): Answer {
  const { name, type, server } = context
  const code = responseCode(bytes) | (edns === undefined ? 0 : extendedCode(bytes, edns.start))
  const chain = code === 0 || code === 3 ? followAliases(readRecords(bytes, answers), context) : []
  if (chain === undefined) return unanswered(name, type, 'malformed', { server, detail: 'aliases go in a circle' })
  const status = statusOf(code, chain, type)
  const negative = isAbsent({ status }) ? negativeOf(readRecords(bytes, authorities), context, chain) : undefined
  return {
    name, type, status,
    records: chain,
    ...negative === undefined ? {} : { negative },
    authenticated: isAuthenticated(bytes),
    authoritative: isAuthoritative(bytes),
    extendedErrors: edns === undefined ? [] : extendedErrorsOf(bytes.subarray(edns.start, edns.end)),
    server,
    ...status === 'rcode' ? { detail: `RCODE ${code}` } : {}
  }
}

function readRecords (bytes: Buffer, places: readonly RecordPlace[]): DnsRecord[] {
  const records: DnsRecord[] = []
  for (const place of places) {
    const record = readRecord(bytes, place)
    if (record !== undefined) records.push(record)
  }
  return records
}

/** Eight more bits of the response code stand where other records have the first byte of their TTL (RFC 6891 section 6.1.3). */
const extendedCode = (bytes: Buffer, dataStart: number): number => (bytes[dataStart - 6] as number) << 4

function statusOf (code: number, chain: readonly DnsRecord[], type: RecordType): AnswerStatus {
  if (code !== 0) return responseCodes[code] ?? 'rcode'
  return chain.some(record => record.type === type) ? 'answer' : 'nodata'
}

/** The aliases from the asked name on, and the records at their end; `undefined` for a circle. */
function followAliases (records: readonly DnsRecord[], { name, type, bailiwick }: ResponseContext): DnsRecord[] | undefined {
  const chain: DnsRecord[] = []
  let current = name
  for (let step = 0; step < longestChain; step += 1) {
    if (bailiwick !== undefined && !isInZone(current, bailiwick)) return chain
    const found = records.filter(record => record.name === current && record.type === type)
    if (found.length > 0) return [...chain, ...found]
    const alias = records.find((record): record is RecordOf<'CNAME'> => record.name === current && record.type === 'CNAME')
    if (alias === undefined) return chain
    chain.push(alias)
    current = alias.data
  }
  return undefined
}

/** RFC 2308: the SOA in the authority section, of a zone that the name at the end of the aliases is in. */
function negativeOf (authorities: readonly DnsRecord[], { name }: ResponseContext, chain: readonly DnsRecord[]): Answer['negative'] {
  const last = chain.at(-1)
  const end = last?.type === 'CNAME' ? last.data : name
  const soa = authorities.find((record): record is RecordOf<'SOA'> => record.type === 'SOA' && isInZone(end, record.name))
  return soa === undefined ? undefined : { zone: soa.name, soa: soa.data, ttl: Math.min(soa.ttl, soa.data.negativeTtl) }
}

/** Option 15 (RFC 8914): two bytes of code, then text. */
function extendedErrorsOf (options: Buffer): Answer['extendedErrors'] {
  const found: Array<Answer['extendedErrors'][number]> = []
  for (let at = 0; at + 4 <= options.length; at += 4 + options.readUInt16BE(at + 2)) {
    const data = options.subarray(at + 4, at + 4 + options.readUInt16BE(at + 2))
    if (options.readUInt16BE(at) === 15 && data.length >= 2) found.push({ code: data.readUInt16BE(0), text: printable(data.toString('utf8', 2)) })
  }
  return found
}

/** A server's free text goes to terminals. */
const printable = (text: string): string => text.replace(/[^\x20-\x7E\u00A0-\uFFFD]/g, '').slice(0, 200)
