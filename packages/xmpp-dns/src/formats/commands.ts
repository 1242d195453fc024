import type { ExpectedRecords } from '../expected-records.js'
import { withFinalDot } from '../domain-name.js'
import { recordData, zoneLine } from '../records.js'

/** `dig` commands that show the records, each followed by the answer that it should give. */
export function formatDig ({ records, addresses }: ExpectedRecords, { server }: { readonly server?: string } = {}): string {
  const dig = (type: string, name: string): string => `dig ${server === undefined ? '' : `@${server} `}+short ${type} ${withFinalDot(name)}`
  const known = records.map(({ record }) => `${dig(record.type, record.name)}\n# ${shortAnswer(recordData(record), record.type)}`)
  const open = addresses.filter(({ known }) => known.length === 0).map(({ name }) => `${dig('A', name)}\n${dig('AAAA', name)}`)
  return [...known, ...open].join('\n')
}

/** dig writes hexadecimal data in capitals, in groups of 56 digits. */
function shortAnswer (data: string, type: string): string {
  if (type !== 'TLSA') return data
  const [usage, selector, matchingType, hex = ''] = data.split(' ')
  return [usage, selector, matchingType, ...(hex.toUpperCase().match(/.{1,56}/g) ?? [])].join(' ')
}

/** A script for `nsupdate` (RFC 2136) that puts the records where there were others of their name and type. */
export function formatNsupdate ({ records }: ExpectedRecords, { server, zone }: { readonly server?: string, readonly zone?: string } = {}): string {
  const head = [...server === undefined ? [] : [`server ${server}`], ...zone === undefined ? [] : [`zone ${withFinalDot(zone)}`]]
  const sets = new Set(records.map(({ record }) => `update delete ${withFinalDot(record.name)} ${record.type}`))
  return [...head, ...sets, ...records.map(({ record }) => `update add ${zoneLine(record)}`), 'send'].join('\n')
}
