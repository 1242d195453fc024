import { characterAt } from './character.js'
import type { Problem } from './tokens.js'

const simple: Readonly<Record<string, string>> = {
  a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\', '"': '"', '\'': '\''
}

const plain = /[^\\"'\r\n]+/y
const decimal = /\d{1,3}/y
const hexadecimal = /x([0-9a-fA-F]{2})/y
const codePoint = /u\{([0-9a-fA-F]+)\}/y
const blank = /z[ \t\n\v\f\r]*/y
const lineEnd = /\r\n|\n\r|\r|\n/y

/** The bytes of a string in quotes (Lua 5.4 manual, section 3.1) that begins at `at`, and where it ends. */
export function readShortString (
  source: string, at: number, error: (problem: Problem) => Error): { readonly value: string, readonly end: number } {
  const delimiter = source[at] as string
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
      throw error({ code: 'READ_UNCLOSED', opening: delimiter })
    }
  }

  function takeEscape (): string {
    if (take(blank) !== null) return ''
    if (take(lineEnd) !== null) return '\n'
    const digits = take(decimal)
    if (digits !== null) return byte(digits[0])
    const hex = take(hexadecimal)
    if (hex !== null) return String.fromCharCode(Number.parseInt(hex[1] as string, 16))
    const code = take(codePoint)
    if (code !== null) return utf8(code[1] as string)
    if (end >= source.length) throw error({ code: 'READ_UNCLOSED', opening: delimiter })
    const meaning = simple[source[end] as string]
    if (meaning === undefined) throw error({ code: 'READ_ESCAPE', escape: `\\${characterAt(source, end)}` })
    end += 1
    return meaning
  }

  function byte (digits: string): string {
    if (Number(digits) > 255) throw error({ code: 'READ_ESCAPE', escape: `\\${digits}` })
    return String.fromCharCode(Number(digits))
  }

  /** Up to six bytes: Lua takes more for a code point than Unicode does. */
  function utf8 (digits: string): string {
    const value = Number.parseInt(digits, 16)
    if (value > 0x7fffffff) throw error({ code: 'READ_ESCAPE', escape: `\\u{${digits}}` })
    if (value < 0x80) return String.fromCharCode(value)
    const length = [0x800, 0x10000, 0x200000, 0x4000000, 0x80000000].findIndex(limit => value < limit) + 2
    const rest = Array.from({ length: length - 1 }, (_, index) => 0x80 | (Math.floor(value / 64 ** (length - 2 - index)) & 0x3f))
    const first = ((0xff00 >> length) & 0xff) | Math.floor(value / 64 ** (length - 1))
    return String.fromCharCode(first, ...rest)
  }
}
