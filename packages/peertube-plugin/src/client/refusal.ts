import type { ChatState } from './chat-state.js'
import type { Refusal } from './answers.js'

/** What becomes of the chat when there is no ticket: it waits, or it ends. */
export function stateAfterRefusal ({ status, error }: Refusal): ChatState {
  if (status === 401) return { kind: 'ended', why: 'expired' }
  if (status === 403) return { kind: 'ended', why: error === 'log-in' ? 'log-in' : 'refused' }
  if (status === 404 && error === 'no-chat') return { kind: 'ended', why: 'no-chat' }
  if (status === 429) return { kind: 'waiting', why: 'crowded', seconds: 0 }
  // PeerTube answers with 404 before its plugins are there, and a proxy with 502 before PeerTube is.
  return { kind: 'waiting', why: status === 404 || error === 'starting' ? 'starting' : 'lost', seconds: 0 }
}

/** Whether the same question is worth asking again. */
export const isPassing = (refusal: Refusal): boolean => stateAfterRefusal(refusal).kind === 'waiting'
