import { describe, expect, it } from 'vitest'
import { dataLibrary } from './data-library.mjs'
import { isElf, readLibrary, readSymbol } from './read.mjs'

const data = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index & 0xff))
const library = dataLibrary({ machine: 183, soname: 'libdata.so.1', symbol: 'data_of_mine', data })

describe('a library with one constant', () => {
  it('is read as a library of that processor that asks for no other', () => {
    expect(isElf(library)).toBe(true)
    expect(readLibrary(library)).toEqual({ machine: 183, soname: 'libdata.so.1', needed: [] })
  })

  it('exports the constant', () => {
    expect(readSymbol(library, 'data_of_mine').equals(data)).toBe(true)
    expect(() => readSymbol(library, 'other')).toThrow('exports no other')
  })

  it('has its constant at a multiple of 16, and its parts where a loader with any page size can map them', () => {
    expect(library.indexOf(data.subarray(0, 256)) % 16).toBe(0)
    const [offset, address] = [library.readBigUInt64LE(64 + 56 + 8), library.readBigUInt64LE(64 + 56 + 16)]
    expect((address - offset) % 0x10000n).toBe(0n)
  })

  it('is not taken for one when it is something else', () => {
    expect(isElf(Buffer.from('#!/bin/sh\n'.repeat(20)))).toBe(false)
    expect(() => readLibrary(Buffer.alloc(100))).toThrow('not an ELF file')
  })
})
