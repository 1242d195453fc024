/// <reference lib="dom" />

type Child = Node | string | undefined | false

/** An element with attributes, listeners (`onclick`) and children; texts stay texts. */
export function h<Name extends keyof HTMLElementTagNameMap> (
  name: Name, attributes: Readonly<Record<string, string | boolean | EventListener | undefined>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(key.replace(/^on/, ''), value)
    else element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.filter(child => child !== undefined && child !== false))
  return element
}

const svg = 'http://www.w3.org/2000/svg'

/** An icon of 24 by 24, drawn in the color of the text around it. */
export function icon (path: string): SVGElement {
  const element = document.createElementNS(svg, 'svg')
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' })) {
    element.setAttribute(key, value)
  }
  // PeerTube's own style sheet undoes the attributes of these names.
  Object.assign(element.style, { width: '18px', height: '18px' })
  const line = document.createElementNS(svg, 'path')
  line.setAttribute('d', path)
  element.append(line)
  return element
}

export const icons = {
  at: 'M16 8v5a3 3 0 0 0 6 0v-1a10 10 0 1 0-4 8M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
  chat: 'M21 12a8 8 0 0 1-8 8H4l2.2-2.9A8 8 0 1 1 21 12z',
  check: 'M5 13l4 4L19 7',
  dash: 'M6 12h12',
  globe: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0zM3 12h18M12 3c3 2.6 4 5.6 4 9s-1 6.4-4 9c-3-2.6-4-5.6-4-9s1-6.4 4-9z',
  question: 'M9 9.5a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 2.3M12 18h.01',
  warning: 'M12 9v5M12 17.5h.01M12 3.5l9.5 17h-19z',
  close: 'M6 6l12 12M18 6L6 18',
  fullPage: 'M14 4h6v6M20 4l-8 8M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5'
} as const
