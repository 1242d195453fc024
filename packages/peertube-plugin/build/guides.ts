import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Marked, type RendererObject, type Token, type Tokens } from 'marked'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A document and the page that it becomes. */
export interface Guide {
  /** Below the repository, with slashes. */
  readonly source: string
  readonly language: 'en' | 'fr'
  /** Without `.html`; the same in both languages. */
  readonly name: string
}

/** What people of an instance may want to read of the repository. */
export function listGuides (): Guide[] {
  const packages = ['peertube-plugin', 'xmpp-dns', 'certs', 'prosody-server', 'prosody-config']
  return [
    ...(['en', 'fr'] as const).flatMap(language => documentsIn(`docs/${language}`).map(file => ({ source: `docs/${language}/${file}`, language, name: file === 'README.md' ? 'index' : withoutEnding(file) }))),
    ...packages.flatMap(name => documentsIn(`packages/${name}/docs`).map(file => ofPackage(name, `docs/${file}`))),
    ...['README.md', 'README.fr.md'].map(file => ofPackage('peertube-plugin', file))
  ]
}

const documentsIn = (folder: string): string[] => existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter(name => name.endsWith('.md')).toSorted() : []
const withoutEnding = (file: string): string => posix.basename(file).replace(/(\.fr)?\.md$/, '').toLowerCase()
const ofPackage = (name: string, file: string): Guide =>
  ({ source: `packages/${name}/${file}`, language: file.endsWith('.fr.md') ? 'fr' : 'en', name: `${name}-${withoutEnding(file)}` })

/** The pages and their style sheet by path, to lie in one folder. */
export function renderGuides (): Map<string, string> {
  const guides = listGuides()
  const style = readFileSync(new URL('guide.css', import.meta.url), 'utf8')
  // Pages are looked for again, style sheets are not.
  const styleLink = `../guide.css?${createHash('sha256').update(style).digest('hex').slice(0, 8)}`
  return new Map([
    ...guides.map(guide => [pathOf(guide), renderGuide(readFileSync(join(root, guide.source), 'utf8'), { guide, guides, styleLink })] as const),
    ['guide.css', style]
  ])
}

const pathOf = ({ language, name }: Guide): string => `${language}/${name}.html`

interface Surroundings {
  readonly guide: Guide
  readonly guides: readonly Guide[]
  readonly styleLink: string
}

const languages = { en: 'English', fr: 'Français' } as const

/** A whole page. What its links lead to is another page, or nothing when it is for developers. */
function renderGuide (text: string, { guide, guides, styleLink }: Surroundings): string {
  const { language, name } = guide
  const other = language === 'en' ? 'fr' : 'en'
  const marked = new Marked({ renderer: rendererFor(guide, guides) })
  const tokens = marked.lexer(text).filter(token => !isWayToOthers(token))
  const title = tokens.find((token): token is Tokens.Heading => token.type === 'heading')?.text ?? name
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${styleLink}">
</head>
<body>
<nav aria-label="Documentation"><a href="index.html">Documentation</a> <a href="../${other}/${name}.html" lang="${other}" hreflang="${other}">${languages[other]}</a></nav>
<main>
${marked.parser(tokens)}</main>
</body>
</html>
`
}

/** The line below a title with the same document in the other language, which every page has at its top. */
const isWayToOthers = ({ type, raw }: Token): boolean => type === 'paragraph' && /^\[(En français|In English|Français|English)\]\(\S+\)( · \[Documentation\]\(\S+\))?\n*$/.test(raw)

function rendererFor ({ source }: Guide, guides: readonly Guide[]): RendererObject {
  const taken = new Map<string, number>()
  return {
    heading ({ tokens, depth, text }) {
      const id = anchor(text)
      const before = taken.get(id) ?? 0
      taken.set(id, before + 1)
      return `<h${depth} id="${before === 0 ? id : `${id}-${before}`}">${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
    link ({ href, tokens }) {
      const words = this.parser.parseInline(tokens)
      const target = targetOf(href, source, guides)
      return target === undefined ? words : `<a href="${escape(target)}">${words}</a>`
    },
    code: ({ text }) => `<pre tabindex="0"><code>${escape(text)}</code></pre>\n`,
    table ({ header, rows }) {
      const row = (cells: readonly Tokens.TableCell[]): string => `<tr>${cells.map(({ tokens, header: isHeader, text }) => {
        const name = isHeader && text !== '' ? 'th' : 'td'
        return `<${name}>${this.parser.parseInline(tokens)}</${name}>`
      }).join('')}</tr>\n`
      return `<div class="table" tabindex="0"><table>\n<thead>\n${row(header)}</thead>\n<tbody>\n${rows.map(row).join('')}</tbody>\n</table></div>\n`
    },
    html: ({ text }) => /^\s*<!--[^]*-->\s*$/.test(text) ? '' : escape(text)
  }
}

/** From one page to another. */
function targetOf (href: string, source: string, guides: readonly Guide[]): string | undefined {
  if (/^(https?:|#)/.test(href)) return href
  const [file = '', fragment] = href.split('#')
  const found = guides.find(guide => guide.source === posix.join(posix.dirname(source), file))
  return found === undefined ? undefined : `../${pathOf(found)}${fragment === undefined ? '' : `#${fragment}`}`
}

/** As the forges make them of headings. */
export const anchor = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-')

const escape = (text: string): string => text.replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)
