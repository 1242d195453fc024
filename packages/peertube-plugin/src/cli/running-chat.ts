import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { dirname, join, resolve } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { catalog } from '../core/diagnostics.js'
import { connectPrivately } from '../core/private-socket.js'
import { reasonOf } from '../core/reason.js'
import { shellCommandPath } from '../core/shell-command.js'
import type { ShellAccess } from '../core/sockets.js'

/** A chat that runs on this machine. */
export interface RunningChat {
  ask (question: string, body: object): Promise<Readonly<Record<string, unknown>>>
}

export interface Place {
  readonly cwd: string
  readonly program: string
}

const name = 'peertube-plugin-xmpp-chat'
/** Milliseconds: a look at a DNS that does not answer takes its time, and so does another server. */
const patience = 120_000

/** By its data folder: the given one, or where PeerTube has it, seen from here or from this program. */
export async function findChat (data: string | undefined, { cwd, program }: Place): Promise<RunningChat> {
  const kept = data === undefined
    ? [...upwards(cwd), ...upwards(dirname(program))].flatMap(folder => [join(folder, 'data', name, 'chat'), join(folder, 'storage/plugins/data', name, 'chat')])
    : [resolve(cwd, data), resolve(cwd, data, 'chat')]
  const unreadable: Array<{ readonly reason: string, readonly command: string }> = []
  for (const folder of new Set(kept)) {
    const file = join(folder, 'shell.json')
    try {
      const access = JSON.parse(await readFile(file, 'utf8')) as ShellAccess
      return { ask: (question, body) => ask(access, question, body) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') unreadable.push({ reason: reasonOf(error), command: shellCommandPath(folder) })
    }
  }
  const [first] = unreadable
  throw first !== undefined
    ? catalog.error('ERR_XMPP_CHAT_NOT_READABLE', { facts: first })
    : catalog.error('ERR_XMPP_CHAT_NOT_FOUND', { facts: { folder: data ?? cwd } })
}

function upwards (folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}

async function ask ({ socket, secret }: ShellAccess, question: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const { status, text } = await post(`/${question}`, { socket, secret, body: JSON.stringify(body) })
    .catch((error: unknown) => { throw catalog.error('ERR_XMPP_CHAT_NOT_RUNNING', { facts: { reason: reasonOf(error) } }) })
  if (status !== 200) throw catalog.error('ERR_XMPP_CHAT_FAILED', { facts: { reason: `${status} ${text}`.slice(0, 300) } })
  return JSON.parse(text) as Record<string, unknown>
}

async function post (path: string, { socket, secret, body }: ShellAccess & { readonly body: string }): Promise<{ readonly status: number | undefined, readonly text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request({ path, method: 'POST', headers, createConnection: () => connectPrivately(socket), signal: AbortSignal.timeout(patience) }, response => {
      readText(response).then(text => { resolve({ status: response.statusCode, text }) }, reject)
    })
    sent.on('error', reject).end(body)
  })
}
