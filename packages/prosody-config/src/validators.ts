import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { Ajv, type ValidateFunction } from 'ajv'
import { findingsOf, type Subject } from './ajv-findings.js'
import type { OptionSpec } from './options/option-spec.js'
import { remember } from './remember.js'
import { literalSchema, optionSchema, referenceDefinitions, schemaId, structureSchema } from './schema.js'

// Compiling takes far longer than validating, and compiling what can also say what is wrong longer still: that is compiled when something is wrong.
// Compiled schemas depend on nothing but the schemas; keeping them, those of one shape together, is a matter of speed only.
const common = { allowUnionTypes: true, strictTypes: false, strictRequired: false, validateSchema: false, meta: false, inlineRefs: false, code: { optimize: false } } as const
const quick = new Ajv(common)
const referencesId = `${schemaId}:references`
const thorough = new Ajv({ ...common, allErrors: true, verbose: true, schemas: [{ $id: referencesId, definitions: referenceDefinitions }] })
const shapesOf = (ajv: Ajv): (shape: string) => ValidateFunction => remember(shape => ajv.compile(JSON.parse(shape) as object))
const [quickShape, thoroughShape] = [shapesOf(quick), shapesOf(thorough)]
const quickOption = remembered(spec => quickShape(JSON.stringify(literalSchema(spec))))
const thoroughOption = remembered(spec => {
  const { description: _, deprecated: __, ...schema } = optionSchema(spec)
  return thoroughShape(JSON.stringify(schema).replaceAll('"#/definitions/', `"${referencesId}#/definitions/`))
})

/** What is wrong with the shape of an input, the values of options left aside. */
export function findStructure (input: unknown): Diagnostic[] {
  return structure(quick)(input) ? [] : findingsBy(structure(thorough), input, { path: '' })
}

/** What is wrong with the plain value of an option. */
export function findOptionValue (value: unknown, spec: OptionSpec, subject: Subject): Diagnostic[] {
  return isLiteral(value) && quickOption(spec)(value) ? [] : findingsBy(thoroughOption(spec), value, subject)
}

const findingsBy = (validate: ValidateFunction, value: unknown, subject: Subject): Diagnostic[] => validate(value) ? [] : findingsOf(validate.errors ?? [], subject)

const structure = (ajv: Ajv): ValidateFunction => ajv.getSchema(schemaId) ?? ajv.compile(structureSchema())

function remembered (compile: (spec: OptionSpec) => ValidateFunction): (spec: OptionSpec) => ValidateFunction {
  const known = new WeakMap<OptionSpec, ValidateFunction>()
  return spec => {
    const validate = known.get(spec) ?? compile(spec)
    known.set(spec, validate)
    return validate
  }
}

/** Whether nothing in it stands for a value from elsewhere. */
const isLiteral = (value: unknown): boolean => typeof value !== 'object' || value === null ||
  (!Object.keys(value).some(key => key.startsWith('$')) && Object.values(value).every(isLiteral))
