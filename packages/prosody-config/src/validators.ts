import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { Ajv, type ValidateFunction } from 'ajv'
import { findingsOf, type Subject } from './ajv-findings.js'
import type { OptionSpec } from './options/option-spec.js'
import { optionSchema, schemaId, structureSchema } from './schema.js'

// Compiled schemas depend on nothing but the schemas: keeping them is a matter of speed only. Compiling takes far longer than validating,
// so options are compiled when they are first met, and options of one shape together.
const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, validateSchema: false, inlineRefs: false, code: { optimize: false } })
const byShape = new Map<string, ValidateFunction>()
const byOption = new WeakMap<OptionSpec, ValidateFunction>()

/** What is wrong with the shape of an input, the values of options left aside. */
export function findStructure (input: unknown): Diagnostic[] {
  const validate = structure()
  return validate(input) ? [] : findingsOf(validate.errors ?? [], { path: '' })
}

/** What is wrong with the plain value of an option. */
export function findOptionValue (value: unknown, spec: OptionSpec, subject: Subject): Diagnostic[] {
  const validate = byOption.get(spec) ?? compile(spec)
  return validate(value) ? [] : findingsOf(validate.errors ?? [], subject)
}

function structure (): ValidateFunction {
  return ajv.getSchema(schemaId) ?? ajv.compile(structureSchema())
}

function compile (spec: OptionSpec): ValidateFunction {
  structure()
  const { description: _, deprecated: __, ...schema } = optionSchema(spec)
  const shape = JSON.stringify(schema).replaceAll('"#/definitions/', `"${schemaId}#/definitions/`)
  const validate = byShape.get(shape) ?? ajv.compile(JSON.parse(shape) as object)
  byShape.set(shape, validate)
  byOption.set(spec, validate)
  return validate
}
