import { spawn } from 'node:child_process'
import { guardAgainstOrphan } from './orphan-guard.js'
import { until } from './until.js'

/** A program that runs until it is stopped. */
export interface BackgroundProgram extends AsyncDisposable {
  readonly pid: number
  /** All that it wrote to its standard output and standard error. */
  log (): string
  stop (): Promise<void>
}

export interface BackgroundOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly uid?: number | undefined
  readonly gid?: number | undefined
  /** Whether it is up; asked again and again. */
  readonly isReady: (log: string) => boolean | Promise<boolean>
  /** Milliseconds. Default 20000. */
  readonly timeout?: number
}

/** Starts a program and waits until it is ready; rejects with its log when it ends instead. */
export async function startInBackground (
  [file, args]: readonly [string, readonly string[]], { cwd, env = process.env, uid, gid, isReady, timeout = 20_000 }: BackgroundOptions): Promise<BackgroundProgram> {
  const child = spawn(file, args, { cwd, env, uid, gid, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => chunks.push(chunk as Buffer))
  const log = (): string => Buffer.concat(chunks).toString()
  let hasEnded = child.pid === undefined
  const ended = new Promise<void>(resolve => { child.once('close', () => { resolve() }).once('error', () => { resolve() }) })
  void ended.then(() => { hasEnded = true })
  const release = child.pid === undefined ? () => {} : guardAgainstOrphan(child.pid)
  void ended.then(release)
  // A child that could not be started has the process ID 0, which is the whole group of this process.
  const kill = (signal: NodeJS.Signals): boolean => child.pid !== undefined && child.kill(signal)
  const stop = async (): Promise<void> => {
    kill('SIGTERM')
    const timer = setTimeout(() => kill('SIGKILL'), 5000)
    await ended
    clearTimeout(timer)
  }
  try {
    await until(async () => hasEnded || await isReady(log()), { timeout, what: () => `${file} to start:\n${log()}` })
    if (hasEnded) throw new Error(`${file} ended instead of starting:\n${log()}`)
  } catch (error) {
    kill('SIGKILL')
    await stop()
    throw error
  }
  return { pid: child.pid as number, log, stop, [Symbol.asyncDispose]: stop }
}
