import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Makes `src/core/names/confusables.json` of Unicode's own table, without what a plugin has no use for:
 * `npx tsx scripts/confusables.ts <confusables.txt of https://www.unicode.org/Public/security/>`.
 */
const [file] = process.argv.slice(2)
if (file === undefined) throw new TypeError('Name the file confusables.txt of Unicode')
const table = readFileSync(file, 'utf8')
const version = /^# Version: (\S+)/m.exec(table)?.[1]

const charactersOf = (codes: string): string => String.fromCodePoint(...codes.trim().split(' ').map(code => Number.parseInt(code, 16)))
const escaped = (text: string): string => text.replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What looks like it, by what it looks like. */
const likenesses = new Map<string, string>()
for (const [, source = '', target = ''] of table.matchAll(/^([0-9A-F]+) ;\t([0-9A-F ]+) ;/gm)) {
  const prototype = charactersOf(target)
  likenesses.set(prototype, (likenesses.get(prototype) ?? '') + charactersOf(source))
}

const lines = [...likenesses].map(([prototype, characters]) => `    ${escaped(JSON.stringify(prototype))}: ${escaped(JSON.stringify(characters))}`)
writeFileSync(new URL('../src/core/names/confusables.json', import.meta.url), `{
  "version": ${JSON.stringify(version)},
  "copyright": "© 1991-2025 Unicode, Inc. Unicode License v3, https://www.unicode.org/license.txt",
  "likenesses": {
${lines.join(',\n')}
  }
}
`)
