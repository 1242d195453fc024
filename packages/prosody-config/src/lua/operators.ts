import { isUnknown, kindOf, truthOf, type LuaTable, type LuaText, type LuaValue, text } from './lua-value.js'
import { numeralValue } from './numeral.js'

/** An operation that Lua raises an error for. */
export const impossible = Symbol('impossible')

/** What an operator makes of two known values; `undefined` inside of the object is nil, no object what only Lua can work out. */
export function combine (operator: string, left: LuaValue, right: LuaValue): { readonly value: LuaValue } | undefined | typeof impossible {
  if (isUnknown(left) || isUnknown(right)) return undefined
  if (operator === '..') return concatenate(left, right)
  if (operator === '==' || operator === '~=') return equality(operator, left, right)
  if (isNumber(left) && isNumber(right)) return compute(operator, left, right)
  const [x, y] = [textOf(left), textOf(right)]
  if (x !== undefined && y !== undefined && operator === '<') return { value: x < y }
  if (x !== undefined && y !== undefined && operator === '<=') return { value: x <= y }
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a === undefined || b === undefined || isComparison(operator)) return impossible
  return isNumber(a) && isNumber(b) && isArithmetic(operator) ? compute(operator, a, b) : undefined
}

/** What an operator makes of one known value. */
export function apply (operator: string, value: LuaValue): { readonly value: LuaValue } | undefined | typeof impossible {
  if (operator === 'not') {
    const truth = truthOf(value)
    return truth === undefined ? undefined : { value: !truth }
  }
  if (isUnknown(value)) return undefined
  if (operator === '-' && typeof value === 'bigint') return { value: BigInt.asIntN(64, -value) }
  if (operator === '-' && typeof value === 'number') return { value: -value }
  if (operator === '#' && kindOf(value) === 'text') return { value: BigInt((value as LuaText).text.length) }
  if (operator === '#' && kindOf(value) === 'table' && (value as LuaTable).changed === undefined) return { value: BigInt((value as LuaTable).length) }
  if (operator !== '#' && kindOf(value) === 'text') {
    const number = numberOf(value)
    return isNumber(number) ? apply(operator, number) : impossible
  }
  return isNumber(value) && operator !== '#' || isPartlyKnown(value) || kindOf(value) === 'table' ? undefined : impossible
}

const isNumber = (value: LuaValue): value is bigint | number => typeof value === 'bigint' || typeof value === 'number'

const textOf = (value: LuaValue): string | undefined => kindOf(value) === 'text' ? (value as LuaText).text : undefined

const isComparison = (operator: string): boolean => ['<', '<=', '>', '>='].includes(operator)

const isArithmetic = (operator: string): boolean => ['+', '-', '*', '/', '//', '%', '^'].includes(operator)

/** The number that arithmetic takes a value for; `undefined` of what is none, and the value itself where that is not known. */
function numberOf (value: LuaValue): LuaValue {
  const digits = textOf(value)?.trim()
  if (digits === undefined) return isNumber(value) || isPartlyKnown(value) ? value : undefined
  const number = numeralValue(digits.replace(/^-/, ''))
  return digits.startsWith('-') && number !== undefined ? -number : number
}

/** Texts that may be numbers, tables that may have operators of their own, and values from elsewhere. */
const isPartlyKnown = (value: LuaValue): boolean => ['text', 'outside', 'unknown', 'library', 'option'].includes(kindOf(value) ?? '')

/** Floats become other texts in other versions of Lua. */
function concatenate (left: LuaValue, right: LuaValue): { readonly value: LuaValue } | undefined | typeof impossible {
  const asText = (value: LuaValue): string | undefined => typeof value === 'bigint' ? String(value) : textOf(value)
  const [a, b] = [asText(left), asText(right)]
  if (a !== undefined && b !== undefined) {
    const secret = [left, right].some(value => kindOf(value) === 'text' && (value as LuaText).secret)
    return { value: secret ? { ...text(a + b), secret } : text(a + b) }
  }
  return [left, right].every(value => isNumber(value) || isPartlyKnown(value)) ? undefined : impossible
}

function equality (operator: string, left: LuaValue, right: LuaValue): { readonly value: LuaValue } | undefined {
  if ([left, right].some(value => ['outside', 'library', 'option'].includes(kindOf(value) ?? ''))) return undefined
  const [x, y] = [textOf(left), textOf(right)]
  // Loose, since an integer equals a float of the same value.
  const isEqual = x !== undefined || y !== undefined ? x === y : isNumber(left) && isNumber(right) ? Number(left) === Number(right) : left === right
  return { value: isEqual === (operator === '==') }
}

function compute (operator: string, left: bigint | number, right: bigint | number): { readonly value: LuaValue } | undefined | typeof impossible {
  if (['<', '<=', '>', '>='].includes(operator)) return { value: compare(operator, left, right) }
  if (typeof left === 'bigint' && typeof right === 'bigint' && !['/', '^'].includes(operator)) return computeIntegers(operator, left, right)
  const [a, b] = [Number(left), Number(right)]
  switch (operator) {
    case '+': return { value: a + b }
    case '-': return { value: a - b }
    case '*': return { value: a * b }
    case '/': return { value: a / b }
    case '//': return { value: Math.floor(a / b) }
    case '%': return { value: a - Math.floor(a / b) * b }
    case '^': return { value: a ** b }
    default: return undefined
  }
}

function compare (operator: string, left: bigint | number, right: bigint | number): boolean {
  switch (operator) {
    case '<': return left < right
    case '<=': return left <= right
    case '>': return left > right
    default: return left >= right
  }
}

function computeIntegers (operator: string, a: bigint, b: bigint): { readonly value: LuaValue } | undefined | typeof impossible {
  const wrapped = (value: bigint): { readonly value: LuaValue } => ({ value: BigInt.asIntN(64, value) })
  switch (operator) {
    case '+': return wrapped(a + b)
    case '-': return wrapped(a - b)
    case '*': return wrapped(a * b)
    case '&': return wrapped(a & b)
    case '|': return wrapped(a | b)
    case '~': return wrapped(a ^ b)
    case '//': return b === 0n ? impossible : wrapped((a - floorModulo(a, b)) / b)
    case '%': return b === 0n ? impossible : wrapped(floorModulo(a, b))
    default: return undefined
  }
}

const floorModulo = (a: bigint, b: bigint): bigint => ((a % b) + b) % b
