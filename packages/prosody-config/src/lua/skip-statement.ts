import type { Token } from './lexer.js'
import { definers } from './names.js'
import type { TokenReader } from './token-reader.js'

const opening = new Set(['function', 'if', 'repeat', 'do'])
const closing = new Set(['end', 'until'])
const continuing = new Set(['and', 'or', 'not', 'then', 'else', 'elseif', 'do', 'in'])

/** Words and symbols that a statement may have at the end of a line though it goes on. */
const unfinished = new Set(['and', 'or', 'not', 'local', 'return', 'goto', 'in', 'for', 'while', 'until'])
const finished = new Set([')', ']', '}', '...', '::', ';'])

/**
 * Goes to where the next statement may begin: behind the block, or at a name on a later line outside of all brackets. Returns the line of
 * the last section that was opened on the way, if any, not counting one by the first token.
 */
export function skipStatement (reader: TokenReader): number | undefined {
  const start = reader.position
  const firstLine = reader.peek().line
  let sectionLine: number | undefined
  let brackets = 0
  // `for … do` and `while … do` open one block, by their `do`.
  let blocks = 0
  do {
    if (reader.position > start && isSection(reader)) sectionLine = reader.peek().line
    const token = reader.next()
    if (token.type === 'end') return sectionLine
    if (token.type === 'symbol') brackets += Number('([{'.includes(token.text)) - Number(')]}'.includes(token.text))
    if (token.type === 'name') blocks += Number(opening.has(token.text)) - Number(closing.has(token.text))
  } while (brackets > 0 || blocks > 0 || !isNewStatement(reader, firstLine))
  return sectionLine
}

function isNewStatement (reader: TokenReader, firstLine: number): boolean {
  const token = reader.peek()
  if (token.type === 'end' || reader.is(';')) return true
  return token.type === 'name' && token.line > firstLine && !continuing.has(token.text) && !isUnfinished(reader.peek(-1))
}

function isUnfinished (token: Token): boolean {
  if (token.type === 'symbol') return !finished.has(token.text)
  return token.type === 'name' && unfinished.has(token.text)
}

/** Whether the next tokens call one of the functions that open a section; `host` alone is a name like any other. */
function isSection (reader: TokenReader): boolean {
  const token = reader.peek()
  if (token.type !== 'name' || !Object.hasOwn(definers, token.text)) return false
  if (['.', ':', 'function'].some(text => reader.is(text, -1))) return false
  return reader.is('(', 1) || reader.peek(1).type === 'string'
}
