import { unanswered, isConclusive, type Answer } from '../answer.js'
import type { RecordType } from '../records.js'
import type { Resolver, ResolveOptions } from '../resolver.js'
import type { Channel, Exchange } from './exchange.js'
import { encodeQuery, isTruncated, responseCode, type Query } from './query.js'
import { readResponse } from './read-response.js'

/** How questions are put over channels. */
export interface ResolveOver {
  readonly channels: readonly Channel[]
  /** For each of the channels, the one to use when an answer was cut short (TC); without, there is none. */
  readonly unlimited?: readonly Channel[]
  /** How often a question is put, to one server after the other, before it counts as unanswered. */
  readonly attempts: number
  readonly isSecureChannel: boolean
  readonly recursionDesired: boolean
  /** See `ResponseContext`. */
  readonly bailiwick?: string
  /** A fresh id for each question, from 0 to 65535. */
  readonly nextId: () => number
}

/** A resolver that puts each question to one channel after the other, until one gives a definite answer. */
export function resolveOver (over: ResolveOver): Resolver {
  return {
    description: over.channels.map(({ description }) => description).join(', '),
    isSecureChannel: over.isSecureChannel,
    resolve: (name, type, options = {}) => resolve(over, name, type, options),
    close: () => {
      for (const channel of [...over.channels, ...over.unlimited ?? []]) channel.close()
    }
  }
}

async function resolve (over: ResolveOver, name: string, type: RecordType, options: ResolveOptions): Promise<Answer> {
  const attempts = Math.max(over.attempts, over.channels.length)
  let best: Answer | undefined
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await ask(over, attempt % over.channels.length, name, type, options)
    if (isConclusive(answer) || answer.status === 'invalid' || answer.status === 'aborted') return answer
    if (best === undefined || tellsMore(answer, best)) best = answer
    if (hasSpoken(answer) && over.channels.length === 1) break
  }
  return best ?? unanswered(name, type, 'unreachable', { detail: 'no server to ask' })
}

/** A server that said something is worth more than one that said nothing. */
const tellsMore = (answer: Answer, than: Answer): boolean => hasSpoken(answer) && !hasSpoken(than)

const hasSpoken = ({ status }: Answer): boolean => status === 'servfail' || status === 'refused' || status === 'rcode' || status === 'malformed'

async function ask (over: ResolveOver, index: number, name: string, type: RecordType, options: ResolveOptions): Promise<Answer> {
  const server = over.channels[index] as Channel
  const put = async (channel: Channel, edns: boolean): Promise<Answer | Buffer> => {
    const query = queryOf(over, name, type, options, edns)
    if (query === undefined) return unanswered(name, type, 'invalid', { detail: 'the name cannot be in the DNS' })
    return bytesOf(await channel.exchange(query, options.signal), channel, name, type)
  }
  let channel = server
  let bytes = await put(channel, true)
  if (Buffer.isBuffer(bytes) && refusesEdns(bytes)) bytes = await put(channel, false)
  const unlimited = over.unlimited?.[index]
  if (Buffer.isBuffer(bytes) && isTruncated(bytes) && unlimited !== undefined) {
    channel = unlimited
    bytes = await put(channel, true)
  }
  if (!Buffer.isBuffer(bytes)) return bytes
  const context = { name, type, server: channel.description, ...over.bailiwick === undefined ? {} : { bailiwick: over.bailiwick } }
  return readResponse(bytes, context)
}

const queryOf = (over: ResolveOver, name: string, type: RecordType, { checkingDisabled = false }: ResolveOptions, edns: boolean): Query | undefined =>
  encodeQuery(name, type, { id: over.nextId(), recursionDesired: over.recursionDesired, checkingDisabled, edns })

function bytesOf (exchange: Exchange, { description }: Channel, name: string, type: RecordType): Answer | Buffer {
  return 'bytes' in exchange ? exchange.bytes : unanswered(name, type, exchange.failure, { server: description, detail: exchange.detail })
}

/** FORMERR or NOTIMP: servers from before 1999 answer so to EDNS (RFC 6891 section 7). */
const refusesEdns = (bytes: Buffer): boolean => responseCode(bytes) === 1 || responseCode(bytes) === 4
