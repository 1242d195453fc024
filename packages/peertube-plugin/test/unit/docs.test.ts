import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchor, root } from '../../build/guides.ts'
import { catalogs } from '../../src/core/catalogs.js'
import { settingGroups, settingTexts } from '../../src/texts/settings.js'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const documentsIn = (folder: string): string[] => existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter(name => name.endsWith('.md')).map(name => join(folder, name)) : []
const packages = readdirSync(join(root, 'packages'))
const guides = ['docs/en', 'docs/fr'].flatMap(documentsIn)
const documents = ['README.md', ...guides, ...packages.flatMap(name => [...documentsIn(`packages/${name}`), ...documentsIn(`packages/${name}/docs`)])]
  .filter(path => !path.endsWith('CHANGELOG.md'))

const withoutCode = (text: string): string => text.replace(/^```[^]*?^```/gm, '')
const headings = (text: string): string[] => [...withoutCode(text).matchAll(/^(#+) (.+)$/gm)].map(([, level = '', words = '']) => `${level} ${words}`)
const anchors = (text: string): string[] => headings(text).map(heading => anchor(heading.replace(/^#+ /, '')))

describe('the documentation', () => {
  it.each(Object.entries(catalogs))('has a section in both languages for each finding of %s', (name, { entries }) => {
    for (const file of ['diagnostics.md', 'diagnostics.fr.md']) {
      const sections = headings(read(`packages/${name}/docs/${file}`))
      expect(Object.keys(entries).filter(code => !sections.includes(`## ${code}`)), file).toEqual([])
    }
  })

  it.each(documents)('%s leads to what is there', path => {
    const links = [...withoutCode(read(path)).replace(/`[^`\n]*`/g, '').matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, link = '']) => link)
    const broken = links.filter(link => {
      const [file = '', fragment] = link.split('#')
      const target = file === '' ? join(root, path) : join(root, dirname(path), file)
      if (!existsSync(target)) return true
      return fragment !== undefined && (statSync(target).isDirectory() || !anchors(readFileSync(target, 'utf8')).includes(decodeURIComponent(fragment)))
    })
    expect(broken).toEqual([])
  })

  it.each([
    ...documentsIn('docs/en').map(english => [english, english.replace('docs/en/', 'docs/fr/')] as const),
    ...packages.flatMap(name => documentsIn(`packages/${name}/docs`)).filter(path => !path.endsWith('.fr.md')).map(english => [english, english.replace(/md$/, 'fr.md')] as const)
  ])('says %s in French with the same structure', (english, french) => {
    const levels = (text: string): string[] => headings(text).map(heading => heading.replace(/ .*/, ''))
    const commands = (text: string): string[] => [...text.matchAll(/^```(?:sh|yaml)\n([^]*?)^```/gm)].map(([, code = '']) => code)
    const rows = (text: string): number[] => [...text.matchAll(/^(?:\|.*\n)+/gm)].map(([table]) => table.split('\n').length - 1)
    for (const part of [levels, commands, rows]) expect(part(read(french))).toEqual(part(read(english)))
  })

  it.each(['en', 'fr'] as const)('has a row for every fault that the assistant is tried with (%s)', language => {
    const tried = ['test/integration/assistant.test.ts', 'src/core/assistant/judge.test.ts'].map(path => read(`packages/peertube-plugin/${path}`)).join('\n')
    const codes = new Set([...tried.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code = '']) => code))
    const faults = Object.values(catalogs).flatMap(({ entries }) => Object.entries(entries).filter(([code, { severity }]) => codes.has(code) && severity !== 'info').map(([code]) => code))
    expect(faults.length).toBeGreaterThan(20)
    const guide = read(`docs/${language}/troubleshooting.md`)
    expect(faults.filter(code => !new RegExp(`^\\|.*\\[\`${code}\`\\]\\(\\S+#${code.toLowerCase()}\\).*\\|$`, 'm').test(guide))).toEqual([])
  })

  it.each(['en', 'fr'] as const)('names each setting for external accounts as the settings page does (%s)', language => {
    const names = settingGroups.flatMap(({ settings }) => settings.includes('external' as never) ? [...settings] : []).map(key => settingTexts[key].label[language].replaceAll('’', "'"))
    expect(names).not.toEqual([])
    const guide = read(`docs/${language}/admin-guide.md`).replaceAll('’', "'")
    expect(names.filter(name => !guide.includes(`| ${name} |`))).toEqual([])
  })
})
