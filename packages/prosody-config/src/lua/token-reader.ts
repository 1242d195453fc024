import { LuaSyntaxError, type Token } from './lexer.js'

/** A value that only running the code would tell. The reader leaves the statement out and goes on. */
export class NotLiteral extends Error {
  readonly line: number
  /** What it is without words of the file: a password whose quotes were forgotten looks like a variable. */
  readonly discreet: string

  constructor (what: string, line: number, discreet = what) {
    super(what)
    this.line = line
    this.discreet = discreet
  }
}

/** The tokens of a text, one after the other. */
export class TokenReader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor (tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** The token `ahead` places further on; the end repeats itself. */
  peek (ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)] as Token
  }

  next (): Token {
    const token = this.peek()
    this.#at += 1
    return token
  }

  /** Whether the next token is this name or symbol. */
  is (text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return (token.type === 'name' || token.type === 'symbol') && token.text === text
  }

  /** Takes the next token if it is this name or symbol. */
  accept (text: string): boolean {
    if (!this.is(text)) return false
    this.#at += 1
    return true
  }

  expect (text: string): void {
    if (!this.accept(text)) throw new LuaSyntaxError(`Expected "${text}" before ${describe(this.peek())}`, this.peek().line)
  }

  /** To come back here after a try. */
  get position (): number {
    return this.#at
  }

  set position (position: number) {
    this.#at = position
  }
}

/** A token as a message names it. What strings hold is not shown: it may be secret. */
export function describe (token: Token): string {
  if (token.type === 'end') return 'the end of the file'
  return token.type === 'string' ? 'a string' : `"${token.text}"`
}
