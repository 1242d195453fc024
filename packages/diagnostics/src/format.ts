import { localizeDiagnostics, type Catalog } from './catalog.js'
import { CodedError } from './coded-error.js'
import { countBySeverity, severities, sortBySeverity, type Diagnostic, type Facts, type Severity } from './diagnostic.js'
import type { Language } from './language.js'

/** How findings are shown. */
export interface FormatOptions {
  /** ANSI colours. Default false. */
  readonly colour?: boolean
  /** Default `en`. Another language needs the `catalogs` that know the codes. */
  readonly language?: Language
  readonly catalogs?: ReadonlyArray<Pick<Catalog, 'localize'>>
}

const words = {
  en: {
    error: 'error', warning: 'warning', info: 'info', line: 'line', none: 'No problems found.',
    errors: ['error', 'errors'], warnings: ['warning', 'warnings'], infos: ['remark', 'remarks']
  },
  fr: {
    error: 'erreur', warning: 'avertissement', info: 'information', line: 'ligne', none: 'Aucun problème trouvé.',
    errors: ['erreur', 'erreurs'], warnings: ['avertissement', 'avertissements'], infos: ['remarque', 'remarques']
  }
} as const

const ansi: Record<Severity, number> = { error: 31, warning: 33, info: 36 }

/** Findings as text for a person: the worst first, each with its place and what to do, and a line that counts them. */
export function formatDiagnostics (diagnostics: readonly Diagnostic[], options: FormatOptions = {}): string {
  const { language = 'en', catalogs = [], colour = false } = options
  if (diagnostics.length === 0) return words[language].none
  const shown = sortBySeverity(localizeDiagnostics(diagnostics, language, catalogs))
  return [...shown.map(diagnostic => formatOne(diagnostic, language, colour)), summary(shown, language)].join('\n')
}

/** An error as text for a person: the findings in its `facts.diagnostics`, what could not be done, and what to do about it. */
export function formatError (error: CodedError, options: FormatOptions = {}): string {
  const { colour = false, language = 'en', catalogs = [] } = options
  const findings = localizeDiagnostics(findingsIn(error.facts), language, catalogs).map(finding => formatOne(finding, language, colour))
  const plain: { code: string, facts: Facts, message: string, hint: string } = error.toJSON()
  const { message, hint, code } = catalogs.reduce((found, catalog) => catalog.localize(found, language), plain)
  const head = `${paint(words[language].error, ansi.error, colour)} ${code}: ${visible(message)}`
  return [...findings, hint === '' ? head : `${head}\n${indent('→ ' + hint)}`].join('\n')
}

function findingsIn ({ diagnostics }: Facts): Diagnostic[] {
  return Array.isArray(diagnostics) ? (diagnostics as unknown[]).filter(isFinding) : []
}

function isFinding (value: unknown): value is Diagnostic {
  const { code, severity, message, hint, path, facts } = (value ?? {}) as Partial<Record<keyof Diagnostic, unknown>>
  return [code, message, hint, path].every(text => typeof text === 'string') && severities.includes(severity as Severity) && typeof facts === 'object' && facts !== null
}

/** The findings and their counts as plain data: the shape of every `--json` of ours. */
export function reportOf (diagnostics: readonly Diagnostic[]): { diagnostics: Diagnostic[], counts: Record<Severity, number> } {
  return { diagnostics: sortBySeverity(diagnostics), counts: countBySeverity(diagnostics) }
}

function formatOne ({ severity, code, path, message, hint, facts }: Diagnostic, language: Language, colour: boolean): string {
  // A finding about a text may say where in the text.
  const line = typeof facts['line'] === 'number' ? ` (${words[language].line} ${facts['line']})` : ''
  const place = path === '' ? '' : ` ${paint(visible(path) + line, 2, colour)}`
  const head = `${paint(words[language][severity], ansi[severity], colour)} ${code}${place}\n${indent(message)}`
  return hint === '' ? head : `${head}\n${indent('→ ' + hint)}`
}

function summary (diagnostics: readonly Diagnostic[], language: Language): string {
  const counts = countBySeverity(diagnostics)
  return severities.filter(severity => counts[severity] > 0).map(severity => {
    const [one, many] = words[language][`${severity}s`]
    return `${counts[severity]} ${counts[severity] === 1 ? one : many}`
  }).join(', ')
}

const indent = (text: string): string => text.split('\n').map(line => '  ' + visible(line)).join('\n')

/** Control characters of an input would otherwise command the terminal. */
const visible = (text: string): string =>
  text.replace(/[\u0000-\u001F\u007F-\u009F]/g, character => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)

const paint = (text: string, ansiCode: number, colour: boolean): string =>
  colour ? `\u001B[${ansiCode}m${text}\u001B[0m` : text
