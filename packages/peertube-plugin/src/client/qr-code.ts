/// <reference lib="dom" />
import { encode } from 'uqr'

const svg = 'http://www.w3.org/2000/svg'

/** A QR code as a picture, black on white in any theme, since cameras want it so; ISO/IEC 18004. */
export function drawQrCode (content: string, name: string): SVGElement {
  const { size, data } = encode(content, { ecc: 'M', border: 4 })
  const picture = make('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name, 'shape-rendering': 'crispEdges', class: 'xmpp-chat-qr' })
  picture.append(make('rect', { width: String(size), height: String(size), fill: '#fff' }), make('path', { d: pathOf(data), fill: '#000' }))
  return picture
}

/** One rectangle for each run of dark modules in a row. */
const pathOf = (rows: readonly boolean[][]): string =>
  rows.flatMap((row, y) => [...row.map(dark => dark ? '1' : '0').join('').matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)).join('')

function make (name: 'svg' | 'rect' | 'path', attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(svg, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}
