import { tableFromEntries, type Bytes, type ConfigValue, type TableKey } from '../value.js'
import { combine, type ReadValue } from './arithmetic.js'
import { LuaSyntaxError, type Token } from './lexer.js'
import { readReference } from './read-reference.js'
import { describe, NotLiteral, type TokenReader } from './token-reader.js'

const depthLimit = 190

/** How tightly operators bind (Lua 5.4 manual, section 3.4.8), of those that constants are made with. */
const precedence: Readonly<Record<string, number>> = { '..': 1, '+': 2, '-': 2, '*': 3, '/': 3, '//': 3, '%': 3, '^': 5 }
const unaryPrecedence = 4

/** Operators and calls that need more than constants. */
const continues = new Set(['and', 'or', '<', '>', '<=', '>=', '==', '~=', '&', '|', '~', '<<', '>>', '.', ':', '[', '('])

/** A literal, constant arithmetic, or a reference. Throws `NotLiteral` for what only Lua itself could work out. */
export function readExpression (reader: TokenReader, limit = 0, depth = 0): ReadValue {
  if (depth > depthLimit) throw new LuaSyntaxError('Values are nested too deep', reader.peek().line)
  let left = readOperand(reader, depth)
  for (;;) {
    const operator = reader.peek()
    if (operator.type !== 'symbol' && operator.type !== 'name') break
    const binds = Object.hasOwn(precedence, operator.text) ? precedence[operator.text] as number : 0
    if (binds <= limit) {
      if (continues.has(operator.text) && binds === 0) throw new NotLiteral(`an expression with "${operator.text}"`, operator.line)
      break
    }
    reader.next()
    // `..` and `^` take what follows first.
    const right = readExpression(reader, operator.text === '..' || operator.text === '^' ? binds - 1 : binds, depth + 1)
    left = combine(operator.text, left, right, operator.line)
  }
  return left
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
  if (!Number.isFinite(value)) throw new NotLiteral(`the number ${text}`, line)
  const isExact = Number.isSafeInteger(value) || !/^(0x[0-9a-f]+|\d+)$/i.test(text) || BigInt(text) === BigInt(value)
  if (!isExact) throw new NotLiteral(`the number ${text}, which is too large to keep exactly`, line)
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
  throw new NotLiteral(reader.is('(') || reader.peek().type === 'string' || reader.is('{') ? `a call of ${word}` : `the variable ${word}`, line)
}

function readTable (reader: TokenReader, depth: number): ConfigValue {
  const entries = new Map<string, readonly [TableKey, ConfigValue]>()
  let index = 0
  while (!reader.accept('}')) {
    const key = readKey(reader, depth) ?? ++index
    const value = readExpression(reader, 0, depth + 1)
    if (value === undefined) entries.delete(JSON.stringify(key))
    else entries.set(JSON.stringify(key), [key, value as ConfigValue])
    if (!reader.accept(',') && !reader.accept(';') && !reader.is('}')) {
      throw new LuaSyntaxError(`Expected "," or "}" before ${describe(reader.peek())}`, reader.peek().line)
    }
  }
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
