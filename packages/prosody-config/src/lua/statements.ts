import { normalizeDomain } from '../domain-name.js'
import { entriesOf, isList, isMixedTable, tableFromEntries, type ConfigMap, type ConfigValue } from '../value.js'
import { readExpression, type ReadValue } from './expression.js'
import { LuaSyntaxError, tokenize } from './lexer.js'
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
export type Found =
  | { readonly code: 'READ_INCLUDE', readonly path: string, readonly line: number, readonly pattern: string }
  | { readonly code: 'READ_NOT_LITERAL', readonly path: string, readonly line: number, readonly option: string, readonly what: string }
  | { readonly code: 'READ_STATEMENT' | 'READ_SECTION', readonly path: string, readonly line: number, readonly what: string }
  | { readonly code: 'READ_OPTION_TWICE' | 'READ_APPEND', readonly path: string, readonly line: number, readonly option: string }

/** What a whole file says. */
export interface Statements {
  /** The global section first. */
  readonly sections: readonly Section[]
  readonly found: readonly Found[]
}

const blocks = new Set(['if', 'for', 'while', 'do', 'function', 'repeat'])
const definers: Readonly<Record<string, 'host' | 'component'>> = {
  VirtualHost: 'host', Host: 'host', host: 'host', Component: 'component', component: 'component'
}

/** Reads the statements of a configuration file, characters standing for bytes. Throws `LuaSyntaxError`. */
export function readStatements (source: string): Statements {
  const reader = new TokenReader(tokenize(source))
  const server: Section = { kind: 'server', name: '*', line: 1, options: new Map() }
  const sections = new Map<string, Section>([['*', server]])
  const found: Found[] = []
  let current = server

  const pathOf = (option: string): string => {
    const start = current.kind === 'server' ? '' : `/${current.kind}s/${escapePart(current.name)}`
    return `${start}/options/${escapePart(option)}`
  }

  while (reader.peek().type !== 'end') {
    if (reader.accept(';')) continue
    const start = reader.peek()
    const startPosition = reader.position
    const option = start.type === 'name' ? start.text : ''
    try {
      readStatement(option)
    } catch (error) {
      if (!(error instanceof NotLiteral)) throw error
      found.push(unreadable(option, reader.position > startPosition, error))
      reader.position = startPosition
      skipStatement(reader)
    }
  }
  return { sections: [...sections.values()], found }

  function unreadable (word: string, isBegun: boolean, { line, message: what }: NotLiteral): Found {
    if (Object.hasOwn(definers, word)) return { code: 'READ_SECTION', path: '', line, what }
    return isBegun && word !== ''
      ? { code: 'READ_NOT_LITERAL', path: pathOf(word), line, option: word, what }
      : { code: 'READ_STATEMENT', path: '', line, what }
  }

  function readStatement (word: string): void {
    if (Object.hasOwn(definers, word)) return readSection(definers[word] as 'host' | 'component')
    if (word === 'Include' || word === 'include') return readInclude()
    if (word === '' && !reader.is('(') && !reader.is('::')) throw new LuaSyntaxError(`Unexpected ${describe(reader.peek())}`, reader.peek().line)
    if (word === '' || blocks.has(word) || ['local', 'return', 'goto', 'break', 'RunScript'].includes(word)) {
      throw new NotLiteral(word === '' ? describe(reader.peek()) : word, reader.peek().line)
    }
    const { line } = reader.next()
    if (reader.accept('=')) return set(word, readExpression(reader), line, false)
    if (reader.is(':') && reader.is('append', 1)) {
      reader.next()
      reader.next()
    }
    if (reader.is('{')) return append(word, readExpression(reader), line)
    if (reader.is('(') && reader.is('{', 1)) {
      reader.next()
      const value = readExpression(reader)
      reader.expect(')')
      return append(word, value, line)
    }
    const next = reader.peek()
    if (next.type === 'symbol' && ['.', ':', '[', '(', ','].includes(next.text)) throw new NotLiteral(`"${word}${next.text}"`, line)
    if (next.type === 'string') throw new NotLiteral(`a call of ${word}`, line)
    throw new LuaSyntaxError(`Expected "=" before ${describe(next)}`, next.line)
  }

  function readSection (kind: 'host' | 'component'): void {
    const { line } = reader.next()
    // Until its name is known, what follows belongs to no section that is kept.
    current = { kind, name: '', line, options: new Map() }
    const name = readArgument()
    const section = name === '*' ? server : openSection(kind, normalizeDomain(name) ?? name, line)
    if (kind === 'component') section.module = reader.peek().type === 'string' ? readArgument() : section.module ?? 'component'
    current = reader.is('{') ? server : section
    if (reader.is('{')) setAll(section, readExpression(reader) as ConfigValue, line)
  }

  /** Options in braces behind a section's line; what follows them is global again. */
  function setAll (section: Section, options: ConfigValue, line: number): void {
    current = section
    for (const [key, value] of entriesOf(options as ConfigMap)) {
      if (typeof key === 'string') set(key, value, line, false)
      else found.push({ code: 'READ_STATEMENT', path: '', line, what: `option [${String(key)}]` })
    }
    current = server
  }

  function openSection (kind: 'host' | 'component', name: string, line: number): Section {
    const known = sections.get(`${kind} ${name}`)
    if (known !== undefined) return known
    const section: Section = { kind, name, line, options: new Map() }
    sections.set(`${kind} ${name}`, section)
    return section
  }

  function readArgument (): string {
    const inParentheses = reader.accept('(')
    const token = reader.next()
    if (token.type !== 'string') throw new NotLiteral(describe(token), token.line)
    if (inParentheses) reader.expect(')')
    return typeof token.value === 'string' ? token.value : Buffer.from(token.value.$bytes, 'base64').toString('latin1')
  }

  function readInclude (): void {
    const { line } = reader.next()
    found.push({ code: 'READ_INCLUDE', path: '', line, pattern: readArgument() })
  }

  function set (option: string, value: ReadValue, line: number, isAddition: boolean): void {
    if (current.options.has(option) && !isAddition) found.push({ code: 'READ_OPTION_TWICE', path: pathOf(option), line, option })
    if (value === undefined) current.options.delete(option)
    else current.options.set(option, { value, line })
  }

  /** `option { … }` and `option:append { … }` (13.0): a list gets longer, a map gets more entries. */
  function append (option: string, addition: ReadValue, line: number): void {
    const before = current.options.get(option)?.value ?? []
    if (!isTable(before) || !isTable(addition)) {
      found.push({ code: 'READ_APPEND', path: pathOf(option), line, option })
      return
    }
    const merged = isList(before) && isList(addition)
      ? [...before, ...addition]
      : tableFromEntries([...new Map([...entriesOf(before as ConfigMap), ...entriesOf(addition as ConfigMap)])])
    set(option, merged, line, true)
  }
}

