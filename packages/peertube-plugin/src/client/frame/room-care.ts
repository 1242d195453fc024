/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { backoff } from '../backoff.js'
import type { ChatState, EndReason } from '../chat-state.js'
import { roomStatus, type Room } from './converse-types.js'

export interface RoomCareOptions {
  readonly onState: (state: ChatState) => void
  /** The nickname that was asked for is somebody's: another one to enter with, or undefined to stay outside. */
  readonly onNicknameTaken: (words?: string) => string | undefined
  /** A change of the nickname was refused, for a condition of RFC 6120, in the server's words if it has any. */
  readonly onNicknameRefused: (condition: string, words?: string) => void
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

  // Converse thinks that visitors may write in a room that is not moderated.
  room.canPostMessages = () => room.isEntered() && room.getOwnRole() !== 'visitor'

  // Only who was removed is worth a line; of a change of nickname Converse says "%1$s" to others.
  const createInfoMessage = room.createInfoMessageFromPresence.bind(room)
  room.createInfoMessageFromPresence = (code, attributes) => {
    if (code === '301' || code === '307') createInfoMessage(code, attributes)
  }

  const setDisconnectionState = room.setDisconnectionState.bind(room)
  const handleDisconnection = room.handleDisconnection.bind(room)
  room.handleDisconnection = attributes => {
    const { is_self: isSelf, codes, reason, actor } = attributes
    const why = codes.map(code => removals[code]).find(found => found !== undefined)
    // Where nobody did it, the video is not for this person any more.
    const isByNobody = why === 'removed' && actor === undefined && (reason ?? '') === ''
    if (isSelf && why !== undefined) onState(isByNobody ? { kind: 'ended', why: 'no-chat' } : { kind: 'ended', why, ...withReason(reason) })
    handleDisconnection(attributes)
  }

  // Converse does not notice that a room is destroyed around somebody.
  const onPresence = room.onPresence.bind(room)
  room.onPresence = stanza => {
    const destroy = stanza.getAttribute('type') === 'unavailable' ? stanza.querySelector('x > destroy') : null
    if (destroy === null) return onPresence(stanza)
    room.save({ destroyed_reason: destroy.querySelector('reason')?.textContent ?? '' })
    room.session.save({ connection_status: roomStatus.destroyed })
  }

  const onErrorPresence = room.onErrorPresence.bind(room)
  room.onErrorPresence = stanza => {
    const { condition, type, text } = errorIn(stanza)
    if (room.isEntered()) return onNicknameRefused(condition, text === '' ? undefined : text)
    if (type === 'wait') {
      const milliseconds = backoff(attempt)
      attempt += 1
      onState({ kind: 'waiting', why: 'lost', seconds: Math.ceil(milliseconds / 1000) })
      setTimeout(() => { void room.rejoin() }, milliseconds)
      return
    }
    if (condition === 'conflict' || condition === 'not-acceptable') {
      const other = onNicknameTaken(text === '' ? undefined : text)
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

/** XEP-0045, section 15.6.2; a server that shuts down is not among them, since it comes back. */
const removals: Readonly<Record<string, EndReason | undefined>> = { 301: 'banned', 307: 'removed', 321: 'refused', 322: 'refused' }

const ends: Readonly<Record<string, EndReason>> = { 'item-not-found': 'no-chat', 'not-authorized': 'log-in', gone: 'closed' }

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
