import type { JsonSchema } from '../src/options/option-spec.js'

const single = ['if', 'then', 'else', 'items', 'additionalProperties', 'not']
const several = ['anyOf', 'oneOf', 'allOf']
const named = ['properties', 'patternProperties', 'definitions']

/** The same schema with every larger part that stands in it twice or more written once, below `definitions`. */
export function compactSchema (schema: JsonSchema): JsonSchema {
  const counts = new Map<string, number>()
  const count = (part: JsonSchema): JsonSchema => {
    const text = JSON.stringify(part)
    counts.set(text, (counts.get(text) ?? 0) + 1)
    return mapParts(part, count)
  }
  mapParts(schema, count)

  const shared = new Map<string, string>()
  const definitions: Record<string, JsonSchema> = {}
  const share = (part: JsonSchema): JsonSchema => {
    const text = JSON.stringify(part)
    if (text.length < 80 || (counts.get(text) ?? 0) < 2) return mapParts(part, share)
    const known = shared.get(text)
    const name = known ?? `shared${shared.size + 1}`
    shared.set(text, name)
    if (known === undefined) definitions[name] = mapParts(part, share)
    return { $ref: `#/definitions/${name}` }
  }
  const compacted = mapParts(schema, share) as JsonSchema & { definitions: object }
  return { ...compacted, definitions: { ...compacted.definitions, ...definitions } }
}

/** The schema with each schema directly inside of it replaced. */
function mapParts (schema: JsonSchema, replace: (part: JsonSchema) => JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => {
    if (single.includes(keyword) && isSchema(value)) return [keyword, replace(value)]
    if (several.includes(keyword) && Array.isArray(value)) return [keyword, value.map(part => replace(part as JsonSchema))]
    if (named.includes(keyword) && isSchema(value)) {
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, isSchema(part) ? replace(part) : part]))]
    }
    return [keyword, value]
  }))
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value)
