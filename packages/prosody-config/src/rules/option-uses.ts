import { jsonPointer } from '@xmpp-chat/diagnostics'
import { optionFields } from '../option-fields.js'
import type { OptionSpec } from '../options/option-spec.js'
import type { ServerConfig } from '../model.js'
import type { ConfigValue } from '../value.js'
import type { Section } from './sections.js'

/** One option where it is set. */
export interface OptionUse {
  readonly name: string
  readonly value: ConfigValue
  readonly path: string
  readonly spec: OptionSpec | undefined
  /** Nothing: the global section. */
  readonly section?: Section
}

/** Fields that are no plain options: the rules about modules and sections look at them. */
const ownSubjects = new Set(['modules', 'modulesDisabled', 'enabled'])

/** Every option that is set, those with a field of their own among them. Ports and interfaces of services are apart. */
export function optionUses (
  config: ServerConfig, sections: readonly Section[], specOf: (option: string) => OptionSpec | undefined): OptionUse[] {
  const usesIn = (given: object, options: Readonly<Record<string, ConfigValue | undefined>>, path: string, fields: Readonly<Record<string, string>>): OptionUse[] => [
    ...Object.entries(fields)
      .filter(([, field]) => !ownSubjects.has(field))
      .map(([name, field]) => [name, (given as Record<string, ConfigValue | undefined>)[field], path + jsonPointer(field)] as const),
    ...Object.entries(options).map(([name, value]) => [name, value, path + jsonPointer('options', name)] as const)
  ].flatMap(([name, value, at]) => value === undefined ? [] : [{ name, value, path: at, spec: specOf(name) }])

  return [
    ...usesIn(config, config.options, '', optionFields.server),
    ...sections.flatMap(section =>
      usesIn(section.given, section.given.options, section.path, optionFields[section.place]).map(use => ({ ...use, section })))
  ]
}
