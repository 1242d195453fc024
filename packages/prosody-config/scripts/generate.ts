import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { JsonSchema, OptionSpec, OptionTable } from '../src/options/option-spec.js'
import { knownOptions } from '../src/options/options.js'
import * as shapes from '../src/options/shapes.js'
import { publishedSchema } from '../src/schema.js'
import { compactSchema } from './compact-schema.js'
import { renderValidators } from './generate-validators.js'

/** The generated files of the package, by path. */
export async function generatedFiles (): Promise<Readonly<Record<string, string>>> {
  return {
    'src/options/known-options.generated.ts': renderKnownOptions(knownOptions, shapes),
    'src/validators.generated.js': await renderValidators(knownOptions),
    'schema.json': `${JSON.stringify(compactSchema(publishedSchema(knownOptions)), null, 1)}\n`
  }
}

/** The TypeScript interface of `options`; schemas that are among `named` get types of their own. */
export function renderKnownOptions (options: OptionTable, named: Readonly<Record<string, JsonSchema>>): string {
  const names = new Map(Object.entries(named).map(([name, schema]) => [schema, pascalCase(name)]))
  const used = new Set(Object.values(options).flatMap(({ schema }) => schema === undefined || !names.has(schema) ? [] : [schema]))
  const types = Object.values(named).filter(schema => used.has(schema))
    .map(schema => [names.get(schema) as string, typeOfSchema(schema, names, true)] as const)
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([name, type]) => `export type ${name} = ${type}`)
  const fields = Object.keys(options).sort().map(name => renderField(name, options[name] as OptionSpec, names))
  const body = [
    ...types,
    '',
    '/** The options that Prosody itself has, with the types of their values. */',
    'export interface KnownOptions {',
    ...fields,
    '}',
    ''
  ].join('\n')
  const imported = ['ConfigMap', 'ConfigValue', 'MixedTable', 'Reference', 'TextValue'].filter(type => new RegExp(`\\b${type}\\b`).test(body))
  return [
    '// Written by scripts/generate.ts from the tables beside it.',
    `import type { ${imported.join(', ')} } from '../value.js'`,
    '',
    body
  ].join('\n')
}

function renderField (name: string, spec: OptionSpec, names: ReadonlyMap<JsonSchema, string>): string {
  const note = spec.status === undefined ? '' : ` @deprecated ${spec.replacement === undefined ? capital(spec.status) : `Use ${spec.replacement}`}.`
  return `  /** ${words(spec)}${note} */\n  readonly ${name}?: ${typeOf(spec, names)}`
}

function words ({ description, type, default: standard, in012, changed, modules, targets, scope }: OptionSpec): string {
  const earlier = in012?.default === undefined ? '' : ` (${in012.default} in 0.12)`
  return [
    description,
    ...type === 'period' ? ['Seconds or a text such as `"2 days"`.'] : [],
    ...standard === undefined ? [] : [`Default \`${standard.replaceAll('*/', '* /')}\`${earlier}.`],
    ...changed === undefined ? [] : [`${capital(changed)}.`],
    `${modules.join(', ')}${scope === 'global' ? '; global' : ''}${targets.length === 1 ? `; ${targets[0]} only` : ''}.`
  ].join(' ')
}

const scalars: Readonly<Record<string, string>> = {
  boolean: 'boolean | Reference',
  string: 'TextValue',
  path: 'TextValue',
  integer: 'number | Reference',
  number: 'number | Reference',
  period: 'number | false | TextValue',
  port: 'number | TextValue',
  any: 'ConfigValue'
}

function typeOf ({ type, items = 'string', values, schema, table }: OptionSpec, names: ReadonlyMap<JsonSchema, string>): string {
  const mixed = table ? ' | MixedTable' : ''
  if (schema !== undefined) return typeOfSchema(schema, names) + mixed
  if (type === 'enum') return `${literals(values ?? [])} | Reference`
  if (type === 'map' || type === 'table') return `ConfigMap${mixed}`
  const item = scalars[items] as string
  return type === 'list' || type === 'set' ? `${item} | ${arrayOf(item)}` : scalars[type] as string
}

function typeOfSchema (schema: JsonSchema, names: ReadonlyMap<JsonSchema, string>, definition = false): string {
  const name = names.get(schema)
  if (name !== undefined && !definition) return name
  const of = (inner: unknown) => typeOfSchema(inner as JsonSchema, names)
  if (Array.isArray(schema.enum)) return `${literals(schema.enum)} | Reference`
  if (schema.const !== undefined) return literals([schema.const])
  if (schema.type === 'array') return arrayOf(of(schema.items))
  if (schema.type === 'object') return objectType(schema, of)
  if (Array.isArray(schema.anyOf)) return union(schema.anyOf.map(of))
  if (Array.isArray(schema.type)) return union(schema.type.map(type => scalars[type] as string))
  return scalars[typeof schema.type === 'string' ? schema.type : 'any'] as string
}

function objectType ({ properties = {}, required = [], patternProperties, additionalProperties }: JsonSchema, of: (schema: unknown) => string): string {
  const fields = Object.entries(properties as object)
    .map(([name, schema]) => `readonly ${name}${(required as readonly string[]).includes(name) ? '' : '?'}: ${of(schema)}`)
  if (fields.length === 0) return typeof additionalProperties === 'object' ? `{ readonly [name: string]: ${of(additionalProperties)} }` : 'ConfigMap'
  const open = additionalProperties === false && patternProperties === undefined ? [] : ['readonly [name: string]: ConfigValue | undefined']
  return `{\n${[...fields, ...open].map(field => `  ${field.replaceAll('\n', '\n  ')}`).join('\n')}\n}`
}

const arrayOf = (item: string) => /^\w+$/.test(item) ? `readonly ${item}[]` : `ReadonlyArray<${item}>`
const literals = (values: readonly unknown[]) => values.map(value => typeof value === 'string' ? `'${value.replaceAll('\'', '\\\'')}'` : String(value)).join(' | ')
/** Without doubles; parts with braces are left whole. */
const union = (types: readonly string[]) => [...new Set(types.flatMap(type => /[{<]/.test(type) ? [type] : type.split(' | ')))].join(' | ')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const pascalCase = (name: string) => capital(name)

/** Writes what is stale, or with `--check` names it and fails. */
async function main (): Promise<void> {
  for (const [path, contents] of Object.entries(await generatedFiles())) {
    const url = new URL(`../${path}`, import.meta.url)
    if (await readFile(url, 'utf8').catch(() => '') === contents) continue
    if (process.argv.includes('--check')) {
      console.error(`${path} is stale: npm run generate`)
      process.exitCode = 1
    } else {
      await writeFile(url, contents)
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
