import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nicknameOf, tidy } from './nickname.js'
import { nodeOf, subjectOf } from './room-name.js'

describe('tidy', () => {
  it.each([
    ['  Al\u200bice \n Doe ', 'Alice Doe'], ['Ａlice', 'Alice'], ['\u202eecilA', 'ecilA'], ['\u0000', ''], ['x'.repeat(80), 'x'.repeat(60)], ['🙂'.repeat(70), '🙂'.repeat(60)]
  ])('%j', (given, expected) => { expect(tidy(given)).toBe(expected) })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => { expect(tidy(tidy(text))).toBe(tidy(text)) }))
  })
})

describe('nicknameOf', () => {
  it('is the display name, with the username where it must be told apart', () => {
    const alice = { username: 'alice', displayName: 'Alice' }
    expect(nicknameOf(alice, ['alice'])).toBe('Alice')
    expect(nicknameOf(alice, ['alice', 'other'])).toBe('Alice (alice)')
    expect(nicknameOf({ username: 'alice', displayName: '\u200b ' }, [])).toBe('alice')
  })
})

describe('the node of a room', () => {
  it('tells what the room belongs to', () => {
    const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
    expect(subjectOf(nodeOf({ kind: 'video', uuid }))).toEqual({ kind: 'video', uuid })
    expect(nodeOf({ kind: 'channel', name: 'A:b' })).toBe('a\\3ab')
    expect(subjectOf('a\\3ab')).toEqual({ kind: 'channel', name: 'a:b' })
  })
})
