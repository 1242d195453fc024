/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { backoff } from '../backoff.js'
import type { ChatState } from '../chat-state.js'
import { roomStatus, type Room } from './converse-types.js'

export interface RoomCareOptions {
  readonly onState: (state: ChatState) => void
  /** The nickname that was asked for is somebody's: another one to enter with, or undefined to stay outside. */
  readonly onNicknameTaken: () => string | undefined
  /** A change of the nickname was refused, for a condition of RFC 6120. */
  readonly onNicknameRefused: (condition: string) => void
}

/** Follows whether somebody is in the room and why not, in our words, and enters again what only failed for the moment. */
export function careForRoom (room: Room, { onState, onNicknameTaken, onNicknameRefused }: RoomCareOptions): void {
  let attempt = 0
  room.session.on('change:connection_status', () => {
    const status = room.session.get('connection_status')
    if (status === roomStatus.entered) {
      attempt = 0
      onState({ kind: 'connected' })
    }
    if (status === roomStatus.destroyed) onState({ kind: 'ended', why: 'closed', ...withReason(room.get('destroyed_reason')) })
  })

  const setDisconnectionState = room.setDisconnectionState.bind(room)
  room.setDisconnectionState = (message, reason, actor, status) => {
    setDisconnectionState(message, reason, actor, status)
    onState({ kind: 'ended', why: status === roomStatus.banned ? 'banned' : 'removed', ...withReason(reason) })
  }

  const onErrorPresence = room.onErrorPresence.bind(room)
  room.onErrorPresence = stanza => {
    const { condition, type, text } = errorIn(stanza)
    if (room.isEntered()) return onNicknameRefused(condition)
    if (type === 'wait') {
      const milliseconds = backoff(attempt)
      attempt += 1
      onState({ kind: 'waiting', why: 'lost', seconds: Math.ceil(milliseconds / 1000) })
      setTimeout(() => { void room.rejoin() }, milliseconds)
      return
    }
    if (condition === 'conflict') {
      const other = onNicknameTaken()
      if (other !== undefined) return void room.join(other)
      setDisconnectionState('', text)
      return onState({ kind: 'ended', why: 'conflict' })
    }
    if (condition === 'forbidden') {
      onErrorPresence(stanza)
      return onState({ kind: 'ended', why: 'banned', ...withReason(text) })
    }
    setDisconnectionState('', text)
    onState({ kind: 'ended', why: ends[condition] ?? 'refused', ...withReason(text) })
  }
}

const ends: Readonly<Record<string, Extract<ChatState, { kind: 'ended' }>['why']>> = { 'item-not-found': 'no-chat', 'not-authorized': 'log-in', gone: 'closed' }

const withReason = (reason: unknown): { reason?: string } => typeof reason === 'string' && reason !== '' ? { reason } : {}

/** RFC 6120, section 8.3: an error of a stanza. */
function errorIn (stanza: Element): { readonly condition: string, readonly type: string, readonly text: string } {
  const error = stanza.querySelector('error')
  const children = [...error?.children ?? []]
  return {
    condition: children.find(({ localName }) => localName !== 'text')?.localName ?? '',
    type: error?.getAttribute('type') ?? '',
    text: children.find(({ localName }) => localName === 'text')?.textContent ?? ''
  }
}
