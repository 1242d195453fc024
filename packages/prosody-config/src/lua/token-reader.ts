import { describe, LuaSyntaxError, type Token } from './tokens.js'

/** As `LUAI_MAXCCALLS` in llimits.h, less what `luac` has on the stack. */
const depthLimit = 198

/** The tokens of a text, one after the other, and how deep in it the parser is. */
export class TokenReader {
  readonly #tokens: readonly Token[]
  #depth = 0
  /** Where the text is nested deepest, and how deep. */
  deepest = { depth: 0, line: 1 }
  position = 0

  constructor (tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** The token `ahead` places further on; the end repeats itself. */
  peek (ahead = 0): Token {
    return this.#tokens[Math.min(this.position + ahead, this.#tokens.length - 1)] as Token
  }

  next (): Token {
    const token = this.peek()
    this.position += 1
    return token
  }

  /** Whether the next token is this keyword or symbol. */
  is (text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return (token.type === 'keyword' || token.type === 'symbol') && token.text === text
  }

  /** Takes the next token if it is this keyword or symbol. */
  accept (text: string): boolean {
    if (!this.is(text)) return false
    this.position += 1
    return true
  }

  expect (text: string): void {
    if (!this.accept(text)) throw this.unexpected()
  }

  /** The end of what was opened by `opening` in an earlier line, perhaps; for the message only. */
  expectClosing (text: string, opening: string, line: number): void {
    if (this.accept(text)) return
    throw this.peek().type === 'end' ? new LuaSyntaxError({ code: 'READ_UNCLOSED', opening }, line) : this.unexpected()
  }

  name (): string {
    const token = this.peek()
    if (token.type !== 'name') throw this.unexpected()
    this.position += 1
    return token.text
  }

  /** The error for a token that has no business here. */
  unexpected (token = this.peek()): LuaSyntaxError {
    return token.type === 'error' ? token.error : new LuaSyntaxError({ code: 'READ_SYNTAX', near: describe(token) }, token.line)
  }

  /** Runs `parse` one level deeper. */
  nested<T> (parse: () => T): T {
    this.#depth += 1
    if (this.#depth > depthLimit) throw new LuaSyntaxError({ code: 'READ_TOO_DEEP' }, this.peek().line)
    if (this.#depth > this.deepest.depth) this.deepest = { depth: this.#depth, line: this.peek().line }
    const result = parse()
    this.#depth -= 1
    return result
  }
}
