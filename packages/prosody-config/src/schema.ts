import { namedServices } from './option-fields.js'
import type { JsonSchema, OptionSpec, OptionTable } from './options/option-spec.js'
import { targets } from './target.js'

/** A value that Prosody or the service manager fills in when it loads the configuration. */
const reference: JsonSchema = {
  type: 'object',
  description: 'A value from elsewhere: {"$env": "NAME"}, {"$file": "path"}, {"$credential": "name"}; or {"$secret": "…"}, {"$bytes": "Base64"}.',
  properties: {
    $env: { type: 'string' },
    $file: { type: 'string' },
    read: { enum: ['line', 'contents', 'lines'] },
    $credential: { type: 'string' },
    $secret: { type: ['string', 'object'] },
    $bytes: { type: 'string' }
  },
  additionalProperties: false,
  minProperties: 1
}

/** Whether an object is meant as a reference; whether it is a right one is another question. */
const tagged: JsonSchema = { anyOf: ['$env', '$file', '$credential', '$secret', '$bytes'].map(tag => ({ type: 'object', required: [tag] })) }

/** `schema`, or an object that stands for its value. */
const orReference = (schema: JsonSchema): JsonSchema => ({
  if: { $ref: '#/definitions/tagged' }, then: { $ref: '#/definitions/reference' }, else: schema
})

const tableEntries: JsonSchema = {
  type: 'object', properties: { $table: { type: 'array' } }, required: ['$table'], additionalProperties: false
}

/** `schema`, or the entries of a Lua table that is neither list nor map. */
const orTable = (schema: JsonSchema): JsonSchema => ({ if: { type: 'object', required: ['$table'] }, then: tableEntries, else: schema })

const scalars: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  path: { type: 'string' },
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  // `false` is without end.
  period: { type: ['number', 'string', 'boolean'], not: { const: true } },
  port: { type: 'integer', minimum: 1, maximum: 65535 }
}

/** The JSON schema of one option's value. */
export function optionSchema (spec: OptionSpec): JsonSchema {
  const annotation = { description: spec.description, ...(spec.status === undefined ? {} : { deprecated: true }) }
  return { ...annotation, ...withTable(spec, spec.schema === undefined ? shapeOf(spec, orReference) : withReferences(spec.schema)) }
}

const withTable = ({ table }: OptionSpec, shape: JsonSchema): JsonSchema => table ? orTable(shape) : shape

function shapeOf ({ type, items = 'string', values, min, max }: OptionSpec, orElse: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const range = { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) }
  if (type === 'any') return {}
  if (type === 'enum') return orElse({ enum: [...values ?? []] })
  if (type === 'map' || type === 'table') return orElse({ type: ['object', 'array'] })
  if (type !== 'list' && type !== 'set') return orElse({ ...scalars[type], ...range })
  // A lone item stands for a list of one.
  const item = items === 'any' ? {} : orElse({ ...scalars[items], ...range })
  return orElse({ if: { type: 'array' }, then: { type: 'array', items: item }, else: items === 'any' ? { type: ['array', 'string'] } : item })
}

/** A hand-written shape with references allowed wherever a scalar stands. */
function withReferences (schema: JsonSchema): JsonSchema {
  const { type } = schema
  if (schema.enum !== undefined || schema.const !== undefined || (typeof type === 'string' && type in scalars) || isScalarUnion(type)) return orReference(schema)
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, descend(keyword, value)]))
}

const isScalarUnion = (type: unknown): boolean => Array.isArray(type) && type.every(name => name in scalars)

function descend (keyword: string, value: unknown): unknown {
  if (['items', 'additionalProperties', 'then', 'else', 'additionalItems'].includes(keyword) && isSchema(value)) return withReferences(value)
  if (['properties', 'patternProperties'].includes(keyword) && isSchema(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, isSchema(item) ? withReferences(item) : item]))
  }
  if (['anyOf', 'oneOf', 'items'].includes(keyword) && Array.isArray(value)) return value.map(item => isSchema(item) ? withReferences(item) : item)
  return value
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value)

