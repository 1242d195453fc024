import { expect, it } from 'vitest'
import { placeAgain } from './outgoing-text.js'

const u = {
  emojis: { shortnamesToUnicode: (words: string) => words.replaceAll(':smile:', '😄') },
  getMediaURLsMetadata: async (words: string) => {
    const start = words.indexOf('https:')
    return start < 0 ? {} : { media_urls: [{ start, end: words.length }] }
  },
  muc: { setAffiliation: async () => {} }
}

it('finds addresses and mentions in the text that is shown', async () => {
  const typed = ':smile: Zoé https://example.org'
  const body = '😄 Zoé https://example.org'
  const placed = await placeAgain({ body, original_text: typed, references: [{ begin: 8, end: 11 }], media_urls: [{ start: 12, end: 31 }] }, u)
  expect(placed.references).toEqual([{ begin: 3, end: 6 }])
  expect(placed.media_urls).toEqual([{ start: 7, end: body.length }])
})

it('counts from behind the quotation of an answer', async () => {
  const placed = await placeAgain({ body: '> Bob:\n> hi\n😄 Zoé', original_text: ':smile: Zoé', references: [{ begin: 20, end: 23 }] }, u)
  expect(placed.references).toEqual([{ begin: 15, end: 18 }])
})

it('leaves what has no text alone', async () => {
  const empty = { original_text: '' }
  expect(await placeAgain(empty, u)).toBe(empty)
})
