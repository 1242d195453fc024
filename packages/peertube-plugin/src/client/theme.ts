import { contrast, formatColor, isDark, mix, parseColor, readable, textOn, type Rgb } from './color.js'

/** The colors that the chat needs, taken from a page and made readable (WCAG 2.2, AA). Each as CSS `rgb(…)`. */
export interface Theme {
  readonly dark: boolean
  readonly background: string
  /** Of bars, and of what the pointer is on. */
  readonly raised: string
  readonly foreground: string
  /** For what is less important. */
  readonly subdued: string
  readonly border: string
  /** Of links, and of the bodies of buttons. */
  readonly accent: string
  readonly onAccent: string
  readonly input: string
  readonly onInput: string
  readonly danger: string
  readonly success: string
  readonly warning: string
  /** A CSS font-family. */
  readonly font: string
}

/** What a page says of itself; colors as browsers compute them, undefined where it says nothing. */
export interface PageColors {
  readonly background?: string | undefined
  readonly foreground?: string | undefined
  readonly raised?: string | undefined
  readonly subdued?: string | undefined
  readonly border?: string | undefined
  readonly accent?: string | undefined
  readonly input?: string | undefined
  readonly onInput?: string | undefined
  readonly font?: string | undefined
}

/** Makes a complete, readable theme of whatever a page says. */
export function themeOf (page: PageColors): Theme {
  const color = (given: string | undefined, otherwise: Rgb): Rgb => parseColor(given ?? '') ?? otherwise
  const background = color(page.background, [255, 255, 255])
  const foreground = readable(color(page.foreground, textOn(background)), [background], 7)
  const away = textOn(background)
  const toned = color(page.raised, mix(background, away, 0.06))
  const raised = contrast(foreground, toned) >= 4.5 ? toned : mix(background, away, 0.06)
  const both = [background, raised]
  const accent = readable(color(page.accent, [0, 90, 200]), both)
  const input = color(page.input, background)
  const shown = {
    background, raised, foreground, accent, input,
    subdued: readable(color(page.subdued, mix(foreground, background, 0.3)), both),
    border: color(page.border, mix(background, away, 0.2)),
    onAccent: readable(textOn(accent), [accent]),
    onInput: readable(color(page.onInput, foreground), [input]),
    danger: readable([190, 30, 30], both),
    success: readable([25, 120, 60], both),
    warning: readable([150, 90, 0], both)
  }
  const css = Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, formatColor(value)])) as Record<keyof typeof shown, string>
  return { ...css, dark: isDark(background), font: page.font ?? 'sans-serif' }
}
