import { readdirSync, readFileSync } from 'node:fs'
import { seededVideos, startPlayground, type Playground } from '@xmpp-chat/playground'
import { until } from '@xmpp-chat/test-support'
import { connectLight, type LightClient } from './fault-client.js'
import { packedPlugin } from './packed-plugin.js'
import { askPlugin } from './ask-plugin.js'

export const npmName = 'peertube-plugin-xmpp-chat'
export const accounts = ['root', 'streamer', 'viewer', 'moderator'] as const

/** The playground with the packed plugin, and what faults and talkers need of it. */
export interface FaultSite extends AsyncDisposable {
  readonly playground: Playground
  readonly dir: string
  readonly room: string
  /** Access tokens of the accounts. */
  readonly tokens: Readonly<Record<string, string>>
  readonly port: number
  /** The path of the WebSocket. */
  readonly socketPath: string
  status (): Promise<SiteStatus>
  save (settings: Record<string, unknown>): Promise<void>
  /** Until the chat serves under settings that let everybody talk. */
  recover (): Promise<void>
  /** Logged in and in the room: an account, or a guest. */
  enter (username?: string): Promise<{ readonly client: LightClient, readonly nickname: string }>
}

export interface SiteStatus {
  readonly healthy: boolean
  readonly state: string
  readonly prosody?: { readonly pid?: number, readonly restarts: number }
  readonly connections: number
}

/** `healthy: false` is for a site that is not meant to be so. */
export async function openFaultSite (dir: string, { healthy = true } = {}): Promise<FaultSite> {
  const playground = await startPlayground({ dir, plugin: await packedPlugin() })
  const video = seededVideos.live.uuid
  const tokens: Record<string, string> = {}
  for (const username of accounts) tokens[username] = await playground.login(username)
  const admin = async (path: string): Promise<Record<string, unknown>> => (await playground.api(`/plugins/xmpp-chat/router${path}`, { token: tokens['root'] })).body as Record<string, unknown>
  const status = async (): Promise<SiteStatus> => await admin('/status') as unknown as SiteStatus
  const save = (settings: Record<string, unknown>): Promise<void> => playground.saveSettings(npmName, settings)
  const page = (username?: string) => ({ url: playground.url, video, ...username === undefined ? {} : { token: tokens[username] as string } })
  const recover = async (): Promise<void> => {
    await save({ 'chat-for': 'all' })
    let seen: unknown
    await until(async () => {
      const [answer, now] = [await admin('/settings-answer'), await status()]
      seen = { answer, now }
      return answer['state'] === 'applied' && (now.healthy || !healthy)
    }, { timeout: 60_000, interval: 200, what: () => JSON.stringify(seen) })
  }
  await recover()
  const { chat } = (await askPlugin('/chat', page())).body as unknown as { chat: { room: string, websocket: string } }
  return {
    playground, dir, tokens, status, save, recover,
    room: chat.room, port: Number(new URL(playground.url).port), socketPath: chat.websocket,
    enter: async username => {
      const { status: code, body } = await askPlugin('/ticket', page(username))
      if (code !== 200) throw new Error(`no ticket: ${code} ${JSON.stringify(body)}`)
      const { jid, password, nickname } = body as unknown as { jid: string, password: string, nickname: string }
      const [name = '', domain = ''] = jid.split('@')
      const client = await connectLight({ url: playground.url.replace('http', 'ws') + chat.websocket, domain, login: { username: name, password } })
      try {
        await client.join(chat.room, nickname)
      } catch (error) {
        client.socket.terminate()
        throw error
      }
      return { client, nickname }
    },
    [Symbol.asyncDispose]: () => playground.stop()
  }
}

/** Processes whose command line names a folder. */
export const processesOf = (folder: string): number[] => readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(pid => commandLine(pid).includes(folder) && commandLine(pid).includes('prosody.cfg.lua'))

function commandLine (pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
