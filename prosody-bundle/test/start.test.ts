import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  bundleAbsence, bundleManifest, describeUnlessAbsent, freePort, isListening, removeFolder, type BackgroundProgram, type BundleArchitecture
} from '@xmpp-chat/test-support'
import { becomeRoot, rootChangeAbsence } from './support/empty-root.js'
import { copyBundle, placeHere, removeBundle, type Place } from './support/place.js'
import { runProsodyctl, startProsody, writeConfig } from './support/run-in-place.js'

const own = process.arch as BundleArchitecture

/** What a chat would switch on, so that everything in the bundle is loaded at least once. */
const coreModules = [
  'admin_shell', 'mam', 'carbons', 'smacks', 'csi_simple', 'cloud_notify', 'bookmarks', 'blocklist', 'limits', 'mimicking', 'websocket', 'bosh',
  'http_altconnect', 'http_openmetrics', 'tokenauth', 's2s_bidi', 'server_contact_info', 'tombstones'
]
const hostModules = [
  'sasl2', 'sasl2_bind2', 'sasl2_fast', 'sasl2_sm', 'default_bookmarks', 'spam_reporting', 'log_auth', 'throttle_presence', 'anti_spam', 'ping_muc',
  'track_muc_joins', 'pubsub_subscription'
]
const roomModules = ['muc_mam', 'muc_moderation', 'muc_limits', 'muc_restrict_nick', 'muc_restrict_media', 'muc_rtbl', 'http_muc_log']
const list = (names: readonly string[]): string => `{ ${names.map(name => `"${name}"`).join()} }`

describeUnlessAbsent('the embedded Prosody', [bundleAbsence(own)], () => {
  let place: Place
  let running: BackgroundProgram
  let [c2s, http] = [0, 0]

  beforeAll(async () => {
    place = placeHere(own, copyBundle(own));
    [c2s, http] = [await freePort(), await freePort()]
    const storage = { storage: '"sql"', sql: '{ driver = "SQLite3", database = "chat.sqlite" }' }
    writeConfig(place, { c2s_ports: `{ ${c2s} }`, http_ports: `{ ${http} }`, modules_enabled: list(coreModules), ...storage }, `
      VirtualHost "one.example"
        modules_enabled = ${list(hostModules)}
      Component "room.one.example" "muc"
        modules_enabled = ${list(roomModules)}
        muc_rtbl_jid = "lists.one.example"
      Component "lists.one.example" "pubsub"`)
    running = await startProsody(place)
  })
  afterAll(async () => {
    await running?.stop()
    await removeBundle(place.bundle)
    await removeFolder(place.outerDir)
  })

  it('runs from a folder with a blank that it cannot write to, as a user without rights', async () => {
    expect(place.bundle).toContain(' ')
    expect([await isListening(c2s), await isListening(http)]).toEqual([true, true])
    expect(statSync(`/proc/${running.pid}`).uid).not.toBe(0)
  })

  it('loads all modules that are in it', async () => {
    const { code, stdout } = await runProsodyctl(place, ['shell', 'module', 'list'])
    expect(code).toBe(0)
    for (const name of [...coreModules, ...hostModules, ...roomModules]) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`))
    expect(running.log().split('\n').filter(line => /^\S+\s+error\b/.test(line))).toEqual([])
  })

  it('has a prosodyctl', async () => {
    const { code, stdout } = await runProsodyctl(place, ['about'])
    expect([code, stdout.includes(`Prosody ${bundleManifest(own).prosody}\n`)]).toEqual([0, true])
    expect((await runProsodyctl(place, ['check', 'config'])).stdout).toContain('Checking config')
    expect((await runProsodyctl(place, ['shell', 'user', 'create', 'me@one.example', 'secret'])).code).toBe(0)
    expect(existsSync(join(place.outerDir, 'data/chat.sqlite'))).toBe(true)
  })
})

describeUnlessAbsent('the embedded Prosody, started as root', [bundleAbsence(own), rootChangeAbsence()], () => {
  it('refuses', async () => {
    const place = placeHere(own, copyBundle(own))
    writeConfig(place, {}, 'VirtualHost "one.example"')
    try {
      await expect(startProsody({ ...place, user: {}, wrap: becomeRoot })).rejects.toThrow(/ended instead of starting[^]*root/)
    } finally {
      await removeBundle(place.bundle)
      await removeFolder(place.outerDir)
    }
  })
})
