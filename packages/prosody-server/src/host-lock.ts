import { once } from 'node:events'
import { linkSync, renameSync, rmSync, unlinkSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { basename } from 'node:path'
import { text } from 'node:stream/consumers'
import { openShortPath } from './admin/short-path.js'
import { catalog } from './diagnostics.js'

/** What a program that holds a folder tells those who ask. Plain JSON. */
export interface HostAnswer {
  readonly pid: number
  readonly program: string
  readonly status?: unknown
}

/** A folder that is held until `release`, or until this process ends in any way. */
export interface HostLock {
  release (): Promise<void>
}

/**
 * Holds a folder for this process by listening on a socket in it, which the kernel closes when the process ends, and which is seen from other
 * containers too. Who connects is told `answer()`. Rejects with ERR_PROSODY_SERVER_FOLDER_TAKEN while another process holds it.
 */
export async function holdFolder (path: string, answer: () => HostAnswer): Promise<HostLock> {
  const own = `${path}.${process.pid}`
  const server = await listen(own, answer)
  try {
    await takePlace(own, path)
  } catch (error) {
    await closeServer(server)
    throw error
  } finally {
    rmSync(own, { force: true })
  }
  return {
    release: async () => {
      rmSync(path, { force: true })
      await closeServer(server)
    }
  }
}

/** What the holder of a folder says; undefined when nobody holds it. Waits 2 seconds at most. */
export async function askHost (path: string): Promise<HostAnswer | undefined> {
  const short = openShortPath(path)
  const socket = createConnection(short.path).on('error', () => {})
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(2000) })
  } catch {
    return undefined
  } finally {
    short.close()
  }
  const timer = setTimeout(() => { socket.destroy() }, 2000)
  try {
    return JSON.parse(await text(socket)) as HostAnswer
  } catch {
    // Whoever accepts connections there lives, even when it has no time to answer.
    return { pid: 0, program: '?' }
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}

async function listen (path: string, answer: () => HostAnswer): Promise<Server> {
  const server = createServer(socket => {
    socket.on('error', () => {}).end(JSON.stringify(answer()))
  })
  try {
    rmSync(path, { force: true })
    const short = openShortPath(path)
    await once(server.listen(short.path), 'listening').finally(() => { short.close() })
  } catch (cause) {
    throw catalog.error('ERR_PROSODY_SERVER_FOLDER_UNUSABLE', { facts: { path, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) }, cause })
  }
  server.on('error', () => {}).unref()
  return server
}

/** A link is made only where there is none, so of several that try at once one wins. */
async function takePlace (own: string, path: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (linked(own, path)) return
    const holder = await askHost(path)
    if (holder !== undefined) throw taken(path, holder)
    await clearStale(path, `${own}.stale`)
  }
  throw taken(path, { pid: 0, program: '?' })
}

function linked (own: string, path: string): boolean {
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw catalog.error('ERR_PROSODY_SERVER_FOLDER_UNUSABLE', { facts: { path, reason: (error as NodeJS.ErrnoException).code ?? '' }, cause: error })
  }
}

/** What is moved away may have become another's place in the meantime; then it is given back. */
async function clearStale (path: string, aside: string): Promise<void> {
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const holder = await askHost(aside)
  if (holder !== undefined) linked(aside, path)
  unlinkSync(aside)
  if (holder !== undefined) throw taken(path, holder)
}

const taken = (path: string, { pid, program }: HostAnswer): Error =>
  catalog.error('ERR_PROSODY_SERVER_FOLDER_TAKEN', { facts: { dir: path.slice(0, -basename(path).length - 1), program, pid } })

const closeServer = (server: Server): Promise<void> => new Promise(resolve => { server.close(() => { resolve() }) })
