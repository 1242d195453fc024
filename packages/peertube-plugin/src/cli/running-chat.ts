import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { catalog } from '../core/diagnostics.js'
import { reasonOf } from '../core/reason.js'

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
  const folders = data === undefined
    ? [...upwards(cwd), ...upwards(dirname(program))].flatMap(folder => [join(folder, 'data', name), join(folder, 'storage/plugins/data', name)])
    : [resolve(cwd, data), resolve(cwd, data, '..')]
  const reasons: string[] = []
  for (const folder of new Set(folders)) {
    const file = join(folder, 'chat/shell.json')
    try {
      const { url, secret } = JSON.parse(await readFile(file, 'utf8')) as { url: string, secret: string }
      return { ask: (question, body) => ask(`${url}${question}`, secret, body) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') reasons.push(reasonOf(error))
    }
  }
  throw reasons.length > 0
    ? catalog.error('ERR_XMPP_CHAT_NOT_READABLE', { facts: { reason: reasons[0] ?? '' } })
    : catalog.error('ERR_XMPP_CHAT_NOT_FOUND', { facts: { folder: data ?? cwd } })
}

function upwards (folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}

async function ask (url: string, secret: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, {
    method: 'POST', headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(patience)
  }).catch((error: unknown) => { throw catalog.error('ERR_XMPP_CHAT_NOT_RUNNING', { facts: { reason: reasonOf((error as Error).cause ?? error) } }) })
  if (!response.ok) throw catalog.error('ERR_XMPP_CHAT_FAILED', { facts: { reason: `${response.status} ${await response.text()}`.slice(0, 300) } })
  return await response.json() as Record<string, unknown>
}
