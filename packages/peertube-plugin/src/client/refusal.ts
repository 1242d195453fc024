import type { ChatState } from './chat-state.js'
import type { Refusal } from './answers.js'

/** What becomes of the chat when there is no ticket: it waits, or it ends. */
export function stateAfterRefusal ({ status, error }: Refusal): ChatState {
  if (status === 401) return { kind: 'ended', why: 'expired' }
  if (status === 403) return { kind: 'ended', why: error === 'log-in' ? 'log-in' : 'refused' }
  if (status === 404) return { kind: 'ended', why: 'no-chat' }
  if (status === 429) return { kind: 'waiting', why: 'crowded', seconds: 0 }
  return { kind: 'waiting', why: status === 503 && error === 'starting' ? 'starting' : 'lost', seconds: 0 }
}
