import { decode, AUTHENTIC_DATA, AUTHORITATIVE_ANSWER, type Answer as PacketRecord, type DecodedPacket, type OptAnswer } from 'dns-packet'
import { isAbsent, unanswered, type Answer, type AnswerStatus } from '../answer.js'
import { isInZone } from '../domain-name.js'
import type { DnsRecord, RecordOf, RecordType } from '../records.js'
import { findPacketFault } from './packet-guard.js'
import { toRecord } from './packet-record.js'
import { responseCode } from './query.js'

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
  const fault = findPacketFault(bytes)
  if (fault !== undefined) return unanswered(name, type, 'malformed', { server, detail: fault })
  try {
    return toAnswer(decode(bytes), bytes, context)
  } catch (error) {
    return unanswered(name, type, 'malformed', { server, detail: error instanceof Error ? error.message : String(error) })
  }
}

function toAnswer (packet: DecodedPacket, bytes: Buffer, context: ResponseContext): Answer {
  const { name, type, server } = context
  const edns = (packet.additionals ?? []).find((record): record is OptAnswer => record.type === 'OPT')
  const code = responseCode(bytes) | ((edns?.extendedRcode ?? 0) << 4)
  const flags = packet.flags ?? 0
  const chain = code === 0 || code === 3 ? followAliases(packet.answers ?? [], context) : []
  if (chain === undefined) return unanswered(name, type, 'malformed', { server, detail: 'aliases go in a circle' })
  const status = statusOf(code, chain, type)
  const negative = isAbsent({ status }) ? negativeOf(packet.authorities ?? [], context, chain) : undefined
  return {
    name, type, status,
    records: chain,
    ...negative === undefined ? {} : { negative },
    authenticated: (flags & AUTHENTIC_DATA) !== 0,
    authoritative: (flags & AUTHORITATIVE_ANSWER) !== 0,
    extendedErrors: edns === undefined ? [] : extendedErrorsOf(edns),
    server,
    ...status === 'rcode' ? { detail: `RCODE ${code}` } : {}
  }
}

function statusOf (code: number, chain: readonly DnsRecord[], type: RecordType): AnswerStatus {
  if (code !== 0) return responseCodes[code] ?? 'rcode'
  return chain.some(record => record.type === type) ? 'answer' : 'nodata'
}

/** The aliases from the asked name on, and the records at their end; `undefined` for a circle. */
function followAliases (answers: readonly PacketRecord[], { name, type, bailiwick }: ResponseContext): DnsRecord[] | undefined {
  const records = answers.flatMap(answer => toRecord(answer) ?? [])
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
function negativeOf (authorities: readonly PacketRecord[], { name }: ResponseContext, chain: readonly DnsRecord[]): Answer['negative'] {
  const last = chain.at(-1)
  const end = last?.type === 'CNAME' ? last.data : name
  const soa = authorities.map(toRecord).find((record): record is RecordOf<'SOA'> => record?.type === 'SOA' && isInZone(end, record.name))
  return soa === undefined ? undefined : { zone: soa.name, soa: soa.data, ttl: Math.min(soa.ttl, soa.data.negativeTtl) }
}

/** Option 15 (RFC 8914): two bytes of code, then text. */
function extendedErrorsOf ({ options }: OptAnswer): Answer['extendedErrors'] {
  return options.flatMap(option => {
    const { code, data } = option as unknown as { code: number | string, data?: Uint8Array }
    if (Number(code) !== 15 || data === undefined || data.length < 2) return []
    const bytes = Buffer.from(data)
    return [{ code: bytes.readUInt16BE(0), text: printable(bytes.subarray(2).toString('utf8')) }]
  })
}

/** A server's free text goes to terminals. */
const printable = (text: string): string => text.replace(/[^\x20-\x7E\u00A0-\uFFFD]/g, '').slice(0, 200)
