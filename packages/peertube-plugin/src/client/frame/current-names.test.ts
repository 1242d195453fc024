import { expect, it } from 'vitest'
import type { Message, Occupant, Room } from './converse-types.js'
import { keepNamesCurrent } from './current-names.js'

type Attributes = Record<string, unknown>

const model = (attributes: Attributes): Occupant =>
  ({ get: name => attributes[name], on: () => {}, set: () => {}, save: more => { Object.assign(attributes, more) } })

function roomWith (person: Attributes): { readonly person: Attributes, readonly hear: (nick: string | undefined, time: string) => void } {
  let add: ((message: Message) => void) | undefined
  const occupant = model(person)
  keepNamesCurrent({ messages: { on: (_event, handler) => { add = handler } } } as Room)
  return { person, hear: (nick, time) => { add?.({ ...model({ nick, time }), occupant }) } }
}

it('calls somebody as their newest message does, not as an older one does that is loaded later', () => {
  const { person, hear } = roomWith({ id: 'one', nick: 'Gus', presence: 'offline' })
  hear('Gustave', '2026-01-01T10:02:00Z')
  expect(person.nick).toBe('Gustave')
  hear('Gus', '2026-01-01T10:01:00Z')
  hear(undefined, '2026-01-01T10:03:00Z')
  expect(person.nick).toBe('Gustave')
})

it('believes a presence more than a message of the history', () => {
  const { person, hear } = roomWith({ id: 'one', nick: 'Gustave', presence: 'online' })
  hear('Gus', '2026-01-01T10:01:00Z')
  expect(person.nick).toBe('Gustave')
})
