import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { Context } from './context.js'
import { autoloaded, dependenciesOf, type Section } from './sections.js'

/** Modules that do not go together, and modules that are switched off without effect. */
export function checkModuleSets (context: Context): Diagnostic[] {
  return [...checkConflicts(context), ...checkDisabledGlobally(context), ...context.served.flatMap(section => checkDisabled(section, context))]
}

function checkConflicts ({ config, served, moduleOf }: Context): Diagnostic[] {
  const seen = new Set<ReadonlySet<string>>()
  return served.flatMap(section => {
    // Hosts without modules of their own share one set.
    if (seen.has(section.requested)) return []
    seen.add(section.requested)
    return [...section.requested].flatMap(module => (moduleOf(module)?.conflicts ?? [])
      .filter(other => module < other && section.requested.has(other))
      .map(other => catalog.diagnostic('MODULE_CONFLICT', { path: pointerToLater([module, other], section, config.modules), facts: { module, other } })))
  })
}

/** The pointer to the module that came in last: of the section itself, or further down in the global list. */
function pointerToLater (modules: readonly string[], { given, path }: Section, general: readonly string[]): string {
  const own = Math.max(...modules.map(module => given.modules.indexOf(module)))
  if (own !== -1) return path + jsonPointer('modules', own)
  return jsonPointer('modules', Math.max(...modules.map(module => general.indexOf(module))))
}

function checkDisabledGlobally (context: Context): Diagnostic[] {
  const { config, target, served, customModules } = context
  const enabled = new Set([...autoloaded(target), ...config.modules])
  return config.modulesDisabled.flatMap((module, index) => {
    const path = jsonPointer('modulesDisabled', index)
    const section = served.find(candidate => dependentsOf(module, candidate, context).length > 0)
    if (section !== undefined) return [missed(module, path, section, context)]
    return enabled.has(module) || customModules.has(module) || context.moduleOf(module) === undefined
      ? []
      : [catalog.diagnostic('MODULE_DISABLED_IN_VAIN', { path, facts: { module } })]
  })
}

function checkDisabled (section: Section, context: Context): Diagnostic[] {
  const { moduleOf, target, config } = context
  if (section.given.modulesDisabled.length === 0) return []
  const inherited = new Set([...autoloaded(target), ...config.modules].filter(module => section.place === 'host' || moduleOf(module)?.inheritable))
  return section.given.modulesDisabled.flatMap((module, index) => {
    const path = section.path + jsonPointer('modulesDisabled', index)
    if (dependentsOf(module, section, context).length > 0) return [missed(module, path, section, context)]
    return inherited.has(module) || section.given.modules.includes(module) || moduleOf(module) === undefined
      ? []
      : [catalog.diagnostic('MODULE_DISABLED_IN_VAIN', { path, facts: { module } })]
  })
}

const missed = (module: string, path: string, section: Section, context: Context): Diagnostic =>
  catalog.diagnostic('MODULE_DISABLED_BUT_NEEDED', { path, facts: { module, dependents: dependentsOf(module, section, context), section: section.name } })

/** What others can do without, though they load it. */
const dispensable = new Set(['http_altconnect'])

/** The modules that do not start in a section without the given one: Prosody refuses to load a disabled module for others. */
function dependentsOf (module: string, { loaded }: Section, { moduleOf, target }: Context): string[] {
  return dispensable.has(module) ? [] : [...loaded].filter(other => dependenciesOf(moduleOf(other), target).includes(module))
}
