import type { Reference } from '../value.js'
import { tokenize } from './lexer.js'
import { referenceForms, referenceOf } from './references.js'
import type { TokenReader } from './token-reader.js'
import { describe, type Token } from './tokens.js'

/** Other ways of saying what a reference says. */
const otherForms = [{ kind: 'env', code: 'os.getenv($)' }, { kind: 'env', code: 'Lua.os.getenv($)' }] as const

/** The forms of references as token patterns: one string stands where the name or path was. */
const patterns = [...referenceForms, ...otherForms].map(({ kind, code }) => ({ kind, tokens: tokenize(code.replace('$', '"\\0"')).slice(0, -1) }))

/** `FileLine "path"` as people write it. */
const callsWithoutParentheses = patterns
  .filter(({ tokens }) => tokens.length === 4)
  .map(({ kind, tokens }) => ({ kind, tokens: tokens.filter(({ type }) => type !== 'symbol') }))

/** The reference that the next tokens are, if they are one, with the global that it begins with; the reader is then behind them. */
export function readReference (reader: TokenReader): { readonly name: string, readonly value: Reference } | undefined {
  const first = reader.peek()
  if (first.type !== 'name' && !reader.is('(')) return undefined
  for (const { kind, tokens } of [...patterns, ...callsWithoutParentheses]) {
    const found = matchTokens(reader, tokens)
    if (found !== undefined && !(kind === 'env' && !/^\w+$/.test(found))) {
      reader.position += tokens.length
      return { name: first.text, value: referenceOf(kind, found) }
    }
  }
  return undefined
}

/** The argument, if the next tokens are these. */
function matchTokens (reader: TokenReader, tokens: readonly Token[]): string | undefined {
  let argument: string | undefined
  for (const [index, wanted] of tokens.entries()) {
    const token = reader.peek(index)
    if (wanted.type === 'string' && token.type === 'string' && wanted.text === '\0') {
      argument = Buffer.from(token.text, 'latin1').toString('utf8')
      if (argument.includes('\uFFFD')) return undefined
    } else if (token.type !== wanted.type || contentOf(token) !== contentOf(wanted)) return undefined
  }
  return argument
}

const contentOf = (token: Token): string => token.type === 'string' ? token.text : describe(token)
