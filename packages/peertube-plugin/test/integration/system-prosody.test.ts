import { xml } from '@xmpp/client'
import { seededVideos, startPlayground, type Playground } from '@xmpp-chat/playground'
import { findProsody } from '@xmpp-chat/prosody-server'
import { absenceOf, bundleAbsence, describeUnlessAbsent, installProsody, prosody, removeFolder, temporaryFolder, uninstallProsody, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { packedPlugin } from '../support/packed-plugin.js'
import type { WebVisit } from '../support/ask-plugin.js'
import { comeIn } from '../support/web-person.js'

const npmName = 'peertube-plugin-xmpp-chat'
const { live } = seededVideos
const own = (await findProsody({ prefer: 'system' })).installation
const isInTheWay = own?.kind === 'system' ? `this machine has a Prosody of its own: ${own.commands.prosodyctl.file}` : undefined

interface Answer {
  readonly savedAt: string
  readonly state: string
  readonly disconnects?: string
  readonly findings: ReadonlyArray<{ readonly code: string, readonly message: string, readonly hint: string }>
}

interface Status {
  readonly healthy: boolean
  readonly prosody: { readonly kind: string, readonly version: string, readonly pid: number }
  readonly problems: ReadonlyArray<{ readonly finding: { readonly code: string, readonly hint: string } }>
}

describeUnlessAbsent('the chat with a Prosody of the machine', [bundleAbsence(process.arch as BundleArchitecture), absenceOf('0.12'), isInTheWay], () => {
  const dir = temporaryFolder('site', { passable: true })
  const bin = temporaryFolder('bin', { passable: true })
  const tokens: Record<string, string> = {}
  let plugin: string
  let site: Playground

  beforeAll(async () => {
    plugin = await packedPlugin()
    site = await startPlayground({ dir, plugin, env: { PATH: `${bin}:${process.env.PATH}` } })
    for (const username of ['root', 'streamer', 'viewer']) tokens[username] = await site.login(username)
    await settle('embedded')
  })
  afterAll(async () => {
    await site?.stop()
    for (const folder of [dir, bin, join(plugin, '..')]) await removeFolder(folder)
  })

  const admin = async (path: string): Promise<unknown> => (await site.api(`/plugins/xmpp-chat/router${path}`, { token: tokens.root })).body
  const status = async (): Promise<Status> => await admin('/status') as Status
  const page = (username?: string): WebVisit => ({ url: site.url, video: live.uuid, ...username === undefined ? {} : { token: tokens[username] as string } })

  /** Saves the settings as the page does, and waits for the plugin's own answer. */
  async function settle (kind: 'embedded' | 'system', more: object = {}): Promise<Answer> {
    const look = async (): Promise<Answer> => await admin('/settings-answer') as Answer
    const before = await look()
    await site.saveSettings(npmName, { 'chat-for': 'all', prosody: kind, ...more })
    return until(async () => {
      const answer = await look()
      return answer.savedAt !== before.savedAt && answer.state !== 'working' && answer
    }, { timeout: 60_000, what: () => site.output() })
  }

  async function talk (what: string): Promise<void> {
    await using viewer = await comeIn(page('viewer'))
    await using guest = await comeIn(page())
    await viewer.say(`${what}?`)
    await guest.hears(`${what}?`)
    await guest.say(`${what}!`)
    await viewer.hears(`${what}!`)
  }

  describe('of Debian 12', () => {
    beforeAll(() => { installProsody(bin, '0.12') })
    afterAll(async () => {
      await settle('embedded')
      await uninstallProsody(bin)
    })

    it('runs on it when the admin wants it so, and brings people together', async () => {
      expect(await settle('system')).toMatchObject({ state: 'applied', findings: [] })
      expect(await status()).toMatchObject({ healthy: true, prosody: { kind: 'system', version: prosody('0.12').exactVersion } })
      await talk('on 0.12')
    })

    it('keeps what was said for those who come later', async () => {
      await using streamer = await comeIn(page('streamer'))
      await streamer.hears('on 0.12!')
      const archive = await streamer.ask('set', streamer.room, xml('query', { xmlns: 'urn:xmpp:mam:2' }))
      expect(archive.attrs['type']).toBe('result')
      expect(streamer.stanzas.filter(stanza => String(stanza).includes('urn:xmpp:mam:2') && String(stanza).includes('on 0.12!'))).toHaveLength(1)
    })

    it('follows the settings without disconnecting anybody', async () => {
      await using streamer = await comeIn(page('streamer'))
      await using guest = await comeIn(page())
      expect(await settle('system', { guests: 'read', history: '1d' })).toMatchObject({ state: 'applied', disconnects: 'nobody', findings: [] })
      await guest.gets('the loss of voice', stanza => stanza.is('presence') && String(stanza).includes('role="visitor"'))
      expect([streamer.isConnected, guest.isConnected]).toEqual([true, true])
      expect(await settle('system')).toMatchObject({ state: 'applied', disconnects: 'nobody' })
    })

    it('lets owners remove people', async () => {
      await using streamer = await comeIn(page('streamer'))
      await using guest = await comeIn(page())
      const kick = xml('query', { xmlns: 'http://jabber.org/protocol/muc#admin' }, xml('item', { nick: guest.nickname, role: 'none' }))
      expect((await streamer.ask('set', streamer.room, kick)).attrs['type']).toBe('result')
      await guest.gets('the end', stanza => stanza.is('presence') && String(stanza).includes('code="307"'))
    })

    it('takes the history along to the embedded one', async () => {
      expect(await settle('embedded')).toMatchObject({ state: 'applied', findings: [] })
      expect((await status()).prosody.kind).toBe('embedded')
      await using streamer = await comeIn(page('streamer'))
      await streamer.hears('on 0.12!')
      await talk('on 13.0')
    })

    it('takes the history along on the way back', async () => {
      expect(await settle('system')).toMatchObject({ state: 'applied', findings: [] })
      await using streamer = await comeIn(page('streamer'))
      await streamer.hears('on 0.12!')
      await streamer.hears('on 13.0!')
    })

    it('leaves no other Prosody behind', async () => {
      const { pid } = (await status()).prosody
      await settle('embedded')
      expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    })

    it('says that everybody was disconnected', async () => {
      await using viewer = await comeIn(page('viewer'))
      expect(await settle('system')).toMatchObject({ state: 'applied', disconnects: 'everybody' })
      expect(viewer.isConnected).toBe(false)
    })
  })

  describe('that cannot do it', () => {
    afterEach(async () => {
      await settle('embedded')
      await uninstallProsody(bin)
    })

    it('goes on with the embedded one where the machine has none', async () => {
      const { pid } = (await status()).prosody
      expect(await settle('system')).toMatchObject({ state: 'applied', disconnects: 'nobody' })
      const after = await status()
      expect(after).toMatchObject({ healthy: true, prosody: { kind: 'embedded', pid } })
      expect(after.problems.map(({ finding: { hint } }) => hint)).toContain('In Debian: apt install prosody lua-dbi-sqlite3. Then save these settings again.')
      await talk('with none')
    })

    it('tells the admin at once that the machine has none', async () => {
      expect((await settle('system')).findings.map(({ code }) => code)).toEqual(['EMBEDDED_PROSODY_INSTEAD', 'SYSTEM_ABSENT'])
    })

    it('takes one that was installed later, at the next save', async () => {
      await settle('system')
      installProsody(bin, '0.12')
      await settle('system')
      expect((await status()).prosody.kind).toBe('system')
    })

    it('tells what is missing for the database, and goes on with the embedded one', async () => {
      installProsody(bin, '0.12', { without: ['DBI'] })
      await using viewer = await comeIn(page('viewer'))
      const answer = await settle('system', { guests: 'read' })
      expect(answer).toMatchObject({ state: 'refused', findings: [{ code: 'PROSODY_UNFIT' }, { code: 'PROSODY_WITHOUT_SQLITE', hint: 'Install it; in Debian: apt install lua-dbi-sqlite3' }] })
      expect(viewer.isConnected).toBe(true)
      await talk('without a database')
    })

    it('goes back to the embedded one when the other does not start', async () => {
      installProsody(bin, '0.12', { endsWith: 'a library is missing' })
      const answer = await settle('system')
      expect(answer).toMatchObject({ state: 'refused', findings: [
        { code: 'PROSODY_CHANGED_BACK' }, { code: 'ERR_PROSODY_SERVER_START_FAILED', message: expect.stringContaining('a library is missing') }
      ] })
      expect(await status()).toMatchObject({ healthy: true, prosody: { kind: 'embedded' } })
      await talk('after a start that failed')
    })

    // Only root can run it as somebody else, who does not get there.
    if (process.getuid?.() === 0) it('goes back to the embedded one when the other is out of reach', async () => {
      installProsody(bin, '0.12')
      await chmod(bin, 0o700)
      const answer = await settle('system', { guests: 'read' })
      expect(answer).toMatchObject({ state: 'refused', findings: [{ code: 'PROSODY_CHANGED_BACK' }, { code: 'ERR_PROSODY_SERVER_FOLDER_CLOSED' }] })
      expect(await status()).toMatchObject({ healthy: true, prosody: { kind: 'embedded' } })
      await talk('after one that was out of reach')
      await chmod(bin, 0o755)
    })
  })
})
