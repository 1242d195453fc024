import { formatDiagnostics, reportOf, type Diagnostic, type Language } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { Command, Values } from './flags.js'
import { flagOfPath, inFlags } from './in-flags.js'
import { wantsColour, type Terminal } from './terminal.js'

/** A command with its flags and where to write. */
export interface Invocation {
  readonly command: Command
  readonly values: Values
  readonly positionals: readonly string[]
  readonly language: Language
  readonly isJson: boolean
  readonly terminal: Terminal
}

/** Findings for people: without their places in what was observed, which are for programs. */
export function advice ({ language, terminal, values }: Invocation, diagnostics: readonly Diagnostic[]): string {
  const place = ({ code, path }: Diagnostic): string => !code.startsWith('SERVICE_') ? '' : values.service === undefined ? flagOfPath(path) : path
  const told = diagnostics.map(inFlags).map(diagnostic => ({ ...diagnostic, path: place(diagnostic) }))
  return formatDiagnostics(told, { language, catalogs: [catalog], colour: wantsColour(terminal) })
}

/** Prints findings, with `more` beside them in JSON. */
export function report (invocation: Invocation, diagnostics: readonly Diagnostic[], more: Record<string, unknown> = {}): void {
  const { terminal, isJson, language } = invocation
  const localized = diagnostics.map(diagnostic => catalog.localize(inFlags(diagnostic), language))
  terminal.out(isJson ? `${JSON.stringify({ ...reportOf(localized), ...more }, null, 2)}\n` : `${advice(invocation, diagnostics)}\n`)
}

/** A line on standard error that replaces the one before it on a terminal, and is left out elsewhere. */
export function progressLine ({ terminal }: Invocation, text: string): void {
  if (terminal.isProgressTerminal) terminal.progress(`\r\u001B[K${text}`)
}
