import type { Message, Room } from './converse-types.js'

/**
 * People who see no presences of others learn of a change of nickname from the next message only, which Converse would show under the old one.
 */
export function keepNamesCurrent (room: Room): void {
  const newest = new Map<unknown, string>()
  room.messages.on('add', (message: Message) => {
    const { occupant } = message
    const [nick, time] = [message.get('nick'), message.get('time')]
    // A presence knows better, and an older page of the history knows less.
    if (occupant === undefined || occupant === null || occupant.get('presence') === 'online' || typeof nick !== 'string' || typeof time !== 'string') return
    const id = occupant.get('id')
    if (time < (newest.get(id) ?? '')) return
    newest.set(id, time)
    if (occupant.get('nick') !== nick) occupant.save({ nick })
  })
}
