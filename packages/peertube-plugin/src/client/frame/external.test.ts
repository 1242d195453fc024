import { expect, it } from 'vitest'
import { externalHat, hatsAfter, signOf } from './external.js'

const other = { uri: 'urn:example:hat', title: 'Guru' }

it('shows the server to who is told the address, and to others only that it is another one', () => {
  expect(externalHat('friend@friends.example/phone', 'en').title).toBe('friends.example')
  expect([externalHat(undefined, 'en').title, externalHat(null, 'fr').title]).toEqual(['external', 'externe'])
})

it('gives the badge once, and takes it from who is not from elsewhere', () => {
  const once = hatsAfter([other], true, undefined, 'en')
  expect(once).toEqual([other, externalHat(undefined, 'en')])
  expect(hatsAfter(once, true, 'friend@friends.example', 'en')).toEqual([other, externalHat('friend@friends.example', 'en')])
  expect(hatsAfter(once, false, undefined, 'en')).toEqual([other])
})

it('names the sign in the list of people, with the server for who is told it, and gives none to people from here', () => {
  expect(signOf([other, externalHat('friend@friends.example', 'en')], 'en')).toBe('From another server: friends.example')
  expect([signOf([externalHat(undefined, 'en')], 'en'), signOf([externalHat(undefined, 'fr')], 'fr')]).toEqual(['From another server', 'D’un autre serveur'])
  expect(signOf([other], 'en')).toBeUndefined()
})
