import { jsonPointer } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { normalizeComponentAddress, normalizeDomain } from './domain-name.js'
import { nameprep } from './nameprep.js'
import { hideSecrets } from './hide-secrets.js'
import type { ComponentConfig, HostConfig, Options, ServerConfig, ServiceConfig } from './model.js'
import { normalizeInterfaces, normalizePorts, type PlainService } from './normalize-services.js'
import { normalizeValue, type Reading } from './normalize-value.js'
import { optionFields, reservedOptions, serviceField, type Place } from './option-fields.js'
import type { OptionSpec } from './options/option-spec.js'
import type { Target } from './target.js'
import { findOptionValue } from './validators.js'
import type { ConfigValue } from './value.js'

type Plain = Readonly<Record<string, unknown>>

/** What the reading of one configuration shares. */
export interface ConfigReading extends Reading {
  readonly specOf: (option: string) => OptionSpec | undefined
  /** Whether hosts keep names that only Prosody takes: they stand in a file that it runs with. */
  readonly takesAnyName: boolean
}

/** The normal form of an input whose shape is right. What cannot be kept is reported, and left out. */
export function normalizeServer (input: Plain, reading: ConfigReading & { readonly target: Target }): ServerConfig {
  const { own, options, services } = splitOptions(input, '', 'server', reading)
  const given = record(input['services']) as Readonly<Record<string, PlainService>>
  const names = [...new Set([...Object.keys(given), ...Object.keys(services)])]
  return {
    target: reading.target,
    ...(input['incomplete'] === true ? { incomplete: true } : {}),
    modules: moduleNames(own['modules'], '/modules', reading),
    modulesDisabled: moduleNames(own['modulesDisabled'], '/modulesDisabled', reading),
    services: Object.fromEntries(names
      .map(name => [name, normalizeService(name, given[name] ?? {}, services[name] ?? {}, reading)] as const)
      .filter(([, service]) => Object.keys(service).length > 0)),
    ...fieldValue('certificates', 'certificates', own, '', reading),
    ...fieldValue('log', 'log', own, '', reading),
    ...fieldValue('storage', 'storage', own, '', reading),
    ...fieldValue('limits', 'limits', own, '', reading),
    options,
    ...normalizeSections(input, reading)
  } as ServerConfig
}

function normalizeSections (input: Plain, reading: ConfigReading): Pick<ServerConfig, 'hosts' | 'components'> {
  const taken = new Set<string>()
  const sections = <T>(field: string, normalize: (section: Plain, path: string) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(record(input[field])).flatMap(([name, section]): Array<[string, T]> => {
      const path = jsonPointer(field, name)
      const address = field === 'components' ? normalizeComponentAddress(name) : normalizeDomain(name)
      const domain = address ?? (reading.takesAnyName ? nameprep(name) : undefined)
      if (address === undefined) {
        const severity = domain === undefined ? 'error' : 'warning'
        reading.found(catalog.diagnostic('HOST_NAME_INVALID', { path, facts: { name }, severity }))
      }
      if (domain === undefined) return [[name, normalize(record(section), path)]]
      if (taken.has(domain)) reading.found(catalog.diagnostic('HOST_DUPLICATE', { path, facts: { name: domain } }))
      else taken.add(domain)
      return [[domain, normalize(record(section), path)]]
    }))
  return {
    hosts: sections('hosts', (section, path) => normalizeHost(section, path, reading)),
    components: sections('components', (section, path) => normalizeComponent(section, path, reading))
  }
}

function normalizeHost (input: Plain, path: string, reading: ConfigReading): HostConfig {
  const { own, options } = splitOptions(input, path, 'host', reading)
  return { ...fieldValue('authentication', 'authentication', own, path, reading), ...common(own, path, reading), options } as HostConfig
}

function normalizeComponent (input: Plain, path: string, reading: ConfigReading): ComponentConfig {
  const { own, options } = splitOptions(input, path, 'component', reading)
  const module = typeof input['module'] === 'string' ? input['module'] : 'component'
  moduleNames([module], path + '/module', reading)
  return { module, ...fieldValue('secret', 'component_secret', own, path, reading), ...common(own, path, reading), options } as ComponentConfig
}

function common (own: Plain, path: string, reading: ConfigReading): object {
  return {
    ...enabledField(own['enabled'], path, reading),
    modules: moduleNames(own['modules'], path + '/modules', reading),
    modulesDisabled: moduleNames(own['modulesDisabled'], path + '/modulesDisabled', reading),
    ...fieldValue('storage', 'storage', own, path, reading)
  }
}

