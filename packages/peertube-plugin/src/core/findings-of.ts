import { isCodedError, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { reasonOf } from './reason.js'

/** What an error says that can be put right, with what it found. */
export function findingsOf (error: unknown): Diagnostic[] {
  if (!isCodedError(error)) return [catalog.diagnostic('CHAT_NOT_STARTED', { facts: { reason: reasonOf(error) } })]
  const { code, message, hint, facts } = error
  const carried = Array.isArray(facts.diagnostics) ? facts.diagnostics as unknown as Diagnostic[] : []
  return [{ code, severity: 'error', path: '', message, hint, docs: '', facts }, ...carried]
}
