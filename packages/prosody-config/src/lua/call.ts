import type { Expression } from './ast.js'
import { isHarmless, runsCode } from './libraries.js'
import { isUnknown, kindOf, LuaTable, type LuaText, type LuaValue, type OptionHandle, type SectionCall } from './lua-value.js'
import { definers } from './names.js'
import type { Section } from './sections.js'
import { markChanged, refusal, unknown, type ConfigState } from './state.js'

/** A call with its arguments worked out. */
export interface Call {
  readonly expression: Expression
  readonly values: readonly LuaValue[]
  readonly what: string
  readonly line: number
  readonly isAppend?: boolean
}

/** What a call gives, and does. */
export function callFunction (callee: LuaValue, call: Call, state: ConfigState): LuaValue {
  if (typeof callee !== 'object') throw refusal(call.what, call.line, state)
  switch (callee.kind) {
    case 'builtin': return callBuiltin(callee.name, call, state)
    case 'section': return configure(callee, call, state)
    case 'option': return append(callee, call, state)
    case 'text': case 'table': throw refusal(call.what, call.line, state)
    case 'library': return callLibrary(callee.name, call, state)
    default: return callUnknown(call, state)
  }
}

function callUnknown ({ expression, values, what, line }: Call, state: ConfigState): LuaValue {
  const result = unknown(expression, line)
  for (const value of values) markChanged(value, result)
  state.blurCalls(line, what)
  return result
}

function callLibrary (path: string, call: Call, state: ConfigState): LuaValue {
  const { expression, values, what, line } = call
  if (path === 'error') throw refusal('error', line, state)
  if (path === 'assert' && (values[0] === undefined || values[0] === false)) throw refusal('assert', line, state)
  if (runsCode(path) || values.some(value => isUnknown(value) && value.body !== undefined)) {
    for (const value of values) if (isUnknown(value) && value.body !== undefined) state.blur(value.body, line, what)
    return callUnknown(call, state)
  }
  const result = unknown(expression, line)
  if (!isHarmless(path)) for (const value of values) markChanged(value, result)
  return result
}

function callBuiltin (name: string, call: Call, state: ConfigState): LuaValue {
  const { values: [first], what, line } = call
  if (Object.hasOwn(definers, name)) return openSection(definers[name] as 'host' | 'component', call, state)
  if (name === 'Include' || name === 'include') {
    state.include(line, kindOf(first) === 'text' ? textOf(first as LuaText) : '…')
    return unknown(call.expression, line)
  }
  state.found.push({ code: 'READ_STATEMENT', path: '', line, what })
  if (name === 'RunScript') state.blurCalls(line, what)
  return unknown(call.expression, line)
}

function openSection (kind: 'host' | 'component', { values, what, line }: Call, state: ConfigState): LuaValue {
  const [name, extra] = values
  if (name === undefined || typeof name === 'boolean' || kindOf(name) === 'table') throw refusal(what, line, state)
  if (typeof name === 'object' && name.kind !== 'text') {
    state.lose(line, isUnknown(name) ? name.what : what)
    return { kind: 'section', section: state.current, takesModule: kind === 'component' }
  }
  const section = state.open(kind, typeof name === 'object' ? textOf(name) : String(name), line)
  if (extra !== undefined) state.found.push({ code: 'READ_ARGUMENT', path: '', line, what })
  return { kind: 'section', section, takesModule: kind === 'component' }
}

/** Calls of what `VirtualHost "a"` and `Component "c"` return: with a module, with options, or with something else. */
function configure ({ section, takesModule }: SectionCall, { values: [value], what, line }: Call, state: ConfigState): LuaValue {
  if (takesModule && kindOf(value) === 'text') {
    section.module = textOf(value as LuaText)
    delete section.reset
    return { kind: 'section', section, takesModule: false }
  }
  if (value instanceof LuaTable) {
    state.current = state.server
    setAll(section, value, line, state)
    return undefined
  }
  if (!isUnknown(value) && kindOf(value) !== 'outside') throw refusal(what, line, state)
  // A module or options: which of the two decides where the rest of the file belongs.
  if (takesModule) {
    state.sections.delete(section.name)
    state.lose(line, isUnknown(value) ? value.what : what)
    return unknown(what, line)
  }
  state.current = state.server
  state.isIncomplete = true
  state.found.push({ code: 'READ_SECTION', path: '', line, what: isUnknown(value) ? value.what : what })
  return undefined
}

/** Options in braces behind a section's line; what follows them is global again. */
function setAll (section: Section, options: LuaTable, line: number, state: ConfigState): void {
  if (options.changed !== undefined) {
    state.isIncomplete = true
    state.found.push({ code: 'READ_SECTION', path: '', line, what: options.changed.what })
    return
  }
  for (const { key, value } of options.entries.values()) {
    if (typeof key === 'string') state.setOption(section, Buffer.from(key, 'latin1').toString('utf8'), value, line)
    else state.found.push({ code: 'READ_STATEMENT', path: '', line, what: `[${String(key)}] = …` })
  }
}

/** `option { … }` and `option:append { … }` (13.0): a list gets longer, a map gets more entries. */
function append ({ section, name }: OptionHandle, call: Call, state: ConfigState): LuaValue {
  const { values: [addition], what, line, expression } = call
  const before = section.options.get(name)?.value
  if (isUnknown(addition) || !(before instanceof LuaTable)) {
    section.options.set(name, { value: isUnknown(addition) ? addition : unknown(expression, line), line })
    return { kind: 'option', section, name }
  }
  if (!(addition instanceof LuaTable)) throw refusal(what, line, state)
  const lost = addition.changed
  if (lost !== undefined) before.changed = lost
  const isList = addition.get(1n) !== undefined
  for (let index = 1n; isList && addition.get(index) !== undefined; index += 1n) before.set(BigInt(before.length + 1), addition.get(index))
  for (const { key, value } of isList ? [] : addition.entries.values()) before.set(key, value)
  section.options.set(name, { value: before, line })
  return { kind: 'option', section, name }
}

export const textOf = ({ text }: LuaText): string => Buffer.from(text, 'latin1').toString('utf8')
