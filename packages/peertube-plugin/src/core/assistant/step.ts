import type { Diagnostic } from '@xmpp-chat/diagnostics'

/** What has to be right for accounts of other servers to come into rooms, in the order in which an admin goes about it. */
export const stepNames = ['settings', 'port', 'neighbours', 'dns', 'certificate', 'reachability', 'proof', 'prosodyctl'] as const
export type StepName = (typeof stepNames)[number]

/** `amber`: works for some. `unknown`: was not or could not be looked at. `off`: not asked for. */
export type StepState = 'green' | 'amber' | 'red' | 'unknown' | 'off'

/** What is to be copied. `title` is one of the catalog's. */
export interface Snippet {
  readonly title: Diagnostic
  readonly text: string
}

/** How one step stands. Its words come from `stepCatalog`, so that they can be told in any language. */
export interface Step {
  readonly name: StepName
  readonly state: StepState
  readonly summary: Diagnostic
  readonly findings: readonly Diagnostic[]
  readonly snippets: readonly Snippet[]
}

/** Red for an error, amber for a warning, green otherwise. */
export function stateBy (findings: readonly Diagnostic[]): 'green' | 'amber' | 'red' {
  if (findings.some(({ severity }) => severity === 'error')) return 'red'
  return findings.some(({ severity }) => severity === 'warning') ? 'amber' : 'green'
}
