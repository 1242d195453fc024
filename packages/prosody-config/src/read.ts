import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { LuaSyntaxError } from './lua/lexer.js'
import { readStatements, sectionPath, type Found, type Section } from './lua/statements.js'
import { optionFields, serviceField, type Place } from './option-fields.js'
import { parseServerConfig, type ParseOptions, type ParseResult } from './parse.js'
import { headerStart } from './render.js'
import { targets, type Target } from './target.js'

/**
 * The configuration that a `prosody.cfg.lua` says, as `parseServerConfig` gives it. Literal values, constant arithmetic, references and
 * `option:append{…}` are kept; what only running the file would tell, and `Include`, is a finding with its line (`facts.line`) and left
 * out. Without `target`, the one that a rendered file names, else 13.0.
 */
export function readProsodyConfig (text: string | Uint8Array, options: ParseOptions = {}): ParseResult {
  const source = Buffer.from(text as string).toString('latin1')
  try {
    const { sections, found } = readStatements(source)
    const target = options.target ?? writtenTarget(source)
    const parsed = parseServerConfig(inputOf(sections, target), { ...options, ...(target === undefined ? {} : { target }) })
    const lines = linesByPointer(sections)
    const diagnostics = [...found.map(diagnosticOf), ...parsed.diagnostics.map(diagnostic => withLine(diagnostic, lines))]
    return parsed.ok ? { ...parsed, diagnostics } : { ok: false, diagnostics }
  } catch (error) {
    if (!(error instanceof LuaSyntaxError)) throw error
    return { ok: false, diagnostics: [catalog.diagnostic('READ_SYNTAX', { facts: { line: error.line, problem: error.message } })] }
  }
}

function writtenTarget (source: string): Target | undefined {
  const written = source.startsWith(headerStart) ? source.slice(headerStart.length).match(/^[\d.]+/)?.[0] : undefined
  return targets.find(target => target === written)
}

function inputOf (sections: readonly Section[], target: Target | undefined): object {
  const plain = ({ options }: Section): object => Object.fromEntries([...options].map(([name, { value }]) => [name, value]))
  const named = (kind: Section['kind']): Array<[string, object]> => sections
    .filter(section => section.kind === kind)
    .map(section => [section.name, { ...(section.module === undefined ? {} : { module: section.module }), options: plain(section) }])
  return {
    ...(target === undefined ? {} : { target }),
    options: plain(sections[0] as Section),
    hosts: Object.fromEntries(named('host')),
    components: Object.fromEntries(named('component'))
  }
}

function diagnosticOf ({ code, line, path, ...facts }: Found): Diagnostic {
  return catalog.diagnostic(code, { path, facts: { line, ...facts } as never })
}

/** The line of every option and section, by its place in the input and by the field it goes into. */
function linesByPointer (sections: readonly Section[]): Map<string, number> {
  const lines = new Map<string, number>()
  for (const section of sections) {
    const path = sectionPath(section)
    lines.set(path, section.line)
    for (const [name, { line }] of section.options) {
      lines.set(path + jsonPointer('options', name), line)
      lines.set(fieldPath(section, path, name), line)
    }
  }
  return lines
}

function fieldPath ({ kind }: Section, path: string, option: string): string {
  const fields: Readonly<Record<string, string>> = optionFields[kind satisfies Place]
  const service = kind === 'server' ? serviceField(option) : undefined
  if (service !== undefined) return jsonPointer('services', service.service, service.field)
  return path + jsonPointer(Object.hasOwn(fields, option) ? fields[option] as string : option)
}

/** The finding with the line of the nearest thing around it that has one. */
function withLine (diagnostic: Diagnostic, lines: ReadonlyMap<string, number>): Diagnostic {
  for (let path = diagnostic.path; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const line = lines.get(path)
    if (line !== undefined) return { ...diagnostic, facts: { ...diagnostic.facts, line } }
  }
  return diagnostic
}
