import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takenByProsody } from './names/prosody.js'
import { faultOf, longestNickname, nicknameOf, tidy, wordsOf } from './nickname.js'
import { nodeOf, subjectOf } from './room-name.js'

describe('tidy', () => {
  it.each([
    ['  Al\u200bice \n Doe ', 'Alice Doe'], ['Ａlice', 'Alice'], ['\u202eecilA', 'ecilA'], ['\u0000', ''],
    ['A\u3164l\u115fi\uffa0c\u2800e\u17b4\u{1d159}', 'Alice'], ['A\u034fl\ufe0fi\u180bce', 'Alice'], ['\u{1f469}\u200d\u{1f4bb} Ana', '\u{1f469}\u{1f4bb} Ana']
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

describe('the nickname of an account', () => {
  it.each([
    ['Ana 🙂', 'Ana'], ['🙂', 'alice'], ['x'.repeat(120), 'x'.repeat(60)], ['Ana@home.example', 'Ana home.example'], ['Ana שלום', 'alice'], ['Z\u0301\u0301\u0301\u0301\u0301', 'alice'], ['\ue000Ana', 'Ana']
  ])('of %j is %j', (displayName, expected) => { expect(nicknameOf({ username: 'alice', displayName }, [])).toBe(expected) })

  it('is always one that rooms take', () => {
    const username = fc.stringMatching(/^[a-z0-9._]{1,50}$/)
    fc.assert(fc.property(username, fc.string({ unit: 'binary', maxLength: 120 }), fc.boolean(), (name, displayName, hasNamesakes) => {
      const nickname = nicknameOf({ username: name, displayName }, hasNamesakes ? ['somebody.else', 'another'] : [])
      expect(faultOf(nickname)).toBeUndefined()
      expect(tidy(nickname)).toBe(nickname)
      expect(takenByProsody(nickname)).toBe(true)
    }))
  })
})

describe('the rule for nicknames', () => {
  it.each([
    ['', 'empty'], ['\u0301', 'empty'], ['x'.repeat(longestNickname + 1), 'long'], ['a@b.example', 'address'], ['me: a@b', 'address'],
    ['Ana 🙂', 'characters'], ['Ana \u{1fae0}', 'characters'], ['\ue000', 'characters'], ['Ana שלום', 'directions'], ['שלום 1', 'directions'], ['Z\u0301\u0301\u0301\u0301\u0301', 'marks']
  ] as const)('refuses %j: %s', (nickname, why) => {
    expect(faultOf(nickname)).toMatchObject({ why })
    for (const language of ['en', 'fr'] as const) expect(wordsOf(faultOf(nickname) ?? { why }, language)).not.toMatch(/[{}]|undefined/)
  })

  it.each(['A', 'x'.repeat(longestNickname), '☺', 'Ana ♥', 'Zoë', 'Việt Nguyễn', 'שלום', 'عمر', '@ana', 'Ana @ home', 'राम', '王', 'a/b', 'Guest 1234'])('takes %j', nickname => {
    expect(faultOf(tidy(nickname))).toBeUndefined()
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
