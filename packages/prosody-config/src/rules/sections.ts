import { jsonPointer } from '@xmpp-chat/diagnostics'
import type { ComponentConfig, HostConfig, ServerConfig } from '../model.js'
import { coreModules } from '../modules/core-modules.js'
import type { ModuleSpec } from '../modules/module-spec.js'
import { optionFields } from '../option-fields.js'
import type { Target } from '../target.js'
import type { ConfigValue } from '../value.js'
import { driverNames } from './drivers.js'

/** A host or component, with what holds there once the global section is counted in. */
export interface Section {
  readonly place: 'host' | 'component'
  readonly name: string
  /** The pointer to it. */
  readonly path: string
  readonly enabled: boolean
  /** The service of a component. */
  readonly module: string | undefined
  readonly given: HostConfig | ComponentConfig
  /** Modules that the lists, and Prosody's own list, ask for. */
  readonly requested: ReadonlySet<string>
  /** Those, what they depend on, and the providers of accounts and storage. */
  readonly loaded: ReadonlySet<string>
  /** What stands in the section itself. */
  own (option: string): ConfigValue | undefined
  /** What holds in the section: its own value, or the global one. */
  option (name: string): ConfigValue | undefined
}

type ModuleLookup = (name: string) => ModuleSpec | undefined

const specs = Object.entries(coreModules as Readonly<Record<string, ModuleSpec>>)
const inheritable = new Set(specs.filter(([, spec]) => spec.inheritable).map(([name]) => name))

/** Modules that Prosody loads on hosts by itself. */
export const autoloaded = (target: Target): string[] => specs.filter(([, spec]) => spec.autoloaded?.includes(target)).map(([name]) => name)

/** All hosts, then all components, in the order of the configuration. */
export function sectionsOf (config: ServerConfig, moduleOf: ModuleLookup): Section[] {
  const general = new Set([...autoloaded(config.target), ...config.modules])
  config.modulesDisabled.forEach(name => general.delete(name))
  const inherited = new Set([...general].filter(name => inheritable.has(name)))
  const loadedBy = moduleLoader(config.target, moduleOf)
  const section = (place: Section['place'], name: string, given: HostConfig | ComponentConfig): Section => {
    const module = 'module' in given ? given.module : undefined
    const own = ownOptions(given, place)
    const option = (name: string): ConfigValue | undefined => own(name) ?? globalOption(config, name)
    const requested = requestedModules(place === 'host' ? general : inherited, module, given)
    return {
      place,
      name,
      path: jsonPointer(place === 'host' ? 'hosts' : 'components', name),
      enabled: (given.enabled ?? config.options['enabled']) !== false,
      module,
      given,
      requested,
      loaded: loadedBy([...requested, ...providers(place, option)], [...config.modulesDisabled, ...given.modulesDisabled]),
      own,
      option
    }
  }
  return [
    ...Object.entries(config.hosts).map(([name, host]) => section('host', name, host)),
    ...Object.entries(config.components).map(([name, component]) => section('component', name, component))
  ]
}

/** The modules that keep accounts, permissions and data. */
function providers (place: Section['place'], option: Section['option']): string[] {
  return [
    ...driverNames('storage', option('storage') ?? 'internal'),
    ...driverNames('authz', option('authorization') ?? 'internal'),
    ...place === 'host' ? driverNames('auth', option('authentication') ?? 'internal_hashed') : []
  ]
}

/** The value of a global option, whether it has a field of its own or not. */
export function globalOption (config: ServerConfig, name: string): ConfigValue | undefined {
  return valueOf(config, optionFields.server, name)
}

const ownOptions = (given: HostConfig | ComponentConfig, place: Section['place']) => (name: string): ConfigValue | undefined =>
  valueOf(given, optionFields[place], name)

function valueOf (given: ServerConfig | HostConfig | ComponentConfig, fields: Readonly<Record<string, string>>, name: string): ConfigValue | undefined {
  if (Object.hasOwn(fields, name)) return (given as unknown as Record<string, ConfigValue | undefined>)[fields[name] as string]
  return Object.hasOwn(given.options, name) ? given.options[name] : undefined
}

/** As `get_modules_for_host` in Prosody's core/modulemanager.lua. */
function requestedModules (general: ReadonlySet<string>, module: string | undefined, given: HostConfig | ComponentConfig): ReadonlySet<string> {
  if (module === undefined && given.modules.length === 0 && given.modulesDisabled.length === 0) return general
  const requested = new Set([...general, ...given.modules])
  given.modulesDisabled.forEach(name => requested.delete(name))
  if (module !== undefined) requested.add(module)
  return requested
}

type ModuleLoader = (names: readonly string[], disabled: readonly string[]) => ReadonlySet<string>

/** Follows dependencies. Sections with the same modules share one set, so that ten thousand hosts cost little. */
function moduleLoader (target: Target, moduleOf: ModuleLookup): ModuleLoader {
  const known = new Map<string, ReadonlySet<string>>()
  return (names, disabled) => {
    const key = `${names.join()} ${disabled.join()}`
    const found = known.get(key) ?? withDependencies(names, target, moduleOf, disabled)
    known.set(key, found)
    return found
  }
}

/** The modules and everything that is loaded along with them, unless it is disabled. */
export function withDependencies (
  names: readonly string[], target: Target, moduleOf: ModuleLookup, disabled: readonly string[] = []): ReadonlySet<string> {
  const loaded = new Set(names)
  for (const name of loaded) {
    for (const other of dependenciesOf(moduleOf(name), target)) if (!disabled.includes(other)) loaded.add(other)
  }
  return loaded
}

/** The modules that a module loads along with itself. */
export const dependenciesOf = (spec: ModuleSpec | undefined, target: Target): readonly string[] =>
  [...spec?.dependsOn ?? [], ...spec?.dependsOnIn?.[target] ?? []]
