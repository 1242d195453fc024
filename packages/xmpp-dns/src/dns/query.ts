import { toDnsName } from '../domain-name.js'
import type { RecordType } from '../records.js'
import { internetClass, typeNumbers } from './packet-guard.js'

/** A question as it goes over the wire. */
export interface Query {
  readonly bytes: Buffer
  readonly id: number
  /** Where the question ends: RFC 1035 section 4.1.2. */
  readonly questionEnd: number
}

export interface QueryOptions {
  readonly id: number
  /** Default true; an authoritative server is asked without. */
  readonly recursionDesired?: boolean
  readonly checkingDisabled?: boolean
  /** Some old servers answer FORMERR to it. Default true. */
  readonly edns?: boolean
}

const headerLength = 12

/** Flags of the header: RFC 1035 section 4.1.1, RFC 4035 sections 3.1.6 and 3.2.2. */
const flags = { recursionDesired: 0x100, authenticData: 0x20, checkingDisabled: 0x10 }

/** What fits through every network without fragments (DNS flag day 2020). */
const udpPayloadSize = 1232

/** An OPT record without options (RFC 6891 section 6.1.2). */
const optRecord = Buffer.from([0, 0, typeNumbers.OPT, udpPayloadSize >> 8, udpPayloadSize & 0xFF, 0, 0, 0, 0, 0, 0])

/** The bytes of a question; `undefined` for a name that the wire format cannot carry. */
export function encodeQuery (
  name: string, type: RecordType, { id, recursionDesired = true, checkingDisabled = false, edns = true }: QueryOptions): Query | undefined {
  const ascii = name === '.' ? '' : toDnsName(name)
  if (ascii === undefined) return undefined
  const nameEnd = headerLength + (ascii === '' ? 1 : ascii.length + 2)
  const questionEnd = nameEnd + 4
  const bytes = Buffer.allocUnsafe(questionEnd + (edns ? optRecord.length : 0)).fill(0, 2, headerLength)
  bytes.writeUInt16BE(id, 0)
  // AD in a question asks for AD in the answer, without the signatures themselves: RFC 6840 section 5.7.
  bytes.writeUInt16BE(flags.authenticData | (recursionDesired ? flags.recursionDesired : 0) | (checkingDisabled ? flags.checkingDisabled : 0), 2)
  bytes[5] = 1
  writeName(bytes, ascii)
  bytes.writeUInt16BE(typeNumbers[type], nameEnd)
  bytes.writeUInt16BE(internetClass, nameEnd + 2)
  if (edns) {
    bytes[11] = 1
    bytes.set(optRecord, questionEnd)
  }
  return { bytes, id, questionEnd }
}

/** Labels with their lengths before them (RFC 1035 section 3.1): the dot before each makes room for its length. */
function writeName (bytes: Buffer, ascii: string): void {
  bytes.write(ascii, headerLength + 1, 'latin1')
  let length = 0
  for (let index = ascii.length - 1; index >= 0; index -= 1) {
    if (ascii.charCodeAt(index) !== 0x2E) length += 1
    else {
      bytes[headerLength + 1 + index] = length
      length = 0
    }
  }
  bytes[headerLength] = length
  if (ascii !== '') bytes[headerLength + 1 + ascii.length] = 0
}

/**
 * Whether bytes answer that question: the id, the response bit, and the question itself, whose letters a server may write in another case.
 * A server that understood nothing may leave the question out of its error.
 */
export function isAnswerTo (query: Query, bytes: Buffer): boolean {
  if (bytes.length < headerLength || bytes.readUInt16BE(0) !== query.id || !isResponse(bytes)) return false
  if (bytes.readUInt16BE(4) === 0) return bytes.length === headerLength && responseCode(bytes) !== 0
  return bytes.readUInt16BE(4) === 1 && hasSameQuestion(query, bytes)
}

function hasSameQuestion ({ bytes: asked, questionEnd }: Query, bytes: Buffer): boolean {
  if (bytes.length < questionEnd) return false
  if (asked.compare(bytes, headerLength, questionEnd, headerLength, questionEnd) === 0) return true
  for (let at = headerLength; at < questionEnd; at += 1) {
    if (lowerCase(asked[at] as number) !== lowerCase(bytes[at] as number)) return false
  }
  return true
}

const lowerCase = (byte: number): number => byte >= 65 && byte <= 90 ? byte + 32 : byte

const isResponse = (bytes: Buffer): boolean => ((bytes[2] as number) & 0x80) !== 0

/** The four bits of the header; EDNS adds eight more (RFC 6891 section 6.1.3). */
export const responseCode = (bytes: Buffer): number => (bytes[3] as number) & 0x0F

/** Whether the answer did not fit into a datagram (TC). */
export const isTruncated = (bytes: Buffer): boolean => ((bytes[2] as number) & 0x02) !== 0

/** AA. */
export const isAuthoritative = (bytes: Buffer): boolean => ((bytes[2] as number) & 0x04) !== 0

/** AD. */
export const isAuthenticated = (bytes: Buffer): boolean => ((bytes[3] as number) & 0x20) !== 0
