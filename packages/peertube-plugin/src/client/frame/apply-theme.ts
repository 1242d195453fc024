/// <reference lib="dom" />
import type { Theme } from '../theme.js'

/** Gives the page the theme; frame.css makes Converse's variables of ours. */
export function applyTheme (theme: Theme, document: Document): void {
  const { style } = document.documentElement
  const { dark, ...values } = theme
  for (const [name, value] of Object.entries(values)) {
    style.setProperty(`--pt-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`, value)
    const numbers = /^rgb\((.*)\)$/.exec(value)?.[1]
    if (numbers !== undefined) style.setProperty(`--pt-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}-rgb`, numbers)
  }
  style.colorScheme = dark ? 'dark' : 'light'
}

/** As a style sheet of its own, which no Content-Security-Policy takes for a style within the page. */
export function addFontFaces (rules: string, document: Document): void {
  if (rules === '') return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
}
