import type { Block, Expression, Local, Statement } from './ast.js'
import { definers } from './names.js'

/** What a piece of program code may change, whether it runs or not. */
export interface Effects {
  readonly options: ReadonlySet<string>
  readonly locals: ReadonlySet<Local>
  /** Variables that it mentions: tables in them may be changed. */
  readonly mentioned: ReadonlySet<Local>
  readonly opensSections: boolean
  readonly includes: boolean
  readonly calls: boolean
}

/** What running a block may change, functions inside of it counted in. */
export function effectsOf (code: Block | Expression): Effects {
  const options = new Set<string>()
  const locals = new Set<Local>()
  const mentioned = new Set<Local>()
  const words = new Set<string>()
  let calls = false

  const visitBlock = (block: Block): void => block.forEach(visitStatement)
  const visitAll = (expressions: readonly Expression[]): void => expressions.forEach(visit)

  function visitStatement (statement: Statement): void {
    switch (statement.kind) {
      case 'assign':
        statement.targets.forEach(assign)
        visitAll(statement.values)
        break
      case 'call': return visit(statement.call)
      case 'block': return visitBlock(statement.body)
      case 'if':
        for (const { condition, body } of statement.branches) {
          if (condition !== undefined) visit(condition)
          visitBlock(body)
        }
        break
      case 'each': case 'loop':
        visitAll(statement.values)
        visitBlock(statement.body)
        break
      case 'local': case 'return': visitAll(statement.values)
    }
  }

  function assign (target: Expression): void {
    if (target.kind === 'variable' && target.local !== undefined) locals.add(target.local)
    else if (target.kind === 'variable') options.add(target.name)
    else touch(target)
  }

  /** Something is done to it that may change the option behind it. */
  function touch (expression: Expression): void {
    let base = expression
    while (base.kind === 'index' || base.kind === 'group') base = base.kind === 'index' ? base.object : base.inner
    if (base.kind === 'variable' && base.local === undefined) options.add(base.name)
    visit(expression)
  }

  function visit (expression: Expression): void {
    switch (expression.kind) {
      case 'variable':
        if (expression.local === undefined) words.add(expression.name)
        else mentioned.add(expression.local)
        break
      case 'index': visitAll([expression.object, expression.key]); break
      case 'call':
        calls = true
        touch(expression.callee)
        visitAll(expression.args)
        break
      case 'function': visitBlock(expression.body); break
      case 'table': for (const { key, value } of expression.items) visitAll(key === undefined ? [value] : [key, value]); break
      case 'binary': visitAll([expression.left, expression.right]); break
      case 'unary': visit(expression.operand); break
      case 'group': visit(expression.inner)
    }
  }

  if (Array.isArray(code)) visitBlock(code as Block)
  else visit(code as Expression)
  const isWord = (names: Iterable<string>): boolean => [...names].some(name => words.has(name))
  const opensSections = isWord([...Object.keys(definers), '_ENV', '__currenthost'])
  return { options, locals, mentioned, calls, opensSections, includes: isWord(['Include', 'include']) }
}

/** Whether it jumps to a label, not counting functions inside of it. */
export function hasGoto (block: Block): boolean {
  return block.some(statement => {
    if (statement.kind === 'jump') return statement.word === 'goto'
    if (statement.kind === 'if') return statement.branches.some(({ body }) => hasGoto(body))
    return 'body' in statement && hasGoto(statement.body)
  })
}
