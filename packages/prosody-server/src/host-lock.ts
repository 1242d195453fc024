import { once } from 'node:events'
import { linkSync, readdirSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { basename, dirname } from 'node:path'
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
 *
 * The sockets are numbered, `path.1` and on. A number is made exclusively and the next one taken when nobody listens on it any more, so that of
 * several that find a dead holder at once exactly one follows.
 */
export async function holdFolder (path: string, answer: () => HostAnswer): Promise<HostLock> {
  const own = `${path}.new-${process.pid}`
  const server = await listen(own, answer)
  try {
    const place = await takePlace(own, path)
    return {
      release: async () => {
        rmSync(place, { force: true })
        await closeServer(server)
      }
    }
  } catch (error) {
    await closeServer(server)
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** What the holder of a folder says; undefined when nobody holds it. Waits 2 seconds at most for an answer. */
export async function askHost (path: string): Promise<HostAnswer | undefined> {
  for (const number of numbersOf(path)) {
    const answer = await ask(`${path}.${number}`)
    if (answer !== undefined) return answer
  }
  return undefined
}

/** The numbers that were given away, the highest first. */
function numbersOf (path: string): number[] {
  const beginning = `${basename(path)}.`
  try {
    return readdirSync(dirname(path)).filter(name => name.startsWith(beginning)).map(name => Number(name.slice(beginning.length)))
      .filter(Number.isInteger).sort((a, b) => b - a)
  } catch {
    return []
  }
}

async function ask (path: string): Promise<HostAnswer | undefined> {
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

/** The path that this process holds now. */
async function takePlace (own: string, path: string): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const holder = await askHost(path)
    if (holder !== undefined) throw taken(path, holder)
    const number = (numbersOf(path)[0] ?? 0) + 1
    const place = `${path}.${number}`
    if (!linked(own, place)) continue
    // Who began to count anew, while this process looked at older numbers, was first.
    const before = numbersOf(path).filter(other => other < number).map(other => `${path}.${other}`)
    for (const other of before) {
      const rival = await ask(other)
      if (rival === undefined) rmSync(other, { force: true })
      else { rmSync(place, { force: true }); throw taken(path, rival) }
    }
    return place
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

const taken = (path: string, { pid, program }: HostAnswer): Error =>
  catalog.error('ERR_PROSODY_SERVER_FOLDER_TAKEN', { facts: { dir: dirname(path), program, pid } })

const closeServer = (server: Server): Promise<void> => new Promise(resolve => { server.close(() => { resolve() }) })
