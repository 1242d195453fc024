import { spawn, type SpawnOptions } from 'node:child_process'

/** How a program ended. A signal counts as its shell does: 128 and its number are not told apart from an exit code. */
export interface Finished {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'> {
  readonly input?: string | Uint8Array
  /** Milliseconds before it is killed. Default 60000. */
  readonly timeout?: number
}

/** Runs a program to its end; its exit code is data. Rejects when it cannot be started or takes too long. */
export function runProgram (file: string, args: readonly string[], { input, timeout = 60_000, ...options }: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] })
    const output: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] }
    child.stdout.on('data', chunk => output.stdout.push(chunk as Buffer))
    child.stderr.on('data', chunk => output.stderr.push(chunk as Buffer))
    const text = (name: 'stdout' | 'stderr'): string => Buffer.concat(output[name]).toString()
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (code === null) reject(new Error(`${file} was ended by ${String(signal)}: ${text('stdout')}${text('stderr')}`))
      else resolve({ code, stdout: text('stdout'), stderr: text('stderr') })
    })
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
