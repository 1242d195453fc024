import { optionSpec } from '../options/lookup.js'
import type { Block, Expression, Local, Statement } from './ast.js'
import { hasGoto } from './effects.js'
import { evaluate, isEnvironment, setField } from './evaluate.js'
import { kindOf, LuaTable, truthOf, type Builtin, type LuaText, type LuaValue } from './lua-value.js'
import { optionPath } from './sections.js'
import { snippetOf } from './snippet.js'
import { markChanged, refusal, unknown, type ConfigState } from './state.js'

/** Leaves the innermost loop, or the whole file. */
class Leave extends Error {
  readonly word: 'break' | 'return'

  constructor (word: 'break' | 'return') {
    super(word)
    this.word = word
  }
}

/** Runs a whole file in thought. What only Lua could tell is among the findings, and nothing that it may have changed is kept. */
export function runChunk (block: Block, state: ConfigState): void {
  try {
    runBlock(block, state)
  } catch (error) {
    if (!(error instanceof Leave)) throw error
  }
}

function runBlock (block: Block, state: ConfigState): void {
  const [first] = block
  if (first !== undefined && hasGoto(block)) return skip(first, block, 'goto', state)
  for (const statement of block) run(statement, state)
}

/** Program code that is left out. */
function skip ({ line }: { readonly line: number }, code: Block | Expression, what: string, state: ConfigState): void {
  state.found.push({ code: 'READ_STATEMENT', path: '', line, what })
  state.blur(code, line, what)
}

function run (statement: Statement, state: ConfigState): void {
  switch (statement.kind) {
    case 'local': {
      const values = evaluateAll(statement.values, statement.locals.length, state)
      statement.locals.forEach((local, index) => state.locals.set(local, values[index]))
      return
    }
    case 'assign': return assign(statement, state)
    case 'call': return runCall(statement.call, state)
    case 'block': return runBlock(statement.body, state)
    case 'if': return runIf(statement, state)
    case 'each': return runEach(statement, state)
    case 'loop':
      statement.values.forEach(value => state.blur(value, statement.line, statement.word))
      return skip(statement, statement.body, statement.word, state)
    case 'return':
      statement.values.forEach(value => evaluate(value, state))
      throw new Leave('return')
    case 'jump': throw new Leave('break')
  }
}

/** As many values as are wanted: what is missing is nil, unless a call at the end may give more. */
function evaluateAll (expressions: readonly Expression[], wanted: number, state: ConfigState): LuaValue[] {
  const values = expressions.map(expression => evaluate(expression, state))
  const last = expressions.at(-1)
  if (last?.kind === 'call') while (values.length < wanted) values.push(unknown(last, last.line))
  return values
}

function assign ({ targets, values: expressions, line }: Extract<Statement, { kind: 'assign' }>, state: ConfigState): void {
  const values = evaluateAll(expressions, targets.length, state)
  targets.forEach((target, index) => {
    const [value, expression] = [values[index], expressions[index]]
    if (target.kind === 'variable' && target.local !== undefined) assignLocal(target.local, value, line, state)
    else if (target.kind === 'variable') assignGlobal(target.name, value, expression, line, state)
    else if (target.kind === 'index') assignField(target, value, expression, line, state)
  })
}

/** A variable that hides an option of its name is a trap: whoever writes the line most likely means the option. */
function assignLocal (local: Local, value: LuaValue, line: number, state: ConfigState): void {
  state.locals.set(local, value)
  const isOption = optionSpec(local.name) !== undefined || [...state.sections.values()].some(({ options }) => options.has(local.name))
  if (isOption) state.found.push({ code: 'READ_LOCAL', path: '', line, option: local.name })
}

function assignGlobal (name: string, value: LuaValue, expression: Expression | undefined, line: number, state: ConfigState): void {
  if (name === '_ENV' || name === '__currenthost') {
    state.found.push({ code: 'READ_STATEMENT', path: '', line, what: name })
    return state.lose(line, name)
  }
  if (state.isOwnName(name)) {
    state.overridden.set(name, value)
    state.found.push({ code: 'READ_STATEMENT', path: '', line, what: name })
    return
  }
  if (expression !== undefined) tellNothing(name, expression, value, state)
  state.setOption(state.current, name, value, line)
}

