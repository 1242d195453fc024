import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { catalog } from '../diagnostics.js'

export interface LogRotationOptions {
  /** The file that is written to. Older ones stand beside it as `PATH.1` (the newest), `PATH.2` and so on. */
  readonly path: string
  /** Bytes of one file before the next is begun. Default 10 MiB. */
  readonly maxBytes?: number
  /** Files that are kept beside the present one. Default 5. */
  readonly keep?: number
  /** Days after which a line is gone. Default 30. */
  readonly maxAgeDays?: number
  /** Makes the writer open `path` anew. */
  readonly reopen: () => Promise<void>
  readonly now?: () => Date
}

export interface LogRotation {
  /**
   * Begins a new file when it is time, and removes old ones. Looks once a minute at most, however often it is called. Resolves with whether a file was
   * begun. Rejects with ERR_PROSODY_SERVER_LOG_NOT_ROTATED; then all is as it was.
   */
  check (): Promise<boolean>
}

const minute = 60_000
const day = 86_400_000

interface FoundFile { readonly path: string, readonly number: number, readonly size: number, readonly begun: number }

export function createLogRotation ({ path, maxBytes = 10 * 1024 * 1024, keep = 5, maxAgeDays = 30, reopen, now = () => new Date() }: LogRotationOptions): LogRotation {
  let checked = -Infinity
  let running: Promise<boolean> | undefined
  const maxAge = maxAgeDays * day
  // A part of the age for each file, so that old lines go without taking all of the young ones along.
  const longestUse = maxAge / (keep + 1)

  const look = async (): Promise<boolean> => {
    await finishInterrupted(path)
    const present = await describe(path, 0)
    const time = now().getTime()
    const isDue = present !== undefined && present.size > 0 && (present.size >= maxBytes || time - present.begun >= longestUse)
    if (isDue) await rotate(path, reopen)
    await removeOld(path, ({ number, begun }) => number > keep || time - begun >= maxAge)
    return isDue
  }

  return {
    check: async () => {
      if (running !== undefined) return running
      const time = now().getTime()
      if (time - checked < minute && time >= checked) return false
      checked = time
      running = look().catch((cause: unknown) => {
        throw catalog.error('ERR_PROSODY_SERVER_LOG_NOT_ROTATED', { facts: { path, reason: (cause as Error).message }, cause })
      })
      return running.finally(() => { running = undefined })
    }
  }
}

/** Sets the file aside, and makes room for it only after the writer has a new one. */
async function rotate (path: string, reopen: () => Promise<void>): Promise<void> {
  const aside = asideOf(path)
  await rename(path, aside)
  try {
    await reopen()
  } catch (error) {
    // Without a new file, the writer still writes to the old one.
    if (await describe(path, 0) === undefined) await rename(aside, path)
    else await shift(path)
    throw error
  }
  await shift(path)
}

/** A rotation that was cut off by the end of the process. */
async function finishInterrupted (path: string): Promise<void> {
  if (await describe(asideOf(path), 0) === undefined) return
  if (await describe(path, 0) === undefined) await rename(asideOf(path), path)
  else await shift(path)
}

async function shift (path: string): Promise<void> {
  const files = await olderFiles(path)
  for (const { number } of files.sort((a, b) => b.number - a.number)) await rename(`${path}.${number}`, `${path}.${number + 1}`)
  await rename(asideOf(path), `${path}.1`)
}

async function removeOld (path: string, isOld: (file: FoundFile) => boolean): Promise<void> {
  await Promise.all((await olderFiles(path)).filter(isOld).map(file => rm(file.path, { force: true })))
}

async function olderFiles (path: string): Promise<FoundFile[]> {
  const prefix = `${basename(path)}.`
  const numbers = (await readdir(dirname(path))).flatMap(name => name.startsWith(prefix) && /^[1-9]\d*$/.test(name.slice(prefix.length)) ? Number(name.slice(prefix.length)) : [])
  return (await Promise.all(numbers.map(number => describe(join(dirname(path), `${prefix}${number}`), number)))).flatMap(file => file ?? [])
}

/** A file's first line is as old as the file; where the file system does not tell, its last change stands for it. */
async function describe (path: string, number: number): Promise<FoundFile | undefined> {
  try {
    const { size, birthtimeMs, mtimeMs } = await stat(path)
    return { path, number, size, begun: birthtimeMs > 0 ? Math.min(birthtimeMs, mtimeMs) : mtimeMs }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const asideOf = (path: string): string => `${path}.rotating`
