import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { AppliedStep } from './steps.js'
import type { SupervisorState } from './supervisor.js'

/** What a server tells while it runs. */
export interface ServerEvents {
  readonly state: { readonly state: SupervisorState }
  /** Something to know about, once for each time that it happens. */
  readonly problem: Diagnostic
  readonly applied: { readonly steps: readonly AppliedStep[] }
}

export interface Emitter {
  /** Returns what takes the listener away again. */
  on<Name extends keyof ServerEvents> (name: Name, listener: (event: ServerEvents[Name]) => void): () => void
  emit<Name extends keyof ServerEvents> (name: Name, event: ServerEvents[Name]): void
}

/** Listeners that throw harm nobody. */
export function createEmitter (): Emitter {
  const listeners = new Map<keyof ServerEvents, Set<(event: never) => void>>()
  return {
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => { set.delete(listener) }
    },
    emit: (name, event) => {
      for (const listener of listeners.get(name) ?? []) {
        try {
          (listener as (event: unknown) => void)(event)
        } catch {
          // The host's own trouble.
        }
      }
    }
  }
}