/** Names that stand for nothing: most often a text without its quotes. */
function tellNothing (option: string, expression: Expression, value: LuaValue, state: ConfigState): void {
  if (value === undefined && expression.kind !== 'nil') {
    state.found.push({ code: 'READ_NOTHING', path: optionPath(state.current, option), line: expression.line, option, what: snippetOf(expression) })
  }
  if (expression.kind !== 'table' || !(value instanceof LuaTable) || value.changed !== undefined) return
  for (const item of expression.items) {
    if (item.value.kind === 'variable' && evaluate(item.value, state) === undefined) tellNothing(option, item.value, undefined, state)
  }
}

function assignField (target: Extract<Expression, { kind: 'index' }>, value: LuaValue, expression: Expression | undefined, line: number, state: ConfigState): void {
  const { object: inner, key } = target
  if (isEnvironment(inner)) {
    const name = evaluate(key, state)
    if (kindOf(name) === 'text') return assignGlobal((name as LuaText).text, value, expression, line, state)
    state.found.push({ code: 'READ_STATEMENT', path: '', line, what: '_ENV' })
    return state.lose(line, '_ENV')
  }
  const object = evaluate(inner, state)
  if (object instanceof LuaTable) return setField(object, evaluate(key, state), value, key, state)
  if (typeof object !== 'object' || object.kind === 'text') throw refusal(snippetOf(inner), line, state)
  evaluate(key, state)
  state.found.push({ code: 'READ_STATEMENT', path: '', line, what: snippetOf(target) })
  state.blurCalls(line, snippetOf(target))
}

function runCall (call: Expression, state: ConfigState): void {
  const before = state.found.length
  const result = evaluate(call, state)
  const isSilent = kindOf(result) === 'section' || kindOf(result) === 'option' || result === undefined || state.found.length > before
  if (!isSilent) state.found.push({ code: 'READ_STATEMENT', path: '', line: call.line, what: snippetOf(call) })
}

function runIf ({ branches, line }: Extract<Statement, { kind: 'if' }>, state: ConfigState): void {
  for (const [index, { condition, body }] of branches.entries()) {
    const truth = condition === undefined ? true : truthOf(evaluate(condition, state))
    if (truth === true) return runBlock(body, state)
    if (truth === false) continue
    for (const rest of branches.slice(index + 1)) if (rest.condition !== undefined) state.blur(rest.condition, line, 'if')
    return skip({ line }, branches.slice(index).flatMap(branch => branch.body), 'if', state)
  }
}

/** A loop over a list that is known runs; any other is left out. */
function runEach ({ locals, values, body, line }: Extract<Statement, { kind: 'each' }>, state: ConfigState): void {
  const list = listOf(values, state)
  if (list === undefined || list.length > 1000 || hasGoto(body)) {
    const lost = unknown('for', line)
    locals.forEach(local => state.locals.set(local, lost))
    return skip({ line }, body, 'for', state)
  }
  try {
    for (const [index, value] of list.entries()) {
      locals.forEach((local, position) => state.locals.set(local, [BigInt(index + 1), value][position]))
      runBlock(body, state)
    }
  } catch (error) {
    if (!(error instanceof Leave) || error.word !== 'break') throw error
  }
}

/** The items that `ipairs(…)` goes through. */
function listOf (values: readonly Expression[], state: ConfigState): LuaValue[] | undefined {
  const [iterator] = values
  if (values.length !== 1 || iterator?.kind !== 'call' || iterator.method !== undefined || iterator.args.length !== 1) {
    values.forEach(value => markChanged(evaluate(value, state), unknown(value, value.line)))
    return undefined
  }
  const callee = evaluate(iterator.callee, state)
  const table = evaluate(iterator.args[0] as Expression, state)
  const path = kindOf(callee) === 'library' ? (callee as Builtin).name : ''
  if (!/^(?:_G\.)?ipairs$/.test(path) || !(table instanceof LuaTable) || table.changed !== undefined) {
    if (typeof callee !== 'object') throw refusal(snippetOf(iterator.callee), iterator.line, state)
    if (!/^(?:_G\.)?i?pairs$/.test(path)) state.blurCalls(iterator.line, snippetOf(iterator))
    return undefined
  }
  const items: LuaValue[] = []
  for (let index = 1n; table.get(index) !== undefined; index += 1n) items.push(table.get(index))
  return items
}
