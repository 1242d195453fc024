// Copies examples, their real output and the tables of codes into the READMEs and docs. With --check it only says what differs.
//   <!-- example: package/file.ts -->        then a fence: the file
//   <!-- output: package/file.ts -->         then a fence: what running it prints
//   <!-- diagnostics --> … <!-- /diagnostics -->           the package's codes as a table
//   <!-- diagnostics: en --> … <!-- /diagnostics -->       the package's codes as sections, in that language
import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './run-quietly.mjs'

const check = process.argv.includes('--check')
const stale = []
for (const file of documents()) {
  const before = readFileSync(join(root, file), 'utf8')
  const after = await fill(before, file)
  if (after === before) continue
  stale.push(file)
  if (!check) writeFileSync(join(root, file), after)
}
for (const file of stale) console.log(check ? `${file} is not what the code says; run: npm run generate` : `Wrote ${file}`)
process.exitCode = check && stale.length > 0 ? 1 : 0

function documents () {
  const inFolder = folder => existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter(name => name.endsWith('.md')).map(name => join(folder, name)) : []
  const packages = readdirSync(join(root, 'packages')).flatMap(name => [...inFolder(`packages/${name}`), ...inFolder(`packages/${name}/docs`)])
  return ['README.md', ...packages].filter(file => existsSync(join(root, file)) && !file.endsWith('CHANGELOG.md'))
}

async function fill (text, file) {
  const examples = text.replace(/(<!-- example: (\S+) -->\n```\w+\n)[^]*?^(```)/gm, (_, start, path, end) => `${start}${example(path)}\n${end}`)
  const outputs = examples.replace(/(<!-- output: (\S+) -->\n```\w*\n)[^]*?^(```)/gm, (_, start, path, end) => `${start}${outputOf(path)}\n${end}`)
  const marker = /(<!-- diagnostics(?:: (\w+))? -->\n)[^]*?(<!-- \/diagnostics -->)/
  const [, start, language, end] = marker.exec(outputs) ?? []
  if (start === undefined) return outputs
  const { catalog } = await import(entryOf(join(root, file.split('/').slice(0, 2).join('/'))))
  return outputs.replace(marker, () => start + (language === undefined ? table(catalog) : sections(catalog, language)) + end)
}

/** What a package exports: a library its modules, the plugin its library. */
function entryOf (folder) {
  const { exports, library } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, library ?? exports['.'].default)
}

function example (path) {
  return readFileSync(join(root, 'examples', path), 'utf8').trimEnd()
}

function outputOf (path) {
  const folder = mkdtempSync(join(tmpdir(), 'xmpp-chat-docs-'))
  // A server that root starts runs as another user, who must get to its folder.
  chmodSync(folder, 0o711)
  const written = join(folder, 'output')
  const descriptor = openSync(written, 'w')
  try {
    const { status } = spawnSync(`${root}node_modules/.bin/tsx`, [join(root, 'examples', path)], { cwd: folder, stdio: ['ignore', descriptor, descriptor], env: { ...process.env, NO_COLOR: '1' } })
    const output = readFileSync(written, 'utf8').trimEnd()
    if (status !== 0) throw new Error(`examples/${path} ended with ${status}:\n${output}`)
    return output
  } finally {
    closeSync(descriptor)
    rmSync(folder, { recursive: true })
  }
}

function table ({ entries }) {
  const rows = Object.entries(entries).sort(byCode).map(([code, { severity, en }]) =>
    `| [\`${code}\`](docs/diagnostics.md#${code.toLowerCase()}) | ${severity} | ${cell(en.message)} |`)
  return ['| code | severity | what it says |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

function sections ({ entries }, language) {
  const [severities, todo] = language === 'fr'
    ? [{ error: 'Erreur', warning: 'Avertissement', info: 'Information' }, 'Que faire :']
    : [{ error: 'Error', warning: 'Warning', info: 'Remark' }, 'What to do:']
  const words = Object.entries(entries).sort(byCode).map(([code, entry]) => [
    `## ${code}`, `${severities[entry.severity]}. ${prose(entry[language].message)}`,
    ...entry[language].hint === '' ? [] : [`${todo} ${prose(entry[language].hint)}`], ''
  ].join('\n\n'))
  return '\n' + words.join('')
}

function byCode ([a], [b]) {
  return a < b ? -1 : 1
}

function prose (text) {
  return text.replace(/[<>|*_]/g, '\\$&')
}

function cell (text) {
  return prose(text).replaceAll('\n', ' ')
}
