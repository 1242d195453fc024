/**
 * ICU's data in its common format (`CmnD`, ICU's udata.h and ucmndata.h): a header, then a table of `{name, offset}`, then the items, each at a
 * multiple of 16. Offsets count from the table.
 */
const itemAlignment = 16

/** The same data with those items only (`uts46.nrm`); throws when one is not there. */
export function pickIcuItems (data, names) {
  const { header, items } = readIcuData(data)
  const picked = items.filter(({ name }) => names.some(wanted => name.endsWith(`/${wanted}`)))
  if (picked.length !== names.length) throw new Error(`ICU's data has only ${picked.map(({ name }) => name).join(', ')} of ${names.join(', ')}`)
  return writeIcuData(header, picked)
}

export function readIcuData (data) {
  const tableAt = data.readUInt16LE(0)
  if (data.readUInt16LE(2) !== 0x27da || data.toString('latin1', 12, 16) !== 'CmnD') throw new Error("not ICU's common data")
  const table = data.subarray(tableAt)
  const entries = Array.from({ length: table.readUInt32LE(0) }, (_, index) =>
    ({ nameAt: table.readUInt32LE(4 + index * 8), at: table.readUInt32LE(8 + index * 8) }))
  return {
    header: data.subarray(0, tableAt),
    items: entries.map(({ nameAt, at }, index) => ({
      name: table.toString('latin1', nameAt, table.indexOf(0, nameAt)),
      bytes: table.subarray(at, entries[index + 1]?.at ?? table.length)
    }))
  }
}

/** `items` in the order of their names, which ICU searches by halves. */
export function writeIcuData (header, items) {
  const names = items.map(({ name }) => Buffer.from(`${name}\0`, 'latin1'))
  const tableLength = 4 + items.length * 8
  const table = Buffer.alloc(padded(tableLength + Buffer.concat(names).length))
  table.writeUInt32LE(items.length)
  let nameAt = tableLength
  let at = table.length
  items.forEach(({ bytes }, index) => {
    table.writeUInt32LE(nameAt, 4 + index * 8)
    table.writeUInt32LE(at, 8 + index * 8)
    names[index].copy(table, nameAt)
    nameAt += names[index].length
    at += padded(bytes.length)
  })
  const bodies = items.map(({ bytes }) => Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]))
  return Buffer.concat([header, table, ...bodies])
}

const padded = length => Math.ceil(length / itemAlignment) * itemAlignment
