import { describe, expect, it } from 'vitest'
import { createGuests } from './guests.js'
import { createTickets } from './tickets.js'

describe('a ticket', () => {
  it('works once, and for its JID only', () => {
    const tickets = createTickets()
    const ticket = tickets.issue('a@x')
    expect(tickets.take('b@x', tickets.issue('a@x'))).toBe(false)
    expect(tickets.take('a@x', ticket)).toBe(true)
    expect(tickets.take('a@x', ticket)).toBe(false)
    expect(tickets.take('a@x', '')).toBe(false)
  })

  it('is used up by a wrong attempt', () => {
    const tickets = createTickets()
    const ticket = tickets.issue('a@x')
    expect(tickets.take('b@x', ticket)).toBe(false)
    expect(tickets.take('a@x', ticket)).toBe(false)
  })

  it('is good for a minute', () => {
    let now = 0
    const tickets = createTickets({ now: () => now })
    const [early, late] = [tickets.issue('a@x'), tickets.issue('a@x')]
    now = 59_999
    expect(tickets.take('a@x', early)).toBe(true)
    now = 60_000
    expect(tickets.take('a@x', late)).toBe(false)
  })
})

describe('a guest', () => {
  it('is known again by the key of this chat only', () => {
    const guests = createGuests('secret')
    const guest = guests.create()
    expect(guests.recognize(guest)).toEqual(guest)
    expect(createGuests('other').recognize(guest)).toBeUndefined()
    for (const wrong of [undefined, null, {}, { ...guest, id: '0000000000000000' }, { ...guest, key: '' }, { id: ['a'], key: guest.key }]) expect(guests.recognize(wrong)).toBeUndefined()
  })
})
