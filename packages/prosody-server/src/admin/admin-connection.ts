import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { StringDecoder } from 'node:string_decoder'
import { catalog } from '../diagnostics.js'
import { createElementReader, inputElement, streamHeader, type AdminElement } from './admin-stream.js'
import { openShortPath } from './short-path.js'

/** What a command of the admin shell answered. */
export interface AdminReply {
  /** False when Prosody says that it is an error. */
  readonly ok: boolean
  /** The lines that it printed. */
  readonly output: readonly string[]
  /** Its last line, such as `OK: 2 modules loaded`. */
  readonly result: string
}

/** The admin shell of a running Prosody. */
export interface AdminConnection {
  /**
   * Runs one line, after those before it. `timeout` in milliseconds, default 30000. Rejects with ERR_PROSODY_SERVER_ADMIN_SILENT or
   * ERR_PROSODY_SERVER_ADMIN_CLOSED; that Prosody refuses the command is an answer.
   */
  run (line: string, options?: { readonly timeout?: number }): Promise<AdminReply>
  readonly isOpen: boolean
  close (): void
}

interface Waiting {
  readonly output: string[]
  settle (reply: AdminReply): void
  fail (error: Error): void
}

/** Connects to mod_admin_socket, 5 seconds at most; rejects with ERR_PROSODY_SERVER_ADMIN_CLOSED when nobody listens. */
export async function connectAdmin (path: string): Promise<AdminConnection> {
  const socket = await openSocket(path)
  const decoder = new StringDecoder('utf8')
  let waiting: Waiting | undefined
  let last: Promise<unknown> = Promise.resolve()
  const lost = (cause?: unknown): void => {
    socket.destroy()
    waiting?.fail(catalog.error('ERR_PROSODY_SERVER_ADMIN_CLOSED', { facts: { path }, cause }))
    waiting = undefined
  }
  const feed = createElementReader(element => { waiting = answer(waiting, element) })
  socket.on('error', lost).on('close', () => { lost() }).on('data', chunk => {
    try {
      feed(decoder.write(chunk))
    } catch (error) {
      lost(error)
    }
  })
  socket.write(streamHeader)
  const ask = (line: string, timeout: number): Promise<AdminReply> => new Promise((resolve, reject) => {
    const element = inputElement(line)
    if (socket.destroyed) { reject(catalog.error('ERR_PROSODY_SERVER_ADMIN_CLOSED', { facts: { path } })); return }
    const timer = setTimeout(() => {
      waiting = undefined
      socket.destroy()
      reject(catalog.error('ERR_PROSODY_SERVER_ADMIN_SILENT', { facts: { seconds: timeout / 1000 } }))
    }, timeout)
    waiting = {
      output: [],
      settle: reply => { clearTimeout(timer); resolve(reply) },
      fail: error => { clearTimeout(timer); reject(error) }
    }
    socket.write(element)
  })
  return {
    run: (line, { timeout = 30_000 } = {}) => {
      const reply = last.then(() => ask(line, timeout))
      last = reply.catch(() => {})
      return reply
    },
    get isOpen () { return !socket.destroyed },
    close: () => { socket.destroy() }
  }
}

/** Collects what is printed; the result ends the command. */
function answer (waiting: Waiting | undefined, { name, attributes, text }: AdminElement): Waiting | undefined {
  if (waiting === undefined) return undefined
  if (name === 'repl-output') waiting.output.push(text)
  if (name !== 'repl-result') return waiting
  waiting.settle({ ok: attributes['type'] !== 'error', output: waiting.output, result: text })
  return undefined
}

async function openSocket (path: string): Promise<Socket> {
  const short = openShortPath(path)
  const socket = createConnection(short.path)
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(5000) })
    return socket
  } catch (cause) {
    socket.on('error', () => {}).destroy()
    throw catalog.error('ERR_PROSODY_SERVER_ADMIN_CLOSED', { facts: { path }, cause })
  } finally {
    short.close()
  }
}
