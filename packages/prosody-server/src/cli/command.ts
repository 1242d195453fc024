import { existsSync } from 'node:fs'
import type { ParseArgsConfig } from 'node:util'
import { catalog as certs } from '@xmpp-chat/certs'
import { formatDiagnostics, localizeDiagnostics, reportOf, type Diagnostic, type FormatOptions, type Language } from '@xmpp-chat/diagnostics'
import { catalog as prosodyConfig } from '@xmpp-chat/prosody-config'
import { catalog } from '../diagnostics.js'
import type { FindOptions } from '../find/find-prosody.js'
import { layoutOf, type Layout } from '../layout.js'
import type { Surroundings } from './surroundings.js'

/** Who knows the words of what is found. */
export const catalogs = [catalog, prosodyConfig, certs]

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
  /** Whether all from the first word on belongs to another program. */
  readonly passesOn?: true
  run (invocation: Invocation): Promise<number>
}

export const folderOptions = { dir: { type: 'string' }, prosody: { type: 'string' } } as const

export function textOf ({ values }: Pick<Invocation, 'values'>, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The folder of the server: `--dir`, else $XMPP_CHAT_DIR, else `data` where that is. */
export function folderOf (invocation: Invocation): Layout {
  const dir = textOf(invocation, 'dir') ?? (invocation.env.XMPP_CHAT_DIR || (existsSync('data') ? 'data' : undefined))
  if (dir === undefined) throw misuse(invocation, '--dir')
  return layoutOf(dir)
}

/** Which Prosody `--prosody` asks for: `embedded`, `system`, or a path. */
export function preferenceOf (invocation: Invocation, fallback: 'embedded' | 'system' = 'embedded'): NonNullable<FindOptions['prefer']> {
  const given = textOf(invocation, 'prosody') ?? fallback
  return given === 'embedded' || given === 'system' ? given : { path: given }
}

export function refuseWords (invocation: Invocation): void {
  const [word] = invocation.positionals
  if (word !== undefined) throw misuse(invocation, word)
}

export const misuse = ({ name: command }: Pick<Invocation, 'name'>, argument: string): Error =>
  catalog.error('ERR_PROSODY_SERVER_USAGE', { facts: { command, argument } })

/** Findings as JSON with whatever belongs to them, or as text. */
export function tell (invocation: Invocation, diagnostics: readonly Diagnostic[], data: object = {}): void {
  const { json, out, format, language } = invocation
  if (json) out(JSON.stringify({ ...data, ...reportOf(localizeDiagnostics(diagnostics, language, catalogs)) }, null, 2))
  else if (diagnostics.length > 0) out(formatDiagnostics(diagnostics, format))
}
