import { createRequire } from 'node:module'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { Ajv, Options, ValidateFunction } from 'ajv'
import { findingsOf, type Subject } from './ajv-findings.js'
import { shapeOf, typeKey } from './option-shape.js'
import type { OptionSpec } from './options/option-spec.js'
import { knownOptions } from './options/options.js'
import { referenceDefinitions } from './schema.js'
import { byOption, byType, structure } from './validators.generated.js'

/** How the schemas are compiled, here and when the package is made. */
export const ajvOptions = {
  allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, validateSchema: false, meta: false, inlineRefs: false
} as const satisfies Options

// Which validator belongs to an option depends on nothing but the option; keeping it is a matter of speed only.
const known = new WeakMap<OptionSpec, ValidateFunction>(Object.entries(knownOptions).map(([name, spec]) => [spec, byOption[name] as ValidateFunction]))

/** What is wrong with the shape of an input, the values of options left aside. */
export function findStructure (input: unknown): Diagnostic[] {
  return findingsBy(structure, input, { path: '' })
}

/** What is wrong with the plain value of an option. */
export function findOptionValue (value: unknown, spec: OptionSpec, subject: Subject): Diagnostic[] {
  return findingsBy(validatorOf(spec), value, subject)
}

const findingsBy = (validate: ValidateFunction, value: unknown, subject: Subject): Diagnostic[] => validate(value) ? [] : findingsOf(validate.errors ?? [], subject)

/** The compiled one, where there is one: options with a schema, range or values that a caller made up are compiled when they are first used. */
function validatorOf (spec: OptionSpec): ValidateFunction {
  const validate = known.get(spec) ?? byType[typeKey(spec) ?? ''] ?? compile(spec)
  known.set(spec, validate)
  return validate
}

/** Loads ajv, which takes several times as long as all else does. */
function compile (spec: OptionSpec): ValidateFunction {
  const { Ajv: Compiler } = createRequire(import.meta.url)('ajv') as { readonly Ajv: new (options: Options) => Ajv }
  return new Compiler(ajvOptions).compile({ ...shapeOf(spec), definitions: referenceDefinitions })
}
