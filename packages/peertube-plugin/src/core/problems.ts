import type { Diagnostic } from '@xmpp-chat/diagnostics'

/** A finding and when it was last made. */
export interface Problem {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly finding: Diagnostic
}

/** The last things that went wrong, newest first; the same one again takes the place of its earlier self. */
export interface Problems {
  add (finding: Diagnostic): void
  readonly last: readonly Problem[]
}

const most = 20

export function createProblems (now: () => Date = () => new Date()): Problems {
  let last: readonly Problem[] = []
  return {
    get last () { return last },
    add: finding => {
      const others = last.filter(({ finding: { code, path, message } }) => code !== finding.code || path !== finding.path || message !== finding.message)
      last = [{ at: now().toISOString(), finding }, ...others].slice(0, most)
    }
  }
}
