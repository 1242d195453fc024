import { spawn, type ChildProcess } from 'node:child_process'
import { open, stat } from 'node:fs/promises'
import type { ProgramCommand } from './installation.js'

/** Whom a program runs as; undefined: as this process. */
export interface ProcessUser { readonly uid: number, readonly gid: number, readonly name: string }

/** How a process ended. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** The last that it wrote to its standard output and error, up to 16 KiB, and the last warnings and errors in its log. */
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
  /** Its log, where it says what it does not say on its standard error. */
  readonly logFile: string
}

/**
 * Starts Prosody in a session of its own, so that a signal to this process's group is not for it too. Its standard input stays open and silent:
 * mod_stop_with_host sees it close when this process ends.
 */
export async function launch ({ command, configFile, cwd, user, logFile }: LaunchOptions): Promise<ProsodyProcess> {
  const before = await sizeOf(logFile)
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
    child.once('close', (code, signal) => {
      void complaints(logFile, before).then(logged => { resolve({ code, signal, output: output() + logged }) })
    })
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

const sizeOf = (path: string): Promise<number> => stat(path).then(({ size }) => size, () => 0)

/** The warnings and errors of a log after a position, of its last 64 KiB. */
async function complaints (path: string, from: number): Promise<string> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const start = Math.max(size < from ? 0 : from, size - 65_536)
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - start), position: start })
      return buffer.toString('utf8', 0, bytesRead).split('\n').filter(line => /\t(?:warn|error)\t/.test(line)).map(line => line.replaceAll('\t', ' ') + '\n').join('')
    } finally {
      await file.close()
    }
  } catch {
    return ''
  }
}
