import { spawn, type ChildProcess } from 'node:child_process'
import type { ProgramCommand } from './installation.js'

/** Whom a program runs as; undefined: as this process. */
export interface ProcessUser { readonly uid: number, readonly gid: number, readonly name: string }

/** How a process ended. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** The last that it wrote to its standard output and error, up to 16 KiB; what goes wrong before there is a log stands here. */
  readonly output: string
}

export interface ProsodyProcess {
  readonly pid: number
  /** On the clock that never jumps, in milliseconds. */
  readonly startedAt: number
  readonly since: Date
  /** Never rejects. */
  readonly exited: Promise<Exit>
  readonly hasExited: () => boolean
  kill (signal: NodeJS.Signals): void
}

export interface LaunchOptions {
  readonly command: ProgramCommand
  readonly configFile: string
  /** Working directory. */
  readonly cwd: string
  readonly user: ProcessUser | undefined
}

/**
 * Starts Prosody in a session of its own, so that a signal to this process's group is not for it too. Its standard input stays open and silent:
 * mod_stop_with_host sees it close when this process ends.
 */
export async function launch ({ command, configFile, cwd, user }: LaunchOptions): Promise<ProsodyProcess> {
  const child = spawn(command.file, [...command.args, '--config', configFile, '-F'], {
    cwd,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environment(command, cwd),
    ...user === undefined ? {} : { uid: user.uid, gid: user.gid }
  })
  child.stdin.on('error', () => {})
  const output = keepEnd(child)
  const exited = new Promise<Exit>(resolve => {
    child.once('close', (code, signal) => { resolve({ code, signal, output: output() }) })
    child.once('error', error => { resolve({ code: null, signal: null, output: `${output()}${error.message}\n` }) })
  })
  const hasExited = (): boolean => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  return { pid: child.pid ?? 0, startedAt: performance.now(), since: new Date(), exited, hasExited, kill: signal => { child.kill(signal) } }
}

/** What programs of Prosody see of the environment: little, so that nothing of the host leaks into it. */
export function environment ({ env }: ProgramCommand, home: string): NodeJS.ProcessEnv {
  const { PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG, TZ, TERM, CREDENTIALS_DIRECTORY } = process.env
  return { PATH, LANG, TZ, TERM, CREDENTIALS_DIRECTORY, HOME: home, ...env }
}

function keepEnd (child: ChildProcess): () => string {
  const most = 16_384
  let kept = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('error', () => {}).on('data', (chunk: string) => { kept = (kept + chunk).slice(-most) })
  }
  return () => kept
}
