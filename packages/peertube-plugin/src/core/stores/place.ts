import type { Diagnostic } from '@xmpp-chat/diagnostics'

/** What may go on being wrong with a store. */
export interface Troubled {
  /** What keeps it from being written now. */
  readonly trouble: Diagnostic | undefined
  /** Writes what could not be written. */
  retry (): Promise<void>
}

/** Where a store lies, and who is told how it is. */
export interface StorePlace {
  readonly path: string
  /** What was found once. */
  readonly onFinding?: (finding: Diagnostic) => void
  readonly onOpen?: (store: Troubled) => void
  /** Default: the clock. */
  readonly now?: () => Date
}
