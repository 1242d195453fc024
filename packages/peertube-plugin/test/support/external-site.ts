import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { ConfigMap } from '@xmpp-chat/prosody-config'
import { bundlePackage, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { createChat, type Chat } from '../../src/core/chat.js'
import type { SettingsAnswer } from '../../src/core/settings-keeper.js'
import { openVideo, platformForClients } from './client-platform.js'
import { comeIn, type WebPerson } from './web-person.js'

/** The plugin's chat beside a video, for web users and people of other servers. */
export interface ExternalSite extends AsyncDisposable {
  readonly host: string
  /** The domain of its rooms, and the room of its video. */
  readonly rooms: string
  readonly room: string
  readonly chat: Chat
  settle (settings: Readonly<Record<string, unknown>>): Promise<SettingsAnswer>
  guest (): Promise<WebPerson>
  /** What Prosody and the plugin wrote. */
  log (): string
}

export interface ExternalSiteOptions {
  readonly host: string
  readonly dir: string
  readonly resolver: ConfigMap
}

export async function startExternalSite ({ host, dir, resolver }: ExternalSiteOptions): Promise<ExternalSite> {
  const lines: string[] = []
  const note = (line: string): void => { lines.push(line) }
  const chat = await createChat({
    platform: platformForClients, host, dir: join(dir, host), moduleFolder: fileURLToPath(new URL('../../prosody-modules', import.meta.url)),
    bundle: bundlePackage(process.arch as BundleArchitecture), logger: { error: note, warn: note, info: note, debug: note }, resolver
  })
  const server = createServer((request, response) => { void answer(chat, request, response) })
  server.on('upgrade', (request, socket, head) => { chat.relay(request, socket, head) })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const rooms = `room.${host}`
  return {
    host, rooms, chat,
    room: `${openVideo}@${rooms}`,
    log: () => lines.join('\n'),
    guest: () => comeIn({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, video: openVideo, nickname: `Guest ${randomUUID().slice(0, 8)}` }),
    settle: async settings => {
      await chat.settle(settings)
      return until(() => chat.answer.state !== 'working' && chat.answer, { timeout: 30_000, what: () => JSON.stringify(chat.answer) })
    },
    [Symbol.asyncDispose]: async () => {
      server.close()
      server.closeAllConnections()
      await chat[Symbol.asyncDispose]()
    }
  }
}

async function answer (chat: Chat, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = await json(request) as Record<string, unknown>
  const info = await chat.web.chatBeside(asked['video'], {})
  const found = request.url?.endsWith('/ticket') === true ? await chat.web.ticketFor(asked, {}) : { chat: { ...info, websocket: '/ws' } }
  response.setHeader('content-type', 'application/json').end(JSON.stringify(found))
}
