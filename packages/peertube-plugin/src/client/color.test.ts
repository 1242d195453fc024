import { expect, it } from 'vitest'
import { contrast, isDark, mix, parseColor, readable, textOn, type Rgb } from './color.js'

it.each<[string, Rgb | undefined]>([
  ['rgb(1, 2, 3)', [1, 2, 3]],
  ['rgba(1, 2, 3, 0.5)', [1, 2, 3]],
  ['rgb(1 2 3 / 1)', [1, 2, 3]],
  ['color(srgb 1 0.5 0)', [255, 128, 0]],
  ['rgba(0, 0, 0, 0)', undefined],
  ['oklch(0.5 0.1 20)', undefined],
  ['', undefined]
])('reads %s', (computed, expected) => { expect(parseColor(computed)).toEqual(expected) })

it('knows the contrasts of WCAG', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21)
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2)
})

it('makes a color readable and keeps one that is', () => {
  const white: Rgb = [255, 255, 255]
  expect(contrast(readable([242, 105, 13], [white]), white)).toBeGreaterThanOrEqual(4.5)
  expect(readable([0, 0, 120], [white])).toEqual([0, 0, 120])
  expect(readable([128, 128, 128], [[127, 127, 127]], 21)).toEqual([0, 0, 0])
})

it('tells dark from light', () => {
  expect([isDark([24, 24, 27]), isDark([255, 255, 255])]).toEqual([true, false])
  expect(textOn([24, 24, 27])).toEqual([255, 255, 255])
  expect(mix([0, 0, 0], [200, 100, 0], 0.5)).toEqual([100, 50, 0])
})
