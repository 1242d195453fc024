/** The numbers of the types that somebody here asks for or reads (IANA DNS parameters). */
export const typeNumbers = { A: 1, NS: 2, CNAME: 5, SOA: 6, TXT: 16, AAAA: 28, SRV: 33, OPT: 41, DS: 43, TLSA: 52 } as const

export const internetClass = 1

const headerLength = 12
const fixedPart = 10
const readable = new Set<number>(Object.values(typeNumbers))

/** Where a record begins, and where its name ends. */
export interface RecordPlace {
  readonly at: number
  readonly nameEnd: number
}

/** Where the records are that somebody here reads. */
export interface PacketLayout {
  readonly answers: readonly RecordPlace[]
  readonly authorities: readonly RecordPlace[]
  /** Where the data of the OPT record (EDNS) is. */
  readonly edns?: { readonly start: number, readonly end: number }
}

/**
 * Finds the records of a response, or what is wrong with it, before anything of it is read: every name and every piece of data must be whole
 * and end where RDLENGTH says, no pointer may lead forward, and nothing may follow the end.
 */
export function layOut (bytes: Buffer): PacketLayout | { readonly fault: string } {
  if (bytes.length < headerLength) return { fault: 'header' }
  let at = endOfQuestions(bytes)
  if (at < 0) return { fault: 'question' }
  const [answers, authorities, additionals]: [RecordPlace[], RecordPlace[], RecordPlace[]] = [[], [], []]
  for (const [index, starts] of [answers, authorities, additionals].entries()) {
    for (let count = bytes.readUInt16BE(6 + 2 * index); count > 0; count -= 1) {
      const nameEnd = skipName(bytes, at)
      const fault = findRecordFault(bytes, nameEnd)
      if (fault !== undefined) return { fault }
      if (readable.has(bytes.readUInt16BE(nameEnd))) starts.push({ at, nameEnd })
      at = nameEnd + fixedPart + bytes.readUInt16BE(nameEnd + 8)
    }
  }
  return at === bytes.length ? { answers, authorities, ...ednsAmong(bytes, additionals) } : { fault: 'bytes after the end' }
}

function endOfQuestions (bytes: Buffer): number {
  let at = headerLength
  for (let count = bytes.readUInt16BE(4); count > 0; count -= 1) {
    const end = skipName(bytes, at)
    if (end < 0 || end + 4 > bytes.length) return -1
    at = end + 4
  }
  return at
}

/** The name of an OPT record is the root, one byte. */
function ednsAmong (bytes: Buffer, places: readonly RecordPlace[]): Pick<PacketLayout, 'edns'> {
  const opt = places.find(({ at, nameEnd }) => bytes[at] === 0 && bytes.readUInt16BE(nameEnd) === typeNumbers.OPT)
  if (opt === undefined) return {}
  const start = opt.nameEnd + fixedPart
  return { edns: { start, end: start + bytes.readUInt16BE(start - 2) } }
}

function findRecordFault (bytes: Buffer, nameEnd: number): string | undefined {
  if (nameEnd < 0) return 'owner name'
  const start = nameEnd + fixedPart
  if (start > bytes.length) return 'record cut short'
  const end = start + bytes.readUInt16BE(nameEnd + 8)
  if (end > bytes.length) return 'RDLENGTH past the end'
  return findDataFault(bytes, bytes.readUInt16BE(nameEnd), bytes.readUInt16BE(nameEnd + 2), start, end)
}

function findDataFault (bytes: Buffer, type: number, recordClass: number, start: number, end: number): string | undefined {
  if (type !== typeNumbers.OPT && recordClass !== internetClass) return 'class'
  switch (type) {
    case typeNumbers.A: return end - start === 4 ? undefined : 'RDLENGTH of A'
    case typeNumbers.AAAA: return end - start === 16 ? undefined : 'RDLENGTH of AAAA'
    case typeNumbers.NS: case typeNumbers.CNAME: return skipName(bytes, start) === end ? undefined : 'data of NS or CNAME'
    case typeNumbers.SRV: return start + 7 <= end && skipName(bytes, start + 6) === end ? undefined : 'data of SRV'
    case typeNumbers.SOA: return endOfSoa(bytes, start) === end ? undefined : 'data of SOA'
    case typeNumbers.DS: return end - start > 4 ? undefined : 'data of DS'
    case typeNumbers.TLSA: return end - start > 3 ? undefined : 'data of TLSA'
    case typeNumbers.TXT: return endOfTexts(bytes, start, end) === end ? undefined : 'data of TXT'
    case typeNumbers.OPT: return endOfOptions(bytes, start, end) === end ? undefined : 'EDNS options'
    default: return undefined
  }
}

function endOfSoa (bytes: Buffer, start: number): number {
  const mailbox = skipName(bytes, start)
  const numbers = mailbox < 0 ? -1 : skipName(bytes, mailbox)
  return numbers < 0 ? -1 : numbers + 20
}

function endOfTexts (bytes: Buffer, start: number, end: number): number {
  let at = start
  while (at < end) at += 1 + (bytes[at] as number)
  return at
}

function endOfOptions (bytes: Buffer, start: number, end: number): number {
  let at = start
  while (at + 4 <= end) at += 4 + bytes.readUInt16BE(at + 2)
  return at
}

/** Where the name at `at` ends; -1 for a faulty one: over 255 bytes, past the end, or a pointer that does not lead back (RFC 1035 section 4.1.4). */
function skipName (bytes: Buffer, at: number): number {
  let end = -1
  let length = 0
  let lowest = at
  for (;;) {
    const size = bytes[at]
    if (size === undefined) return -1
    if (size >= 0xC0) {
      if (at + 1 >= bytes.length) return -1
      const target = ((size & 0x3F) << 8) | (bytes[at + 1] as number)
      if (target >= lowest || target < headerLength) return -1
      if (end < 0) end = at + 2
      lowest = target
      at = target
      continue
    }
    length += size + 1
    if (size > 63 || length > 255 || at + size >= bytes.length) return -1
    if (size === 0) return end < 0 ? at + 1 : end
    at += size + 1
  }
}
