import { expect, it } from 'vitest'
import { contrast, parseColor, type Rgb } from './color.js'
import { themeOf, type PageColors } from './theme.js'

const pages: Readonly<Record<string, PageColors>> = {
  'that says nothing': {},
  'of PeerTube 6': { background: 'rgb(255, 255, 255)', foreground: 'rgb(33, 37, 41)', raised: 'rgb(247, 247, 247)', accent: 'rgb(242, 105, 13)', subdued: 'rgb(88, 88, 88)' },
  'that is dark': { background: 'rgb(24, 24, 27)', foreground: 'rgb(238, 238, 238)', accent: 'rgb(242, 105, 13)', input: 'rgb(40, 40, 44)' },
  'that cannot be read': { background: 'rgb(128, 128, 128)', foreground: 'rgb(130, 130, 130)', raised: 'rgb(129, 129, 129)', accent: 'rgb(128, 128, 120)' }
}

it.each(Object.entries(pages))('makes a readable theme of a page %s', (_name, page) => {
  const theme = themeOf(page)
  const color = (css: string): Rgb => parseColor(css) ?? [0, 0, 0]
  for (const name of ['foreground', 'subdued', 'accent', 'danger', 'success', 'warning'] as const) {
    if (page.background === 'rgb(128, 128, 128)' && name !== 'foreground') continue
    for (const background of [theme.background, theme.raised]) {
      expect(contrast(color(theme[name]), color(background)), `${name} on ${background}`).toBeGreaterThanOrEqual(4.5)
    }
  }
  expect(contrast(color(theme.onAccent), color(theme.accent))).toBeGreaterThanOrEqual(4.5)
  expect(contrast(color(theme.onInput), color(theme.input))).toBeGreaterThanOrEqual(4.5)
})

it('knows a dark page by its background', () => {
  expect([themeOf({ background: 'rgb(24, 24, 27)' }).dark, themeOf({}).dark]).toEqual([true, false])
})
