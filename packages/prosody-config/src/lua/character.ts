/** The character whose first byte stands there, as people see it; a byte that begins none as `\xE9`. */
export function characterAt (source: string, at: number): string {
  const head = Buffer.from(source.slice(at, at + 4), 'latin1')
  const first = head[0] as number
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const text = head.subarray(0, length).toString('utf8')
  if (text.includes('\uFFFD') || [...text].length !== 1) return `\\x${first.toString(16).toUpperCase().padStart(2, '0')}`
  return /[\p{Cc}\p{Cf}\p{Z}]/u.test(text) ? `U+${(text.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}` : text
}
