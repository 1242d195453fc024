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
