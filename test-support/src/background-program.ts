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
  /** Whether it is up; asked again and again. */
  readonly isReady: (log: string) => boolean | Promise<boolean>
  /** Milliseconds. Default 20000. */
  readonly timeout?: number
}

/** Starts a program and waits until it is ready; rejects with its log when it ends instead. */
export async function startInBackground (
  [file, args]: readonly [string, readonly string[]], { cwd, env = process.env, isReady, timeout = 20_000 }: BackgroundOptions): Promise<BackgroundProgram> {
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => chunks.push(chunk as Buffer))
  const log = (): string => Buffer.concat(chunks).toString()
  let hasEnded = child.pid === undefined
  const ended = new Promise<void>(resolve => { child.once('close', () => { resolve() }).once('error', () => { resolve() }) })
  void ended.then(() => { hasEnded = true })
  const release = child.pid === undefined ? () => {} : guardAgainstOrphan(child.pid)
  void ended.then(release)
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
    await ended
    clearTimeout(timer)
  }
  try {
    await until(async () => hasEnded || await isReady(log()), { timeout, what: () => `${file} to start:\n${log()}` })
    if (hasEnded) throw new Error(`${file} ended instead of starting:\n${log()}`)
  } catch (error) {
    child.kill('SIGKILL')
    await stop()
    throw error
  }
  return { pid: child.pid as number, log, stop, [Symbol.asyncDispose]: stop }
}
