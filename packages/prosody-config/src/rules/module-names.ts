import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { ServerConfig } from '../model.js'
import { knownModules } from '../modules/modules.js'
import { remember } from '../remember.js'
import { similarNames } from '../similar.js'
import { targets } from '../target.js'
import { globalOption } from './sections.js'
import type { Context } from './context.js'
import type { ModuleMention } from './module-mentions.js'

/** Names that are not, or not in this release, the name of a module. */
export function checkModuleNames (context: Context): Diagnostic[] {
  const told = new Set<string>()
  const similarTo = remember(similarModules)
  return context.mentions.flatMap(mention => {
    const finding = context.customModules.has(mention.name) ? undefined : checkName(mention, similarTo, context)
    // Where a community module comes from need not be said for each host.
    if (finding === undefined || (finding.code === 'MODULE_COMMUNITY' && told.has(mention.name))) return []
    told.add(mention.name)
    return [finding]
  })
}

function checkName (mention: ModuleMention, similarTo: (name: string) => string[], context: Context): Diagnostic | undefined {
  const { name, path, use } = mention
  const prefixed = /^mod_(.+)$/.exec(name)
  if (prefixed !== null && use !== 'driver') return catalog.diagnostic('MODULE_PREFIXED', { path, facts: { module: name, name: prefixed[1] as string } })
  const driver = /^(auth|authz|storage)_(.+)$/.exec(name)
  if (driver !== null && (use === 'enabled' || use === 'service')) {
    const option = { auth: 'authentication', authz: 'authorization', storage: 'storage' }[driver[1] as 'auth']
    return catalog.diagnostic('MODULE_IS_DRIVER', { path, facts: { module: name, option, value: driver[2] as string } })
  }
  const spec = context.moduleOf(name)
  if (spec === undefined) return unknown(mention, similarTo(name), context)
  if (use === 'disabled') return undefined
  return checkRelease(mention, context)
}

/** Of a driver, the drivers of its kind. */
function similarModules (name: string): string[] {
  const prefix = driverPrefix(name)
  const known = Object.keys(knownModules).filter(known => known.startsWith(prefix)).map(known => known.slice(prefix.length))
  return similarNames(name.slice(prefix.length), known).map(similar => prefix + similar)
}

const driverPrefix = (name: string): string => /^(?:auth|authz|storage)_/.exec(name)?.[0] ?? ''

function unknown ({ name, path, use }: ModuleMention, similar: readonly string[], { config }: Context): Diagnostic {
  const written = (full: string): string => use === 'driver' ? full.slice(driverPrefix(full).length) : full
  const module = written(name)
  const suggestions = similar.map(written)
  // A folder of one's own may hold anything; without one, nobody can log in, or nothing is stored.
  const severity = hasOwnFolder(config) ? 'info' : use === 'driver' ? 'error' : 'warning'
  if (suggestions.length > 0 && hasOwnFolder(config)) return catalog.diagnostic('MODULE_PERHAPS_MISSPELT', { path, facts: { module, suggestions } })
  if (suggestions.length > 0) {
    return catalog.diagnostic('MODULE_MISSPELT', { path, facts: { module, suggestions }, ...use === 'driver' ? { severity: 'error' } : {} })
  }
  return catalog.diagnostic('MODULE_UNKNOWN', { path, facts: { module }, severity })
}

/** Whether modules may lie in a folder that is not Prosody's own. */
const hasOwnFolder = (config: ServerConfig): boolean => config.incomplete === true ||
  globalOption(config, 'plugin_paths') !== undefined || globalOption(config, 'installer_plugin_path') !== undefined

function checkRelease ({ name, path }: ModuleMention, { config, target, moduleOf, isForeign }: Context): Diagnostic | undefined {
  const spec = moduleOf(name)
  if (spec === undefined) return undefined
  if (isForeign(name)) {
    return hasOwnFolder(config) ? undefined : catalog.diagnostic('MODULE_COMMUNITY', { path, facts: { module: name, target } })
  }
  if (!spec.targets.includes(target)) {
    const releases = targets.filter(other => spec.targets.includes(other))
    return catalog.diagnostic('MODULE_ABSENT', { path, facts: { module: name, target, releases } })
  }
  if (spec.status !== 'deprecated') return undefined
  if (spec.replacement !== undefined) return catalog.diagnostic('MODULE_DEPRECATED', { path, facts: { module: name, replacement: spec.replacement } })
  // Prosody 0.12 loads mod_posix anyway.
  return spec.autoloaded?.includes(target) ? undefined : catalog.diagnostic('MODULE_NEEDLESS', { path, facts: { module: name, target } })
}
