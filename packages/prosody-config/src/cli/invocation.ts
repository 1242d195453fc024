import type { FormatOptions } from '@xmpp-chat/diagnostics'
import type { CommandLine } from './arguments.js'
import type { CommandIo } from './io.js'

/** What a command is given: its words, the world, and how to show findings to the person in front of it. */
export interface Invocation {
  readonly line: CommandLine
  readonly io: CommandIo
  /** For what goes to standard output. */
  readonly show: FormatOptions
  /** For what goes to standard error. */
  readonly showError: FormatOptions
}
