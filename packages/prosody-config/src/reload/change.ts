import type { Json } from '@xmpp-chat/diagnostics'
import type { ReadTime } from '../options/option-spec.js'
import type { Target } from '../target.js'

/** One difference between two configurations, as plain JSON without secrets. */
export interface ConfigChange {
  /** `service`: its ports or interfaces. `module`: enabled or disabled. `host` and `component`: the whole section came or went. */
  readonly kind: 'target' | 'host' | 'component' | 'module' | 'service' | 'option'
  /** A JSON Pointer (RFC 6901) into both configurations; of modules, to the list. */
  readonly path: string
  /** The host or component it stands below; null: the global section. */
  readonly scope: string | null
  /** The name of the option, module, host or service. */
  readonly subject: string
  /** Nothing where it was not set. A secret is `{"$secret": null}`, also when it is the secret that changed. */
  readonly before?: Json
  readonly after?: Json
  readonly running: Running
}

/** What of a Prosody that runs the configuration before has to do with a change: what `planReload` judges by. */
export interface Running {
  readonly target: Target
  /** Whether it has mod_admin_shell, without which it can only be reloaded and restarted. */
  readonly hasShell: boolean
  /** The hosts and components where the change makes a difference, of those that run before or after. */
  readonly hosts: readonly RunningHost[]
  /** Who reads the option or the ports, of what runs before and after. */
  readonly readers?: readonly Reader[]
  /** Modules that come with this change, and those that go; not on hosts that come or go themselves. */
  readonly loads?: readonly ModuleInstances[]
  readonly unloads?: readonly ModuleInstances[]
}

export interface RunningHost {
  readonly name: string
  readonly serves: 'accounts' | 'component' | 'external component'
  /** Whether the domain above it is a host that runs too. */
  readonly isBelowHost: boolean
}

/** A module on its hosts; `*` is its global part. */
export interface ModuleInstances {
  readonly module: string
  readonly hosts: readonly string[]
  /** Whether that is every place where it is loaded. */
  readonly isEverywhere: boolean
}

/** A module or a part of Prosody's core, as `core.portmanager`, that reads an option. */
export interface Reader extends ModuleInstances {
  readonly at: ReadTime
}

/** A change before it is known what it means for a running Prosody. */
export type BareChange = Omit<ConfigChange, 'running'>
