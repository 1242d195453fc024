import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Site } from '../site.ts'
import { dataDirectory, modulesDirectory } from './data-directory.ts'
import { Hooks } from './hooks.ts'
import { loadLibrary } from './load-library.ts'
import { completeLocale } from './locales.ts'
import { addFromDisk, readJson, removePackage } from './package-manager.ts'
import { checkedPackage, isShortName, type ClientScript, type PluginPackage } from './package-json.ts'
import { registerOptions, type Registrations } from './register-options.ts'
import { listEnabled, loadPlugin, markUninstalled, npmNameOf, savePlugin, shortName, type StoredPlugin } from './stored.ts'

export interface RegisteredPlugin {
  npmName: string
  name: string
  version: string
  description: string
  path: string
  staticDirs: Record<string, string>
  clientScripts: Record<string, ClientScript>
  css: string[]
  registered: Registrations
  unregister: () => unknown
}

/** PeerTube's plugin manager. */
export class PluginHost {
  readonly hooks: Hooks
  #plugins = new Map<string, RegisteredPlugin>()
  #translations: Record<string, Record<string, unknown>> = {}
  #globalCss = ''

  constructor (private readonly site: Site) {
    this.hooks = new Hooks(site.log)
  }

  get (npmName: string): RegisteredPlugin | undefined { return this.#plugins.get(npmName) }
  byShortName (name: string): RegisteredPlugin | undefined { return isShortName(name) ? this.get(npmNameOf(name)) : undefined }
  list (): RegisteredPlugin[] { return [...this.#plugins.values()] }
  translations (locale: string): Record<string, unknown> { return this.#translations[completeLocale(locale)] ?? {} }
  globalCss (): string { return this.#globalCss }

  /** At the start of the server, one after another. One that fails is skipped; the hooks it added stay. */
  async registerAll (): Promise<void> {
    for (const plugin of await listEnabled(this.site.db)) {
      try {
        await this.#register(plugin)
      } catch (err) {
        await this.unregister(npmNameOf(plugin.name)).catch(() => undefined)
        this.site.log.error('Cannot register plugin %s, skipping.', plugin.name, { err })
      }
    }
    this.hooks.sort()
  }

  /** The name of the folder has to be the name of the package. */
  async install (folder: string, { npmName = basename(folder), register = true } = {}): Promise<StoredPlugin> {
    const { log, db, storage } = this.site
    log.info('Installing plugin %s.', folder)
    try {
      await addFromDisk(modulesDirectory(storage), folder)
      const plugin = await savePlugin(db, await this.#package(npmName))
      log.info('Successful installation of plugin %s.', folder)
      if (register) await this.#register(plugin)
      return plugin
    } catch (err) {
      log.error('Cannot install plugin %s, removing it...', folder, { err })
      await this.uninstall(npmName)
      await removePackage(modulesDirectory(storage), npmName)
      throw err
    }
  }

  async update (folder: string): Promise<StoredPlugin> {
    const npmName = basename(folder)
    this.site.log.info('Updating plugin %s.', npmName)
    await this.unregister(npmName)
    return this.install(folder)
  }

  /** Settings, storage and the data directory stay. */
  async uninstall (npmName: string): Promise<void> {
    const { log, db, storage } = this.site
    log.info('Uninstalling plugin %s.', npmName)
    await this.unregister(npmName).catch((err: unknown) => { log.warn('Cannot unregister plugin %s.', npmName, { err }) })
    const plugin = await loadPlugin(db, npmName)
    if (!plugin || plugin.uninstalled) return log.error('Cannot uninstall plugin %s: it does not exist or is already uninstalled.', npmName)
    await markUninstalled(db, npmName)
    await removePackage(modulesDirectory(storage), npmName)
    log.info('Plugin %s uninstalled.', npmName)
  }

  async unregister (npmName: string): Promise<void> {
    this.site.log.info('Unregister plugin %s.', npmName)
    const plugin = this.get(npmName)
    if (!plugin) throw new Error(`Unknown plugin ${npmName} to unregister`)
    this.#plugins.delete(npmName)
    for (const texts of Object.values(this.#translations)) Reflect.deleteProperty(texts, npmName)
    await plugin.unregister()
    this.hooks.removeOf(npmName)
    this.#globalCss = ''
    for (const { path, css } of this.list()) await this.#addCss(path, css)
  }

  /** Everybody who asked gets the raw object; who fails is only logged. */
  async settingsChanged (npmName: string, settings: unknown): Promise<void> {
    const plugin = this.get(npmName)
    if (!plugin) {
      this.site.log.error('Cannot find plugin %s to call on settings changed.', shortName(npmName))
      throw new TypeError("Cannot read properties of undefined (reading 'registerHelpers')")
    }
    for (const callback of plugin.registered.callbacks) {
      try {
        await callback(settings)
      } catch (err) {
        this.site.log.error('Cannot run on settings changed callback for %s.', npmName, { err })
      }
    }
  }

  async #register (plugin: StoredPlugin): Promise<void> {
    const { log, storage } = this.site
    const npmName = npmNameOf(plugin.name)
    log.info('Registering plugin or theme %s.', npmName)
    const json = await this.#package(npmName)
    const path = this.#path(npmName)
    const library = loadLibrary(join(path, json.library))
    const { options, registered } = registerOptions(this.site, this.hooks, plugin, npmName)
    await mkdir(dataDirectory(storage, npmName), { recursive: true })
    await library.register(options)
    await this.#addCss(path, json.css)
    this.#plugins.set(npmName, {
      npmName, name: plugin.name, version: plugin.version, description: json.description, path, staticDirs: json.staticDirs, css: json.css,
      clientScripts: Object.fromEntries(json.clientScripts.map(script => [script.script, script])), registered, unregister: () => library.unregister()
    })
    await this.#addTranslations(npmName, path, json.translations)
  }

  async #addTranslations (npmName: string, path: string, files: Record<string, string>) {
    for (const [locale, file] of Object.entries(files)) {
      const texts = this.#translations[completeLocale(locale)] ??= {}
      texts[npmName] = await readJson(join(path, file))
    }
  }

  async #addCss (path: string, files: readonly string[]) {
    for (const file of files) this.#globalCss += await readFile(join(path, file), 'utf8')
  }

  #path (npmName: string): string { return join(modulesDirectory(this.site.storage), npmName) }

  async #package (npmName: string): Promise<PluginPackage> { return checkedPackage(await readJson(join(this.#path(npmName), 'package.json'))) }
}
