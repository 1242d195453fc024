import { exitCodeOf, formatDiagnostics, reportOf } from '@xmpp-chat/diagnostics'
import { checkServerConfig } from '../check.js'
import type { Invocation } from './invocation.js'
import { loadInput } from './load-input.js'

export async function checkCommand ({ line, io, show }: Invocation): Promise<number> {
  const { target, from, strict, json } = line.flags
  const parsed = await loadInput({ path: line.files[0], format: from }, target === undefined ? {} : { target }, io)
  const diagnostics = parsed.ok ? [...parsed.diagnostics, ...checkServerConfig(parsed.value)] : parsed.diagnostics
  io.out(json ? `${JSON.stringify(reportOf(diagnostics), null, 2)}\n` : `${formatDiagnostics(diagnostics, show)}\n`)
  return exitCodeOf(diagnostics, { strict: strict === true })
}
