import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog } from './diagnostics.js'

describe.each(['docs/diagnostics.md', 'docs/diagnostics.fr.md'])('%s', file => {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  it('explains every code, and no other', () => {
    expect([...text.matchAll(/^## (\w+)$/gm)].map(match => match[1]).sort()).toEqual([...catalog.codes].sort())
  })
})

it('asks for the same facts in both languages', () => {
  const facts = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  for (const { en, fr } of Object.values(catalog.entries)) {
    expect(facts(fr.message)).toEqual(facts(en.message))
    expect(facts(fr.hint)).toEqual(facts(en.hint))
  }
})
