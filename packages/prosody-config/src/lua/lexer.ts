import { bytes, type Bytes } from '../value.js'
import { readShortString } from './string-escapes.js'

/** A piece of Lua (5.4 manual, section 3.1) with the line it begins on, from 1. */
export type Token = { readonly line: number } & (
  | { readonly type: 'name', readonly text: string }
  | { readonly type: 'symbol', readonly text: string }
  | { readonly type: 'string', readonly value: string | Bytes, readonly secret: boolean }
  | { readonly type: 'number', readonly value: number, readonly text: string }
  | { readonly type: 'end', readonly text: '' }
)

/** Text that is not Lua. */
export class LuaSyntaxError extends Error {
  readonly line: number

  constructor (message: string, line: number) {
    super(message)
    this.line = line
  }
}

/** As C's `isspace`; JavaScript's `\s` would take a byte of some characters for a space. */
const space = /[ \t\n\v\f\r]+/y
const name = /[A-Za-z_][A-Za-z0-9_]*/y
const number = /0[xX][0-9a-fA-F]*\.?[0-9a-fA-F]*(?:[pP][+-]?\d+)?|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y
const symbol = /\.\.\.|\.\.|==|~=|<=|>=|<<|>>|\/\/|::|[-+*/%^#&~|<>=(){}[\];:,.]/y
const comment = /--(?!\[=*\[)[^\n]*/y
const longOpening = /(?:--)?\[(=*)\[/y

/** All tokens of a text whose characters are bytes (ISO 8859-1), so that strings keep any byte. Throws `LuaSyntaxError`. */
export function tokenize (source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let line = 1

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match !== null) skipTo(at + match[0].length)
    return match
  }
  const skipTo = (end: number): void => {
    // Not with `indexOf`, which would look to the end of the text for each token of a long line.
    for (; at < end; at += 1) line += Number(source.charCodeAt(at) === 0x0a)
  }
  const takeLong = (opening: RegExpExecArray, begin: number): string => {
    const closing = `]${opening[1]}]`
    const end = source.indexOf(closing, at)
    if (end === -1) throw new LuaSyntaxError('A long string or comment has no end', begin)
    const content = source.slice(at, end)
    skipTo(end + closing.length)
    return content
  }

  while (at < source.length) {
    if (take(space) !== null || take(comment) !== null) continue
    const begin = line
    const long = take(longOpening)
    if (long?.[0].startsWith('--')) {
      const previous = tokens.at(-1)
      const content = takeLong(long, begin)
      if (content === 'secret' && previous?.type === 'string') tokens[tokens.length - 1] = { ...previous, secret: true }
    } else if (long !== null) {
      tokens.push({ type: 'string', value: textOf(normalizeLines(takeLong(long, begin))), secret: false, line: begin })
    } else if (source[at] === '"' || source[at] === '\'') {
      const { value, end } = readShortString(source, at, message => new LuaSyntaxError(message, begin))
      skipTo(end)
      tokens.push({ type: 'string', value: textOf(value), secret: false, line: begin })
    } else {
      tokens.push(takeWord())
    }
  }
  tokens.push({ type: 'end', text: '', line })
  return tokens

  function takeWord (): Token {
    const begin = line
    const word = take(name)?.[0]
    if (word !== undefined) return { type: 'name', text: word, line: begin }
    const digits = take(number)?.[0]
    if (digits !== undefined) return { type: 'number', value: numberOf(digits), text: digits, line: begin }
    const sign = take(symbol)?.[0]
    if (sign !== undefined) return { type: 'symbol', text: sign, line: begin }
    throw new LuaSyntaxError(`Unexpected character ${JSON.stringify(source[at])}`, begin)
  }
}

const textOf = (latin1: string): string | Bytes => bytes(Buffer.from(latin1, 'latin1'))

/** A long string has its first newline taken away, and every other kind of line end read as a newline. */
const normalizeLines = (content: string): string => content.replace(/\r\n|\n\r|\r/g, '\n').replace(/^\n/, '')

function numberOf (digits: string): number {
  const hex = /^0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)(?:[pP]([+-]?\d+))?$/.exec(digits)
  if (hex === null) return Number(digits)
  const [, whole = '', fraction = '', exponent = '0'] = hex
  return Number.parseInt(whole + fraction || '0', 16) * 2 ** (Number(exponent) - 4 * fraction.length)
}
