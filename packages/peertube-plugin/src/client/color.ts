/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/** A color as browsers compute it: `rgb(1, 2, 3)`, `rgba(…)` or `color(srgb 0.1 0.2 0.3)`; undefined for transparent and others. */
export function parseColor (computed: string): Rgb | undefined {
  const [, kind, rest = ''] = /^(rgba?|color)\((.*)\)$/.exec(computed.trim()) ?? []
  const numbers = rest.replace(/^srgb\s/, '').split(/[\s,/]+/).map(Number)
  const [red, green, blue, alpha = 1] = numbers
  if (kind === undefined || red === undefined || green === undefined || blue === undefined || numbers.some(Number.isNaN) || alpha === 0) return undefined
  const scale = kind === 'color' ? 255 : 1
  return [red * scale, green * scale, blue * scale].map(Math.round) as unknown as Rgb
}

export const formatColor = ([red, green, blue]: Rgb): string => `rgb(${red}, ${green}, ${blue})`

/** WCAG 2.2, relative luminance: 0 for black, 1 for white. */
export function luminance (color: Rgb): number {
  const [red, green, blue] = color.map(channel => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast (one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]

export const isDark = (background: Rgb): boolean => contrast(background, white) > contrast(background, black)

/** Of two colors, so much of the second: 0 to 1. */
export const mix = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((channel, index) => Math.round(channel + ((other[index] ?? 0) - channel) * share)) as unknown as Rgb

/** The color, made darker or lighter until it can be read on all of the backgrounds. */
export function readable (color: Rgb, backgrounds: readonly Rgb[], ratio = 4.5): Rgb {
  const [first = white] = backgrounds
  const end = isDark(first) ? white : black
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(color, end, share)
    if (backgrounds.every(background => contrast(candidate, background) >= ratio)) return candidate
  }
  return end
}

/** Black or white, whichever is read better on it. */
export const textOn = (background: Rgb): Rgb => isDark(background) ? white : black
