import { join } from 'node:path'
import { createDirectoryStore, renewSelfSigned } from '@xmpp-chat/certs'
import { formatDiagnostics, formatError, isCodedError } from '@xmpp-chat/diagnostics'
import { roomServer } from '@xmpp-chat/prosody-config'
import { createProsodyServer, type Logger, type ProsodyServer } from '@xmpp-chat/prosody-server'

/** What this plugin uses of what PeerTube hands to it. */
export interface RegisterOptions {
  readonly peertubeHelpers: {
    readonly logger: Logger
    readonly config: { getWebserverUrl (): string }
    readonly plugin: { getDataDirectoryPath (): string }
  }
  readonly registerSetting: (setting: { name: string, label: string, type: 'input', default: string, private: boolean }) => void
  readonly settingsManager: {
    getSetting (name: string): Promise<unknown>
    onSettingsChange (listener: () => Promise<void>): void
  }
}

let server: ProsodyServer | undefined

/** Runs a server of rooms beside PeerTube. Whatever goes wrong is in PeerTube's log, and PeerTube starts all the same. */
export async function register ({ peertubeHelpers: { logger, config, plugin }, registerSetting, settingsManager }: RegisterOptions): Promise<void> {
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      logger.error(isCodedError(error) ? formatError(error) : String(error))
    }
  }
  const apply = async (): Promise<void> => {
    const domain = new URL(config.getWebserverUrl()).hostname
    const store = createDirectoryStore({ dir: join(plugin.getDataDirectoryPath(), 'certificates') })
    const { pair } = await renewSelfSigned({ store, domains: [domain, `room.${domain}`] })
    const port = Number(await settingsManager.getSetting('s2s-port'))
    const outcome = await server?.apply({ config: roomServer({ domain, s2s: { ports: [port] } }), certificates: [pair] })
    logger.info(`Chat: ${outcome?.steps.map(({ step }) => step).join(', ')}; disconnected: ${outcome?.disconnects}`)
  }
  await guarded(async () => {
    registerSetting({ name: 's2s-port', label: 'Port for other XMPP servers', type: 'input', default: '5269', private: true })
    server = await createProsodyServer({ dir: join(plugin.getDataDirectoryPath(), 'xmpp'), logger })
    server.on('problem', problem => { logger.warn(formatDiagnostics([problem])) })
    settingsManager.onSettingsChange(() => guarded(apply))
    await apply()
  })
}

/** PeerTube calls this when the plugin is removed or updated. When PeerTube itself ends, Prosody ends by itself. */
export async function unregister (): Promise<void> {
  await server?.[Symbol.asyncDispose]()
  server = undefined
}
