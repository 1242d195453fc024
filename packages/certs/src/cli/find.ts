import { exitCodes, formatDiagnostics, localizeDiagnostics, reportOf } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { findCertificates } from '../find.js'
import { domainsOf } from '../identity.js'
import { selectCertificates } from '../select.js'
import { isUnreadable, listOf, subjectOf, type Command } from './command.js'
import { findHelp } from './help.js'
import { words } from './words.js'

export const findCommand: Command = {
  help: findHelp,
  options: { for: { type: 'string', multiple: true } },
  run: async invocation => {
    const { json, out, language, format, now } = invocation
    const found = await findCertificates(subjectOf(invocation, 'FOLDER'))
    const selections = selectCertificates(found, listOf(invocation, 'for'), { now: now() })
    const diagnostics = [...selections.map(({ reason }) => reason), ...found.diagnostics]
    if (json) {
      const report = reportOf(localizeDiagnostics(diagnostics, language, [catalog]))
      out(JSON.stringify({ pairs: found.pairs, selections: selections.map(({ domain, pair }) => ({ domain, path: pair?.certificate.path ?? null })), ...report }, null, 2))
    } else {
      const listed = found.pairs.flatMap(({ certificate, key, info: { leaf } }) => leaf === undefined ? [] : [words[language].found(certificate.path, leaf, domainsOf(leaf), key?.path)])
      out([...listed.length > 0 ? listed : [words[language].nothing], ...diagnostics.length > 0 ? [formatDiagnostics(diagnostics, format)] : []].join('\n'))
    }
    if (isUnreadable(found)) return exitCodes.failure
    return selections.some(({ pair }) => pair === undefined) ? exitCodes.findings : exitCodes.ok
  }
}
