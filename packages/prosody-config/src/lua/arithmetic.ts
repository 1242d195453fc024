import { bytes, bytesOf, type Bytes, type ConfigValue } from '../value.js'
import { NotLiteral } from './token-reader.js'

/** A value as it was read: plain, secrets as `{$secret}`; `undefined` is Lua's nil. */
export type ReadValue = ConfigValue | { readonly $secret: string | Bytes } | undefined

/** What an operator makes of two constants. Throws `NotLiteral` where Lua would look further than at numbers and strings. */
export function combine (operator: string, left: ReadValue, right: ReadValue, line: number): ReadValue {
  if (operator === '..') {
    const [a, b] = [concatenable(left), concatenable(right)]
    if (a === undefined || b === undefined) throw new NotLiteral('a concatenation', line)
    return bytes(Buffer.concat([a, b]))
  }
  if (typeof left !== 'number' || typeof right !== 'number') throw new NotLiteral(`an expression with "${operator}"`, line)
  const result = compute(operator, left, right)
  if (!Number.isFinite(result)) throw new NotLiteral('a number that is not finite', line)
  return result === 0 ? 0 : result
}

function concatenable (value: ReadValue): Uint8Array | undefined {
  if (typeof value === 'string' || (typeof value === 'object' && '$bytes' in value)) return bytesOf(value as string | Bytes)
  return typeof value === 'number' && Number.isInteger(value) ? Buffer.from(String(value)) : undefined
}

function compute (operator: string, left: number, right: number): number {
  switch (operator) {
    case '+': return left + right
    case '-': return left - right
    case '*': return left * right
    case '/': return left / right
    case '//': return Math.floor(left / right)
    case '%': return left - Math.floor(left / right) * right
    default: return left ** right
  }
}
