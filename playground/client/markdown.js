const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const inline = text => escaped(text)
  .replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
  .replaceAll(/(^|\W)[*_](.+?)[*_](?=\W|$)/g, '$1<em>$2</em>')
  .replaceAll(/`(.+?)`/g, '<code>$1</code>')
  .replaceAll(/\[([^\]]+)\]\((https?:[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
  .replaceAll(/(^|\s)(https?:\/\/[^\s<]+)/g, '$1<a href="$2" target="_blank" rel="noopener noreferrer">$2</a>')
  .replaceAll('\n', '<br>\n')

const block = text => {
  if (/^[-*] /.test(text)) return `<ul>${text.split('\n').map(line => `<li>${inline(line.replace(/^[-*] /, ''))}</li>`).join('')}</ul>`
  return `<p>${inline(text)}</p>`
}

const heading = text => text.replace(/^(#{1,5}) (.*)$/, (_all, marks, words) => `<h${marks.length + 1}>${inline(words)}</h${marks.length + 1}>`)

const blocks = text => (text ?? '').trim().split(/\n{2,}/).filter(Boolean)

/** A small part of Markdown; HTML in it is shown as text. */
export const textMarkdown = text => blocks(text).map(block).join('')
export const enhancedMarkdown = text => blocks(text).map(part => part.startsWith('#') ? heading(part) : block(part)).join('')
