import { expect, it } from 'vitest'
import { externalHat, hatsAfter } from './external.js'

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
