import { followLog } from './logs/follow.js'
import { forwardTo } from './logs/forward.js'
import { createLogRotation } from './logs/rotation.js'

/** Takes log lines; PeerTube's logger is one. */
export interface Logger {
  debug (text: string): void
  info (text: string): void
  warn (text: string): void
  error (text: string): void
}

export interface LogLimits {
  /** Bytes of one file before the next is begun. Default 10 MiB. */
  readonly maxBytes?: number
  /** Files that are kept beside the present one. Default 5. */
  readonly keep?: number
  /** Default 30. */
  readonly maxAgeDays?: number
}

export interface LogKeeping {
  /** Looks whether the log is to be rotated. */
  check (): Promise<void>
  close (): Promise<void>
}

/** Follows a log for a host's logger, and keeps it within limits. `reopen` makes Prosody begin a new file. */
export function keepLogs (path: string, { logger, logs = {}, reopen }: {
  readonly logger?: Logger, readonly logs?: LogLimits, readonly reopen: () => Promise<void>
}): LogKeeping {
  const rotation = createLogRotation({ path, reopen, ...logs })
  const ending = new AbortController()
  const following = logger === undefined ? Promise.resolve() : followLog(path, { onLine: forwardTo(logger), signal: ending.signal })
  return {
    check: async () => { await rotation.check() },
    close: () => {
      ending.abort()
      return following
    }
  }
}