function isTable (value: ReadValue): value is ConfigValue & object {
  return typeof value === 'object' && (isList(value as ConfigValue) || isMixedTable(value) || !Object.keys(value).some(key => key.startsWith('$')))
}

/** Goes to where the next statement may begin: behind the block, or at a name on a later line outside of all brackets. */
function skipStatement (reader: TokenReader): void {
  const firstLine = reader.peek().line
  let depth = 0
  let blockDepth = 0
  do {
    const token = reader.next()
    if (token.type === 'end') return
    if (token.type === 'symbol' && '([{'.includes(token.text)) depth += 1
    if (token.type === 'symbol' && ')]}'.includes(token.text)) depth -= 1
    if (token.type === 'name') {
      // `for … do` and `while … do` open one block, not two.
      if (['function', 'if', 'repeat', 'do'].includes(token.text)) blockDepth += 1
      if (token.text === 'end' || token.text === 'until') blockDepth -= 1
    }
  } while (depth > 0 || blockDepth > 0 || !isNewStatement(reader, firstLine))
}

function isNewStatement (reader: TokenReader, firstLine: number): boolean {
  const token = reader.peek()
  if (token.type === 'end' || reader.is(';')) return true
  return token.type === 'name' && token.line > firstLine && !['and', 'or', 'not', 'then', 'else', 'elseif', 'do'].includes(token.text)
}

const escapePart = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1')
