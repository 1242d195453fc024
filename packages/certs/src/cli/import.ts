import { exitCodes, formatDiagnostics, formatError, localizeDiagnostics } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { createDirectoryStore } from '../directory-store.js'
import { deployHook, importCertificates, type ImportedDomain } from '../import.js'
import { listOf, misuse, textOf, type Command, type Invocation } from './command.js'
import { importHelp } from './help.js'
import { words } from './words.js'

export const importCommand: Command = {
  help: importHelp,
  options: { from: { type: 'string' }, for: { type: 'string', multiple: true }, store: { type: 'string' } },
  run: async invocation => {
    const { from, domains } = sourceOf(invocation)
    const store = createDirectoryStore({ dir: textOf(invocation, 'store', 'certs') })
    const imported = await importCertificates({ from, domains, store, now: invocation.now() })
    report(invocation, imported)
    return imported.some(({ outcome }) => outcome === 'failed') ? exitCodes.findings : exitCodes.ok
  }
}

/** What was typed, or what certbot tells its deploy hooks; of the typed domains a hook is for those that were renewed, possibly none. */
function sourceOf (invocation: Invocation): { from: string, domains: readonly string[] } {
  const typed = listOf(invocation, 'for')
  const hook = invocation.values.from === undefined ? deployHook(invocation.env, typed) : undefined
  if (hook !== undefined) return hook
  const from = textOf(invocation, 'from', '')
  if (from === '') throw misuse(invocation, '--from')
  if (typed.length === 0) throw misuse(invocation, '--for')
  return { from, domains: typed }
}

function report (invocation: Invocation, imported: readonly ImportedDomain[]): void {
  const { json, out, format, language } = invocation
  if (json) {
    const localized = imported.map(({ diagnostics, error, ...rest }) => ({
      ...rest, diagnostics: localizeDiagnostics(diagnostics, language, [catalog]), ...error && { error: catalog.localize(error.toJSON(), language) }
    }))
    return out(JSON.stringify({ imported: localized }, null, 2))
  }
  for (const { domain, outcome, path, diagnostics, error } of imported) {
    out(`${domain}: ${words[language].selected[outcome]}${path === undefined ? '' : ` (${path})`}`)
    if (outcome === 'failed') out(formatDiagnostics(diagnostics, format))
    if (error !== undefined) out(formatError(error, format))
  }
}
