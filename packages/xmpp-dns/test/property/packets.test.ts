import { createSocket, type RemoteInfo } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import { decode, encode, type Answer as PacketRecord } from 'dns-packet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalAddress } from '../../src/address.js'
import { encodeQuery, isAnswerTo } from '../../src/dns/query.js'
import { layOut } from '../../src/dns/packet-guard.js'
import { readResponse } from '../../src/dns/read-response.js'
import { frameReader } from '../../src/dns/stream-channel.js'
import { createUdpResolver } from '../../src/index.js'
import { seededRandom } from '@xmpp-chat/test-support'

const name = '_xmpp-server._tcp.videos.example'
const context = { name, type: 'SRV' as const, server: 'test' }

const response = (answers: PacketRecord[], { id = 7, asked = name, authorities = [] as PacketRecord[] } = {}): Buffer =>
  encode({ type: 'response', id, flags: 0x180, questions: [{ type: 'SRV', name: asked }], answers, authorities })

const srv = (owner = name, target = 'videos.example'): PacketRecord => ({ type: 'SRV', name: owner, ttl: 60, data: { priority: 0, weight: 5, port: 5269, target } })

/** What dns-packet gives, in this package's form. */
function asOurs (type: string, data: unknown): unknown {
  if (type === 'SRV') return { ...data as object, target: (data as { target: string }).target.toLowerCase() }
  if (type === 'TLSA') {
    const { certificate, ...rest } = data as { certificate: Buffer }
    return { ...rest, data: certificate.toString('hex') }
  }
  return type === 'AAAA' ? canonicalAddress(data as string) : (data as string).toLowerCase()
}

