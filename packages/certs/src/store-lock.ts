import { randomBytes } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { open, readdir, readFile, stat, truncate, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { catalog } from './diagnostics.js'

export interface LockOptions {
  /** Milliseconds to wait for another process. */
  readonly wait: number
  /** Milliseconds after which a lock counts as left behind, when its process cannot be asked. */
  readonly staleAfter: number
}

export interface Lock {
  /** Throws when somebody took the lock over, thinking that this process had died. */
  assertHeld (): Promise<void>
  release (): Promise<void>
}

/**
 * One writer at a time in a folder, across processes. Locks are numbered files: the highest number holds. A number is made exclusively and never
 * used twice, so that of several that take over a stale lock exactly one wins. An empty file is a lock that was given back.
 */
export async function acquireLock (folder: string, { wait, staleAfter }: LockOptions): Promise<Lock> {
  const end = performance.now() + wait
  for (;;) {
    const highest = await highestIn(folder)
    const owner = highest === 0 ? undefined : await liveOwner(folder, highest, staleAfter)
    const lock = owner === undefined ? await tryTake(folder, highest + 1) : undefined
    if (lock !== undefined) return lock
    if (performance.now() > end) throw catalog.error('ERR_CERTS_STORE_LOCKED', { facts: { dir: folder, owner: owner ?? '?', seconds: staleAfter / 1000 } })
    await sleep(10 + Math.floor(Number(randomBytes(1)[0]) / 8))
  }
}

const fileOf = (folder: string, number: number): string => join(folder, `lock.${number}`)

async function numbersIn (folder: string): Promise<number[]> {
  return (await readdir(folder)).map(name => Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? 0)).filter(number => number > 0)
}

const highestIn = async (folder: string): Promise<number> => Math.max(0, ...await numbersIn(folder))

/** This machine and this set of process numbers: a container has its own. */
const place = (): string => {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

/** Who holds that lock; undefined when nobody does any more. */
async function liveOwner (folder: string, number: number, staleAfter: number): Promise<string | undefined> {
  const path = fileOf(folder, number)
  try {
    const [content, { mtimeMs, size }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    const young = Date.now() - mtimeMs < staleAfter
    const [pid, ...where] = content.split(' ')
    if (size === 0) return young && await isBeingMade(path) ? '?' : undefined
    if (where.join(' ') === place() && !isAlive(Number(pid))) return undefined
    return young ? `process ${String(pid)}` : undefined
  } catch {
    return '?'
  }
}

/** A lock that was just created is empty for a moment, too; one that was given back stays empty. */
async function isBeingMade (path: string): Promise<boolean> {
  await sleep(20)
  return (await stat(path)).size > 0
}

function isAlive (pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A file that could not be filled is a lock that was given back. */
async function writeNew (path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  await file.writeFile(content).finally(() => file.close())
}

async function tryTake (folder: string, number: number): Promise<Lock | undefined> {
  const path = fileOf(folder, number)
  try {
    await writeNew(path, `${process.pid} ${place()}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw error
  }
  const numbers = await numbersIn(folder)
  if (Math.max(...numbers) !== number) {
    await unlink(path).catch(() => {})
    return undefined
  }
  for (const lower of numbers.filter(other => other < number)) await unlink(fileOf(folder, lower)).catch(() => {})
  return {
    assertHeld: async () => {
      if (await highestIn(folder) !== number) throw catalog.error('ERR_CERTS_STORE_LOCKED', { facts: { dir: folder, owner: '?', seconds: 0 } })
    },
    release: async () => { await truncate(path).catch(() => {}) }
  }
}
