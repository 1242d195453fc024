import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownOptions } from './options/options.js'
import { both, type OptionSpec } from './options/option-spec.js'
import { optionSchema, structureSchema } from './schema.js'
import { findOptionValue } from './validators.js'

const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false })
const { definitions } = structureSchema()
/** Options that a caller declares: of a plain type, and with more than that. */
const custom = { modules: [], scope: 'host', targets: both, readAt: 'load', description: '' } as const
const declared: readonly OptionSpec[] = [
  { ...custom, type: 'string' }, { ...custom, type: 'set', items: 'port' }, { ...custom, type: 'map', table: true }, { ...custom, type: 'integer', min: 3, max: 9 },
  { ...custom, type: 'enum', values: ['a', true] }, { ...custom, type: 'table', schema: { type: 'object', properties: { any: { type: 'integer' } }, additionalProperties: false } }
]
const shapes = new Map([...Object.values(knownOptions), ...declared].map(spec => {
  const { description: _, deprecated: __, ...shape } = optionSchema(spec)
  return [JSON.stringify(shape), spec]
}))
const scalar = fc.oneof(fc.integer({ min: -5, max: 70_000 }), fc.double(), fc.boolean(), fc.constantFrom('', 'a', '10kb/s', '1d', 'tls', '127.0.0.1', '*syslog'), fc.constant(null))
const reference = fc.constantFrom({ $env: 'NAME' }, { $file: 'x', read: 'lines' }, { $secret: 'x' }, { $env: 1 }, { $table: [[1, 'a']] }, { $table: 1 }, { $else: 1 })
const fields = fc.constantFrom('driver', 'database', 'mode', 'nagle', 'rate', 'c2s', 'info', 'to', 'any')
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof({ maxDepth: 3 }, scalar, reference, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fields, tie('value'), { maxKeys: 3 }))
}))

describe('the value of an option', () => {
  it.each([...shapes].map(([shape, spec]) => [shape.slice(0, 80), shape, spec] as const))('is right where the published schema says so: %s', (_, shape, spec) => {
    const validate = ajv.compile({ ...JSON.parse(shape) as object, definitions })
    fc.assert(fc.property(value, given => {
      expect(findOptionValue(given, spec, { path: '', option: 'x' }).length === 0).toBe(validate(given))
    }), { numRuns: 200 })
  })
})
