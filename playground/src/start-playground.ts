import type { ChildProcess } from 'node:child_process'
import { createApiClient, type ApiClient } from './api-client.ts'
import { startProcess } from './playground-process.ts'

export interface PlaygroundOptions {
  /** Where everything is kept; a second start with the same folder finds it again. */
  dir: string
  /** A plugin's folder (or several): installed before the start, so that it registers as at the start of PeerTube. */
  plugin?: string | readonly string[]
  /** 0 takes any free port. */
  port?: number
  host?: string
  /** The address that people use, if it is another one. */
  publicUrl?: string
  env?: NodeJS.ProcessEnv
  /** Milliseconds until the site has to listen and its plugins to be registered. */
  timeout?: number
}

export interface Playground extends ApiClient, AsyncDisposable {
  /** The address that people use. */
  url: string
  /** The address it listens on: the same without `publicUrl`. */
  address: string
  process: ChildProcess
  /** Everything it has printed so far. */
  output: () => string
  /** The code it ended with; for a signal 128 and its number. */
  exited: Promise<number>
  /** SIGTERM, as systemd sends it; waits for the end. */
  stop: () => Promise<void>
  /** SIGKILL; waits for the end. */
  kill: () => Promise<void>
}

/** Starts the playground as a process of its own and waits until it listens and its plugins are registered. */
export async function startPlayground (options: PlaygroundOptions): Promise<Playground> {
  const { url, address, child, output, exited } = await startProcess(options)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await exited
  }
  const stop = () => end('SIGTERM')
  return { ...createApiClient(address), url, address, process: child, output, exited, stop, kill: () => end('SIGKILL'), [Symbol.asyncDispose]: stop }
}
