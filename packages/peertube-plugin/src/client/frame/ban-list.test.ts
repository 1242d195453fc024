import { expect, it } from 'vitest'
import type { Ban } from '../answers.js'
import { banInWords, banRows, targetInWords } from './ban-list.js'

const ban = (over: Partial<Ban>): Ban => ({ scope: 'room', target: 'bad@friends.example', by: 'olga', at: '2026-01-02T10:00:00.000Z', ...over })
const outcast = { jid: 'bad@friends.example', reason: 'noise' }

it('shows the newest ban first, and last what only the room knows of', () => {
  const rows = banRows([ban({ at: '2026-01-01T10:00:00.000Z' }), ban({ scope: 'channel', target: 'friends.example' })], [{ jid: 'z@x.example' }, { jid: 'a@x.example', reason: 'noise' }])
  expect(rows.map(({ target, isKept, isOutcast }) => [target, isKept, isOutcast])).toEqual([
    ['friends.example', true, false], ['bad@friends.example', true, false], ['a@x.example', false, true], ['z@x.example', false, true]
  ])
})

it('shows who is banned from a room in both ways once, and whoever is banned from elsewhere too', () => {
  expect(banRows([ban({})], [outcast])).toEqual([{ ...ban({}), isKept: true, isOutcast: true }])
  expect(banRows([ban({ scope: 'channel' })], [outcast]).map(({ scope, isOutcast }) => [scope, isOutcast])).toEqual([['channel', false], ['room', true]])
})

it('calls guests by their last name here, and others by their address', () => {
  const named = (target: string): string => targetInWords(target, { '1f@guest.x.example': 'Zoé' }, 'guest.x.example', 'en')
  expect(['1f@guest.x.example', '2e@guest.x.example', 'bad@friends.example', 'friends.example'].map(named)).toEqual(['Zoé', 'A guest', 'bad@friends.example', 'friends.example'])
})

it('says from where, why, by whom and since when, as far as it is known', () => {
  const [row] = banRows([ban({ scope: 'instance', reason: 'spam' })], [])
  expect(row && banInWords(row, 'en')).toEqual(['All chats of this instance', 'Reason: spam', expect.stringMatching(/^By olga, Jan \d, 2026/)])
  expect(row && banInWords(row, 'fr')).toEqual(['Tous les tchats de cette instance', 'Motif : spam', expect.stringMatching(/^Par olga, \d janv\. 2026/)])
  expect(banRows([], [{ jid: 'a@x.example' }]).map(one => banInWords(one, 'en'))).toEqual([['This chat']])
  expect(banRows([ban({ at: 'long ago' })], []).map(one => banInWords(one, 'fr'))).toEqual([['Ce tchat']])
})
