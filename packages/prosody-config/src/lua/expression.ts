import { tableFromEntries, type Bytes, type ConfigValue, type TableKey } from '../value.js'
import { combine, type ReadValue } from './arithmetic.js'
import { LuaSyntaxError, type Token } from './lexer.js'
import { readReference } from './read-reference.js'
import { describe, NotLiteral, type TokenReader } from './token-reader.js'

const depthLimit = 190

/** Lua 5.1 writes larger numbers with an exponent. */
const exactDigits = 1e14

/** How tightly operators bind (Lua 5.4 manual, section 3.4.8), of those that constants are made with. */
const precedence: Readonly<Record<string, number>> = { '..': 1, '+': 2, '-': 2, '*': 3, '/': 3, '//': 3, '%': 3, '^': 5 }
const unaryPrecedence = 4

/** Operators and calls that need more than constants. */
const continues = new Set(['and', 'or', '<', '>', '<=', '>=', '==', '~=', '&', '|', '~', '<<', '>>', '.', ':', '[', '('])

/** A literal, constant arithmetic, or a reference. Throws `NotLiteral` for what only Lua itself could work out. */
export function readExpression (reader: TokenReader, limit = 0, depth = 0): ReadValue {
  if (depth > depthLimit) throw new LuaSyntaxError('Values are nested too deep', reader.peek().line)
  const start = reader.position
  let left = readOperand(reader, depth)
  for (;;) {
    const operator = reader.peek()
    if (operator.type !== 'symbol' && operator.type !== 'name') break
    const binds = Object.hasOwn(precedence, operator.text) ? precedence[operator.text] as number : 0
    if (binds <= limit) {
      if (continues.has(operator.text) && binds === 0) throw new NotLiteral(`an expression with "${operator.text}"`, operator.line)
      break
    }
    if (operator.text === '..') expectSameText(reader, left, start)
    const begin = reader.position + 1
    reader.next()
    // `..` and `^` take what follows first.
    const right = readExpression(reader, operator.text === '..' || operator.text === '^' ? binds - 1 : binds, depth + 1)
    if (operator.text === '..') expectSameText(reader, right, begin)
    left = combine(operator.text, left, right, operator.line)
  }
  return left
}

/** Numbers become the same text in every version of Lua only if they are integers, and surely written as such. */
function expectSameText (reader: TokenReader, value: ReadValue, start: number): void {
  if (typeof value !== 'number') return
  const { line, ...token } = reader.peek(start - reader.position)
  const isLiteral = reader.position === start + 1 && token.type === 'number' && /^(0x[0-9a-f]+|\d+)$/i.test(token.text)
  if (!isLiteral || value >= exactDigits) throw new NotLiteral('a concatenation', line)
}

function readOperand (reader: TokenReader, depth: number): ReadValue {
  const reference = readReference(reader)
  if (reference !== undefined) return reference
  const token = reader.next()
  if (token.type === 'string') return token.secret ? { $secret: token.value } : token.value
  if (token.type === 'number') return readNumber(token)
  if (token.type === 'symbol') return readSymbol(token, reader, depth)
  if (token.type === 'end') throw new LuaSyntaxError('Expected a value before the end of the file', token.line)
  return readWord(token.text, token.line, reader, depth)
}

function readNumber ({ value, text, line }: Token & { type: 'number' }): number {
  if (!Number.isFinite(value)) throw new NotLiteral(`the number ${text}`, line, 'a number')
  const isExact = Number.isSafeInteger(value) || !/^(0x[0-9a-f]+|\d+)$/i.test(text) || BigInt(text) === BigInt(value)
  if (!isExact) throw new NotLiteral(`the number ${text}, which is too large to keep exactly`, line, 'a number that is too large to keep exactly')
  return value
}

function readSymbol ({ text, line }: { text: string, line: number }, reader: TokenReader, depth: number): ReadValue {
  if (text === '{') return readTable(reader, depth)
  if (text === '(') {
    const value = readExpression(reader, 0, depth + 1)
    reader.expect(')')
    return value
  }
  if (text === '-') {
    const value = readExpression(reader, unaryPrecedence, depth + 1)
    if (typeof value !== 'number') throw new NotLiteral('a minus before something that is no number', line)
    return value === 0 ? 0 : -value
  }
  if (text === '#') throw new NotLiteral('an expression with "#"', line)
  throw new LuaSyntaxError(`Expected a value before "${text}"`, line)
}

function readWord (word: string, line: number, reader: TokenReader, depth: number): ReadValue {
  if (word === 'true' || word === 'false') return word === 'true'
  if (word === 'nil') return undefined
  if (word === 'not') {
    const value = readExpression(reader, unaryPrecedence, depth + 1)
    if (typeof value === 'object') throw new NotLiteral('an expression with "not"', line)
    return value === undefined || value === false
  }
  if (word.startsWith('ENV_')) return { $env: word.slice(4) }
  if (word === 'function') throw new NotLiteral('a function', line)
  const isCall = reader.is('(') || reader.peek().type === 'string' || reader.is('{')
  throw isCall ? new NotLiteral(`a call of ${word}`, line, 'a call') : new NotLiteral(`the variable ${word}`, line, 'a variable')
}

function readTable (reader: TokenReader, depth: number): ConfigValue {
  const entries = new Map<string, readonly [TableKey, ConfigValue]>()
  const list: ReadValue[] = []
  const set = (key: TableKey, value: ReadValue): void => {
    if (value === undefined) entries.delete(JSON.stringify(key))
    else entries.set(JSON.stringify(key), [key, value as ConfigValue])
  }
  while (!reader.accept('}')) {
    const key = readKey(reader, depth)
    const value = readExpression(reader, 0, depth + 1)
    if (key === undefined) list.push(value)
    else set(key, value)
    if (!reader.accept(',') && !reader.accept(';') && !reader.is('}')) {
      throw new LuaSyntaxError(`Expected "," or "}" before ${describe(reader.peek())}`, reader.peek().line)
    }
  }
  // Lua stores the items without a key last.
  for (const [index, value] of list.entries()) set(index + 1, value)
  return tableFromEntries([...entries.values()])
}

function readKey (reader: TokenReader, depth: number): TableKey | undefined {
  const token = reader.peek()
  if (token.type === 'name' && reader.is('=', 1)) {
    reader.next()
    reader.next()
    return token.text
  }
  if (!reader.accept('[')) return undefined
  const key = readExpression(reader, 0, depth + 1)
  reader.expect(']')
  reader.expect('=')
  if (typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean') return key
  if (typeof key === 'object' && '$bytes' in key) return key as Bytes
  throw new NotLiteral('a table key that is no string, number or boolean', token.line)
}
