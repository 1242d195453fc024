import { encode, AUTHENTIC_DATA, CHECKING_DISABLED, RECURSION_DESIRED } from 'dns-packet'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RecordType } from '../records.js'
import { encodeQuery } from './query.js'

const label = fc.string({ unit: fc.constantFrom(...'abcxyz019_-'), minLength: 1, maxLength: 63 })
const name = fc.array(label, { minLength: 1, maxLength: 5 }).map(labels => labels.join('.')).filter(text => text.length <= 253)
const type = fc.constantFrom<RecordType>('SRV', 'A', 'AAAA', 'CNAME', 'NS', 'TLSA', 'SOA', 'DS')

it('writes the same bytes as dns-packet for every name that can be asked for', () => {
  const opt = { type: 'OPT' as const, name: '.' as const, udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0, flag_do: false, options: [] }
  fc.assert(fc.property(fc.oneof(name, fc.constant('.')), type, fc.nat(65_535), fc.boolean(), fc.boolean(), fc.boolean(), (asked, kind, id, recursionDesired, checkingDisabled, edns) => {
    const flags = AUTHENTIC_DATA | (recursionDesired ? RECURSION_DESIRED : 0) | (checkingDisabled ? CHECKING_DISABLED : 0)
    const expected = encode({ type: 'query', id, flags, questions: [{ type: kind, name: asked }], ...edns ? { additionals: [opt] } : {} })
    const query = encodeQuery(asked, kind, { id, recursionDesired, checkingDisabled, edns })
    expect(query?.bytes.toString('hex')).toBe(expected.toString('hex'))
    expect(query?.questionEnd).toBe(expected.length - (edns ? 11 : 0))
  }))
})
