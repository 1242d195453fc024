import { cpSync, existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPlayground, type Playground, type PlaygroundOptions } from '../../src/index.ts'

export const probeName = 'peertube-plugin-probe'
export const probeFolder = fileURLToPath(new URL(`../plugins/${probeName}`, import.meta.url))

/** A folder that is gone after the test. */
export async function scratch (): Promise<{ dir: string } & AsyncDisposable> {
  const dir = await mkdtemp(join(tmpdir(), 'playground-'))
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }) }
}

/** A copy of the probe that a test may change. */
export function copyProbe (dir: string): string {
  const folder = join(dir, 'source', probeName)
  cpSync(probeFolder, folder, { recursive: true })
  return folder
}

export const startWithProbe = (dir: string, options: Partial<PlaygroundOptions> = {}) => startPlayground({ dir, plugin: probeFolder, ...options })

/** What the probe wrote down: one line each. */
export function eventsIn (dir: string): string[] {
  const file = join(dir, 'storage', 'plugins', 'data', probeName, 'events.txt')
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
}

/** The answer of one of the probe's routes. */
export async function ask (site: Playground, path: string, request: Parameters<Playground['api']>[1] = {}): Promise<unknown> {
  const { status, body } = await site.api(`/plugins/probe/router/${path}`, request)
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
  return (body as { value?: unknown }).value
}
