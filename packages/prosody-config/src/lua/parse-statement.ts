import type { Block, Expression, Local, Statement } from './ast.js'
import { noStatement } from './no-statement.js'
import { parseExpression, parseExpressions, parseSuffixed, type ExpressionContext } from './parse-expression.js'
import { FunctionScope, refused } from './scope.js'
import type { TokenReader } from './token-reader.js'

/** How many values a function has room for (`MAXREGS` in lcode.c) beside itself. */
const registerLimit = 254

const attributes = new Set(['const', 'close'])
const blockEnds = ['else', 'elseif', 'end', 'until']

/** The statements of a whole text (Lua 5.4 manual, section 3.3). Throws `LuaSyntaxError` where `luac -p` refuses. */
export function parseChunk (reader: TokenReader): Block {
  return new StatementParser(reader).parseChunk()
}

class StatementParser implements ExpressionContext {
  readonly reader: TokenReader
  #scope = new FunctionScope(undefined, true)

  constructor (reader: TokenReader) {
    this.reader = reader
  }

  readonly scope = (): FunctionScope => this.#scope

  parseChunk (): Block {
    const body = this.#parseBlock()
    if (this.reader.peek().type !== 'end') throw this.reader.unexpected()
    return body
  }

  readonly parseFunction = (line: number): Block => this.#parseFunctionBody(line, [])

