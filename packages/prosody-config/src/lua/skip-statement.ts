import type { TokenReader } from './token-reader.js'

const opening = new Set(['function', 'if', 'repeat', 'do'])
const closing = new Set(['end', 'until'])
const continuing = new Set(['and', 'or', 'not', 'then', 'else', 'elseif', 'do'])

/** Goes to where the next statement may begin: behind the block, or at a name on a later line outside of all brackets. */
export function skipStatement (reader: TokenReader): void {
  const firstLine = reader.peek().line
  let brackets = 0
  // `for … do` and `while … do` open one block, by their `do`.
  let blocks = 0
  do {
    const token = reader.next()
    if (token.type === 'end') return
    if (token.type === 'symbol') brackets += Number('([{'.includes(token.text)) - Number(')]}'.includes(token.text))
    if (token.type === 'name') blocks += Number(opening.has(token.text)) - Number(closing.has(token.text))
  } while (brackets > 0 || blocks > 0 || !isNewStatement(reader, firstLine))
}

function isNewStatement (reader: TokenReader, firstLine: number): boolean {
  const token = reader.peek()
  if (token.type === 'end' || reader.is(';')) return true
  return token.type === 'name' && token.line > firstLine && !continuing.has(token.text)
}
