import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { CheckOptions } from '@xmpp-chat/prosody-config'
import type { AdminReply } from './admin/admin-connection.js'
import type { ApplyOutcome } from './apply.js'
import type { DesiredState } from './desired.js'
import type { Emitter } from './events.js'
import { layoutOf } from './layout.js'
import type { Logger, LogLimits } from './keep-logs.js'
import type { Preference } from './choose-prosody.js'
import { openFolder } from './open-folder.js'
import type { ProsodyctlOptions, ProsodyctlResult } from './prosodyctl.js'
import { createRunner } from './runner.js'
import type { ServerStatus } from './status.js'

export interface ProsodyServerOptions extends CheckOptions {
  /** Where everything of the server is; made when it is not there, for its user only. One program at a time. */
  readonly dir: string
  /** Which Prosody. Default `embedded`, and the system's where there is none. */
  readonly prosody?: Preference
  /** The folder of an embedded Prosody (with `manifest.json` and `bundle/`) that came another way than by npm. Default $XMPP_CHAT_PROSODY, or npm's. */
  readonly bundle?: string
  /** Folders with Prosody modules of the caller's own; they are copied to where Prosody can read them. Name those modules in `customModules`. */
  readonly moduleFolders?: readonly string[]
  /** Whom Prosody runs as when this process is root. Default: the owner of `dir`, or a service user of this machine. */
  readonly user?: string
  /** Gets Prosody's log lines, without secrets. */
  readonly logger?: Logger
  /** How much of the log is kept. */
  readonly logs?: LogLimits
  /** How Prosody is looked after, in milliseconds: it is asked every 10000, and killed when it was silent for 30000 three times in a row. */
  readonly watch?: { readonly every?: number, readonly answerWithin?: number }
  /** Milliseconds that Prosody may take to stop before it is ended by force. Default 10000. */
  readonly patience?: number
}

/** A Prosody that is kept running. */
export interface ProsodyServer extends AsyncDisposable {
  readonly dir: string
  /**
   * Makes a state live by the cheapest step, and starts Prosody if it does not run. Everything is checked first: ERR_PROSODY_SERVER_STATE_INVALID and
   * ERR_PROSODY_SERVER_PORTS_UNUSABLE mean that nothing was touched, ERR_PROSODY_SERVER_NOT_APPLIED that the state before is in force again.
   * Calls are worked off one after another.
   */
  apply (desired: DesiredState): Promise<ApplyOutcome>
  /** Starts with what was applied last; does nothing when it runs. */
  start (): Promise<void>
  /** Stops Prosody: in good order, then by force. `start` and `apply` start it again. */
  stop (): Promise<void>
  /** Connects to each port. */
  status (): Promise<ServerStatus>
  /** Runs a line of Prosody's admin shell, such as `module:list("videos.example")`. */
  shell (line: string): Promise<AdminReply>
  prosodyctl (args: readonly string[], options?: ProsodyctlOptions): Promise<ProsodyctlResult>
  readonly on: Emitter['on']
  /** What was found when the folder was opened: vulnerable versions, leftovers. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Takes a folder for a Prosody of this process. Rejects with ERR_PROSODY_SERVER_FOLDER_TAKEN while another process has it. Nothing runs until
 * `apply` or `start`.
 */
export async function createProsodyServer (options: ProsodyServerOptions): Promise<ProsodyServer> {
  const layout = layoutOf(options.dir)
  const opened = await openFolder(layout, options)
  const runner = createRunner(opened, options)
  opened.tell(() => runner.lastStatus())
  const dispose = async (): Promise<void> => {
    await runner.close()
    await opened.release()
  }
  return { ...runner.api, dir: layout.dir, diagnostics: opened.diagnostics, [Symbol.asyncDispose]: dispose }
}
