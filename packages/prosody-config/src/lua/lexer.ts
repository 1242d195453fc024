import { characterAt } from './character.js'
import { isKeyword } from './names.js'
import { numeralValue } from './numeral.js'
import { readShortString } from './string-escapes.js'
import { LuaSyntaxError, type Problem, type Token } from './tokens.js'

/** As C's `isspace`; JavaScript's `\s` would take a byte of some characters for a space. */
const space = /[ \t\n\v\f\r]+/y
const name = /[A-Za-z_][A-Za-z0-9_]*/y
/** All that Lua takes together before it asks whether it is a number, and a letter that touches it. */
const numeral = /(?:0[xX](?:[pP][+-]?|[0-9a-fA-F.])*|(?=\.?\d)(?:[eE][+-]?|[0-9a-fA-F.])+)[A-Za-z_]?/y
const symbol = /\.\.\.|\.\.|==|~=|<=|>=|<<|>>|\/\/|::|[-+*/%^#&~|<>=(){}[\];:,.]/y
const comment = /--(?!\[=*\[)[^\n\r]*/y
const longOpening = /(?:--)?\[(=*)\[/y
const badOpening = /\[=+/y
const lineEnd = /\r\n|\n\r|\n|\r/g

/** All tokens of a text whose characters are bytes (ISO 8859-1), so that strings keep any byte. The last one is the end, or an error. */
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
    line += linesIn(source, at, end)
    at = end
  }
  const refuse = (problem: Problem, where = line): LuaSyntaxError => new LuaSyntaxError(problem, where)
  const takeLong = (opening: RegExpExecArray, begin: number): string => {
    const closing = `]${opening[1]}]`
    const end = source.indexOf(closing, at)
    if (end === -1) throw refuse({ code: 'READ_UNCLOSED', opening: opening[0] }, begin)
    const content = source.slice(at, end)
    skipTo(end + closing.length)
    return content
  }

  const takeToken = (): void => {
    const begin = line
    const long = take(longOpening)
    if (long?.[0].startsWith('--')) {
      const previous = tokens.at(-1)
      const content = takeLong(long, begin)
      if (content === 'secret' && previous?.type === 'string') tokens[tokens.length - 1] = { ...previous, secret: true }
    } else if (long !== null) {
      tokens.push({ type: 'string', text: normalizeLines(takeLong(long, begin)), secret: false, line: begin })
    } else if (source[at] === '"' || source[at] === '\'') {
      const { value, end } = readShortString(source, at, problem => refuse(problem, begin))
      skipTo(end)
      tokens.push({ type: 'string', text: value, secret: false, line: begin })
    } else {
      tokens.push(takeWord(begin))
    }
  }

  const takeWord = (begin: number): Token => {
    const word = take(name)?.[0]
    if (word !== undefined) return { type: isKeyword(word) ? 'keyword' : 'name', text: word, line: begin }
    const digits = take(numeral)?.[0]
    if (digits !== undefined) {
      const value = numeralValue(digits)
      if (value === undefined) throw refuse({ code: 'READ_SYNTAX', near: digits }, begin)
      return { type: 'number', text: digits, value, line: begin }
    }
    const bad = take(badOpening)?.[0]
    if (bad !== undefined) throw refuse({ code: 'READ_SYNTAX', near: bad }, begin)
    const sign = take(symbol)?.[0]
    if (sign !== undefined) return { type: 'symbol', text: sign, line: begin }
    throw refuse({ code: 'READ_CHARACTER', character: characterAt(source, at) }, begin)
  }

  try {
    while (at < source.length) {
      if (take(space) === null && take(comment) === null) takeToken()
    }
  } catch (error) {
    if (!(error instanceof LuaSyntaxError)) throw error
    return [...tokens, { type: 'error', text: '', line: error.line, error }]
  }
  return [...tokens, { type: 'end', text: '', line }]
}

/** Lua ends a line with any of `\n`, `\r`, `\r\n` and `\n\r`. */
function linesIn (source: string, begin: number, end: number): number {
  let lines = 0
  for (let at = begin; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (code !== 0x0a && code !== 0x0d) continue
    lines += 1
    const next = source.charCodeAt(at + 1)
    if (at + 1 < end && next !== code && (next === 0x0a || next === 0x0d)) at += 1
  }
  return lines
}

/** A long string has its first newline taken away, and every kind of line end read as a newline. */
const normalizeLines = (content: string): string => content.replace(lineEnd, '\n').replace(/^\n/, '')
