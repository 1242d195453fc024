import { join } from 'node:path'
import { seededVideos, startPlayground, type Playground } from '@xmpp-chat/playground'
import { removeFolder, temporaryFolder, until } from '@xmpp-chat/test-support'
import { connectLight, type LightClient } from '../../packages/peertube-plugin/test/support/fault-client.js'
import { askPlugin } from '../../packages/peertube-plugin/test/support/ask-plugin.js'
import { packPlugin } from '../../scripts/pack-plugin.mjs'

export const npmName = 'peertube-plugin-xmpp-chat'

/** As viewers come in, or past the plugin to its Prosody. */
export type Way = 'relay' | 'direct'

/** The stand-in for PeerTube with the plugin as it is packed, and a chat beside every video. */
export interface ChatSite extends AsyncDisposable {
  readonly playground: Playground
  /** Where Prosody keeps its data. */
  readonly data: string
  /** Processes of the site and of Prosody. */
  readonly pids: { readonly host: number, readonly prosody: number }
  readonly door: Door
  /** The room beside a video. */
  roomOf (video: { readonly uuid: string }): string
}

/** All that a client needs to come in; may be sent to another process. */
export interface Door {
  readonly site: string
  readonly video: string
  readonly relay: string
  readonly direct: string
  readonly host: string
}

let packed: Promise<string> | undefined
const folder = temporaryFolder('packed')

export const pluginFolder = (): Promise<string> => packed ??= packPlugin({ target: folder, architectures: [process.arch] })
export const forgetPlugin = (): Promise<void> => removeFolder(folder)

export async function startChatSite (): Promise<ChatSite> {
  const dir = temporaryFolder('bench', { passable: true })
  const playground = await startPlayground({ dir, plugin: await pluginFolder() })
  const token = await playground.login('root')
  const status = async (): Promise<Status> => (await playground.api('/plugins/xmpp-chat/router/status', { token })).body as Status
  await playground.saveSettings(npmName, { 'chat-for': 'all' })
  await until(async () => (await status()).healthy && (await askPlugin('/chat', { url: playground.url, video })).body['chat'] !== null, { timeout: 60_000, what: () => playground.output().slice(-2000) })
  const { chat } = (await askPlugin('/chat', { url: playground.url, video })).body as unknown as { chat: { room: string, websocket: string } }
  const kept = join(dir, 'storage/plugins/data', npmName, 'chat')
  const rooms = chat.room.slice(chat.room.indexOf('@'))
  return {
    playground, data: join(kept, 'prosody/data'),
    pids: { host: playground.process.pid as number, prosody: (await status()).prosody.pid },
    door: { site: playground.url, video, relay: playground.url.replace('http', 'ws') + chat.websocket, direct: `ws+unix:${join(kept, 'prosody/data/http.sock')}:/xmpp-websocket`, host: new URL(playground.url).hostname },
    roomOf: ({ uuid }) => `${uuid}${rooms}`,
    [Symbol.asyncDispose]: async () => {
      await playground.stop()
      await removeFolder(dir)
    }
  }
}

interface Status { readonly healthy: boolean, readonly prosody: { readonly pid: number } }

const video = seededVideos.live.uuid

/** A guest's connection, with a ticket as the web chat fetches one; each from an address of their own. */
export async function arrive ({ site, video, relay, direct, host }: Door, way: Way): Promise<LightClient & { readonly nickname: string }> {
  const { status, body } = await askPlugin('/ticket', { url: site, video, address: nextAddress() }, { nickname: `Guest ${addresses}` })
  if (status !== 200) throw new Error(`no ticket: ${status} ${JSON.stringify(body)}`)
  const { jid, password, nickname } = body as unknown as { jid: string, password: string, nickname: string }
  const [username = '', domain = ''] = jid.split('@')
  const client = await connectLight({ url: way === 'relay' ? relay : direct, domain, login: { username, password }, ...way === 'direct' ? { headers: { host } } : {} })
  return Object.assign(client, { nickname })
}

let addresses = process.pid * 4096

/** Of the network for benchmarks (RFC 2544). */
function nextAddress (): string {
  addresses += 1
  return `198.18.${(addresses >> 8) & 0xff}.${addresses & 0xff}`
}
