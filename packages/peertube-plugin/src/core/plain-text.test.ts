import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstWords } from './plain-text.js'

it.each([
  ['First\nparagraph\n\nsecond', 'First paragraph'], ['**Bees** and _wasps_', 'Bees and wasps'], ['# Bees\n\nBuzz', 'Bees'], ['See [the site](https://bees.example) now', 'See the site now'],
  ['![a bee](https://bees.example/a.png) Hello', 'a bee Hello'], ['* one\n* two', 'one two'], ['> quoted `code`', 'quoted code'], ['<b>Hi</b> there', 'Hi there'], ['<script>alert(1)</script>', ''],
  ['---\n\nAfter', 'After'], ['1 < 2 &amp; 3 \\* 4', '1 < 2 & 3 * 4'], ['~~gone~~ here', 'gone here'], ['', ''], ['snake_case_name', 'snake_case_name'], ['https://bees.example/a_b_c', 'https://bees.example/a_b_c'],
  ['x'.repeat(400), 'x'.repeat(300)], ['[ ] open\n[x] done', '[ ] open [x] done']
])('reads %j as %j', (markdown, expected) => { expect(firstWords(markdown)).toBe(expected) })

it('reads anything, on one line', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => { expect(firstWords(text)).not.toMatch(/[\r\n\t]| {2}/) }))
})
