import type { Target } from '../target.js'

/**
 * How a module comes to be loaded. `global`: once for the server. `host`: below hosts. `component`: as the service of a `Component`. `auth`,
 * `authz` and `storage`: by the options `authentication`, `authorization` and `storage`, which name it without its prefix. `internal`: by
 * Prosody or other modules, though enabling it does no harm.
 */
export type ModuleKind = 'global' | 'host' | 'component' | 'auth' | 'authz' | 'storage' | 'internal' | 'unknown'

/** What one module is: where it can be used and what else it needs. */
export interface ModuleSpec {
  readonly kind: ModuleKind
  /** Where it is part of Prosody; of a community module, whose Debian release packages it. */
  readonly targets: readonly Target[]
  /** The hosts where it is of use: those with accounts, components, or both. */
  readonly hosts: 'accounts' | 'components' | 'all'
  /** Global, but does something for the hosts only where it is enabled for them. */
  readonly perHost?: true
  /** Where it is loaded without being asked for; `modules_disabled` prevents that. */
  readonly autoloaded?: readonly Target[]
  /** Components get it from the global `modules_enabled` too. */
  readonly inheritable?: true
  /** Loaded along with it. */
  readonly dependsOn?: readonly string[]
  /** Loaded along with it in one target only. */
  readonly dependsOnIn?: Readonly<Partial<Record<Target, readonly string[]>>>
  /** Must not be enabled beside it. */
  readonly conflicts?: readonly string[]
  /** Network services that it provides. */
  readonly services?: readonly string[]
  readonly status?: 'deprecated'
  /** What to use instead. */
  readonly replacement?: string
  /** Not part of Prosody: its folder must be in `plugin_paths`, unless a package put it where Prosody looks anyway. */
  readonly community?: true
  /** Where it was not yet part of Prosody, but a community module of the same name. */
  readonly communityIn?: readonly Target[]
  /** What it does, in one sentence. */
  readonly description?: string
}

export type ModuleTable = Readonly<Record<string, ModuleSpec>>
