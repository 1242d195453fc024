/** Bigger than any processor's page, so that one layout loads everywhere. */
const page = 0x10000
const header = { size: 64, segment: 56, section: 64, symbol: 24 }
const readable = 4
const writable = 6

/**
 * A shared library that exports `data` by one name, and nothing else: what a linker makes of one constant. `machine` is ELF's number of the
 * processor. The loader may write into its table, which so gets a segment of its own.
 */
export function dataLibrary ({ machine, soname, symbol, data }) {
  const strings = Buffer.from(`\0${symbol}\0${soname}\0`, 'latin1')
  const at = layout({ hash: 20, symbols: 2 * header.symbol, strings: strings.length, data: data.length, dynamic: 7 * 16 }, header.size + 4 * header.segment)
  const tableAddress = at.dynamic + page
  const segments = [
    { type: 1, flags: readable, offset: 0, address: 0, size: at.dynamic, align: page },
    { type: 1, flags: writable, offset: at.dynamic, address: tableAddress, size: 7 * 16, align: page },
    { type: 2, flags: writable, offset: at.dynamic, address: tableAddress, size: 7 * 16, align: 8 },
    { type: 0x6474e551, flags: writable, offset: 0, address: 0, size: 0, align: 16 } // PT_GNU_STACK: no executable stack is wanted
  ]
  const file = Buffer.alloc(at.end)
  fileHeader(machine, segments.length).copy(file)
  segments.forEach((segment, index) => { segmentHeader(segment).copy(file, header.size + index * header.segment) })
  // One bucket with one chain: any name is looked for at symbol 1.
  words(1, 2, 1, 0, 0).copy(file, at.hash)
  symbolEntry(at.data, data.length).copy(file, at.symbols + header.symbol)
  strings.copy(file, at.strings)
  data.copy(file, at.data)
  longs(14, symbol.length + 2, 4, at.hash, 5, at.strings, 6, at.symbols, 10, strings.length, 11, header.symbol, 0, 0).copy(file, at.dynamic)
  return file
}

/** Where each part begins, in that order, at multiples of 16. */
function layout (sizes, start) {
  const at = {}
  let next = start
  for (const [name, size] of Object.entries(sizes)) {
    at[name] = Math.ceil(next / 16) * 16
    next = at[name] + size
  }
  return { ...at, end: next }
}

function fileHeader (machine, segments) {
  const bytes = Buffer.alloc(header.size)
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])
  bytes.writeUInt16LE(3, 16)
  bytes.writeUInt16LE(machine, 18)
  bytes.writeUInt32LE(1, 20)
  bytes.writeBigUInt64LE(BigInt(header.size), 32)
  for (const [index, value] of [header.size, header.segment, segments, header.section].entries()) bytes.writeUInt16LE(value, 52 + index * 2)
  return bytes
}

const segmentHeader = ({ type, flags, offset, address, size, align }) => Buffer.concat([words(type, flags), longs(offset, address, address, size, size, align)])

/** A global object; the section has any number but those that mean something (0: it is missing here, 0xfff1: its address never moves). */
const symbolEntry = (address, size) => Buffer.concat([words(1), Buffer.from([0x11, 0, 1, 0]), longs(address, size)])

const words = (...values) => Buffer.concat(values.map(value => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}))

const longs = (...values) => Buffer.concat(values.map(value => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}))
