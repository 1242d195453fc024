import { jsonPointer } from '@xmpp-chat/diagnostics'
import { normalizeDomain } from '../domain-name.js'
import { optionSpec } from '../options/lookup.js'
import { entriesOf, isBytes, isList, isMixedTable, tableFromEntries, type Bytes, type ConfigMap, type ConfigValue } from '../value.js'
import type { ReadValue } from './arithmetic.js'
import { readExpression } from './expression.js'
import { LuaSyntaxError, tokenize, type Token } from './lexer.js'
import { definers } from './names.js'
import { skipStatement } from './skip-statement.js'
import { describe, NotLiteral, TokenReader } from './token-reader.js'

/** The global section, a host or a component with what the file sets in it. */
export interface Section {
  readonly kind: 'server' | 'host' | 'component'
  readonly name: string
  readonly line: number
  module?: string
  readonly options: Map<string, { readonly value: ReadValue, readonly line: number }>
}

/** Something that is not kept. */
export type Found = { readonly path: string, readonly line: number } & (
  | { readonly code: 'READ_INCLUDE', readonly pattern: string }
  | { readonly code: 'READ_NOT_LITERAL', readonly option: string, readonly what: string }
  | { readonly code: 'READ_STATEMENT' | 'READ_SECTION', readonly what: string }
  | { readonly code: 'READ_OPTION_TWICE' | 'READ_APPEND', readonly option: string }
)

/** What a whole file says. */
export interface Statements {
  /** The global section first. */
  readonly sections: readonly Section[]
  readonly found: readonly Found[]
}

/** Words that begin program code. */
const code = new Set(['if', 'for', 'while', 'do', 'function', 'repeat', 'local', 'return', 'goto', 'break', 'RunScript'])

const includes = new Set(['Include', 'include'])

/** The JSON Pointer of a section in the input of `parseServerConfig`. */
export function sectionPath ({ kind, name }: Pick<Section, 'kind' | 'name'>): string {
  return kind === 'server' ? '' : jsonPointer(`${kind}s`, name)
}

/** Reads the statements of a configuration file, characters standing for bytes. Throws `LuaSyntaxError`. */
export function readStatements (source: string): Statements {
  return new StatementReader(new TokenReader(tokenize(source))).readAll()
}

class StatementReader {
  readonly #reader: TokenReader
  readonly #server: Section = { kind: 'server', name: '*', line: 1, options: new Map() }
  readonly #sections = new Map<string, Section>([['server *', this.#server]])
  readonly #found: Found[] = []
  /** Where options go; one that is not among the sections takes those that cannot be kept. */
  #current = this.#server

  constructor (reader: TokenReader) {
    this.#reader = reader
  }

  readAll (): Statements {
    while (this.#reader.peek().type !== 'end') {
      if (!this.#reader.accept(';')) this.#readOrSkip()
    }
    return { sections: [...this.#sections.values()], found: this.#found }
  }

  #readOrSkip (): void {
    const start = this.#reader.position
    const token = this.#reader.peek()
    const word = token.type === 'name' ? token.text : ''
    try {
      this.#readStatement(word)
    } catch (error) {
      if (!(error instanceof NotLiteral)) throw error
      this.#found.push(this.#unreadable(word, this.#reader.position > start, error))
      this.#reader.position = start
      this.#skip()
    }
  }

  /** What follows code that opens sections belongs to none that is known. */
  #skip (): void {
    const line = skipStatement(this.#reader)
    if (line === undefined) return
    this.#current = { kind: 'host', name: '', line, options: new Map() }
    this.#found.push({ code: 'READ_SECTION', path: '', line, what: 'program code' })
  }

  #unreadable (word: string, isBegun: boolean, { line, message, discreet }: NotLiteral): Found {
    const what = isSecretName(word) ? discreet : message
    if (Object.hasOwn(definers, word)) return { code: 'READ_SECTION', path: '', line, what }
    if (includes.has(word)) return { code: 'READ_INCLUDE', path: '', line, pattern: what }
    return isBegun && word !== ''
      ? { code: 'READ_NOT_LITERAL', path: this.#pathOf(word), line, option: word, what }
      : { code: 'READ_STATEMENT', path: '', line, what }
  }

  #readStatement (word: string): void {
    const reader = this.#reader
    const { line } = reader.peek()
    if (Object.hasOwn(definers, word)) return this.#readSection(definers[word] as 'host' | 'component')
    if (includes.has(word)) return this.#readInclude()
    if (word === '' && !reader.is('(') && !reader.is('::')) throw new LuaSyntaxError(`Unexpected ${describe(reader.peek())}`, line)
    if (word === '' || code.has(word)) throw new NotLiteral(word === '' ? describe(reader.peek()) : word, line)
    reader.next()
    if (reader.accept('=')) return this.#set(word, readExpression(reader), line)
    this.#readAppend(word, line)
  }

  #readSection (kind: 'host' | 'component'): void {
    const { line } = this.#reader.next()
    // Until its name is known, what follows belongs to no section that is kept.
    this.#current = { kind, name: '', line, options: new Map() }
    const name = this.#readText()
    const module = kind === 'component' ? this.#readModule() : undefined
    const section = name === '*' ? this.#server : this.#open(kind, normalizeDomain(name) ?? name, line)
    if (kind === 'component') section.module = module ?? section.module ?? 'component'
    const inParentheses = this.#isTableInParentheses() && this.#reader.accept('(')
    const hasBraces = this.#reader.is('{')
    this.#current = hasBraces ? this.#server : section
    if (!hasBraces) return
    const options = readExpression(this.#reader)
    if (inParentheses) this.#reader.expect(')')
    this.#setAll(section, options as ConfigValue, line)
  }

  /** The module behind the name of a component, if there is one. */
  #readModule (): string | undefined {
    const isThere = this.#reader.peek().type === 'string' || (this.#reader.is('(') && !this.#isTableInParentheses())
    return isThere ? this.#readText() : undefined
  }

