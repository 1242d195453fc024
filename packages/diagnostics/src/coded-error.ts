import type { Facts } from './diagnostic.js'

/** What a `CodedError` is made of. */
export interface CodedErrorInit {
  readonly code: string
  readonly message: string
  readonly hint?: string
  readonly facts?: Facts
  readonly cause?: unknown
}

/**
 * An operation that could not be done. Recognise it by its `code` (`isCodedError`), not by `instanceof`: a bundle may hold two copies of
 * this class.
 */
export class CodedError extends Error {
  /** Stable name, `ERR_<PACKAGE>_<CONDITION>`. */
  readonly code: string
  /** What to do about it; `''` when nothing can be said. */
  readonly hint: string
  readonly facts: Facts

  constructor ({ code, message, hint = '', facts = {}, cause }: CodedErrorInit) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'CodedError'
    this.code = code
    this.hint = hint
    this.facts = facts
  }

  /** Plain data without the stack and the cause, which may name things that are nobody's business. */
  toJSON (): { code: string, message: string, hint: string, facts: Facts } {
    const { code, message, hint, facts } = this
    return { code, message, hint, facts }
  }
}

/** Whether `value` is an error with a `code` of ours; with `code` given, with that very code. */
export function isCodedError (value: unknown, code?: string): value is CodedError {
  if (!(value instanceof Error)) return false
  const { code: found, hint, facts } = value as Partial<CodedError>
  if (typeof found !== 'string' || typeof hint !== 'string' || typeof facts !== 'object') return false
  return code === undefined || found === code
}
