import type { KnownOptions } from './options/known-options.generated.js'
import type { services } from './options/services.js'
import type { Target } from './target.js'
import type { ConfigValue, TextValue } from './value.js'

/** Any options of Prosody and its modules; the ones that Prosody itself has are typed. */
export type Options = KnownOptions & { readonly [name: string]: ConfigValue | undefined }

/** Where a network service listens. */
export interface ServiceConfig {
  /** TCP ports, 1 to 65535. `[]` switches the service off. Default: Prosody's for that service. */
  readonly ports?: readonly number[]
  /** `*` (all IPv4), `::` (all IPv6), or addresses. Default: `interfaces`, or for private services `local_interfaces`. */
  readonly interfaces?: readonly string[]
}

/** A virtual host: a domain with accounts. */
export interface HostConfig {
  /** Default true. */
  readonly enabled?: boolean
  /** Who may log in and how: `anonymous`, `internal_hashed`, … Default: the global `authentication` option. */
  readonly authentication?: TextValue
  /** Modules in addition to the global ones. */
  readonly modules: readonly string[]
  /** Global modules that this host goes without. */
  readonly modulesDisabled: readonly string[]
  readonly storage?: ConfigValue
  readonly options: Options
}

/** A component: a domain with a service, such as chat rooms. */
export interface ComponentConfig {
  readonly enabled?: boolean
  /** The module that is the service: `muc`, `pubsub`, …; `component` is an external one that connects with `secret` (XEP-0114). */
  readonly module: string
  readonly secret?: TextValue
  readonly modules: readonly string[]
  readonly modulesDisabled: readonly string[]
  readonly storage?: ConfigValue
  readonly options: Options
}

/** A whole configuration in its one normal form: what `parseServerConfig` gives, and everything else works on. */
export interface ServerConfig {
  readonly target: Target
  /** Set by `readProsodyConfig` when parts of the file are not known: `checkServerConfig` concludes nothing from what is missing. */
  readonly incomplete?: true
  /** Modules of all virtual hosts. */
  readonly modules: readonly string[]
  readonly modulesDisabled: readonly string[]
  /** By the names that Prosody has for them: `c2s`, `s2s`, `s2s_direct_tls`, `http`, … */
  readonly services: Readonly<Record<string, ServiceConfig>>
  /** The folder with certificates, relative to the configuration file. Default `certs`. */
  readonly certificates?: TextValue
  /** A file name or `*stdout`, a level, or destinations per level. Default: standard output. */
  readonly log?: ConfigValue
  /** A storage driver, or one per store. Default `internal`. */
  readonly storage?: ConfigValue
  /** Rate limits per kind of connection, for mod_limits. */
  readonly limits?: ConfigValue
  /** All other options of the global section. */
  readonly options: Options
  readonly hosts: Readonly<Record<string, HostConfig>>
  readonly components: Readonly<Record<string, ComponentConfig>>
}

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** A virtual host as people write it. */
export type HostInput = Loose<HostConfig>

/** A component as people write it; without `module` it is an external one. */
export type ComponentInput = Loose<ComponentConfig>

/** The services that have ports of their own; the multiplexer's `ports` are options. */
export type ServiceName = Exclude<(typeof services)[number]['name'], 'multiplex'>

/** Ports and interfaces as people write them: one or several, ports also as strings. */
export interface ServiceInput {
  readonly ports?: number | string | ReadonlyArray<number | string> | undefined
  readonly interfaces?: string | readonly string[] | undefined
}

/** A configuration as people write it: everything may be left out, and any Prosody option may stand in `options`. */
export interface ServerConfigInput extends Loose<Omit<ServerConfig, 'services' | 'hosts' | 'components'>> {
  readonly services?: { readonly [name in ServiceName]?: ServiceInput | undefined } | undefined
  readonly hosts?: Readonly<Record<string, HostInput>> | undefined
  readonly components?: Readonly<Record<string, ComponentInput>> | undefined
}
