import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPlayground, type Playground } from '@xmpp-chat/playground'
import { bundlePackage, freePort, isListening, removeFolder, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { build } from 'tsup'
import { afterAll, beforeAll, expect, it } from 'vitest'

const npmName = 'peertube-plugin-other'
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const base = temporaryFolder('other', { passable: true })
const plugin = join(base, npmName)
const dir = join(base, 'site')
const chatDir = join(dir, 'storage/plugins/data', npmName)
let site: Playground

/** As an author of a plugin would ship it: one CommonJS file, and the library's Prosody modules where it looks for them. */
beforeAll(async () => {
  await build({ config: false, silent: true, entry: { main: here('../other-plugin/main.ts') }, outDir: join(plugin, 'dist'), format: ['cjs'], target: 'node20', noExternal: [/.*/], shims: true, outExtension: () => ({ js: '.cjs' }) })
  cpSync(here('../../packages/prosody-server/prosody-modules'), join(plugin, 'prosody-modules'), { recursive: true })
  writeFileSync(join(plugin, 'package.json'), JSON.stringify({
    name: npmName, version: '1.0.0', description: 'A server of rooms', author: 'Somebody', homepage: '', bugs: '', engine: { peertube: '>=6.0.0' }, library: './dist/main.cjs',
    staticDirs: {}, css: [], clientScripts: [], translations: {}
  }))
  mkdirSync(dir)
  site = await startPlayground({ dir, env: { XMPP_CHAT_PROSODY: bundlePackage(process.arch as BundleArchitecture) } })
})
afterAll(async () => {
  await site.stop()
  await removeFolder(base)
})

const pidOfProsody = (): number => Number(readFileSync(join(chatDir, 'xmpp/data/prosody.pid'), 'utf8'))
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('runs Prosody from its installation to its removal, and a setting changes it while it runs', async () => {
  const [port, other] = [await freePort(), await freePort()]
  const opens = (wanted: number): Promise<unknown> => until(() => isListening(wanted), { timeout: 20_000, what: () => site.output() })
  await site.saveSettings(npmName, { 's2s-port': String(port) }).catch(() => {})
  await site.install(plugin)
  await site.saveSettings(npmName, { 's2s-port': String(port) })
  await opens(port)
  const pid = pidOfProsody()

  await site.saveSettings(npmName, { 's2s-port': String(other) })
  await opens(other)
  expect([await isListening(port), pidOfProsody()]).toEqual([false, pid])

  await site.saveSettings(npmName, { 's2s-port': 'none' })
  await until(() => site.output().includes('ERR_PROSODY_SERVER_STATE_INVALID'), { timeout: 10_000, what: () => site.output() })
  expect([await isListening(other), pidOfProsody()]).toEqual([true, pid])

  await site.uninstall(npmName)
  expect([isAlive(pid), await isListening(other)]).toEqual([false, false])
})

it('that cannot run Prosody says so in the log, and PeerTube goes on', async () => {
  await removeFolder(join(chatDir, 'xmpp'))
  writeFileSync(join(chatDir, 'xmpp'), 'in the way')
  await site.install(plugin)
  expect(site.output()).toContain('ERR_PROSODY_SERVER_FOLDER_UNUSABLE')
  expect((await site.api('config')).status).toBe(200)
})
