import { formatDiagnostics, reportOf, type Diagnostic } from '@xmpp-chat/diagnostics'
import type { Invocation } from './invocation.js'

/** Findings beside a result: to standard error, and only if there are any. */
export function reportFindings (diagnostics: readonly Diagnostic[], { line, io, showError }: Invocation): void {
  if (diagnostics.length === 0) return
  io.err(line.flags.json ? `${JSON.stringify(reportOf(diagnostics))}\n` : `${formatDiagnostics(diagnostics, showError)}\n`)
}
