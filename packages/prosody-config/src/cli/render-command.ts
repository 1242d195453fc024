import { exitCodeOf, exitCodes } from '@xmpp-chat/diagnostics'
import { checkServerConfig } from '../check.js'
import { renderProsodyConfig } from '../render.js'
import { resolveReferences } from '../resolve-references.js'
import type { Invocation } from './invocation.js'
import { loadInput } from './load-input.js'
import { referencesSeenHere } from './references-seen-here.js'
import { reportFindings } from './report-findings.js'
import { writeOutput } from './write-output.js'

export async function renderCommand (invocation: Invocation): Promise<number> {
  const { line, io } = invocation
  const { target, from, resolve } = line.flags
  const parsed = await loadInput({ path: line.files[0], format: from }, target === undefined ? {} : { target }, io)
  const diagnostics = parsed.ok ? [...parsed.diagnostics, ...checkServerConfig(parsed.value)] : parsed.diagnostics
  reportFindings(diagnostics.filter(({ severity }) => severity !== 'info'), invocation)
  if (!parsed.ok) return exitCodeOf(diagnostics)
  const config = resolve ? resolveReferences(parsed.value, await referencesSeenHere(parsed.value, io)) : parsed.value
  const text = renderProsodyConfig(config)
  if (exitCodeOf(diagnostics) !== exitCodes.ok) return exitCodes.findings
  await writeOutput(text, invocation)
  return exitCodes.ok
}
