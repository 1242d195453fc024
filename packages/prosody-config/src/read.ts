import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { parseStatementsOf } from './lua/parse-file.js'
import { runChunk } from './lua/run.js'
import { optionPath, Refused, sectionPath, type Found, type Section } from './lua/sections.js'
import { ConfigState } from './lua/state.js'
import { toConfigValue, type ReadValue } from './lua/to-config-value.js'
import { LuaSyntaxError } from './lua/tokens.js'
import { isSecretName } from './hide-secrets.js'
import { optionFields, serviceField, type Place } from './option-fields.js'
import { parseOutside, type ParseOptions, type ParseResult } from './parse.js'
import { headerStart } from './render.js'
import { salvage } from './salvage.js'
import { defaultTarget, targets, type Target } from './target.js'

/**
 * The configuration that a `prosody.cfg.lua` says, as `parseServerConfig` gives it: what Prosody would keep after loading the file. What only
 * running the file would tell, `Include`, and what Prosody itself ignores, is a finding with its line (`facts.line`) and left out. Not `ok`
 * is only what Prosody does not load. Without `target`, the one that a rendered file names, else 13.0.
 */
export function readProsodyConfig (text: string | Uint8Array, options: ParseOptions = {}): ParseResult {
  const source = Buffer.from(text as string).toString('latin1')
  const target = options.target ?? writtenTarget(source)
  const state = new ConfigState(target ?? defaultTarget)
  try {
    runChunk(parseStatementsOf(source, state.target), state)
  } catch (error) {
    if (error instanceof Refused) return { ok: false, diagnostics: [...state.found, error.found].map(found => diagnosticOf(found, source)) }
    if (error instanceof LuaSyntaxError) return { ok: false, diagnostics: [syntaxFinding(error, source)] }
    throw error
  }
  return parseRead(state, source, options, target)
}

function parseRead (state: ConfigState, source: string, options: ParseOptions, target: Target | undefined): ParseResult {
  state.tellResets()
  const read = [...state.sections.values()].map(section => ({ section, values: valuesOf(section, state) }))
  const input = inputOf(read, target, state.isIncomplete)
  const { result, findings } = salvage(input, given => parseOutside(given, { ...options, ...(target === undefined ? {} : { target }) }))
  const lines = linesByPointer(read)
  const diagnostics = [
    ...state.found.map(found => diagnosticOf(found, source)),
    ...[...findings, ...result.diagnostics].map(diagnostic => withLine(diagnostic, lines))
  ]
  return result.ok ? { ...result, diagnostics } : { ok: false, diagnostics }
}

function writtenTarget (source: string): Target | undefined {
  const written = source.startsWith(headerStart) ? source.slice(headerStart.length).match(/^[\d.]+/)?.[0] : undefined
  return targets.find(target => target === written)
}

interface ReadSection { readonly section: Section, readonly values: ReadonlyMap<string, { readonly value: ReadValue, readonly line: number }> }

/** The options of a section that could be kept. The others are told, and that something is missing. */
function valuesOf (section: Section, state: ConfigState): ReadSection['values'] {
  const values = new Map<string, { value: ReadValue, line: number }>()
  for (const [name, { value, line }] of section.options) {
    if (value === undefined) continue
    const read = toConfigValue(value, line)
    if (!('kind' in read && read.kind === 'unknown')) {
      values.set(name, { value: (read as { value: ReadValue }).value, line })
      continue
    }
    const { what, line: from } = read as { what: string, line: number }
    state.isIncomplete = true
    state.found.push({ code: 'READ_NOT_LITERAL', path: optionPath(section, name), line: from, option: name, what: isSecretName(name) ? '…' : what })
  }
  return values
}

function inputOf (read: readonly ReadSection[], target: Target | undefined, isIncomplete: boolean): Record<string, unknown> {
  const plain = ({ values }: ReadSection): object => Object.fromEntries([...values].map(([name, { value }]) => [name, value]))
  const named = (kind: Section['kind']): Array<[string, object]> => read
    .filter(({ section }) => section.kind === kind)
    .map(one => [one.section.name, { ...(one.section.module === undefined ? {} : { module: one.section.module }), options: plain(one) }])
  return {
    ...(target === undefined ? {} : { target }),
    ...(isIncomplete ? { incomplete: true } : {}),
    options: plain(read[0] as ReadSection),
    hosts: Object.fromEntries(named('host')),
    components: Object.fromEntries(named('component'))
  }
}

function diagnosticOf ({ code, line, path, ...facts }: Found, source: string): Diagnostic {
  const mayBeSecret = code === 'READ_REFUSED' ? isSecretLine(source, line) : code === 'READ_NOTHING' && 'option' in facts && isSecretName(facts.option)
  const shown = mayBeSecret ? { ...facts, what: '…' } : facts
  return catalog.diagnostic(code, { path, facts: { line, ...shown } as never })
}

function syntaxFinding ({ problem: { code, ...facts }, line }: LuaSyntaxError, source: string): Diagnostic {
  const shown = 'near' in facts && /\w/.test(facts.near) && isSecretLine(source, line) ? { near: '…' } : facts
  return catalog.diagnostic(code, { facts: { line, ...shown } as never })
}

/** Whether a password whose quotes were forgotten may stand in that line. */
function isSecretLine (source: string, line: number): boolean {
  const text = source.split(/\r\n|\n\r|\n|\r/)[line - 1] ?? ''
  return (text.match(/\w+/g) ?? []).some(isSecretName)
}

/** The line of every option and section, by its place in the input and by the field it goes into. */
function linesByPointer (read: readonly ReadSection[]): Map<string, number> {
  const lines = new Map<string, number>()
  for (const { section, values } of read) {
    const path = sectionPath(section)
    lines.set(path, section.line)
    for (const [name, { line }] of values) {
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
    if (line !== undefined) return catalog.localize({ ...diagnostic, facts: { ...diagnostic.facts, line } }, 'en')
  }
  return diagnostic
}
