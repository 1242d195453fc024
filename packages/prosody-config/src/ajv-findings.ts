import { jsonPointer, type Diagnostic, type Json } from '@xmpp-chat/diagnostics'
import type { ErrorObject } from 'ajv'
import { catalog } from './diagnostics.js'
import { similarNames } from './similar.js'

/** Where the value stands that ajv looked at, and which option it is. */
export interface Subject {
  readonly path: string
  readonly option?: string
}

/** Findings for what ajv complained about, one per place, in the words of the configuration and without the value itself. */
export function findingsOf (errors: readonly ErrorObject[], subject: Subject): Diagnostic[] {
  const telling = errors.filter(error => !isBranching(error))
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf').map(({ instancePath }) => instancePath))
  const shown = telling.filter(error => !(choices.has(error.instancePath) && isOverruled(error, telling)))
  const findings = (shown.length > 0 ? shown : telling).map(error => findingOf(error, choices.size > 0 ? telling : [error], subject))
  return [...new Map(findings.map(finding => [`${finding.code} ${finding.path}`, finding])).values()]
}

const isBranching = ({ keyword }: ErrorObject): boolean => keyword === 'if' || keyword === 'anyOf' || keyword === 'oneOf'

/** In a choice of shapes, the shape that fits best speaks: one that failed inside, not one that is another type altogether. */
function isOverruled (error: ErrorObject, telling: readonly ErrorObject[]): boolean {
  return isTypeLike(error) && telling.some(other =>
    other.instancePath.startsWith(error.instancePath + '/') || (other.instancePath === error.instancePath && !isTypeLike(other)))
}

const isTypeLike = ({ keyword }: ErrorObject): boolean => keyword === 'type'

function findingOf (error: ErrorObject, alternatives: readonly ErrorObject[], subject: Subject): Diagnostic {
  const path = subject.path + error.instancePath
  const { option } = subject
  if (error.keyword === 'additionalProperties') return unknownField(error, path)
  const expected = expectedBy(error, alternatives)
  const actual = nameOf(error)
  if (option === undefined) return catalog.diagnostic('FIELD_TYPE', { path, facts: { expected, actual } })
  const code = isTypeLike(error) || error.keyword === 'required'
    ? 'OPTION_TYPE'
    : error.keyword === 'enum' || error.keyword === 'const' || error.keyword === 'pattern' ? 'OPTION_VALUE' : 'OPTION_RANGE'
  return catalog.diagnostic(code, { path, facts: { option, expected, actual } })
}

function unknownField (error: ErrorObject, parent: string): Diagnostic {
  const field = String(error.params['additionalProperty'])
  // What is there already is no suggestion.
  const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object).filter(name => !name.startsWith('$') && !Object.hasOwn(error.data as object, name))
  if (known.length === 0) return catalog.diagnostic('FIELD_IGNORED', { path: parent + jsonPointer(field), facts: { field } })
  const similar = similarNames(field, known)
  const suggestions = similar.length > 0 ? similar : known
  return catalog.diagnostic('FIELD_UNKNOWN', { path: parent + jsonPointer(field), facts: { field, suggestions: quoted(suggestions) } })
}

const quoted = (names: readonly string[]): string[] => names.map(name => `"${name}"`)

/** A type expression for what would be right: `integer`, `"a" | "b"`, `>= 1`. */
function expectedBy (error: ErrorObject, alternatives: readonly ErrorObject[]): string {
  const expected = alternatives
    .filter(other => other.instancePath === error.instancePath && other.keyword === error.keyword)
    .map(({ keyword, params, parentSchema }): string => {
      if (keyword === 'type') return [params['type']].flat().join(' | ')
      if (keyword === 'enum') return (params['allowedValues'] as Json[]).map(value => JSON.stringify(value)).join(' | ')
      if (keyword === 'const') return JSON.stringify(params['allowedValue'])
      if (keyword === 'required') return `"${String(params['missingProperty'])}"`
      if (keyword === 'pattern') return String(parentSchema?.['description'] ?? params['pattern'])
      return `${String(params['comparison'] ?? keyword)} ${String(params['limit'] ?? '')}`.trim()
    })
  return [...new Set(expected)].join(' | ')
}

/** The type of a value; of a number that is out of range also the number. More could give a secret away. */
function nameOf ({ keyword, data }: ErrorObject): string {
  if (Array.isArray(data)) return 'array'
  const isOutOfRange = typeof data === 'number' && /imum$/i.test(keyword)
  return data === null ? 'null' : isOutOfRange ? `number ${data}` : typeof data
}
