import type { Bytes } from './value.js'

const brand = Symbol.for('xmpp-chat.secret')

/**
 * A string that is written into the configuration and shown nowhere else: not by `toString`, `JSON.stringify`, `console.log`, a diff or a
 * finding.
 */
export class Secret {
  readonly [brand] = true
  readonly #value: string | Bytes

  constructor (value: string | Bytes) {
    this.#value = value
  }

  /** The hidden value. */
  reveal (): string | Bytes {
    return this.#value
  }

  toString (): string {
    return '[secret]'
  }

  /** A mark that `parseServerConfig` refuses, so that a redacted configuration is never mistaken for the real one. */
  toJSON (): { $secret: null } {
    return { $secret: null }
  }

  [Symbol.for('nodejs.util.inspect.custom')] (): string {
    return '[secret]'
  }
}

/** A secret value, as `component_secret: secret('s3cr3t')`. */
export function secret (value: string | Bytes): Secret {
  return new Secret(value)
}

/** Whether `value` is a `Secret`, also one of another copy of this package. */
export function isSecret (value: unknown): value is Secret {
  return typeof value === 'object' && value !== null && (value as Partial<Secret>)[brand] === true
}
