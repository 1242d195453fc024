import { formatDiagnostics, localizeDiagnostics, reportOf, type Diagnostic, type FormatOptions, type Language } from '@xmpp-chat/diagnostics'
import type { ParseArgsConfig } from 'node:util'
import { catalog } from '../diagnostics.js'
import type { FoundCertificates } from '../find.js'
import type { Surroundings } from './surroundings.js'

/** What was typed. */
export interface Invocation extends Surroundings {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | ReadonlyArray<string | boolean> | undefined>>
  readonly language: Language
  readonly json: boolean
  /** How findings are shown on the standard output. */
  readonly format: FormatOptions
  readonly name: string
}

export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>
  readonly help: Readonly<Record<Language, string>>
  run (invocation: Invocation): Promise<number>
}

/** Every value of an option that may be repeated or hold a list with commas. */
export function listOf ({ values }: Invocation, name: string): string[] {
  const value = values[name]
  return [value ?? []].flat().flatMap(item => String(item).split(',')).filter(item => item !== '')
}

export function textOf ({ values }: Invocation, name: string, fallback: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : fallback
}

interface Bounds {
  readonly least: number
  readonly most: number
  readonly parts?: boolean
}

/** A number within bounds, both included; a whole one unless `parts` are allowed. */
export function numberOf (invocation: Invocation, name: string, { least, most, parts = false }: Bounds): number | undefined {
  const value = invocation.values[name]
  if (value === undefined) return undefined
  const number = Number(value)
  const argument = `--${name} ${String(value)}`
  if (!Number.isFinite(number) || value === '' || !(parts || Number.isInteger(number))) throw misuse(invocation, argument)
  if (number < least || number > most) throw catalog.error('ERR_CERTS_RANGE', { facts: { command: `xmpp-certs ${invocation.name}`, argument, least, most } })
  return number
}

/** Whether the folder itself could not be looked into. */
export const isUnreadable = ({ dir, diagnostics }: FoundCertificates): boolean =>
  diagnostics.some(({ code, facts }) => code === 'FOLDER_UNREADABLE' && facts.path === dir)

/** The one thing that the command is about. */
export function subjectOf (invocation: Invocation, what: string): string {
  const [subject, extra] = invocation.positionals
  if (subject === undefined || extra !== undefined) throw misuse(invocation, extra ?? what)
  return subject
}

export const misuse = ({ name: command }: Pick<Invocation, 'name'>, argument: string): Error =>
  catalog.error('ERR_CERTS_USAGE', { facts: { command: `xmpp-certs ${command}`, argument } })

/** Findings as JSON with whatever belongs to them, or as text. */
export function tell (invocation: Invocation, diagnostics: readonly Diagnostic[], data: object = {}): void {
  const { json, out, format, language } = invocation
  if (json) out(JSON.stringify({ ...data, ...reportOf(localizeDiagnostics(diagnostics, language, [catalog])) }, null, 2))
  else out(formatDiagnostics(diagnostics, format))
}
