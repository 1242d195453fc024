import { expect, it } from 'vitest'
import { createMemoryStorage } from './memory-storage.js'
import { tidyNickname } from './nickname.js'

it.each([
  ['  Zoé  ', 'Zoé'], ['a\u200Bb', 'ab'], ['a\n\tb', 'ab'], ['a   b', 'a b'], ['ﬁ', 'fi'], ['   ', ''], ['x'.repeat(80), 'x'.repeat(60)]
])('makes %j into %j', (typed, expected) => { expect(tidyNickname(typed)).toBe(expected) })

it('stores as a browser does, for as long as the page is there', () => {
  const storage = createMemoryStorage()
  storage.setItem('one', '1')
  storage.setItem('two', '2')
  expect([storage.length, storage.key(1), storage.key(2), storage.getItem('one'), storage.getItem('three')]).toEqual([2, 'two', null, '1', null])
  storage.removeItem('one')
  storage.clear()
  expect(storage.length).toBe(0)
})