  #isTableInParentheses (): boolean {
    return this.#reader.is('(') && this.#reader.is('{', 1)
  }

  #open (kind: 'host' | 'component', name: string, line: number): Section {
    const section = this.#sections.get(`${kind} ${name}`) ?? { kind, name, line, options: new Map() }
    this.#sections.set(`${kind} ${name}`, section)
    return section
  }

  /** Options in braces behind a section's line; what follows them is global again. */
  #setAll (section: Section, options: ConfigValue, line: number): void {
    this.#current = section
    for (const [key, value] of entriesOf(options as ConfigMap)) {
      if (typeof key === 'string') this.#set(key, value, line)
      else this.#found.push({ code: 'READ_STATEMENT', path: '', line, what: `option [${String(key)}]` })
    }
    this.#current = this.#server
  }

  #readInclude (): void {
    const { line } = this.#reader.next()
    this.#found.push({ code: 'READ_INCLUDE', path: '', line, pattern: this.#readText() })
  }

  /** A string, or an expression in parentheses that makes one. */
  #readText (): string {
    const inParentheses = this.#reader.accept('(')
    const token = this.#reader.peek()
    if (!inParentheses && token.type !== 'string') throw new NotLiteral(describe(token), token.line)
    const value = inParentheses ? readExpression(this.#reader) : textOf(this.#reader.next())
    if (inParentheses) this.#reader.expect(')')
    if (typeof value === 'string') return value
    if (isBytes(value)) return Buffer.from(value.$bytes, 'base64').toString('latin1')
    throw new NotLiteral(describe(token), token.line)
  }

  #set (option: string, value: ReadValue, line: number): void {
    const { options } = this.#current
    if (options.has(option)) this.#found.push({ code: 'READ_OPTION_TWICE', path: this.#pathOf(option), line, option })
    if (value === undefined) options.delete(option)
    else options.set(option, { value, line })
  }

  /** `option { … }` and `option:append { … }` (13.0): a list gets longer, a map gets more entries. */
  #readAppend (option: string, line: number): void {
    const reader = this.#reader
    if (reader.is(':') && reader.is('append', 1)) {
      reader.next()
      reader.next()
    }
    const inParentheses = this.#isTableInParentheses() && reader.accept('(')
    if (!reader.is('{')) throw this.#noAssignment(option, line)
    const addition = readExpression(reader)
    if (inParentheses) reader.expect(')')
    const before = this.#current.options.get(option)?.value ?? []
    if (isTable(before) && isTable(addition)) this.#current.options.set(option, { value: merge(before, addition), line })
    else this.#found.push({ code: 'READ_APPEND', path: this.#pathOf(option), line, option })
  }

  #noAssignment (option: string, line: number): Error {
    const next = this.#reader.peek()
    if (next.type === 'symbol' && ['.', ':', '[', '(', ','].includes(next.text)) return new NotLiteral(`"${option}${next.text}"`, line)
    if (next.type === 'string') return new NotLiteral(`a call of ${option}`, line)
    if (isSecretName(option) && next.type !== 'end') return new LuaSyntaxError('Expected "=" before a value', next.line)
    return new LuaSyntaxError(`Expected "=" before ${describe(next)}`, next.line)
  }

  #pathOf (option: string): string {
    return sectionPath(this.#current) + jsonPointer('options', option)
  }
}

/** Whether what the file says for an option may be a secret. */
function isSecretName (option: string): boolean {
  return optionSpec(option)?.secret === true || /secret|password|token|key/i.test(option)
}

function textOf (token: Token): string | Bytes | undefined {
  return token.type === 'string' ? token.value : undefined
}

function isTable (value: ReadValue): value is ConfigValue & object {
  return typeof value === 'object' && (isList(value as ConfigValue) || isMixedTable(value) || !Object.keys(value).some(key => key.startsWith('$')))
}

function merge (before: ConfigValue, addition: ConfigValue): ConfigValue {
  return isList(before) && isList(addition)
    ? [...before, ...addition]
    : tableFromEntries([...new Map([...entriesOf(before as ConfigMap), ...entriesOf(addition as ConfigMap)])])
}
