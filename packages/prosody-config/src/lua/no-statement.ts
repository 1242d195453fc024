import type { Expression } from './ast.js'
import { definers } from './names.js'
import type { TokenReader } from './token-reader.js'
import { LuaSyntaxError, type Token } from './tokens.js'

/** The error for an expression that is no statement with what comes next: after `VirtualHost` or the like, it is a text without its quotes. */
export function noStatement (first: Expression, reader: TokenReader): LuaSyntaxError {
  const token = reader.peek()
  if (first.kind === 'variable' && Object.hasOwn(definers, first.name) && (token.type === 'name' || token.type === 'number')) {
    return new LuaSyntaxError({ code: 'READ_QUOTES_MISSING', text: wordsInLine(reader, token.line) }, token.line)
  }
  return reader.unexpected()
}

function wordsInLine (reader: TokenReader, line: number): string {
  const words: string[] = []
  for (let ahead = 0; ; ahead += 1) {
    const token = reader.peek(ahead)
    if (!isPartOfName(token) || token.line !== line) return words.join('')
    words.push(token.text)
  }
}

const isPartOfName = ({ type, text }: Token): boolean =>
  type === 'name' || type === 'number' || type === 'keyword' || (type === 'symbol' && '.-'.includes(text))
