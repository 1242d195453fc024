/** A JSON value: what a fact may hold, so that a report survives being stored, sent and read back. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The measured or given values behind a finding. Never a secret. */
export type Facts = Readonly<Record<string, Json>>

export const severities = ['error', 'warning', 'info'] as const

/** `error`: it will not work. `warning`: it works, but not as people expect. `info`: worth knowing. */
export type Severity = (typeof severities)[number]

/** One finding about an input or about the world, as plain JSON. */
export interface Diagnostic {
  /** Stable name, `SUBJECT_CONDITION`. The only part that programs should compare. */
  readonly code: string
  readonly severity: Severity
  /** Where: a JSON Pointer (RFC 6901) into the input; `''` is the whole of it. */
  readonly path: string
  /** What is wrong, in one sentence, in the language that was asked for (English unless told otherwise). */
  readonly message: string
  /** What to change, ready to paste; `''` when there is nothing to do. */
  readonly hint: string
  /** Where the finding is explained: a path relative to the package's folder, or a URL. */
  readonly docs: string
  readonly facts: Facts
}

/** How many findings there are of each severity. */
export function countBySeverity (diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

/** The worst first; findings of one severity keep their order. */
export function sortBySeverity (diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
