import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { transform } from 'esbuild'
import { both, type JsonSchema, type OptionSpec, type OptionTable, type OptionType } from '../src/options/option-spec.js'
import { shapeOf, typeKey } from '../src/option-shape.js'
import { referenceDefinitions, structureSchema } from '../src/schema.js'
import { ajvOptions } from '../src/validators.js'
import { compactSchema } from './compact-schema.js'

const writeCode = (standalone as unknown as { readonly default: typeof standalone }).default

const types: readonly OptionType[] = ['boolean', 'string', 'integer', 'number', 'period', 'path', 'map', 'table', 'any']
const items = ['string', 'integer', 'number', 'port', 'any'] as const

/** A module with what ajv makes of the schemas: one validator for the structure, and those of options by their names and by their types. */
export async function renderValidators (options: OptionTable): Promise<string> {
  const names = new Map<string, string>()
  const shapes: Record<string, object> = {}
  const nameOf = (spec: OptionSpec): string => {
    const shape = shapeOf(spec)
    const text = JSON.stringify(shape)
    const name = names.get(text) ?? `v${names.size}`
    names.set(text, name)
    shapes[name] = shape
    return name
  }
  const byOption = Object.keys(options).sort().map(name => `${JSON.stringify(name)}:${nameOf(options[name] as OptionSpec)}`)
  const byType = simpleSpecs().map(spec => `${JSON.stringify(typeKey(spec))}:${nameOf(spec)}`)
  const code = compile({ structure: structureSchema(), ...shapes })
  const { code: short } = await transform(`${code}\nexport const byOption={${byOption.join()}}\nexport const byType={${byType.join()}}`, { minify: true, format: 'esm', lineLimit: 140 })
  return `/* eslint-disable */\n// Written by scripts/generate.ts: what ajv makes of the schemas, so that nothing is compiled when a program starts.\n${short}`
}

/** One option for each type that says nothing more. */
function simpleSpecs (): OptionSpec[] {
  const common = { modules: [], scope: 'host', targets: both, readAt: 'load', description: '' } as const
  const plain = [...types.map(type => ({ ...common, type })), ...items.flatMap(items => (['list', 'set'] as const).map(type => ({ ...common, type, items })))]
  return plain.flatMap(spec => [spec, { ...spec, table: true } as const])
}

function compile (schemas: Readonly<Record<string, JsonSchema>>): string {
  const { definitions, ...structure } = withoutWords(schemas['structure']) as { definitions: JsonSchema }
  const all = compactSchema({ definitions: { ...definitions, ...referenceDefinitions, ...withoutWords(schemas) as object, structure } })
  const ajv = new Ajv({ ...ajvOptions, code: { source: true, esm: true } })
  ajv.addSchema({ ...all, $id: 'all' })
  return writeCode(ajv, Object.fromEntries(Object.keys(schemas).map(name => [name, `all#/definitions/${name}`])))
}

/** Titles and descriptions are for people; `$id` would make one schema many. */
function withoutWords (schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutWords)
  if (typeof schema !== 'object' || schema === null) return schema
  const isWord = ([keyword, value]: [string, unknown]): boolean =>
    (['description', 'title', '$schema', '$id'].includes(keyword) && typeof value === 'string') || keyword === 'deprecated' || keyword === 'writeOnly'
  return Object.fromEntries(Object.entries(schema).filter(entry => !isWord(entry)).map(([keyword, value]) => [keyword, withoutWords(value)]))
}
