import { moduleSpec } from '../modules/lookup.js'
import type { ModuleSpec } from '../modules/module-spec.js'
import type { ServerConfig } from '../model.js'
import { optionSpec } from '../options/lookup.js'
import type { OptionTable } from '../options/option-spec.js'
import type { Target } from '../target.js'
import { moduleMentions, type ModuleMention } from './module-mentions.js'
import { optionUses, type OptionUse } from './option-uses.js'
import { sectionsOf, type Section } from './sections.js'

/** What a caller knows that the configuration does not tell, with everything said. */
export interface ContextOptions {
  /** Options of modules that are not Prosody's own; as `completeOptions` gives them. */
  readonly customOptions?: OptionTable
  /** Modules that the caller installs where Prosody finds them, without `mod_`. */
  readonly customModules?: readonly string[]
}

/** A configuration made ready for the rules: who is served with which modules and options. */
export interface Context {
  readonly config: ServerConfig
  readonly target: Target
  /** Hosts first, then components; the disabled ones too. */
  readonly sections: readonly Section[]
  /** The sections that are served. */
  readonly served: readonly Section[]
  /** Modules that are loaded somewhere. */
  readonly loaded: ReadonlySet<string>
  /** Whether a module is loaded somewhere of which is not known what it reads and needs. */
  readonly hasForeignModules: boolean
  readonly customModules: ReadonlySet<string>
  /** Every place where a module is named. */
  readonly mentions: readonly ModuleMention[]
  /** Every option that is set. */
  readonly uses: readonly OptionUse[]
  moduleOf (name: string): ModuleSpec | undefined
  /** Whether little is known about a module: it is not Prosody's own. */
  isForeign (module: string): boolean
}

export function contextOf (config: ServerConfig, { customOptions = {}, customModules = [] }: ContextOptions): Context {
  const custom = new Set(customModules)
  const moduleOf = (name: string): ModuleSpec | undefined => custom.has(name) ? undefined : moduleSpec(name)
  const isForeign = (name: string): boolean => {
    const spec = moduleOf(name)
    return spec === undefined || spec.community === true || spec.communityIn?.includes(config.target) === true
  }
  const sections = sectionsOf(config, moduleOf)
  const served = sections.filter(({ enabled }) => enabled)
  const loaded = new Set([...new Set(served.map(section => section.loaded))].flatMap(modules => [...modules]))
  return {
    config,
    target: config.target,
    sections,
    served,
    loaded,
    hasForeignModules: [...loaded].some(isForeign),
    customModules: custom,
    mentions: moduleMentions(config, sections),
    uses: optionUses(config, sections, option => Object.hasOwn(customOptions, option) ? customOptions[option] : optionSpec(option)),
    moduleOf,
    isForeign
  }
}
