import { jsonPointer } from '@xmpp-chat/diagnostics'
import type { ServerConfig } from '../model.js'
import type { ConfigValue } from '../value.js'
import { driverOptions, driverTexts } from './drivers.js'
import type { Section } from './sections.js'

/** One place where the configuration names a module. */
export interface ModuleMention {
  /** Without `mod_`; of drivers with their prefix: `auth_anonymous`. */
  readonly name: string
  readonly path: string
  /** `enabled` and `disabled`: in a list; `service`: of a component; `driver`: by `authentication` and the like. */
  readonly use: 'enabled' | 'disabled' | 'service' | 'driver'
  /** Nothing: the global section. */
  readonly section?: Section
}

/** Every place where a module is named, in the order of the configuration. */
export function moduleMentions (config: ServerConfig, sections: readonly Section[]): ModuleMention[] {
  return [
    ...listed(config.modules, '/modules', 'enabled'),
    ...listed(config.modulesDisabled, '/modulesDisabled', 'disabled'),
    ...drivers('storage', config.storage, '/storage'),
    ...(['authentication', 'authorization'] as const).flatMap(option => drivers(option, config.options[option], `/options/${option}`)),
    ...sections.flatMap(mentionsIn)
  ]
}

function mentionsIn (section: Section): ModuleMention[] {
  const { given, path, module } = section
  const authentication = 'authentication' in given ? given.authentication : undefined
  return [
    ...(module === undefined ? [] : [{ name: module, path: path + '/module', use: 'service' as const }]),
    ...listed(given.modules, path + '/modules', 'enabled'),
    ...listed(given.modulesDisabled, path + '/modulesDisabled', 'disabled'),
    ...drivers('authentication', authentication, path + '/authentication'),
    ...drivers('authorization', given.options['authorization'], path + '/options/authorization'),
    ...drivers('storage', given.storage, path + '/storage')
  ].map(mention => ({ ...mention, section }))
}

const listed = (names: readonly string[], path: string, use: 'enabled' | 'disabled'): ModuleMention[] =>
  names.map((name, index) => ({ name, path: path + jsonPointer(index), use }))

const drivers = (option: keyof typeof driverOptions, value: ConfigValue | undefined, path: string): ModuleMention[] =>
  driverTexts(value).map(([text, keys]) => ({ name: `${driverOptions[option]}_${text}`, path: path + jsonPointer(...keys), use: 'driver' }))
