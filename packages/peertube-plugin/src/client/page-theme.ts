/// <reference lib="dom" />
import { h } from './dom.js'
import { themeOf, type PageColors, type Theme } from './theme.js'

/** The variables of PeerTube 6, and those of PeerTube 7 and later. */
const variables = {
  background: ['--mainBackgroundColor', '--bg'],
  foreground: ['--mainForegroundColor', '--fg'],
  raised: ['--submenuBackgroundColor', '--bg-secondary-400', '--bg-secondary'],
  subdued: ['--greyForegroundColor', '--fg-300'],
  border: ['--inputBorderColor', '--input-border-color'],
  accent: ['--mainColor', '--primary'],
  input: ['--inputBackgroundColor', '--input-bg'],
  onInput: ['--inputForegroundColor', '--input-fg']
} as const satisfies Partial<Record<keyof PageColors, readonly string[]>>

/** The theme that PeerTube's page has at this moment. */
export function readPageTheme (): Theme {
  const body = getComputedStyle(document.body)
  const probe = h('span', { hidden: true })
  document.body.append(probe)
  const resolve = (names: readonly string[]): string | undefined => {
    const name = names.find(one => body.getPropertyValue(one).trim() !== '')
    if (name === undefined) return undefined
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const colors = Object.fromEntries(Object.entries(variables).map(([key, names]) => [key, resolve(names)]))
  probe.remove()
  return themeOf({ ...colors, background: colors.background ?? body.backgroundColor, foreground: colors.foreground ?? body.color, font: body.fontFamily })
}

/** Calls back with the new theme whenever the page gets another one. Returns what ends that. */
export function watchPageTheme (onChange: (theme: Theme) => void): () => void {
  let last = JSON.stringify(readPageTheme())
  const look = (): void => {
    const theme = readPageTheme()
    const now = JSON.stringify(theme)
    if (now === last) return
    last = now
    onChange(theme)
  }
  const soon = (): void => { setTimeout(look, 50) }
  const observer = new MutationObserver(soon)
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-pt-theme', 'data-bs-theme'] })
  observer.observe(document.head, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'href', 'media', 'rel'] })
  // A style sheet that is switched on for the first time is fetched only then.
  document.head.addEventListener('load', soon, true)
  const media = matchMedia('(prefers-color-scheme: dark)')
  media.addEventListener('change', soon)
  // A style sheet may be switched on and off without a trace in the document.
  const timer = setInterval(look, 2000)
  return () => {
    observer.disconnect()
    document.head.removeEventListener('load', soon, true)
    media.removeEventListener('change', soon)
    clearInterval(timer)
  }
}
