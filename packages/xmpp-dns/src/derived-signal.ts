import { setMaxListeners } from 'node:events'

/** A signal of our own that follows the caller's, for any number of listeners: theirs warns about the eleventh. */
export function derivedSignal (signal: AbortSignal | undefined): { signal?: AbortSignal } {
  if (signal === undefined) return {}
  const own = AbortSignal.any([signal])
  setMaxListeners(0, own)
  return { signal: own }
}
