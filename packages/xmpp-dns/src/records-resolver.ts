import { unanswered, type Answer } from './answer.js'
import { isInZone, toDnsName } from './domain-name.js'
import type { DnsRecord, RecordOf, RecordType } from './records.js'
import type { Resolver } from './resolver.js'

/** Longer chains of aliases are circles. */
const longestChain = 16

/** Answers from a list of records, as if they were published and nothing else: what would the world see? Needs no network. Knows no wildcards. */
export function createRecordsResolver (records: readonly DnsRecord[]): Resolver {
  const own = records.map(record => ({ ...record, name: toDnsName(record.name) ?? record.name }))
  return {
    description: 'records',
    isSecureChannel: true,
    resolve: async (name, type, { signal } = {}) => signal?.aborted === true ? unanswered(name, type, 'aborted') : answer(own, name, type),
    close: () => {}
  }
}

function answer (records: readonly DnsRecord[], name: string, type: RecordType): Answer {
  const asked = toDnsName(name)
  if (asked === undefined) return unanswered(name, type, 'invalid')
  const aliases = followAliases(records, asked, type)
  const end = aliases.at(-1)?.data ?? asked
  const found = records.filter(record => record.name === end && record.type === type)
  const isKnown = records.some(record => isInZone(record.name, end))
  const status = found.length > 0 ? 'answer' : isKnown ? 'nodata' : 'nxdomain'
  return { ...unanswered(name, type, status), authoritative: true, records: [...aliases, ...found] }
}

function followAliases (records: readonly DnsRecord[], name: string, type: RecordType): Array<RecordOf<'CNAME'>> {
  const chain: Array<RecordOf<'CNAME'>> = []
  while (chain.length < longestChain) {
    const current = chain.at(-1)?.data ?? name
    const alias = records.find((record): record is RecordOf<'CNAME'> => record.name === current && record.type === 'CNAME')
    if (alias === undefined || type === 'CNAME') break
    chain.push(alias)
  }
  return chain
}
