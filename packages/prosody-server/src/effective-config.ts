import type { ServerConfigInput, Target } from '@xmpp-chat/prosody-config'
import { shortPathFrom } from './admin/short-path.js'
import type { Layout } from './layout.js'
import type { TrustSettings } from './trust-settings.js'

/** What a configuration must say for the server to keep hold of its Prosody. */
export interface ConfigSurroundings {
  readonly layout: Layout
  readonly target: Target
  /** Folders with modules that are not Prosody's own. */
  readonly modulePaths: readonly string[]
  /** Modules of this package, which are loaded always. */
  readonly ownModules: readonly string[]
  /** The authorities that are trusted. */
  readonly trust: TrustSettings
}

/** Options that callers cannot set. */
const ownedByServer = ['data_path', 'pidfile', 'admin_socket', 'daemonize', 'prosody_user', 'prosody_group'] as const

const levels: readonly unknown[] = ['debug', 'info', 'warn', 'error']

/** What of a configuration has no effect because the server sets it: JSON pointers and names. The level of the log is the caller's. */
export function settingsOfServer ({ certificates, log, options = {} }: ServerConfigInput): Array<readonly [path: string, option: string]> {
  return [
    ...certificates === undefined ? [] : [['/certificates', 'certificates'] as const],
    ...log === undefined || levels.includes(log) ? [] : [['/log', 'log'] as const],
    ...ownedByServer.filter(name => options[name] !== undefined).map(name => [`/options/${name}`, name] as const)
  ]
}

/** The configuration that Prosody is run with: the caller's, and what ties it to its folder. */
export function withSurroundings (input: ServerConfigInput, { layout, target, modulePaths, ownModules, trust }: ConfigSurroundings): ServerConfigInput {
  const { plugin_paths: paths = [], ssl, ...options } = input.options ?? {}
  const level = levels.includes(input.log) ? String(input.log) : 'info'
  return {
    ...input,
    target,
    modules: [...new Set([...input.modules ?? [], 'admin_shell', ...ownModules])],
    certificates: layout.certificates,
    log: { [level]: layout.logFile },
    options: {
      ...options,
      ssl: trusting(ssl, trust),
      plugin_paths: [...[paths].flat() as string[], ...modulePaths],
      data_path: layout.data,
      pidfile: layout.pidFile,
      admin_socket: shortPathFrom(layout.adminSocket)
    } as NonNullable<ServerConfigInput['options']>
  }
}

/** Whom to trust is the caller's to say, if they say anything. */
function trusting (ssl: unknown, trust: TrustSettings): object {
  const given = typeof ssl === 'object' && ssl !== null ? ssl : {}
  return 'cafile' in given || 'capath' in given ? given : { ...given, ...trust }
}
