import { jsonPointer, type Json } from '@xmpp-chat/diagnostics'
import type { CheckOptions } from './check.js'
import type { ComponentConfig, HostConfig, ServerConfig, ServiceConfig } from './model.js'
import { optionFields, servicePrefix, type Place } from './option-fields.js'
import { completeOptions, lookupOf } from './options/custom-options.js'
import { canonicalOption } from './reload/canonical.js'
import type { BareChange, ConfigChange } from './reload/change.js'
import { redactOption, redactSection, type SpecOf } from './reload/redact.js'
import { relateToRunning } from './reload/running.js'
import type { ConfigValue } from './value.js'

export type { ConfigChange } from './reload/change.js'

/**
 * What is different for Prosody between two configurations; nothing for other spellings of the same one. Global changes come first, then hosts
 * and components by name. Plain JSON without secrets, and all that `planReload` needs.
 */
export function diffServerConfig (before: ServerConfig, after: ServerConfig, options: CheckOptions = {}): ConfigChange[] {
  const differences: Difference[] = [
    ...before.target === after.target ? [] : [{ kind: 'target' as const, path: '/target', scope: null, subject: 'target', before: before.target, after: after.target }],
    ...compareSections('server', '', null, before, after),
    ...compareServices(before.services, after.services),
    ...compareHosts('hosts', before.hosts, after.hosts),
    ...compareHosts('components', before.components, after.components)
  ]
  const specOf = lookupOf(options.customOptions)
  const changes = differences.map(difference => withoutSecrets(difference, specOf))
  return relateToRunning(changes, before, after, { ...options, customOptions: completeOptions(options.customOptions) })
}

/** A change with the values as they are. */
interface Difference extends Omit<BareChange, 'before' | 'after'> {
  /** The option's whole name, where the subject is a service. */
  readonly option?: string
  readonly before?: unknown
  readonly after?: unknown
}

function withoutSecrets ({ before, after, option, ...change }: Difference, specOf: SpecOf): BareChange {
  const shown = (value: unknown): Json => {
    if (change.kind === 'host' || change.kind === 'component') return redactSection(change.kind, value as HostConfig | ComponentConfig, specOf)
    return redactOption(option ?? change.subject, value as ConfigValue, specOf)
  }
  return { ...change, ...before === undefined ? {} : { before: shown(before) }, ...after === undefined ? {} : { after: shown(after) } }
}

function compareHosts (
  field: 'hosts' | 'components', before: Readonly<Record<string, HostConfig | ComponentConfig>>, after: Readonly<Record<string, HostConfig | ComponentConfig>>): Difference[] {
  const kind = field === 'hosts' ? 'host' : 'component'
  return namesOf(before, after).flatMap(name => {
    const [old, young] = [own(before, name), own(after, name)]
    const path = jsonPointer(field, name)
    if (old !== undefined && young !== undefined) return compareSections(kind, path, name, old, young)
    return [{
      kind, path, scope: name, subject: name,
      ...old === undefined ? {} : { before: old },
      ...young === undefined ? {} : { after: young }
    }]
  })
}

type Section = ServerConfig | HostConfig | ComponentConfig

function compareSections (place: Place, path: string, scope: string | null, before: Section, after: Section): Difference[] {
  const fields = Object.entries(optionFields[place]).filter(([, field]) => !field.startsWith('modules'))
  const component = place === 'component' ? [['component_module', 'module']] as const : []
  return [
    ...compareModules('modules', path, scope, before, after),
    ...compareModules('modulesDisabled', path, scope, before, after),
    ...[...fields, ...component].flatMap(([option, field]) =>
      compareOption('option', option, option, path + jsonPointer(field), scope, fieldOf(before, field), fieldOf(after, field))),
    ...namesOf(before.options, after.options).flatMap(name =>
      compareOption('option', name, name, path + jsonPointer('options', name), scope, own(before.options, name), own(after.options, name)))
  ]
}

function compareServices (before: Readonly<Record<string, ServiceConfig>>, after: Readonly<Record<string, ServiceConfig>>): Difference[] {
  return namesOf(before, after).flatMap(name => (['ports', 'interfaces'] as const).flatMap(field =>
    compareOption('service', name, servicePrefix(name) + field, jsonPointer('services', name, field), null, own(before, name)?.[field], own(after, name)?.[field])))
}

function compareOption (
  kind: 'option' | 'service', subject: string, option: string, path: string, scope: string | null, before: ConfigValue | undefined, after: ConfigValue | undefined): Difference[] {
  // Hosts are enabled unless told otherwise.
  const meant = (value: ConfigValue | undefined): ConfigValue | undefined => option === 'enabled' && scope !== null ? value ?? true : value
  if (canonicalOption(option, meant(before)) === canonicalOption(option, meant(after))) return []
  return [{
    kind, path, scope, subject, option,
    ...before === undefined ? {} : { before },
    ...after === undefined ? {} : { after }
  }]
}

function compareModules (field: 'modules' | 'modulesDisabled', path: string, scope: string | null, before: Section, after: Section): Difference[] {
  const [old, young] = [new Set(before[field]), new Set(after[field])]
  const change = { kind: 'module' as const, path: path + jsonPointer(field), scope }
  return [
    ...[...old].filter(name => !young.has(name)).sort().map(name => ({ ...change, subject: name, before: name })),
    ...[...young].filter(name => !old.has(name)).sort().map(name => ({ ...change, subject: name, after: name }))
  ]
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined => Object.hasOwn(record, name) ? record[name] : undefined

const fieldOf = (section: Section, field: string): ConfigValue | undefined => (section as unknown as Record<string, ConfigValue | undefined>)[field]

const namesOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
