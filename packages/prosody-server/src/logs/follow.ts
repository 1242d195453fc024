import { watch, type FSWatcher } from 'node:fs'
import { basename, dirname } from 'node:path'
import { continueEntry, parseLogLine, type LogEntry } from './entry.js'
import { quietly } from './guard.js'
import { createLineSplitter } from './line-splitter.js'
import { createTail } from './tail.js'

export interface FollowOptions {
  /** Gets each entry once. What it throws is dropped. */
  readonly onLine: (entry: LogEntry) => void
  /** Ends it, after what is there by then was read. */
  readonly signal: AbortSignal
  /** Milliseconds between looks where the system gives no notice. Default 1000. */
  readonly interval?: number
  /** Milliseconds after which an entry that may still be continued is given away. Default 100. */
  readonly settle?: number
}

/**
 * Gives what is added to a log from now on, over rotation, truncation and replacement. The file need not exist yet. Resolves when ended, never rejects,
 * and keeps no process alive.
 */
export async function followLog (path: string, { onLine, signal, interval = 1000, settle = 100 }: FollowOptions): Promise<void> {
  const entries = collectEntries(onLine)
  const tail = createTail(path, entries)
  let flushing: NodeJS.Timeout | undefined
  const look = oneAtATime(async () => {
    const before = entries.count()
    await tail.read().catch(() => {})
    if (entries.count() === before) return
    clearTimeout(flushing)
    flushing = setTimeout(entries.flush, settle).unref()
  })
  const watcher = watchFolder(path, () => void look())
  const timer = setInterval(() => void look(), interval).unref()
  await ended(signal)
  watcher?.close()
  clearInterval(timer)
  await look()
  clearTimeout(flushing)
  entries.onBreak()
  await tail.close().catch(() => {})
}

/** Puts lines together to entries; the last one waits for its continuation until `flush`. */
function collectEntries (onLine: (entry: LogEntry) => void) {
  const splitter = createLineSplitter()
  let pending: LogEntry | undefined
  let seen = 0
  const flush = (): void => {
    const entry = pending
    pending = undefined
    if (entry !== undefined) quietly(() => onLine(entry))
  }
  const addLine = (line: string): void => {
    const entry = parseLogLine(line)
    if (entry !== undefined) flush()
    pending = entry ?? continueEntry(pending, line)
  }
  return {
    flush,
    count: () => seen,
    onBytes: (bytes: Uint8Array) => {
      seen += bytes.length
      splitter.push(bytes).forEach(addLine)
    },
    onBreak: () => {
      splitter.end().forEach(addLine)
      flush()
    }
  }
}

/** Calls during a run are answered by one more run after it. */
function oneAtATime (run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  const loop = async (): Promise<void> => {
    do {
      again = false
      await run()
    } while (again)
    running = undefined
  }
  return () => {
    if (running === undefined) running = loop()
    else again = true
    return running
  }
}

function watchFolder (path: string, onChange: () => void): FSWatcher | undefined {
  try {
    const name = basename(path)
    return watch(dirname(path), { persistent: false }, (_, file) => { if (file === null || file === name) onChange() }).on('error', () => {})
  } catch {
    return undefined
  }
}

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise(done => { if (signal.aborted) done(); else signal.addEventListener('abort', () => { done() }, { once: true }) })
