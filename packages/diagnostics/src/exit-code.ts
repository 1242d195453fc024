import { countBySeverity, type Diagnostic } from './diagnostic.js'

/** What every command of ours exits with. */
export const exitCodes = {
  /** Done, and nothing that must be changed. */
  ok: 0,
  /** Done, and something was found that must be changed. */
  findings: 1,
  /** Not done: the command was misused, or something could not be read, written or reached. */
  failure: 2
} as const

/** The exit code for findings: 1 when one is an error, or with `strict` a warning; 0 otherwise. */
export function exitCodeOf (diagnostics: readonly Diagnostic[], { strict = false }: { strict?: boolean } = {}): 0 | 1 {
  const { error, warning } = countBySeverity(diagnostics)
  return error > 0 || (strict && warning > 0) ? exitCodes.findings : exitCodes.ok
}
