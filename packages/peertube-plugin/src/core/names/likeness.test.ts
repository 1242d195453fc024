import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import confusables from './confusables.json'
import { createAccountNames } from './account-names.js'
import { likenessesOf, looksLike } from './likeness.js'

const likenesses: Readonly<Record<string, string>> = confusables.likenesses

describe('names that nobody could tell apart', () => {
  it.each([
    'alice', 'ALICE', 'A lice', '\u0410lice', 'Al\u0456\u0441\u0435', '\u0391lice', 'Al\u0131ce', 'A1ice', 'AIice', 'ALlCE', '\uff21lice', '\u{1d400}lice', '\u24b6lice', 'Al\u3164ice', 'Alice\u2800', '\u115fAlice',
    'Al\u17b4ice', 'A\u{1d159}lice', 'Ali\u0307ce', 'A\u0335lice', 'A\u0332l\u0332i\u0332c\u0332e\u0332', '\u00c1lic\u00e9', 'A\u20ddlice', 'Al\u0947ice', '\u202eAlice', 'Al\u00adice', '\u13aalice'
  ])('are Alice and %j', name => { expect(looksLike(name, 'Alice')).toBe(true) })

  it.each(['Alicia', 'Alice2', 'Malice', 'Alic', 'Elice', '\u0391\u03bb\u03af\u03ba\u03b7', 'Alice!'])('are not Alice and %j', name => { expect(looksLike(name, 'Alice')).toBe(false) })

  it.each([['Ella', 'Elia'], ['\u0930\u093e\u092e', '\u0930\u092e\u093e'], ['\u0e01\u0e34', '\u0e01\u0e38'], ['Bo', 'B']])('are not %s and %s', (one, other) => { expect(looksLike(one, other)).toBe(false) })

  it('are the same for all variants of their letters that rooms leave as they are', () => {
    const letter = fc.constantFrom(...'abcdeghjkopqrstuvwxyzABCDEFGHJKLMNOPQRSTUVWXYZ')
    const variants = fc.array(letter.chain(one => fc.constantFrom(one, ...[...likenesses[one] ?? ''].filter(variant => [variant, one].includes(variant.normalize('NFKC')))).map(variant => [one, variant] as const)), { minLength: 1, maxLength: 20 })
    const ignored = fc.constantFrom('', '\u3164', '\u200d', '\u2800', '\u0301', ' ')
    fc.assert(fc.property(variants, ignored, (letters, nothing) => {
      expect(looksLike(letters.map(([, variant]) => variant).join(nothing), letters.map(([one]) => one).join(''))).toBe(true)
    }))
  })

  it('are found by what they share, whatever they are', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
    fc.assert(fc.property(name, name, (one, other) => {
      expect(looksLike(one, one)).toBe(true)
      expect(looksLike(one, other)).toBe(looksLike(other, one))
      const names = createAccountNames()
      names.add({ id: 1, names: [other] })
      if (looksLike(one, other)) expect(names.lookUp(one)).toEqual([1])
      expect(names.lookUp(other)).toEqual([1])
    }))
  })

  it('have likenesses that stay what they are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 12 }), name => {
      for (const likeness of likenessesOf(name)) expect(likenessesOf(likeness)).toContain(likeness)
    }))
  })
})
