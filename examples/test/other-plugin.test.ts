import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, isListening, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { register, unregister, type RegisterOptions } from '../other-plugin/main.js'

let dir: string
beforeEach(() => { dir = temporaryFolder('plugin', { forService: true }) })
afterEach(async () => {
  await unregister()
  await removeFolder(dir)
})

/** What PeerTube gives to a plugin, and what an admin does. */
function peertube (settings: Record<string, string>) {
  const listeners: Array<() => Promise<void>> = []
  const errors: string[] = []
  const options: RegisterOptions = {
    peertubeHelpers: {
      logger: { debug: () => {}, info: () => {}, warn: () => {}, error: text => { errors.push(text) } },
      config: { getWebserverUrl: () => 'https://videos.example' },
      plugin: { getDataDirectoryPath: () => dir }
    },
    registerSetting: setting => { settings[setting.name] ??= setting.default },
    settingsManager: {
      getSetting: async name => settings[name],
      onSettingsChange: listener => { listeners.push(listener) }
    }
  }
  return {
    options, errors,
    change: async (name: string, value: string) => {
      settings[name] = value
      for (const listener of listeners) await listener()
    }
  }
}

const pidOfProsody = (): number => Number(readFileSync(join(dir, 'xmpp', 'data', 'prosody.pid'), 'utf8'))

it('a plugin runs Prosody from register to unregister, and a setting changes it while it runs', async () => {
  const [port, other] = [await freePort(), await freePort()]
  const { options, errors, change } = peertube({ 's2s-port': String(port) })
  await register(options)
  expect(errors).toEqual([])
  const pid = pidOfProsody()
  expect(await isListening(port)).toBe(true)

  await change('s2s-port', String(other))
  expect([await isListening(port), await isListening(other), pidOfProsody()]).toEqual([false, true, pid])

  await change('s2s-port', 'none')
  expect(errors).toEqual([expect.stringContaining('ERR_PROSODY_SERVER_STATE_INVALID')])
  expect([await isListening(other), pidOfProsody()]).toEqual([true, pid])

  await unregister()
  expect(existsSync(`/proc/${pid}`)).toBe(false)
  expect(await isListening(other)).toBe(false)
})

it('a plugin that cannot run Prosody says so in the log, and register does not throw', async () => {
  writeFileSync(join(dir, 'xmpp'), 'in the way')
  const { options, errors } = peertube({})
  await register(options)
  expect(errors).toEqual([expect.stringContaining('ERR_PROSODY_SERVER_FOLDER_UNUSABLE')])
})
