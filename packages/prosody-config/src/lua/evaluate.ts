import type { Expression } from './ast.js'
import { callFunction } from './call.js'
import { isUnknown, keyOf, kindOf, LuaTable, truthOf, type Builtin, type LuaText, type LuaValue, type OptionHandle } from './lua-value.js'
import { apply, combine, impossible } from './operators.js'
import { snippetOf } from './snippet.js'
import { refusal, unknown, type ConfigState } from './state.js'

/** What references begin with that 0.12 does not know. */
const since13 = new Set(['FileLine', 'FileContents', 'FileLines', 'Credential', 'Lua'])

/** The value of an expression, and what it does on the way. Throws `Refused` where Lua raises an error. */
export function evaluate (expression: Expression, state: ConfigState): LuaValue {
  const { line } = expression
  switch (expression.kind) {
    case 'nil': case 'vararg': return undefined
    case 'true': return true
    case 'false': return false
    case 'number': return expression.value
    case 'string': return { kind: 'text', text: expression.text, secret: expression.secret }
    case 'reference':
      if (state.target === '0.12' && since13.has(expression.name)) throw refusal(expression.name, line, state)
      return { kind: 'outside', value: expression.value }
    case 'variable': return expression.local === undefined ? state.readGlobal(expression.name, line) : state.locals.get(expression.local)
    case 'index': return readIndex(expression, state)
    case 'call': return evaluateCall(expression, state)
    case 'function':
      state.remember(expression.body)
      return unknown(expression, line, expression.body)
    case 'table': return makeTable(expression.items, state)
    case 'binary': return evaluateBinary(expression, state)
    case 'unary': {
      const result = apply(expression.operator, evaluate(expression.operand, state))
      if (result === impossible) throw refusal(snippetOf(expression), line, state)
      return result === undefined ? unknown(expression, line) : result.value
    }
    case 'group': return evaluate(expression.inner, state)
  }
}

type Of<Kind> = Extract<Expression, { readonly kind: Kind }>

function evaluateBinary (expression: Of<'binary'>, state: ConfigState): LuaValue {
  const { operator, line } = expression
  const left = evaluate(expression.left, state)
  if (operator === 'and' || operator === 'or') {
    const truth = truthOf(left)
    if (truth !== undefined) return truth === (operator === 'and') ? evaluate(expression.right, state) : left
    state.blur(expression.right, line, snippetOf(expression))
    return unknown(expression, line)
  }
  const right = evaluate(expression.right, state)
  const result = combine(operator, left, right)
  if (result === impossible) throw refusal(snippetOf(expression), line, state)
  if (result !== undefined) return result.value
  return isUnknown(left) ? left : isUnknown(right) ? right : unknown(expression, line)
}

function readIndex (expression: Of<'index'>, state: ConfigState): LuaValue {
  const { object: inner, key: keyExpression, line } = expression
  if (isEnvironment(inner) && keyExpression.kind === 'string') return state.readGlobal(keyExpression.text, line)
  const object = evaluate(inner, state)
  const key = evaluate(keyExpression, state)
  if (typeof object !== 'object') throw refusal(snippetOf(inner), line, state)
  if (object.kind === 'table') return isUnknown(key) ? key : object.get(keyOf(key) ?? '\0')
  const field = kindOf(key) === 'text' ? (key as LuaText).text : '…'
  if (object.kind === 'library') return { kind: 'library', name: `${object.name}.${field}` }
  return isUnknown(object) ? object : unknown(expression, line)
}

/** `_ENV.x` is `x`. */
export const isEnvironment = (expression: Expression): boolean =>
  expression.kind === 'variable' && expression.name === '_ENV' && expression.local === undefined

function makeTable (items: Of<'table'>['items'], state: ConfigState): LuaTable {
  const table = new LuaTable()
  const list: LuaValue[] = []
  for (const item of items) {
    if (item.key === undefined) list.push(evaluate(item.value, state))
    else setField(table, evaluate(item.key, state), evaluate(item.value, state), item.key, state)
  }
  // Lua stores the items without a key last.
  list.forEach((value, index) => table.set(BigInt(index + 1), value))
  return table
}

export function setField (table: LuaTable, key: LuaValue, value: LuaValue, expression: Expression, state: ConfigState): void {
  const known = keyOf(key)
  if (known !== undefined) return table.set(known, value)
  if (key === undefined || typeof key === 'number') throw refusal(snippetOf(expression), expression.line, state)
  table.changed = isUnknown(key) ? key : unknown(expression, expression.line)
}

function evaluateCall (expression: Of<'call'>, state: ConfigState): LuaValue {
  const { callee: calleeExpression, method, line } = expression
  const callee = evaluate(calleeExpression, state)
  const values = expression.args.map(argument => evaluate(argument, state))
  const call = { expression, values, what: snippetOf(calleeExpression), line }
  if (method === undefined) return callFunction(callee, call, state)
  if (typeof callee !== 'object') throw refusal(`${call.what}:${method}`, line, state)
  if (kindOf(callee) === 'option' && method === 'append') return callFunction(callee as OptionHandle, { ...call, isAppend: true }, state)
  const isLibrary = kindOf(callee) === 'library'
  return callFunction(isLibrary ? { kind: 'library', name: `${(callee as Builtin).name}.${method}` } : unknown(expression, line), call, state)
}
