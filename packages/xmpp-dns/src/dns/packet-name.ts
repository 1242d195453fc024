/** Letters, digits, `-` and `_`: all that most names are made of. */
const plain = Array.from({ length: 256 }, (_, byte) => /[\w-]/.test(String.fromCharCode(byte)))

/** What zone files set off with a backslash; everything else that is not printable ASCII is written as its number (RFC 1035 section 5.1). */
const special = new Set([...'.\\"();'].map(character => character.charCodeAt(0)))

/**
 * The name at `at` of a packet whose layout is known to be sound, as zone files write it, in lower case and without its final dot; `.` for the
 * root. A blank in a label is `\032`, a dot `\.`, an accented letter in UTF-8 two numbers.
 */
export function readName (bytes: Buffer, at: number): string {
  let name = ''
  for (;;) {
    const size = bytes[at] as number
    if (size === 0) return name === '' ? '.' : name
    if (size >= 0xC0) {
      at = ((size & 0x3F) << 8) | (bytes[at + 1] as number)
      continue
    }
    const end = at + 1 + size
    name += name === '' ? readLabel(bytes, at + 1, end) : `.${readLabel(bytes, at + 1, end)}`
    at = end
  }
}

function readLabel (bytes: Buffer, start: number, end: number): string {
  for (let at = start; at < end; at += 1) {
    if (plain[bytes[at] as number] !== true) return escapeLabel(bytes.subarray(start, end))
  }
  return bytes.toString('latin1', start, end).toLowerCase()
}

const escapeLabel = (label: Buffer): string => Array.from(label, byte =>
  byte <= 0x20 || byte >= 0x7F ? `\\${String(byte).padStart(3, '0')}` : `${special.has(byte) ? '\\' : ''}${String.fromCharCode(byte).toLowerCase()}`).join('')
