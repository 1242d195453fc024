import type { Target } from '../target.js'
import type { Block } from './ast.js'
import { tokenize } from './lexer.js'
import { parseChunk } from './parse-statement.js'
import { Refused } from './sections.js'
import { TokenReader } from './token-reader.js'

/** How deep Prosody reads: it has more on the stack than `luac`. */
const prosodysDepth = 196

/** The statements of a file. Throws `LuaSyntaxError`, and `Refused` for a beginning that Lua's own programs skip and Prosody does not. */
export function parseStatementsOf (source: string, target: Target): Block {
  const hasMark = source.startsWith('\xEF\xBB\xBF')
  const text = hasMark ? source.slice(3) : source
  const isScript = text.startsWith('#')
  // The rest must be Lua too: that is the better thing to say.
  const reader = new TokenReader(tokenize(isScript ? text.replace(/^[^\n]*/, '') : text))
  const block = parseChunk(reader)
  if (hasMark || isScript) throw new Refused({ code: 'READ_REFUSED', path: '', line: 1, what: hasMark ? 'U+FEFF' : '#', target })
  const { depth, line } = reader.deepest
  if (depth > prosodysDepth) throw new Refused({ code: 'READ_REFUSED', path: '', line, what: '(((…', target })
  return block
}
