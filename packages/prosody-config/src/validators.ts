import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { Ajv, type ValidateFunction } from 'ajv'
import { findingsOf, type Subject } from './ajv-findings.js'
import type { OptionSpec } from './options/option-spec.js'
import { optionSchema, structureSchema } from './schema.js'

// Compiled schemas depend on nothing but the schemas: keeping them is a matter of speed only.
const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
const compiled = new WeakMap<OptionSpec, ValidateFunction>()
let structure: ValidateFunction | undefined

/** What is wrong with the shape of an input, the values of options left aside. */
export function findStructure (input: unknown): Diagnostic[] {
  structure ??= ajv.compile(structureSchema())
  return structure(input) ? [] : findingsOf(structure.errors ?? [], { path: '' })
}

/** What is wrong with the plain value of an option. */
export function findOptionValue (value: unknown, spec: OptionSpec, subject: Subject): Diagnostic[] {
  const validate = compiled.get(spec) ?? compile(spec)
  return validate(value) ? [] : findingsOf(validate.errors ?? [], subject)
}

function compile (spec: OptionSpec): ValidateFunction {
  structure ??= ajv.compile(structureSchema())
  const { reference } = structureSchema()['definitions'] as { reference: object }
  const validate = ajv.compile({ ...optionSchema(spec), definitions: { reference } })
  compiled.set(spec, validate)
  return validate
}
