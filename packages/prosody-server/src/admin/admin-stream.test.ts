import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createElementReader, inputElement, streamHeader, type AdminElement } from './admin-stream.js'

it('reads elements whole, however the bytes are cut', () => {
  const stream = `${streamHeader}<repl-output>a &lt; b</repl-output> <repl-output eol="0">two<x>deep</x></repl-output><repl-result type="error">no</repl-result>`
  fc.assert(fc.property(fc.array(fc.nat(stream.length)), cuts => {
    const found: AdminElement[] = []
    const feed = createElementReader(element => { found.push(element) })
    const places = [0, ...cuts.sort((a, b) => a - b), stream.length]
    for (let index = 1; index < places.length; index += 1) feed(stream.slice(places[index - 1], places[index]))
    expect(found).toEqual([
      { name: 'repl-output', attributes: {}, text: 'a < b' },
      { name: 'repl-output', attributes: { eol: '0' }, text: 'twodeep' },
      { name: 'repl-result', attributes: { type: 'error' }, text: 'no' }
    ])
  }))
})

it('carries any line that XML can hold, and refuses the others', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), line => {
    const found: AdminElement[] = []
    const feed = createElementReader(element => { found.push(element) })
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(line)) {
      expect(() => inputElement(line)).toThrow(TypeError)
      return
    }
    feed(streamHeader + inputElement(line))
    expect(found[0]?.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')).toBe(line.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
  }))
})

it('throws at what is no XML', () => {
  const feed = createElementReader(() => {})
  expect(() => { feed(`${streamHeader}<a></b>`) }).toThrow()
})
