import { SaxesParser } from 'saxes'

/** An element of the top level, with all text inside of it. */
export interface AdminElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** What opens the stream that mod_admin_socket speaks. */
export const streamHeader = '<?xml version="1.0"?><stream:stream xmlns="xmpp:prosody.im/admin" xmlns:stream="http://etherx.jabber.org/streams" version="1.0">'

/** Feeds bytes of the stream, calls `onElement` for each whole element below its root. Throws what the parser finds wrong. */
export function createElementReader (onElement: (element: AdminElement) => void): (chunk: string) => void {
  const parser = new SaxesParser()
  let depth = 0
  let name = ''
  let attributes: Record<string, string> = {}
  let text = ''
  parser.on('error', error => { throw error })
  parser.on('opentag', tag => {
    depth += 1
    if (depth !== 2) return
    name = tag.name
    attributes = { ...tag.attributes }
    text = ''
  })
  parser.on('text', found => { if (depth >= 2) text += found })
  parser.on('closetag', () => {
    depth -= 1
    if (depth === 1) onElement({ name, attributes, text })
  })
  return chunk => { parser.write(chunk) }
}

/** The line of a command as the stream carries it. `repl="0"` asks for results without a prompt's decoration. */
export const inputElement = (line: string): string => `<repl-input width="132" repl="0">${escapeText(line)}</repl-input>`

/** XML has no place for control characters; Lua can write them as `\ddd`. */
function escapeText (text: string): string {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text)) throw new TypeError('a command of the admin shell cannot hold control characters')
  return text.replace(/[&<>]/g, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] as string)
}
