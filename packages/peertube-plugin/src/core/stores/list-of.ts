import type { Parsed } from './json-store.js'

/** A list, of which only what is right counts. */
export const listOf = <T>(isRight: (value: unknown) => value is T) => (value: unknown): Parsed<T[]> | undefined => {
  if (!Array.isArray(value)) return undefined
  const right = value.filter(isRight)
  return { value: right, lost: value.length - right.length }
}
