import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { optionFields, servicePrefix, type Place } from './option-fields.js'
import type { ParseResult } from './parse.js'

/** More rounds than any file needs: a value may be refused again after it was converted. */
const rounds = 50

type Container = Record<string, unknown> | unknown[]

/** Where a value stands in the input, and the option that it belongs to. */
interface Spot { readonly container: Container, readonly key: string, readonly option: string, readonly isWhole: boolean }

/**
 * A configuration that Prosody runs although values in it are not as they should be: those that it converts are converted, those that it
 * ignores are left out, and both are told.
 */
export function salvage (input: Record<string, unknown>, parse: (input: unknown) => ParseResult): { readonly result: ParseResult, readonly findings: readonly Diagnostic[] } {
  const given = structuredClone(input)
  const findings: Diagnostic[] = []
  const converted = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    const result = parse(given)
    const errors = result.ok ? [] : result.diagnostics.filter(({ severity }) => severity === 'error')
    const mended = errors.toSorted((a, b) => byPointer(b, a)).filter(error => mend(error, given, converted, findings))
    if (mended.length === 0) return { result, findings }
  }
  return { result: parse(given), findings }
}

/** Items of one list from the last to the first, so that what is left keeps its place. */
const byPointer = (a: Diagnostic, b: Diagnostic): number => a.path.localeCompare(b.path, 'en', { numeric: true })

/** Whether something could be done about it. */
function mend (error: Diagnostic, input: Record<string, unknown>, converted: Set<string>, findings: Diagnostic[]): boolean {
  const spot = spotOf(error.path, input)
  if (spot === undefined) return false
  const { container, key, option } = spot
  const part = spot.isWhole ? option : `${option}: ${key}`
  const value = (container as Record<string, unknown>)[key]
  const other = converted.has(error.path) ? undefined : conversion(value, String(error.facts['expected'] ?? ''), spot.isWhole)
  if (other !== undefined) {
    converted.add(error.path);
    (container as Record<string, unknown>)[key] = other
    findings.push(catalog.diagnostic('READ_CONVERTED', { path: error.path, facts: { line: 0, part, expected: String(error.facts['expected']), actual: Array.isArray(value) ? 'array' : typeof value } }))
    return true
  }
  if (Array.isArray(container)) container.splice(Number(key), 1)
  else delete container[key]
  findings.push({ ...error, severity: 'warning' }, catalog.diagnostic('READ_LEFT_OUT', { path: error.path, facts: { line: 0, part } }))
  return true
}

/** As `module:get_option_…` and LuaSec take values of another type. */
function conversion (value: unknown, expected: string, isWhole: boolean): unknown {
  const types = expected.split(' | ')
  const wantsNumber = types.includes('integer') || types.includes('number')
  if (typeof value === 'string' && wantsNumber && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value)
  if (typeof value === 'number' && types.includes('integer') && isWhole) return Math.floor(value)
  if (typeof value === 'number' && types.includes('string')) return String(value)
  if (isWhole && types.includes('boolean') && (value === 'true' || value === 1)) return true
  if (isWhole && types.includes('boolean') && (value === 'false' || value === 0)) return false
  if (Array.isArray(value) && isWhole && value.length > 0 && !types.includes('array') && !types.includes('object')) return value[0]
  return isWhole && types.includes('array') && ['string', 'number', 'boolean'].includes(typeof value) ? [value] : undefined
}

const keysOf = (pointer: string): string[] => pointer.split('/').slice(1).map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The value that a pointer of the parsed configuration is about, in the input where all options stand in `options`. */
function spotOf (pointer: string, input: Record<string, unknown>): Spot | undefined {
  const keys = keysOf(pointer)
  const isSection = keys[0] === 'hosts' || keys[0] === 'components'
  const place: Place = !isSection ? 'server' : keys[0] === 'hosts' ? 'host' : 'component'
  const section = isSection ? descend(input, keys.slice(0, 2)) as Record<string, unknown> | undefined : input
  const inside = isSection ? keys.slice(2) : keys
  if (section === undefined || inside.length === 0) return isSection && keys.length === 2 ? sectionSpot(keys, input) : undefined
  const [option, rest] = optionAt(inside, place)
  const options = section['options'] as Record<string, unknown>
  if (option === undefined || !Object.hasOwn(options, option)) return inside[0] === 'module' && isSection ? sectionSpot(keys.slice(0, 2), input) : undefined
  const way = [option, ...rest]
  const container = descend(options, way.slice(0, -1))
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, way.at(-1) as string)) return { container: options, key: option, option, isWhole: true }
  return { container: container as Container, key: way.at(-1) as string, option, isWhole: rest.length === 0 }
}

/** A host or component that cannot be kept at all. */
const sectionSpot = ([field = '', name = '']: readonly string[], input: Record<string, unknown>): Spot =>
  ({ container: input[field] as Container, key: name, option: name, isWhole: true })

function optionAt (inside: readonly string[], place: Place): [string | undefined, string[]] {
  const [field = '', name = '', ...rest] = inside
  if (field === 'options') return [name, rest]
  if (field === 'services') return [`${servicePrefix(name)}${rest[0] ?? ''}`, rest.slice(1)]
  const option = Object.entries(optionFields[place]).find(([, known]) => known === field)?.[0]
  return [option, inside.slice(1)]
}

const descend = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce((inner, key) => typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined, value)

