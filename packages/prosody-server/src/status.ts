import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { PortHealth } from './health.js'
import type { ProsodyInstallation } from './installation.js'
import type { SupervisorState } from './supervisor.js'

/** How a server is, as plain JSON. */
export interface ServerStatus {
  readonly dir: string
  readonly state: SupervisorState
  /** Whether it runs, answers, and has all its ports open. */
  readonly healthy: boolean
  readonly prosody: Pick<ProsodyInstallation, 'kind' | 'version' | 'release'>
  /** The vulnerabilities that this Prosody is known to have, and the day of that knowledge. */
  readonly holes: { readonly asOf: string, readonly names: readonly string[] }
  readonly pid?: number
  /** ISO 8601, UTC. */
  readonly since?: string
  /** Unexpected ends. */
  readonly restarts: number
  readonly ports: readonly PortHealth[]
  /** What is wrong now. */
  readonly problems: readonly Diagnostic[]
}