/** Prosody serves a host unless it says exactly `false`: no other value may look as if it did. */
function enabledField (enabled: unknown, path: string, reading: Reading): { enabled?: boolean } {
  if (enabled === undefined) return {}
  if (typeof enabled === 'boolean') return { enabled }
  const actual = Array.isArray(enabled) ? 'array' : typeof enabled
  reading.found(catalog.diagnostic('FIELD_TYPE', { path: path + '/enabled', facts: { expected: 'boolean', actual } }))
  return {}
}

interface Split {
  /** The section's fields, also those that were given as options. */
  readonly own: Plain
  /** Ports and interfaces that were given as options. */
  readonly services: Readonly<Record<string, PlainService>>
  readonly options: Options
}

/** Options that have a field go into the field; the others are checked and kept. */
function splitOptions (input: Plain, path: string, place: Place, reading: ConfigReading): Split {
  const fields: Readonly<Record<string, string>> = optionFields[place]
  const own: Record<string, unknown> = Object.fromEntries(Object.entries(input).filter(([field]) => field !== 'options'))
  const services: Record<string, Record<string, unknown>> = {}
  const options: Array<[string, ConfigValue]> = []
  for (const [name, value] of Object.entries(record(input['options']))) {
    const at = path + jsonPointer('options', name)
    const field = Object.hasOwn(fields, name) ? fields[name] as string : undefined
    const service = place === 'server' && isLiteral(value) ? serviceField(name) : undefined
    if (reservedOptions.has(name)) reading.found(catalog.diagnostic('OPTION_RESERVED', { path: at, facts: { option: name } }))
    else if (field !== undefined) {
      if (own[field] !== undefined) reading.found(catalog.diagnostic('OPTION_GIVEN_TWICE', { path: at, facts: { option: name, field } }))
      own[field] ??= value
    } else if (service !== undefined) {
      (services[service.service] ??= {})[service.field] = value
    } else {
      const kept = optionValue(name, value, at, reading)
      if (kept !== undefined) options.push([name, kept])
    }
  }
  return { own, services, options: Object.fromEntries(options) }
}

function optionValue (option: string, plain: unknown, path: string, reading: ConfigReading): ConfigValue | undefined {
  const spec = reading.specOf(option)
  const meant = spec === undefined ? plain : asMeant(plain, spec)
  if (spec !== undefined) findOptionValue(meant, spec, { path, option }).forEach(reading.found)
  const value = normalizeValue(meant, path, reading)
  return spec === undefined || value === undefined ? value : hideSecrets(value, spec)
}

/** Prosody takes a boolean or a number from a string that says it, and existing files rely on that. */
function asMeant (plain: unknown, { type }: OptionSpec): unknown {
  if (typeof plain !== 'string') return plain
  if (type === 'boolean' && (plain === 'true' || plain === 'false')) return plain === 'true'
  return (type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain
}

/** A field that stands for an option, in an object to be spread. */
function fieldValue (field: string, option: string, own: Plain, path: string, reading: ConfigReading): object {
  const plain = own[field]
  if (plain === undefined) return {}
  const value = optionValue(option, plain, path + jsonPointer(field), reading)
  return value === undefined ? {} : { [field]: value }
}

function normalizeService (name: string, given: PlainService, asOptions: PlainService, reading: Reading): ServiceConfig {
  const path = jsonPointer('services', name)
  for (const field of ['ports', 'interfaces'] as const) {
    if (given[field] !== undefined && asOptions[field] !== undefined) {
      const facts = { option: `${name}_${field}`, field: `services.${name}.${field}` }
      reading.found(catalog.diagnostic('OPTION_GIVEN_TWICE', { path: jsonPointer('options', `${name}_${field}`), facts }))
    }
  }
  const { ports, interfaces } = { ...asOptions, ...given }
  return {
    ...(ports === undefined ? {} : { ports: normalizePorts(ports, path + '/ports', reading) }),
    ...(interfaces === undefined ? {} : { interfaces: normalizeInterfaces(interfaces, path + '/interfaces', reading) })
  }
}

function moduleNames (plain: unknown, path: string, reading: Reading): string[] {
  if (plain === undefined) return []
  const names = [plain].flat()
  names.forEach((name, index) => {
    if (typeof name !== 'string') {
      reading.found(catalog.diagnostic('FIELD_TYPE', { path: path + jsonPointer(index), facts: { expected: 'string', actual: typeof name } }))
    } else if (!/^[\w.-]+$/.test(name)) {
      reading.found(catalog.diagnostic('MODULE_NAME_INVALID', { path: path + jsonPointer(index), facts: { name } }))
    }
  })
  return names.filter(name => typeof name === 'string')
}

/** Ports and interfaces that the environment decides stay options. */
const isLiteral = (value: unknown): boolean => [value].flat().every(item => typeof item !== 'object')

const record = (value: unknown): Plain => typeof value === 'object' && value !== null ? value as Plain : {}