const specimens = [
  response([srv()]),
  response([{ type: 'CNAME', name, ttl: 60, data: 'a.example' }, srv('a.example')]),
  response([], { authorities: [{ type: 'SOA', name: 'example', ttl: 60, data: { mname: 'ns.example', rname: 'root.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 60 } }] }),
  response([{ type: 'TLSA', name, ttl: 1, data: { usage: 3, selector: 1, matchingType: 1, certificate: Buffer.alloc(32) } }, { type: 'AAAA', name, ttl: 1, data: '::1' }]),
  encode({ type: 'response', id: 7, questions: [{ type: 'SRV', name }], answers: [srv()], additionals: [{ type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 1, ednsVersion: 0, flags: 0, flag_do: false, options: [{ code: 15, data: Buffer.from([0, 6, 0x41]) }] as never }] })
]

describe('200,000 mutated packets', () => {
  it('give an answer each, never an error, and only in the shape of an answer', () => {
    const random = seededRandom(4)
    const below = (limit: number): number => Math.floor(random() * limit)
    const statuses = new Map<string, number>()
    for (let count = 0; count < 200_000; count += 1) {
      let bytes = Buffer.from(specimens[below(specimens.length)]!)
      for (let change = below(6); change >= 0; change -= 1) bytes[below(bytes.length)] = below(256)
      if (random() < 0.2) bytes = bytes.subarray(0, below(bytes.length + 1))
      if (random() < 0.1) bytes = Buffer.concat([bytes, Buffer.alloc(below(20), below(256))])
      const answer = readResponse(bytes, context)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      if (!answer.records.every(record => record.type === 'SRV' || record.type === 'CNAME')) throw new Error(bytes.toString('hex'))
    }
    expect([...statuses.keys()].sort()).toEqual(['answer', 'malformed', 'nodata', 'nxdomain', 'rcode', 'refused', 'servfail'])
    expect(statuses.get('malformed')).toBeGreaterThan(50_000)
  })
})

describe('the reader of packets', () => {
  const whole = response([srv()])
  /** Where the record's RDLENGTH stands. */
  const lengthAt = whole.length - 2 - 6 - 'videos.example'.length - 2

  it('lets through what is right', () => {
    for (const bytes of specimens) expect(layOut(bytes)).not.toHaveProperty('fault')
    expect(readResponse(whole, context)).toMatchObject({ status: 'answer', records: [{ data: { port: 5269, target: 'videos.example' } }] })
  })

  it('refuses an RDLENGTH that is not as long as the data', () => {
    const long = Buffer.concat([whole, Buffer.from([0])])
    long.writeUInt16BE(long.readUInt16BE(lengthAt) + 1, lengthAt)
    expect(decode(long).answers).toHaveLength(1)
    expect(readResponse(long, context)).toMatchObject({ status: 'malformed', detail: 'data of SRV' })
  })

  it('refuses bytes after the end', () => {
    const trailing = Buffer.concat([whole, Buffer.from('x')])
    expect(decode(trailing).answers).toHaveLength(1)
    expect(readResponse(trailing, context)).toMatchObject({ status: 'malformed', detail: 'bytes after the end' })
  })

  it.each([
    [0x2E, 'videos.exampl\\.'], [0x20, 'videos.exampl\\032'], [0x22, 'videos.exampl\\"'], [0x5C, 'videos.exampl\\\\'], [0xE9, 'videos.exampl\\233'], [0x45, 'videos.example'], [0x2F, 'videos.exampl/']
  ])('writes a byte %i in a label as zone files do', (byte, target) => {
    const odd = Buffer.from(whole)
    odd[whole.length - 2] = byte
    expect(readResponse(odd, context)).toMatchObject({ status: 'answer', records: [{ data: { target } }] })
  })

  it('reads what dns-packet reads, of every type', () => {
    const label = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-'), minLength: 1, maxLength: 63 })
    const host = fc.array(label, { minLength: 1, maxLength: 3 }).map(labels => labels.join('.'))
    const short = fc.nat(65_535)
    const record = fc.oneof(
      fc.record({ type: fc.constant('SRV' as const), data: fc.record({ priority: short, weight: short, port: short, target: host }) }),
      fc.record({ type: fc.constantFrom('CNAME' as const, 'NS' as const), data: host }),
      fc.record({ type: fc.constant('A' as const), data: fc.ipV4() }),
      fc.record({ type: fc.constant('AAAA' as const), data: fc.ipV6().filter(address => !address.includes('.')) }),
      fc.record({ type: fc.constant('TLSA' as const), data: fc.record({ usage: fc.nat(255), selector: fc.nat(255), matchingType: fc.nat(255), certificate: fc.uint8Array({ minLength: 1, maxLength: 64 }).map(bytes => Buffer.from(bytes)) }) })
    )
    fc.assert(fc.property(record, fc.nat(0x7FFF_FFFF), ({ type, data }, ttl) => {
      const bytes = response([{ type, name, ttl, data } as PacketRecord])
      const expected = decode(bytes).answers?.[0] as PacketRecord & { data: unknown }
      expect(readResponse(bytes, { ...context, type }).records).toEqual([{ name, type, ttl, data: asOurs(type, expected.data) }])
    }))
  })

  it('refuses pointers that lead forward or to themselves', () => {
    const looped = Buffer.from(whole)
    looped.writeUInt16BE(0xC000 | (whole.length - 16), whole.length - 16)
    expect(readResponse(looped, context).status).toBe('malformed')
  })

  it.each(['a..b', `${'x'.repeat(64)}.example`, `${'x.'.repeat(127)}example`, 'a b.example', '', 'a\\.b.example'])('does not ask for %j', asked => {
    expect(encodeQuery(asked, 'SRV', { id: 1 })).toBeUndefined()
  })

  it('asks for internationalised names as the DNS has them, and in lower case', () => {
    expect(decode(encodeQuery('_xmpp-server._tcp.CAFÉ.example.', 'SRV', { id: 1 })!.bytes).questions?.[0]?.name).toBe('_xmpp-server._tcp.xn--caf-dma.example')
  })

  it('joins the response code out of its two places', () => {
    expect(readResponse(specimens[4]!, context)).toMatchObject({ status: 'rcode', detail: 'RCODE 16', extendedErrors: [{ code: 6, text: 'A' }] })
  })

  it('puts a stream together from whatever pieces it comes in', () => {
    const framed = Buffer.concat([whole, specimens[1]!].map(bytes => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes])))
    for (let size = 1; size < framed.length; size += 7) {
      const messages: Buffer[] = []
      const read = frameReader(bytes => messages.push(bytes))
      for (let at = 0; at < framed.length; at += size) read(framed.subarray(at, at + size))
      expect(messages.map(bytes => bytes.toString('hex'))).toEqual([whole.toString('hex'), specimens[1]!.toString('hex')])
    }
  })
})

describe('answers that are not to be believed', () => {
  const query = encodeQuery(name, 'SRV', { id: 7 })!

  it('has another id, another question, or is a question itself', () => {
    expect(isAnswerTo(query, response([srv()]))).toBe(true)
    expect(isAnswerTo(query, response([srv()], { asked: name.toUpperCase() }))).toBe(true)
    expect(isAnswerTo(query, response([srv()], { id: 8 }))).toBe(false)
    expect(isAnswerTo(query, response([srv()], { asked: '_xmpp-server._tcp.videos.examplf' }))).toBe(false)
    expect(isAnswerTo(query, query.bytes)).toBe(false)
  })

  it('leaves out what does not belong to the question', () => {
    const poisoned = response([srv('_xmpp-server._tcp.bank.example', 'evil.example'), srv(name, 'videos.example')])
    expect(readResponse(poisoned, context).records.map(record => record.name)).toEqual([name])
  })

  it('does not follow an alias out of the zone that the server speaks for', () => {
    const escaping = response([{ type: 'CNAME', name, ttl: 60, data: 'srv.bank.test' }, srv('srv.bank.test', 'evil.example')])
    expect(readResponse(escaping, context).status).toBe('answer')
    expect(readResponse(escaping, { ...context, bailiwick: 'videos.example' })).toMatchObject({ status: 'nodata', records: [{ type: 'CNAME' }] })
  })

  it('does not believe a SOA of a zone that the name is not in', () => {
    const soa = { mname: 'ns.evil.test', rname: 'r.evil.test', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 9_999_999 }
    expect(readResponse(response([], { authorities: [{ type: 'SOA', name: 'evil.test', ttl: 9_999_999, data: soa }] }), context).negative).toBeUndefined()
  })

  it('waits for the right one while forged ones arrive', async () => {
    const server = createSocket('udp4')
    server.on('message', (bytes: Buffer, { port, address }: RemoteInfo) => {
      const id = bytes.readUInt16BE(0)
      const forged = [response([srv(name, 'evil.example')], { id: (id + 1) & 0xFFFF }), response([srv(name, 'evil.example')], { id, asked: 'other.example' }), Buffer.from('x')]
      for (const packet of [...forged, response([srv()], { id })]) server.send(packet, port, address)
    })
    await new Promise<void>(resolve => server.bind(0, '127.0.0.1', resolve))
    const resolver = createUdpResolver({ servers: [`127.0.0.1:${(server.address() as AddressInfo).port}`] })
    const answer = await resolver.resolve(name, 'SRV')
    resolver.close()
    server.close()
    expect(answer.records).toMatchObject([{ data: { target: 'videos.example' } }])
  })
})
