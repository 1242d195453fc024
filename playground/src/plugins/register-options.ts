import { Router } from 'express'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Site } from '../site.ts'
import { notHere, peertubeHelpers } from './helpers.ts'
import type { HookOptions, Hooks } from './hooks.ts'
import { settingsManager, type Setting, type SettingsCallback } from './settings-manager.ts'
import { storageManager } from './storage-manager.ts'
import type { StoredPlugin } from './stored.ts'

export interface WebSocketRoute { route: string, handler: (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown }

/** What a plugin registered besides hooks. */
export interface Registrations { settings: Setting[], callbacks: SettingsCallback[], webSockets: WebSocketRoute[], router: Router }

/** The argument of `register()`. */
export function registerOptions (site: Site, hooks: Hooks, plugin: StoredPlugin, npmName: string) {
  const registered: Registrations = { settings: [], callbacks: [], webSockets: [], router: Router() }
  const options = {
    registerHook: (hook: HookOptions) => { hooks.add(npmName, hook) },
    registerSetting: (setting: Setting) => {
      registered.settings = [...registered.settings.filter(({ name }) => !name || name !== setting.name), setting]
    },
    getRouter: () => registered.router,
    registerWebSocketRoute: (route: WebSocketRoute) => { registered.webSockets.push(route) },
    settingsManager: settingsManager(site.db, npmName, () => registered.settings, registered.callbacks),
    storageManager: storageManager(site.db, npmName),
    peertubeHelpers: peertubeHelpers(site, plugin, npmName),
    ...absent
  }
  return { options, registered }
}

const constants = (name: string) => Object.fromEntries(
  ['addConstant', 'deleteConstant', 'getConstantValue', 'getConstants', 'resetConstants'].map(method => [method, notHere(`${name}.${method}`)]))

const absent = {
  videoCategoryManager: constants('videoCategoryManager'),
  videoLanguageManager: constants('videoLanguageManager'),
  videoLicenceManager: constants('videoLicenceManager'),
  videoPrivacyManager: constants('videoPrivacyManager'),
  playlistPrivacyManager: constants('playlistPrivacyManager'),
  transcodingManager: Object.fromEntries(['addLiveProfile', 'addVODProfile', 'addLiveEncoderPriority', 'addVODEncoderPriority', 'removeAllProfilesAndEncoderPriorities']
    .map(method => [method, notHere(`transcodingManager.${method}`)])),
  registerIdAndPassAuth: notHere('registerIdAndPassAuth'),
  registerExternalAuth: notHere('registerExternalAuth'),
  unregisterIdAndPassAuth: notHere('unregisterIdAndPassAuth'),
  unregisterExternalAuth: notHere('unregisterExternalAuth')
}
