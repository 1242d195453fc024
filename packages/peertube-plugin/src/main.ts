import { join } from 'node:path'
import { version } from '../package.json'
import { createChat, type Chat, type ChatOptions } from './core/chat.js'
import { settingNames } from './core/settings.js'
import { avatarsAt, loopbackUrl } from './peertube/avatars.js'
import { createPlatform } from './peertube/database.js'
import { guarded } from './peertube/guard.js'
import { registerHooks } from './peertube/hooks.js'
import { localDns } from './peertube/local-dns.js'
import { registerMetadata } from './peertube/metadata.js'
import { findFiles } from './peertube/own-files.js'
import { addRoutes } from './peertube/routes.js'
import { registerSettings } from './peertube/settings.js'
import type { RegisterOptions } from './peertube/types.js'

export { catalog } from './core/diagnostics.js'

const ending = Symbol.for('peertube-plugin-xmpp-chat')

/**
 * What ends the chat, between `register` and `unregister`, which PeerTube calls without handing anything over. It is kept for the process, for PeerTube loads
 * this file once more when the plugin is installed over itself, and does not call `unregister` then.
 */
const running = globalThis as typeof globalThis & { [ending]?: () => Promise<void> }

/** Returns at once and never throws for a setting: the chat starts while PeerTube goes on. */
export async function register (options: RegisterOptions): Promise<void> {
  const { peertubeHelpers: { logger, database, config, plugin, user }, settingsManager } = options
  const endBefore = running[ending]
  const files = await findFiles(join(__dirname, '..'))
  let chat: Chat | undefined
  const current = (): Chat | undefined => chat

  const settle = guarded(logger, async () => {
    await chat?.settle(await settingsManager.getSettings(Object.values(settingNames)))
  })
  const start = guarded(logger, async () => {
    await endBefore?.()
    const loopback = loopbackUrl(config.getServerListeningConfig())
    chat = await createChat({
      ...files,
      platform: createPlatform(database.query, avatarsAt(loopback)),
      host: new URL(config.getWebserverUrl()).hostname,
      dir: join(plugin.getDataDirectoryPath(), 'chat'),
      logger,
      version,
      ...localDns(process.env.XMPP_CHAT_DNS),
      ...process.env.XMPP_CHAT_UNBOUND === undefined ? {} : { resolver: JSON.parse(process.env.XMPP_CHAT_UNBOUND) as NonNullable<ChatOptions['resolver']> }
    })
    await settle()
  })

  registerSettings(options.registerSetting)
  settingsManager.onSettingsChange(settle)
  registerHooks({ registerHook: options.registerHook, logger, chat: current })
  registerMetadata({ registerHook: options.registerHook, logger, chat: current })
  const base = `/plugins/xmpp-chat/${version}`
  addRoutes({ router: options.getRouter(), logger, chat: current, getAuthUser: user.getAuthUser, assets: files.assets, version, base })
  options.registerWebSocketRoute({
    route: '/xmpp',
    handler: (request, socket, head) => {
      if (chat === undefined) socket.on('error', () => {}).end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      else chat.relay(request, socket, head)
    }
  })
  const started = start()
  running[ending] = async () => {
    await started
    await chat?.[Symbol.asyncDispose]()
    chat = undefined
  }
}

/** When the plugin is removed or updated. When PeerTube itself ends, Prosody ends by itself. */
export async function unregister (): Promise<void> {
  const end = running[ending]
  delete running[ending]
  await end?.()
}
