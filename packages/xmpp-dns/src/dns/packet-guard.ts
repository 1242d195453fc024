/** Types whose data is checked byte for byte, by their numbers. */
const types = { A: 1, NS: 2, CNAME: 5, SOA: 6, AAAA: 28, SRV: 33, OPT: 41, DS: 43, TLSA: 52 } as const

const internetClass = 1
const fixedPart = 10

/**
 * What is wrong with a response, before dns-packet reads it: dns-packet does not compare RDLENGTH with what it reads, follows data past its
 * end, cannot tell a dot inside of a label from one between two, and does not mind bytes after the end. `undefined` when all is well.
 */
export function findPacketFault (bytes: Buffer): string | undefined {
  if (bytes.length < 12) return 'header'
  const questions = bytes.readUInt16BE(4)
  const records = bytes.readUInt16BE(6) + bytes.readUInt16BE(8) + bytes.readUInt16BE(10)
  let at = 12
  for (let index = 0; index < questions; index += 1) {
    at = skipName(bytes, at, true)
    if (at < 0 || at + 4 > bytes.length) return 'question'
    at += 4
  }
  for (let index = 0; index < records; index += 1) {
    const start = skipName(bytes, at, true)
    if (start < 0) return 'owner name'
    if (start + fixedPart > bytes.length) return 'record cut short'
    const end = start + fixedPart + bytes.readUInt16BE(start + 8)
    if (end > bytes.length) return 'RDLENGTH past the end'
    const fault = findDataFault(bytes, bytes.readUInt16BE(start), bytes.readUInt16BE(start + 2), start + fixedPart, end)
    if (fault !== undefined) return fault
    at = end
  }
  return at === bytes.length ? undefined : 'bytes after the end'
}

function findDataFault (bytes: Buffer, type: number, recordClass: number, start: number, end: number): string | undefined {
  if (type !== types.OPT && recordClass !== internetClass) return 'class'
  switch (type) {
    case types.A: return end - start === 4 ? undefined : 'RDLENGTH of A'
    case types.AAAA: return end - start === 16 ? undefined : 'RDLENGTH of AAAA'
    case types.NS: case types.CNAME: return skipName(bytes, start, true) === end ? undefined : 'data of NS or CNAME'
    case types.SRV: return start + 7 <= end && skipName(bytes, start + 6, true) === end ? undefined : 'data of SRV'
    case types.SOA: return endOfSoa(bytes, start) === end ? undefined : 'data of SOA'
    case types.DS: return end - start > 4 ? undefined : 'data of DS'
    case types.TLSA: return end - start > 3 ? undefined : 'data of TLSA'
    case types.OPT: return endOfOptions(bytes, start, end) === end ? undefined : 'EDNS options'
    default: return undefined
  }
}

/** The mailbox in a SOA may have a dot inside of a label; nobody here reads it. */
function endOfSoa (bytes: Buffer, start: number): number {
  const mailbox = skipName(bytes, start, true)
  const numbers = mailbox < 0 ? -1 : skipName(bytes, mailbox, false)
  return numbers < 0 ? -1 : numbers + 20
}

function endOfOptions (bytes: Buffer, start: number, end: number): number {
  let at = start
  while (at + 4 <= end) at += 4 + bytes.readUInt16BE(at + 2)
  return at
}

/**
 * Where the name at `at` ends; -1 for a faulty one: over 255 bytes, past the end, a pointer that does not lead back (RFC 1035 section 4.1.4),
 * or, when `strict`, a label with characters that no XMPP service's name has.
 */
function skipName (bytes: Buffer, at: number, strict: boolean): number {
  let end = -1
  let length = 0
  let lowest = at
  for (;;) {
    const size = bytes[at]
    if (size === undefined) return -1
    if (size >= 0xC0) {
      if (at + 1 >= bytes.length) return -1
      const target = ((size & 0x3F) << 8) | (bytes[at + 1] as number)
      if (target >= lowest || target < 12) return -1
      if (end < 0) end = at + 2
      lowest = target
      at = target
      continue
    }
    length += size + 1
    if (size > 63 || length > 255 || at + size >= bytes.length) return -1
    if (size === 0) return end < 0 ? at + 1 : end
    if (strict && !isReadableLabel(bytes, at + 1, at + 1 + size)) return -1
    at += size + 1
  }
}

/** Printable ASCII without dot, backslash and quotation mark, which zone files would have to escape. */
function isReadableLabel (bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number
    if (byte <= 0x20 || byte >= 0x7F || byte === 0x2E || byte === 0x5C || byte === 0x22) return false
  }
  return true
}
