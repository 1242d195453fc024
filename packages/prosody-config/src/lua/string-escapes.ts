const simple: Readonly<Record<string, string>> = {
  a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\', '"': '"', '\'': '\'', '\n': '\n'
}

const plain = /[^\\"'\r\n]+/y
const decimal = /\d{1,3}/y
const hexadecimal = /x([0-9a-fA-F]{2})/y
const codePoint = /u\{([0-9a-fA-F]+)\}/y
const blank = /z[ \t\n\v\f\r]*/y
const lineEnd = /\r\n|\n\r|\r/y

/** The bytes of a string in quotes (Lua 5.4 manual, section 3.1) that begins at `at`, and where it ends. */
export function readShortString (source: string, at: number, error: (message: string) => Error): { readonly value: string, readonly end: number } {
  const delimiter = source[at]
  let end = at + 1
  let value = ''

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = end
    const match = pattern.exec(source)
    if (match !== null) end += match[0].length
    return match
  }

  for (;;) {
    const text = take(plain)
    if (text !== null) value += text[0]
    const next = source[end]
    if (next === delimiter) return { value, end: end + 1 }
    if (next === '"' || next === '\'') {
      value += next
      end += 1
    } else if (next === '\\') {
      end += 1
      value += takeEscape()
    } else {
      throw error('A string is not closed on its line')
    }
  }

  function takeEscape (): string {
    if (take(blank) !== null) return ''
    if (take(lineEnd) !== null) return '\n'
    const digits = take(decimal)
    if (digits !== null) return byte(Number(digits[0]))
    const hex = take(hexadecimal)
    if (hex !== null) return byte(Number.parseInt(hex[1] as string, 16))
    const code = take(codePoint)
    if (code !== null) return utf8(Number.parseInt(code[1] as string, 16))
    const character = source[end] ?? ''
    const meaning = Object.hasOwn(simple, character) ? simple[character] : undefined
    if (meaning === undefined) throw error(`"\\${character}" is no escape sequence`)
    end += 1
    return meaning
  }

  function byte (value: number): string {
    if (value > 255) throw error(`"\\${value}" is larger than a byte`)
    return String.fromCharCode(value)
  }

  function utf8 (value: number): string {
    if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) throw error('"\\u{…}" is not a character')
    return Buffer.from(String.fromCodePoint(value), 'utf8').toString('latin1')
  }
}
