import { formatError, isCodedError } from '@xmpp-chat/diagnostics'

/** What an error says, for people. */
export const reasonOf = (error: unknown): string =>
  isCodedError(error) ? formatError(error) : error instanceof Error ? error.message : String(error)