  #parseFunctionBody (line: number, first: readonly Local[]): Block {
    this.reader.expect('(')
    const locals: Local[] = [...first]
    let isVararg = false
    while (!this.reader.is(')')) {
      if (this.reader.accept('...')) isVararg = true
      else locals.push({ name: this.reader.name(), isConstant: false })
      if (isVararg || !this.reader.accept(',')) break
      if (this.reader.is(')')) throw this.reader.unexpected()
    }
    this.reader.expect(')')
    const outer = this.#scope
    this.#scope = new FunctionScope(outer, isVararg)
    const body = this.#parseBlock({ locals })
    this.#scope = outer
    this.reader.expectClosing('end', 'function', line)
    return body
  }

  /** Statements up to the word that ends them, with variables of their own; `last` reads on before those are forgotten. */
  #parseBlock ({ isLoop = false, locals = [] as readonly Local[], hidden = 0, last = () => {} } = {}): Block {
    this.#scope.enter(isLoop)
    this.#scope.declare(locals, hidden, this.reader.peek().line)
    const statements: Statement[] = []
    while (!this.#isBlockEnd()) {
      const isReturn = this.reader.is('return')
      statements.push(...this.reader.nested(() => this.#parseStatement()))
      if (isReturn) break
    }
    last()
    this.#scope.leave()
    return statements
  }

  #isBlockEnd (isUntil = true): boolean {
    return this.reader.peek().type === 'end' || blockEnds.some(word => (isUntil || word !== 'until') && this.reader.is(word))
  }

  #parseStatement (): Statement[] {
    const { reader } = this
    const { line, text, type } = reader.peek()
    if (reader.accept(';')) return []
    if (reader.accept('::')) return this.#parseLabel(line)
    if (type !== 'keyword') return [this.#parseExpressionStatement(line)]
    reader.next()
    switch (text) {
      case 'if': return [this.#parseIf(line)]
      case 'while': return [this.#parseWhile(line)]
      case 'do': {
        const body = this.#parseBlock()
        reader.expectClosing('end', 'do', line)
        return [{ kind: 'block', body, line }]
      }
      case 'for': return [this.#parseFor(line)]
      case 'repeat': return [this.#parseRepeat(line)]
      case 'function': return [this.#parseNamedFunction(line)]
      case 'local': return [this.#parseLocal(line)]
      case 'return': return [this.#parseReturn(line)]
      case 'break': return [this.#jump('break', 'break', line)]
      case 'goto': return [this.#jump('goto', reader.name(), line)]
      default: {
        reader.position -= 1
        throw reader.unexpected()
      }
    }
  }

  #jump (word: 'goto' | 'break', name: string, line: number): Statement {
    this.#scope.jump(name, line)
    return { kind: 'jump', word, line }
  }

  #parseLabel (line: number): Statement[] {
    const name = this.reader.name()
    this.reader.expect('::')
    const skipped: Statement[] = []
    while (this.reader.is(';') || this.reader.is('::')) skipped.push(...this.reader.nested(() => this.#parseStatement()))
    this.#scope.label(name, this.#isBlockEnd(false), line)
    return skipped
  }

  #parseIf (line: number): Statement {
    const { reader } = this
    const branches: Array<{ condition: Expression | undefined, body: Block }> = []
    do {
      const condition = parseExpression(this)
      reader.expect('then')
      branches.push({ condition, body: this.#parseBlock() })
    } while (reader.accept('elseif'))
    if (reader.accept('else')) branches.push({ condition: undefined, body: this.#parseBlock() })
    reader.expectClosing('end', 'if', line)
    return { kind: 'if', branches, line }
  }

  #parseWhile (line: number): Statement {
    const condition = parseExpression(this)
    this.reader.expect('do')
    const body = this.#parseBlock({ isLoop: true })
    this.reader.expectClosing('end', 'while', line)
    return { kind: 'loop', word: 'while', values: [condition], body, line }
  }

  #parseRepeat (line: number): Statement {
    const values: Expression[] = []
    this.#scope.enter(true)
    const last = (): void => {
      this.reader.expectClosing('until', 'repeat', line)
      values.push(parseExpression(this))
    }
    const body = this.#parseBlock({ last })
    this.#scope.leave()
    return { kind: 'loop', word: 'repeat', values, body, line }
  }

  #parseFor (line: number): Statement {
    const { reader } = this
    const locals: Local[] = [{ name: reader.name(), isConstant: false }]
    const isNumeric = reader.accept('=')
    if (!isNumeric) {
      while (reader.accept(',')) locals.push({ name: reader.name(), isConstant: false })
      reader.expect('in')
    }
    const values = parseExpressions(this)
    if (isNumeric && (values.length < 2 || values.length > 3)) throw reader.unexpected()
    reader.expect('do')
    this.#scope.enter(true)
    const body = this.#parseBlock({ locals, hidden: isNumeric ? 3 : 4 })
    this.#scope.leave()
    reader.expectClosing('end', 'for', line)
    return isNumeric ? { kind: 'loop', word: 'for', values, body, line } : { kind: 'each', locals, values, body, line }
  }

  #parseNamedFunction (line: number): Statement {
    const { reader } = this
    const name = reader.name()
    let target: Expression = { kind: 'variable', name, local: this.#scope.find(name), line }
    let isMethod = false
    while (!isMethod && (reader.is('.') || reader.is(':'))) {
      isMethod = reader.next().text === ':'
      target = { kind: 'index', object: target, key: { kind: 'string', text: reader.name(), secret: false, line }, line }
    }
    const body = this.#parseFunctionBody(line, isMethod ? [{ name: 'self', isConstant: false }] : [])
    checkAssignable(target)
    return { kind: 'assign', targets: [target], values: [{ kind: 'function', body, line }], line }
  }

  #parseLocal (line: number): Statement {
    const { reader } = this
    if (reader.accept('function')) {
      const local = { name: reader.name(), isConstant: false }
      this.#scope.declare([local], 0, line)
      return { kind: 'local', locals: [local], values: [{ kind: 'function', body: this.parseFunction(line), line }], line }
    }
    const locals: Local[] = []
    let closing = 0
    do {
      const name = reader.name()
      const attribute = this.#parseAttribute()
      closing += Number(attribute === 'close')
      if (closing > 1) throw refused('<close>', line)
      locals.push({ name, isConstant: attribute !== undefined })
    } while (reader.accept(','))
    const values = reader.accept('=') ? parseExpressions(this) : []
    this.#scope.declare(locals, 0, line)
    return { kind: 'local', locals, values, line }
  }

  #parseAttribute (): string | undefined {
    const { line } = this.reader.peek()
    if (!this.reader.accept('<')) return undefined
    const attribute = this.reader.name()
    this.reader.expect('>')
    if (!attributes.has(attribute)) throw refused(`<${attribute}>`, line)
    return attribute
  }

  #parseReturn (line: number): Statement {
    const values = this.#isBlockEnd() || this.reader.is(';') ? [] : parseExpressions(this)
    if (values.length > registerLimit) throw refused('return', line)
    this.reader.accept(';')
    return { kind: 'return', values, line }
  }

  #parseExpressionStatement (line: number): Statement {
    const { reader } = this
    const first = parseSuffixed(this)
    if (!reader.is('=') && !reader.is(',')) {
      if (first.kind !== 'call' && first.kind !== 'reference') throw noStatement(first, reader)
      return { kind: 'call', call: first, line }
    }
    const targets = [first]
    const values = this.#parseTargets(targets)
    for (const target of targets) checkAssignable(target)
    return { kind: 'assign', targets, values, line }
  }

  /** The variables behind the first one, and what they are set to; Lua goes a level deeper for each. */
  #parseTargets (targets: Expression[]): Expression[] {
    if (this.reader.accept(',')) {
      targets.push(parseSuffixed(this))
      return this.reader.nested(() => this.#parseTargets(targets))
    }
    this.reader.expect('=')
    return parseExpressions(this)
  }
}

function checkAssignable (target: Expression): void {
  if (target.kind === 'variable' && target.local?.isConstant !== true) return
  if (target.kind !== 'index') throw refused(target.kind === 'variable' ? target.name : '=', target.line)
}
