import { expect, it } from 'vitest'
import { createGuestNames } from './guest-names.js'

it('knows the last name of a guest in each room', () => {
  const names = createGuestNames()
  names.remember('one', 'a@guest.x', 'Ann')
  names.remember('two', 'a@guest.x', 'Anna')
  names.remember('one', 'a@guest.x', 'Anne')
  expect([names.in('one'), names.in('two'), names.in('three')]).toEqual([{ 'a@guest.x': 'Anne' }, { 'a@guest.x': 'Anna' }, {}])
})

it('forgets those who came first when there are many', () => {
  const names = createGuestNames()
  for (let guest = 0; guest < 600; guest += 1) names.remember('one', `${guest}@guest.x`, `Guest ${guest}`)
  expect(Object.keys(names.in('one'))).toHaveLength(500)
  expect(names.in('one')).toMatchObject({ '599@guest.x': 'Guest 599' })
  for (let room = 0; room < 600; room += 1) names.remember(`room ${room}`, 'a@guest.x', 'Ann')
  expect(names.in('one')).toEqual({})
})