const text: JsonSchema = orReference({ type: 'string' })
const moduleList = (description: string): JsonSchema => ({ type: 'array', items: { type: 'string' }, description })

const service: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ports: { type: ['array', 'number', 'string'], items: { type: ['number', 'string'] }, description: 'TCP ports, 1 to 65535; [] switches the service off.' },
    interfaces: { type: ['array', 'string'], items: { type: 'string' }, description: '* (all IPv4), :: (all IPv6), or addresses; as a list, or in one string with commas.' }
  }
}

/** What hosts and components have in common. */
const section: Readonly<Record<string, JsonSchema>> = {
  enabled: { type: 'boolean', description: 'Default true.' },
  modules: moduleList('Modules here, in addition to the global ones.'),
  modulesDisabled: moduleList('Global modules that are not wanted here.'),
  storage: { description: 'A storage driver, or one per store.' },
  options: { $ref: '#/definitions/options' }
}

/** What the schemas of options refer to. */
export const referenceDefinitions = { tagged, reference }

/** What the schema is called. */
const schemaId = 'urn:xmpp-chat:prosody-config'

/** The schema of everything but the values of options, which have their own (`optionSchema`). */
export function structureSchema (): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaId,
    title: 'Configuration of a Prosody XMPP server',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      target: { enum: [...targets], description: 'The Prosody release that the configuration is for. Default 13.0.' },
      incomplete: { const: true, description: 'Parts are not known: nothing is concluded from what is missing.' },
      modules: moduleList('Modules of all virtual hosts.'),
      modulesDisabled: moduleList('Modules that are loaded by default and not wanted.'),
      services: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(namedServices.map(({ name }) => [name, { $ref: '#/definitions/service' }])),
        description: 'Ports and interfaces per network service.'
      },
      certificates: { ...text, description: 'The folder with certificates, relative to the configuration file.' },
      log: { description: 'A file name or *stdout, a level, or destinations per level.' },
      storage: { description: 'A storage driver, or one per store. Default internal.' },
      limits: { description: 'Rate limits per kind of connection, for mod_limits.' },
      options: { $ref: '#/definitions/options' },
      hosts: { type: 'object', additionalProperties: { $ref: '#/definitions/host' }, description: 'Virtual hosts by domain.' },
      components: { type: 'object', additionalProperties: { $ref: '#/definitions/component' }, description: 'Components by domain.' }
    },
    definitions: {
      ...referenceDefinitions,
      service,
      options: { type: 'object', description: 'Options of Prosody and its modules, by their names.' },
      host: {
        type: 'object',
        additionalProperties: false,
        properties: { ...section, authentication: { ...text, description: 'anonymous, internal_hashed, ldap, …' } }
      },
      component: {
        type: 'object',
        additionalProperties: false,
        properties: {
          ...section,
          module: { type: 'string', description: 'The module that is the service: muc, pubsub, …; left out: an external component.' },
          secret: { ...text, description: 'The password of an external component (XEP-0114).' }
        }
      }
    }
  }
}

/** The whole schema, options included, as editors use it and as it is published. */
export function publishedSchema (options: OptionTable): JsonSchema {
  const schema = structureSchema() as { properties: Record<string, JsonSchema>, definitions: Record<string, JsonSchema> }
  const named = (name: string): JsonSchema => Object.hasOwn(options, name) ? optionSchema(options[name] as OptionSpec) : {}
  return {
    ...schema,
    properties: { ...schema.properties, log: named('log'), storage: named('storage'), limits: named('limits') },
    definitions: {
      ...schema.definitions,
      options: {
        ...schema.definitions['options'],
        properties: Object.fromEntries(Object.keys(options).sort().map(name => [name, named(name)]))
      }
    }
  }
}
