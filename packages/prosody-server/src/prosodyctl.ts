import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { ProsodyInstallation } from './installation.js'
import type { Layout } from './layout.js'
import { environment, type ProcessUser } from './process.js'

export interface ProsodyctlResult {
  /** `null` when a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface ProsodyctlOptions {
  /** For its standard input. Default: none. */
  readonly input?: string
  /** Milliseconds until it is ended. Default 60000. */
  readonly timeout?: number
  readonly signal?: AbortSignal
}

/** The folder of a server, and what runs there. */
export interface ServedFolder {
  readonly installation: ProsodyInstallation
  readonly layout: Layout
  readonly user: ProcessUser | undefined
}

/** What `prosodyctl ARGS` needs to speak of this very server: its configuration, its user, its working directory. */
export function prosodyctlCommand ({ installation: { commands: { prosodyctl } }, layout, user }: ServedFolder, args: readonly string[]) {
  return {
    file: prosodyctl.file,
    args: [...prosodyctl.args, '--config', layout.configFile, ...args],
    options: { cwd: layout.data, env: environment(prosodyctl, layout.data), ...user === undefined ? {} : { uid: user.uid, gid: user.gid } }
  }
}

/** Runs prosodyctl and gives all that it wrote; that it fails is a result, too. */
export async function runProsodyctl (served: ServedFolder, args: readonly string[], { input = '', timeout = 60_000, signal }: ProsodyctlOptions = {}): Promise<ProsodyctlResult> {
  const { file, args: all, options } = prosodyctlCommand(served, args)
  const child = spawn(file, all, { ...options, timeout, killSignal: 'SIGKILL', stdio: ['pipe', 'pipe', 'pipe'], ...signal === undefined ? {} : { signal } })
  child.stdin.on('error', () => {}).end(input)
  const ended = new Promise<number | null>((resolve, reject) => { child.once('error', reject).once('close', resolve) })
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, stdout, stderr }
}
