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
