import { unanswered, isConclusive, type Answer } from '../answer.js'
import type { RecordType } from '../records.js'
import type { Resolver, ResolveOptions } from '../resolver.js'
import type { Channel, Exchange } from './exchange.js'
import { encodeQuery, isTruncated, responseCode } from './query.js'
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
    resolve: (name, type, options = {}) => resolve(over, { name, type, options }),
    close: () => {
      for (const channel of [...over.channels, ...over.unlimited ?? []]) channel.close()
    }
  }
}

interface Question {
  readonly name: string
  readonly type: RecordType
  readonly options: ResolveOptions
}

async function resolve (over: ResolveOver, question: Question): Promise<Answer> {
  const attempts = Math.max(over.attempts, over.channels.length)
  let best: Answer | undefined
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await ask(over, attempt % over.channels.length, question)
    if (isConclusive(answer) || answer.status === 'invalid' || answer.status === 'aborted') return answer
    if (best === undefined || tellsMore(answer, best)) best = answer
    if (hasSpoken(answer) && over.channels.length === 1) break
  }
  return best ?? unanswered(question.name, question.type, 'unreachable', { detail: 'no server to ask' })
}

/** A server that said something is worth more than one that said nothing. */
const tellsMore = (answer: Answer, than: Answer): boolean => hasSpoken(answer) && !hasSpoken(than)

const hasSpoken = ({ status }: Answer): boolean => status === 'servfail' || status === 'refused' || status === 'rcode' || status === 'malformed'

async function ask (over: ResolveOver, index: number, question: Question): Promise<Answer> {
  let channel = over.channels[index] as Channel
  let exchange = await put(over, channel, question)
  if ('bytes' in exchange && refusesEdns(exchange.bytes)) exchange = await put(over, channel, question, { edns: false })
  const unlimited = over.unlimited?.[index]
  if ('bytes' in exchange && isTruncated(exchange.bytes) && unlimited !== undefined) {
    channel = unlimited
    exchange = await put(over, channel, question)
  }
  const { name, type } = question
  if ('answer' in exchange) return exchange.answer
  if ('failure' in exchange) return unanswered(name, type, exchange.failure, { server: channel.description, detail: exchange.detail })
  return readResponse(exchange.bytes, { name, type, server: channel.description, ...over.bailiwick === undefined ? {} : { bailiwick: over.bailiwick } })
}

/** A name that cannot be asked for has its answer at once. */
function put (over: ResolveOver, channel: Channel, { name, type, options }: Question, { edns = true } = {}): Promise<Exchange> | { readonly answer: Answer } {
  const { checkingDisabled = false, signal } = options
  const query = encodeQuery(name, type, { id: over.nextId(), recursionDesired: over.recursionDesired, checkingDisabled, edns })
  return query === undefined ? { answer: unanswered(name, type, 'invalid', { detail: 'the name cannot be in the DNS' }) } : channel.exchange(query, signal)
}

/** FORMERR or NOTIMP: servers from before 1999 answer so to EDNS (RFC 6891 section 7). */
const refusesEdns = (bytes: Buffer): boolean => responseCode(bytes) === 1 || responseCode(bytes) === 4
