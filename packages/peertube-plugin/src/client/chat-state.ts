import { text, type WebLanguage, type WebText } from '../texts/web.js'

/** How a chat in the page is, for the line that says so. */
export type ChatState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  /** Tried again by itself; `seconds` until then. */
  | { readonly kind: 'waiting', readonly why: 'lost' | 'starting' | 'crowded', readonly seconds: number }
  | { readonly kind: 'ended', readonly why: EndReason, readonly reason?: string }

/** Why it is not tried again without somebody's wish. */
export type EndReason = 'removed' | 'banned' | 'closed' | 'no-chat' | 'log-in' | 'expired' | 'conflict' | 'refused' | 'not-loaded'

const waits = { lost: 'connectionLost', starting: 'serverStarting', crowded: 'tooMany' } as const satisfies Record<string, WebText>

const ends = {
  removed: 'removedByModerator', banned: 'banned', closed: 'chatClosed', 'no-chat': 'noChat', 'log-in': 'onlyAccountsEnter', expired: 'loginExpired',
  conflict: 'nicknameIsTaken', refused: 'notLetIn', 'not-loaded': 'cannotLoad'
} as const satisfies Record<EndReason, WebText>

/** What people read; the seconds apart, so that they are not read out each time they change. */
export function describeState (state: ChatState, language: WebLanguage): { readonly words: string, readonly countdown?: string } {
  switch (state.kind) {
    case 'connecting':
    case 'connected':
      return { words: text(language, state.kind) }
    case 'waiting':
      return { words: text(language, waits[state.why]), ...state.seconds > 0 ? { countdown: text(language, 'inSeconds', { seconds: state.seconds }) } : {} }
    case 'ended': {
      const words = text(language, ends[state.why])
      return { words: state.reason === undefined || state.reason === '' ? words : `${words} ${text(language, 'reasonGiven', { reason: state.reason })}` }
    }
  }
}

/** What the button beside it does, if there is one. */
export function wayOut (state: ChatState): 'tryNow' | 'comeBack' | undefined {
  if (state.kind === 'waiting') return 'tryNow'
  if (state.kind !== 'ended' || state.why === 'banned' || state.why === 'log-in') return undefined
  return state.why === 'removed' || state.why === 'closed' ? 'comeBack' : 'tryNow'
}
