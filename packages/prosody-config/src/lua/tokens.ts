/** A piece of Lua (5.4 manual, section 3.1) with the line it begins on, from 1. Strings have one character per byte. */
export type Token = { readonly line: number } & (
  | { readonly type: 'name' | 'keyword' | 'symbol', readonly text: string }
  | { readonly type: 'string', readonly text: string, readonly secret: boolean }
  | { readonly type: 'number', readonly text: string, readonly value: bigint | number }
  | { readonly type: 'end', readonly text: '' }
  /** Where the text stops being Lua: whoever comes here throws it. */
  | { readonly type: 'error', readonly text: '', readonly error: LuaSyntaxError }
)

/** What is wrong with a text that is not Lua, as the finding about it says it. */
export type Problem =
  | { readonly code: 'READ_SYNTAX', readonly near: string }
  | { readonly code: 'READ_CHARACTER', readonly character: string }
  | { readonly code: 'READ_ESCAPE', readonly escape: string }
  | { readonly code: 'READ_UNCLOSED', readonly opening: string }
  | { readonly code: 'READ_QUOTES_MISSING', readonly text: string }
  | { readonly code: 'READ_TOO_DEEP' }

/** Text that is not Lua. */
export class LuaSyntaxError extends Error {
  readonly line: number
  readonly problem: Problem

  constructor (problem: Problem, line: number) {
    super(problem.code)
    this.problem = problem
    this.line = line
  }
}

/** A token as a message names it. What strings hold is not shown: it may be secret. */
export function describe (token: Token): string {
  if (token.type === 'end') return '<eof>'
  return token.type === 'string' ? '"…"' : token.text
}
