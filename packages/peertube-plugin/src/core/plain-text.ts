import { lexer, type Token, type Tokens } from 'marked'

/** The first paragraph of a description in Markdown as people read it, for programs that show text as it is; at most 300 characters. */
export function firstWords (markdown: string): string {
  for (const token of lexer(markdown)) {
    const words = textOf(token).replace(/\s+/g, ' ').trim()
    if (words !== '') return [...words].slice(0, 300).join('').trim()
  }
  return ''
}

function textOf (token: Token): string {
  if (token.type === 'html' || token.type === 'def' || token.type === 'hr') return ''
  if (token.type === 'br') return ' '
  if (token.type === 'list') return (token as Tokens.List).items.map(item => textsOf(item.tokens)).join(' ')
  if (token.type === 'table') return ''
  const inner = (token as { readonly tokens?: readonly Token[] }).tokens
  if (inner !== undefined && inner.length > 0) return textsOf(inner)
  return 'text' in token && typeof token.text === 'string' ? unescaped(token.text) : ''
}

const textsOf = (tokens: readonly Token[]): string => tokens.map(textOf).join('')

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '\'', nbsp: ' ' }

const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => entities[name] ?? '')
