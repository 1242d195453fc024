import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listGuides, renderGuides, root } from '../../build/guides.ts'
import { catalogs, inWords } from '../../src/core/catalogs.js'
import { guidePath } from '../../src/texts/guides.js'

const pages = renderGuides()
const htmlPages = [...pages].filter(([path]) => path.endsWith('.html'))
const idsOf = (path: string): string[] => [...(pages.get(path) ?? '').matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
const linksOf = (page: string): string[] => [...page.matchAll(/ href="([^"]+)"/g)].map(([, href = '']) => href)

/** What a browser asks of the plugin for such an address, and where it goes on the page. */
const placeOf = (docs: string): { readonly path: string, readonly fragment: string } => {
  const { pathname, hash } = new URL(docs, 'https://videos.example')
  return { path: pathname.replace('/plugins/xmpp-chat/router/docs/', ''), fragment: hash.slice(1) }
}

describe('the documentation on the instance', () => {
  it.each(Object.entries(catalogs).flatMap(([name, { entries }]) => (['en', 'fr'] as const).map(language => ({ name, language, entries }))))(
    'explains every finding of $name in a section that its link leads to ($language)', ({ name, language, entries }) => {
      const findings = Object.entries(entries).map(([code, { severity, en }]) => ({ code, severity, path: '', ...en, docs: '', facts: {} }))
      expect(inWords(findings, language).map(({ message }) => message)).toEqual(Object.values(entries).map(entry => entry[language].message))
      const astray = inWords(findings, language).filter(({ docs }) => {
        const { path, fragment } = placeOf(docs)
        return path !== `${language}/${name}-diagnostics.html` || idsOf(path).filter(id => id === fragment).length !== 1
      })
      expect(astray.map(({ code, docs }) => `${code} ${docs}`)).toEqual([])
    })

  it('leads nowhere for what no catalog knows', () => {
    expect(inWords([{ code: 'ENOENT', severity: 'error', path: '', message: 'gone', hint: '', docs: 'docs/diagnostics.md#enoent', facts: {} }], 'fr')).toMatchObject([{ message: 'gone', docs: '' }])
  })

  it('begins in both languages, and has every page in both', () => {
    expect(placeOf(guidePath('en')).path).toBe('en/index.html')
    const names = (language: string): string[] => htmlPages.filter(([path]) => path.startsWith(`${language}/`)).map(([path]) => path.slice(3)).toSorted()
    expect(names('fr')).toEqual(names('en'))
    expect(names('en')).toContain('peertube-plugin-interoperability.html')
    expect(names('en')).toContain('index.html')
  })

  it.each(htmlPages)('%s leads to pages and sections that are there, and fetches nothing from elsewhere', (path, page) => {
    expect(page).toContain(`<html lang="${path.slice(0, 2)}">`)
    const astray = linksOf(page).filter(href => {
      if (/^https:\/\//.test(href)) return false
      const { pathname, hash } = new URL(href, `https://videos.example/${path}`)
      const target = pathname.slice(1)
      return !pages.has(target) || (hash !== '' && !idsOf(target).includes(decodeURIComponent(hash.slice(1))))
    })
    expect(astray).toEqual([])
    expect(page).not.toMatch(/<script|<img|<iframe|<!--|\ssrc=|<link[^>]+https?:/)
    expect(new Set(idsOf(path)).size).toBe(idsOf(path).length)
  })

  it('leaves out what is for developers only', () => {
    const sources = listGuides().map(({ source }) => source)
    const others = listGuides().flatMap(({ source }) => [...readFileSync(join(root, source), 'utf8').matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, file = '']) => posix.join(posix.dirname(source), file))).filter(file => !sources.includes(file))
    expect([...new Set(others)].toSorted()).toEqual(['packages/peertube-plugin/LICENSE', 'packages/peertube-plugin/PROTOCOL.md'])
  })
})
