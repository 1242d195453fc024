import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { languages } from '@xmpp-chat/diagnostics'
import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/index.js'

const folder = fileURLToPath(new URL('../..', import.meta.url))

describe.each(languages)('the explanations (%s)', language => {
  const page = readFileSync(join(folder, 'docs', `diagnostics${language === 'en' ? '' : '.fr'}.md`), 'utf8')

  it('are for every code there is, and for no other', () => {
    expect([...page.matchAll(/^## (\S+)$/gm)].map(([, code]) => code).sort()).toEqual([...catalog.codes].sort())
  })
})

describe('every code', () => {
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('wording'))
    .map(path => readFileSync(join(folder, 'src', path), 'utf8')).join('\n')

  it('is used in the source', () => {
    expect(catalog.codes.filter(code => !sources.includes(`'${code}'`))).toEqual([])
  })

  it('has the same facts in both languages', () => {
    const facts = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)))].sort()
    for (const [code, { en, fr }] of Object.entries(catalog.entries)) {
      expect([code, facts(fr.message), facts(fr.hint)]).toEqual([code, facts(en.message), facts(en.hint)])
    }
  })
})
