import { expect, it } from 'vitest'
import { assistantTexts } from './assistant-page.js'
import { text, webTexts } from './web.js'

const values = (words: string): string[] => (words.match(/\{\w+\}/g) ?? []).sort()

it.each([...Object.entries(webTexts), ...Object.entries(assistantTexts)])('%s has the same values in both languages', (_key, { en, fr }) => {
  expect(values(fr)).toEqual(values(en))
})

it('puts values in, and leaves what it has no value for', () => {
  expect(text('en', 'inSeconds', { seconds: 3 })).toBe('in 3 s')
  expect(text('fr', 'reasonGiven')).toBe('Motif : {reason}')
})
