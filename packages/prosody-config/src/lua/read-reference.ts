import type { ConfigValue } from '../value.js'
import { tokenize, type Token } from './lexer.js'
import { referenceForms, referenceOf } from './references.js'
import type { TokenReader } from './token-reader.js'

/** The forms of references as token patterns: one string stands where the name or path was. */
const patterns = referenceForms.map(({ kind, code }) => ({ kind, tokens: tokenize(code.replace('$', '"\\0"')).slice(0, -1) }))

/** The reference that the next tokens are, if they are one; the reader is then behind them. */
export function readReference (reader: TokenReader): ConfigValue | undefined {
  if (reader.peek().type !== 'name' && !reader.is('(')) return undefined
  for (const { kind, tokens } of [...patterns, ...callsWithoutParentheses]) {
    const found = matchTokens(reader, tokens)
    if (found !== undefined) return referenceOf(kind, found)
  }
  return undefined
}

/** `FileLine "path"` as people write it. */
const callsWithoutParentheses = patterns
  .filter(({ tokens }) => tokens.length === 4)
  .map(({ kind, tokens }) => ({ kind, tokens: tokens.filter(({ type }) => type !== 'symbol') }))

/** The argument, if the next tokens are these; the reader is then behind them. */
function matchTokens (reader: TokenReader, tokens: readonly Token[]): string | undefined {
  let argument: string | undefined
  for (const [index, wanted] of tokens.entries()) {
    const token = reader.peek(index)
    if (wanted.type === 'string' && token.type === 'string' && wanted.value === '\0') {
      if (typeof token.value !== 'string') return undefined
      argument = token.value
    } else if (token.type !== wanted.type || contentOf(token) !== contentOf(wanted)) return undefined
  }
  if (argument !== undefined) reader.position += tokens.length
  return argument
}

const contentOf = (token: Token): unknown => token.type === 'string' ? token.value : token.text
