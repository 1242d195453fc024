import { describe, expect, it } from 'vitest'
import { pickIcuItems, readIcuData, writeIcuData } from './icu-data.mjs'

const header = Buffer.alloc(32)
header.writeUInt16LE(32, 0)
header.writeUInt16LE(0x27da, 2)
header.write('CmnD', 12, 'latin1')

const items = [['a.spp', 5], ['b.nrm', 16], ['c.cfu', 1]].map(([name, size], index) => ({ name: `icudt76l/${name}`, bytes: Buffer.alloc(size as number, index + 1) }))
const data = writeIcuData(header, items)
const padded = ({ bytes }: { bytes: Buffer }) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 15)])

describe("ICU's common data", () => {
  it('is read as it was written, with each item at a multiple of 16', () => {
    expect(readIcuData(data)).toEqual({ header, items: items.map(item => ({ name: item.name, bytes: padded(item) })) })
    expect(data.length % 16).toBe(0)
  })

  it('keeps the picked items, in the order that ICU searches', () => {
    expect(readIcuData(pickIcuItems(data, ['c.cfu', 'a.spp'])).items.map(({ name, bytes }) => [name, bytes[0]])).toEqual([['icudt76l/a.spp', 1], ['icudt76l/c.cfu', 3]])
  })

  it('must have the items and be ICU data', () => {
    expect(() => pickIcuItems(data, ['a.spp', 'd.nrm'])).toThrow('has only icudt76l/a.spp of a.spp, d.nrm')
    expect(() => readIcuData(Buffer.alloc(64))).toThrow("not ICU's common data")
  })
})
