import type { Block, Expression } from './ast.js'
import { readReference } from './read-reference.js'
import { refused, type FunctionScope } from './scope.js'
import type { TokenReader } from './token-reader.js'

/** How tightly binary operators hold on to what is left and right of them (lparser.c). */
const priorities: Readonly<Record<string, readonly [left: number, right: number]>> = {
  or: [1, 1], and: [2, 2],
  '<': [3, 3], '>': [3, 3], '<=': [3, 3], '>=': [3, 3], '~=': [3, 3], '==': [3, 3],
  '|': [4, 4], '~': [5, 5], '&': [6, 6], '<<': [7, 7], '>>': [7, 7],
  '..': [9, 8], '+': [10, 10], '-': [10, 10], '*': [11, 11], '/': [11, 11], '//': [11, 11], '%': [11, 11], '^': [14, 13]
}
/** How many arguments a call has room for (`MAXREGS` in lcode.c). */
const argumentLimit = 253

const unary = new Set(['not', '-', '#', '~'])
const unaryPriority = 12

/** What reading an expression needs of the parser around it. */
export interface ExpressionContext {
  readonly reader: TokenReader
  readonly scope: () => FunctionScope
  readonly parseFunction: (line: number) => Block
}

/** An expression (Lua 5.4 manual, section 3.4). Throws `LuaSyntaxError`. */
export function parseExpression (context: ExpressionContext, limit = 0): Expression {
  const { reader } = context
  return reader.nested(() => {
    let left = parseUnary(context)
    for (;;) {
      const { text, type, line } = reader.peek()
      const priority = type === 'symbol' || type === 'keyword' ? priorities[text] : undefined
      if (priority === undefined || priority[0] <= limit) return left
      reader.next()
      left = { kind: 'binary', operator: text, left, right: parseExpression(context, priority[1]), line }
    }
  })
}

/** One expression or several with commas. */
export function parseExpressions (context: ExpressionContext): Expression[] {
  const expressions = [parseExpression(context)]
  while (context.reader.accept(',')) expressions.push(parseExpression(context))
  return expressions
}

function parseUnary (context: ExpressionContext): Expression {
  const token = context.reader.peek()
  if ((token.type !== 'symbol' && token.type !== 'keyword') || !unary.has(token.text)) return parseSimple(context)
  context.reader.next()
  return { kind: 'unary', operator: token.text, operand: parseExpression(context, unaryPriority), line: token.line }
}

function parseSimple (context: ExpressionContext): Expression {
  const { reader } = context
  const token = reader.peek()
  const { line } = token
  if (token.type === 'number') {
    reader.next()
    return { kind: 'number', value: token.value, text: token.text, line }
  }
  if (token.type === 'string') {
    reader.next()
    return { kind: 'string', text: token.text, secret: token.secret, line }
  }
  if (reader.is('{')) return parseTable(context)
  for (const kind of ['nil', 'true', 'false'] as const) if (reader.accept(kind)) return { kind, line }
  if (reader.is('...')) {
    if (!context.scope().isVararg) throw reader.unexpected()
    reader.next()
    return { kind: 'vararg', line }
  }
  if (reader.accept('function')) return { kind: 'function', body: context.parseFunction(line), line }
  return parseSuffixed(context)
}

/** A variable or a group, with what is called, indexed and so on. */
export function parseSuffixed (context: ExpressionContext): Expression {
  const { reader } = context
  let left = parsePrimary(context)
  for (;;) {
    const { line, type } = reader.peek()
    if (reader.accept('.')) {
      const key = reader.peek()
      left = { kind: 'index', object: left, key: { kind: 'string', text: reader.name(), secret: false, line: key.line }, line }
    } else if (reader.accept('[')) {
      const key = parseExpression(context)
      reader.expect(']')
      left = { kind: 'index', object: left, key, line }
    } else if (reader.accept(':')) {
      const method = reader.name()
      left = { kind: 'call', callee: left, method, args: parseArguments(context), line }
    } else if (type === 'string' || reader.is('(') || reader.is('{')) {
      left = { kind: 'call', callee: left, method: undefined, args: parseArguments(context), line }
    } else {
      return left
    }
  }
}

function parsePrimary (context: ExpressionContext): Expression {
  const { reader } = context
  const { line, text } = reader.peek()
  const reference = context.scope().find(text) === undefined ? readReference(reader) : undefined
  if (reference !== undefined) return { kind: 'reference', ...reference, line }
  if (reader.accept('(')) {
    const inner = parseExpression(context)
    reader.expectClosing(')', '(', line)
    return { kind: 'group', inner, line }
  }
  const name = reader.name()
  return { kind: 'variable', name, local: context.scope().find(name), line }
}

function parseArguments (context: ExpressionContext): Expression[] {
  const { reader } = context
  const token = reader.peek()
  if (token.type === 'string') {
    reader.next()
    return [{ kind: 'string', text: token.text, secret: token.secret, line: token.line }]
  }
  if (reader.is('{')) return [parseTable(context)]
  reader.expect('(')
  if (reader.accept(')')) return []
  const args = parseExpressions(context)
  if (args.length > argumentLimit) throw refused('(', token.line)
  reader.expectClosing(')', '(', token.line)
  return args
}

function parseTable (context: ExpressionContext): Expression {
  const { reader } = context
  const { line } = reader.next()
  const items: Array<{ key: Expression | undefined, value: Expression }> = []
  while (!reader.is('}') && reader.peek().type !== 'end') {
    const key = parseKey(context)
    items.push({ key, value: parseExpression(context) })
    if (!reader.accept(',') && !reader.accept(';')) break
  }
  reader.expectClosing('}', '{', line)
  return { kind: 'table', items, line }
}

function parseKey (context: ExpressionContext): Expression | undefined {
  const { reader } = context
  const { type, text, line } = reader.peek()
  if (type === 'name' && reader.is('=', 1)) {
    reader.position += 2
    return { kind: 'string', text, secret: false, line }
  }
  if (!reader.accept('[')) return undefined
  const key = parseExpression(context)
  reader.expect(']')
  reader.expect('=')
  return key
}
