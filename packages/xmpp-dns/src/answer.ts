import type { DnsRecord, RecordOf, RecordType, SoaData } from './records.js'

/**
 * What became of a question. Never confused: `nodata` (the name is there, such a record is not), `nxdomain` (the name is not there),
 * `servfail` and `refused` (the server would not say), `rcode` (another error code of the server), `timeout`, `unreachable` (no connection),
 * `malformed` (what came back is no DNS answer), `invalid` (the name cannot be asked for), `aborted`.
 */
export type AnswerStatus =
  | 'answer' | 'nodata' | 'nxdomain' | 'servfail' | 'refused' | 'rcode' | 'timeout' | 'unreachable' | 'malformed' | 'invalid' | 'aborted'

/** One question with what became of it, as plain JSON. */
export interface Answer {
  readonly name: string
  readonly type: RecordType
  readonly status: AnswerStatus
  /** The records of the asked type at the end of the aliases, and the aliases (CNAME) that led there, in their order. */
  readonly records: readonly DnsRecord[]
  /** The zone that says "no such record", with the seconds that this may still be cached. */
  readonly negative?: { readonly zone: string, readonly soa: SoaData, readonly ttl: number }
  /** The resolver says that it validated this with DNSSEC (AD). */
  readonly authenticated: boolean
  /** The server says that it speaks for the zone (AA). */
  readonly authoritative: boolean
  /** RFC 8914. */
  readonly extendedErrors: ReadonlyArray<{ readonly code: number, readonly text: string }>
  /** `udp 192.0.2.53:53`; empty when nobody was asked. */
  readonly server: string
  /** What was wrong, for a developer: `ECONNREFUSED`, `RDLENGTH`, the response code. */
  readonly detail?: string
}

/** Whether the server said something definite: there are records, or there are none. */
export const isConclusive = ({ status }: Pick<Answer, 'status'>): boolean => status === 'answer' || status === 'nodata' || status === 'nxdomain'

/** Whether the answer says that the record does not exist. */
export const isAbsent = ({ status }: Pick<Answer, 'status'>): boolean => status === 'nodata' || status === 'nxdomain'

/** The records of one type. */
export function recordsOfType<Type extends RecordType> (answer: Pick<Answer, 'records'> | undefined, type: Type): Array<RecordOf<Type>> {
  return (answer?.records ?? []).filter((record): record is RecordOf<Type> => record.type === type)
}

/** The names that aliases led to, in their order. */
export const aliasesOf = (answer: Answer | undefined): string[] => recordsOfType(answer, 'CNAME').map(({ data }) => data)

/** An answer that no server gave. */
export function unanswered (name: string, type: RecordType, status: AnswerStatus, { server = '', detail }: { server?: string, detail?: string } = {}): Answer {
  return { name, type, status, records: [], authenticated: false, authoritative: false, extendedErrors: [], server, ...detail === undefined ? {} : { detail } }
}
