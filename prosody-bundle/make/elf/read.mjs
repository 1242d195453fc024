/** Reads what the dynamic loader reads of a 64-bit little-endian ELF file; ELF Object File Format, chapters 2 and 3. */
const magic = 0x464c457f
const load = 1
const dynamic = 2
const tags = { needed: 1, hash: 4, stringTable: 5, symbolTable: 6, soname: 14 }

export const isElf = bytes => bytes.length > 64 && bytes.readUInt32LE(0) === magic

/** `{machine, soname, needed}`: the number of the processor, the name that others ask for, and the names that it asks for. */
export function readLibrary (bytes) {
  const { entries, string } = dynamicSection(bytes)
  const names = tag => entries.filter(entry => entry.tag === tag).map(({ value }) => string(value))
  return { machine: bytes.readUInt16LE(18), soname: names(tags.soname)[0], needed: names(tags.needed) }
}

/** The bytes of a data symbol that the library exports. */
export function readSymbol (bytes, name) {
  const { entries, string, offsetOf } = dynamicSection(bytes)
  const address = tag => entries.find(entry => entry.tag === tag).value
  const table = offsetOf(address(tags.symbolTable))
  // Debian's libraries have no DT_HASH that would count the symbols; the table of strings follows the one of symbols.
  const end = offsetOf(address(tags.stringTable))
  for (let at = table; at < end; at += 24) {
    if (string(bytes.readUInt32LE(at)) !== name) continue
    const start = offsetOf(number(bytes, at + 8))
    return bytes.subarray(start, start + number(bytes, at + 16))
  }
  throw new Error(`the library exports no ${name}`)
}

function dynamicSection (bytes) {
  if (!isElf(bytes)) throw new Error('not an ELF file')
  const segments = segmentsOf(bytes)
  const offsetOf = address => {
    const segment = segments.find(({ type, start, size }) => type === load && address >= start && address < start + size)
    return address - segment.start + segment.offset
  }
  const section = segments.find(({ type }) => type === dynamic)
  const entries = section === undefined ? [] : entriesOf(bytes.subarray(section.offset, section.offset + section.size))
  const strings = entries.find(({ tag }) => tag === tags.stringTable)?.value
  const string = at => {
    const start = offsetOf(strings) + at
    return bytes.toString('latin1', start, bytes.indexOf(0, start))
  }
  return { entries, string, offsetOf }
}

function segmentsOf (bytes) {
  const first = number(bytes, 32)
  return Array.from({ length: bytes.readUInt16LE(56) }, (_, index) => {
    const at = first + index * bytes.readUInt16LE(54)
    return { type: bytes.readUInt32LE(at), offset: number(bytes, at + 8), start: number(bytes, at + 16), size: number(bytes, at + 32) }
  })
}

function entriesOf (section) {
  const entries = Array.from({ length: section.length / 16 }, (_, index) => ({ tag: number(section, index * 16), value: number(section, index * 16 + 8) }))
  return entries.slice(0, entries.findIndex(({ tag }) => tag === 0))
}

const number = (bytes, at) => Number(bytes.readBigUInt64LE(at))
