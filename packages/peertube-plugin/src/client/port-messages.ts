import type { WebLanguage } from '../texts/web.js'
import type { ChatInfo, Refusal, Result, Ticket } from './answers.js'
import type { ChatState } from './chat-state.js'
import type { PeopleCall } from './people-calls.js'
import type { Theme } from './theme.js'

/** What the page tells the frame. No access token is ever among it. */
export type ToFrame =
  | { readonly type: 'start', readonly start: Start }
  | { readonly type: 'theme', readonly theme: Theme }
  | { readonly type: 'ticket', readonly number: number, readonly ticket: Ticket }
  | { readonly type: 'no-ticket', readonly number: number, readonly refusal: Refusal }
  | { readonly type: 'called', readonly number: number, readonly result: Result<unknown> }
  /** Somebody does not want to wait any longer. */
  | { readonly type: 'try-now' }
  | { readonly type: 'leave' }

export interface Start {
  readonly chat: ChatInfo
  readonly language: WebLanguage
  /** Of Converse, by its names. */
  readonly converseLanguage: string
  readonly theme: Theme
  /** CSS rules that load the font of the theme. */
  readonly fontFaces: string
  readonly nickname?: string
  /** Shows an owner the room's configuration at once. */
  readonly configure: boolean
}

/** What the frame tells the page. */
export type ToPage =
  | { readonly type: 'ask-ticket', readonly number: number, readonly nickname?: string }
  | { readonly type: 'call', readonly number: number, readonly call: PeopleCall }
  | { readonly type: 'state', readonly state: ChatState }
  | { readonly type: 'nickname', readonly nickname: string }
  /** It has left the room; nothing more comes. */
  | { readonly type: 'left' }

/** The first message to a frame, which carries its port. */
export const handover = 'xmpp-chat-port'
