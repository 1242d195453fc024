import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xml } from '@xmpp/client'
import { seededVideos, startPlayground, type Playground } from '@xmpp-chat/playground'
import { bundleAbsence, describeUnlessAbsent, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packedPlugin } from '../support/packed-plugin.js'
import { askPlugin } from '../support/ask-plugin.js'
import { comeIn, conditionOf, connect } from '../support/web-person.js'

const npmName = 'peertube-plugin-xmpp-chat'
const { live, tomatoes, private: privateVideo, internal, password, unlisted } = seededVideos
const rooms = 'room.localhost'

describeUnlessAbsent('the chat beside a video', [bundleAbsence(process.arch as BundleArchitecture)], () => {
  const dir = temporaryFolder('chat', { passable: true })
  let site: Playground
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    site = await startPlayground({ dir, plugin: await packedPlugin() })
    for (const username of ['root', 'streamer', 'viewer', 'moderator']) tokens[username] = await site.login(username)
    await settle({ 'chat-for': 'all' })
  })
  afterAll(async () => { await site?.stop() })

  const page = (video: string, username?: string, more: object = {}) => ({ url: site.url, video, ...username === undefined ? {} : { token: tokens[username] as string }, ...more })
  const admin = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
    (await site.api(`/plugins/xmpp-chat/router${path}`, { token: tokens.root })).body as Record<string, unknown>

  /** Saves settings as the page does, and waits for the plugin's own answer. */
  async function settle (settings: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>> {
    const before = (await admin('/settings-answer')).savedAt
    await site.saveSettings(npmName, settings)
    let answer: Readonly<Record<string, unknown>> = {}
    await until(async () => {
      answer = await admin('/settings-answer')
      return answer.savedAt !== before && answer.state !== 'working'
    }, { timeout: 30_000, what: () => JSON.stringify(answer) })
    return answer
  }

  async function channelOfStreamer (): Promise<number> {
    const { body } = await site.api('users/me', { token: tokens.streamer })
    return (body as { videoChannels: Array<{ id: number }> }).videoChannels[0]?.id ?? 0
  }

  it('brings an account, a guest and the streamer together under their names', async () => {
    await using streamer = await comeIn(page(live.uuid, 'streamer'))
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    await using guest = await comeIn(page(live.uuid))
    expect([streamer.nickname, viewer.nickname, streamer.room]).toEqual(['Sofia Streamer', 'Victor Viewer', `${live.uuid}@${rooms}`])
    expect(guest.nickname).toMatch(/^Guest \d+$/)
    await guest.say('hello')
    await viewer.hears('hello')
    await streamer.say('welcome')
    await guest.hears('welcome')
    const own = await streamer.gets('the own presence', stanza => stanza.is('presence') && String(stanza).includes('code="110"'))
    expect(String(own)).toContain('affiliation="owner"')
  })

  it('refuses what is too long in the words of who sends it, and ends a connection that sends much more', async () => {
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    await using guest = await comeIn(page(live.uuid))
    const say = (body: string): Promise<void> => guest.send(xml('message', { to: guest.room, type: 'groupchat', 'xml:lang': 'fr' }, xml('body', {}, body)))
    await say('🐝'.repeat(20_000))
    const refused = await guest.gets('the refusal', stanza => stanza.is('message') && stanza.attrs['type'] === 'error')
    expect([conditionOf(refused), String(refused)]).toEqual(['policy-violation', expect.stringContaining('C’est trop long pour être envoyé')])
    await say('shorter')
    await viewer.hears('shorter')
    await say('x'.repeat(240_000)).catch(() => {})
    await until(() => !guest.isConnected, { what: () => 'the end of the connection' })
    await viewer.say('unharmed')
    await viewer.hears('unharmed')
    expect(viewer.heard.filter(body => body.length > 1000)).toEqual([])
  })

  it('keeps what is said in a database that does not wait for the disk at each message', () => {
    const database = readFileSync(join(dir, 'storage/plugins/data', npmName, 'chat/prosody/data/chat.sqlite'))
    // The file format's version numbers: 2 is a write-ahead log.
    expect([database.subarray(0, 15).toString(), database[18], database[19]]).toEqual(['SQLite format 3', 2, 2])
  })

  it('sets the room up from the video, and keeps it so', async () => {
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    const info = async (): Promise<string> => String(await viewer.ask('get', viewer.room, xml('query', { xmlns: 'http://jabber.org/protocol/disco#info' })))
    expect(await info()).toContain(live.name)
    await site.api(`videos/${live.uuid}`, { method: 'PUT', token: tokens.streamer, body: { name: 'Another name' } })
    await until(async () => (await info()).includes('Another name'), { timeout: 10_000, what: () => 'the new name' })
  })

  it('shows a chat to those only who see the video, in words that tell nobody more', async () => {
    const seen = async (video: string, username?: string, more: object = {}): Promise<boolean> => (await askPlugin('/chat', page(video, username, more))).body.chat !== null
    expect(await seen(privateVideo.uuid)).toBe(false)
    expect(await seen(privateVideo.uuid, 'viewer')).toBe(false)
    expect(await seen(privateVideo.uuid, 'streamer')).toBe(true)
    expect(await seen(privateVideo.uuid, 'moderator')).toBe(true)
    expect([await seen(internal.uuid), await seen(internal.uuid, 'viewer')]).toEqual([false, true])
    expect([await seen(unlisted.uuid), await seen(password.uuid)]).toEqual([true, false])
    expect(await seen(password.uuid, undefined, { videoPassword: 'wrong' })).toBe(false)
    expect(await seen(password.uuid, undefined, { videoPassword: 'secret-video' })).toBe(true)
    expect((await askPlugin('/ticket', page(privateVideo.uuid, 'viewer'))).status).toBe(404)
    expect((await askPlugin('/ticket', page('5eed0000-0000-4000-8000-000000000099', 'viewer')))).toEqual(await askPlugin('/ticket', page(privateVideo.uuid, 'viewer')))
  })

  it('lets nobody into the room of a video that they may not see, whatever client they use', async () => {
    await using owner = await comeIn(page(privateVideo.uuid, 'streamer'))
    await owner.say('for me alone')
    await using viewer = await connect(page(live.uuid, 'viewer'))
    const absent = `5eed0000-0000-4000-8000-000000000099@${rooms}`
    const mam = (): ReturnType<typeof xml> => xml('query', { xmlns: 'urn:xmpp:mam:2' })
    const disco = (): ReturnType<typeof xml> => xml('query', { xmlns: 'http://jabber.org/protocol/disco#info' })
    for (const payload of [mam, disco]) {
      const [hidden, none] = [await viewer.ask(payload === mam ? 'set' : 'get', owner.room, payload()), await viewer.ask(payload === mam ? 'set' : 'get', absent, payload())]
      expect(conditionOf(hidden)).toBe('item-not-found')
      const plain = (stanza: unknown): string => String(stanza).replaceAll(owner.room, absent).replace(/ask-\d+/g, '')
      expect(plain(hidden)).toBe(plain(none))
    }
    const listed = String(await viewer.ask('get', rooms, xml('query', { xmlns: 'http://jabber.org/protocol/disco#items' })))
    expect(listed).toContain(live.uuid)
    expect(listed).not.toContain(privateVideo.uuid)
  })

  it('lets in who knows the video’s password, for as long as it is the password', async () => {
    await using guest = await comeIn(page(password.uuid, undefined, { videoPassword: 'secret-video' }))
    await guest.say('inside')
    await guest.hears('inside')
    await expect(comeIn(page(password.uuid))).rejects.toThrow('no-chat')
  })

  it('removes those who lost access when a video becomes private, and lets them back in afterwards', async () => {
    await using streamer = await comeIn(page(tomatoes.uuid, 'streamer'))
    await using viewer = await comeIn(page(tomatoes.uuid, 'viewer'))
    await using guest = await comeIn(page(tomatoes.uuid))
    const privacy = (value: number): Promise<unknown> => site.api(`videos/${tomatoes.uuid}`, { method: 'PUT', token: tokens.streamer, body: { privacy: value } })
    await privacy(3)
    for (const out of [viewer, guest]) await out.gets('the end', stanza => stanza.is('presence') && stanza.attrs['type'] === 'unavailable' && String(stanza).includes('code="110"'))
    await streamer.say('alone')
    await streamer.hears('alone')
    expect([...viewer.heard, ...guest.heard]).not.toContain('alone')
    await privacy(1)
    await using again = await comeIn(page(tomatoes.uuid, 'viewer'))
    await again.say('back')
    await streamer.hears('back')
  })

  it('opens and closes with a video whose privacy changes at a time, of which PeerTube tells no plugin', async () => {
    const { body } = await site.api('videos', { method: 'POST', token: tokens.streamer, body: { name: 'Premiere', privacy: 3, channelId: await channelOfStreamer() } })
    const { uuid } = (body as { video: { uuid: string } }).video
    const schedule = (privacy: number): Promise<unknown> =>
      site.api(`videos/${uuid}`, { method: 'PUT', token: tokens.streamer, body: { scheduleUpdate: { updateAt: new Date(Date.now() + 500).toISOString(), privacy } } })
    await schedule(1)
    await expect(comeIn(page(uuid))).rejects.toThrow('no-chat')
    await until(async () => (await askPlugin('/chat', page(uuid))).body.chat !== null, { timeout: 10_000, what: () => 'a chat' })
    await using guest = await comeIn(page(uuid))
    await schedule(3)
    await until(() => guest.stanzas.some(stanza => stanza.is('presence') && stanza.attrs['type'] === 'unavailable' && String(stanza).includes('code="110"')), { timeout: 60_000, what: () => 'the end' })
    await expect(comeIn(page(uuid))).rejects.toThrow('no-chat')
  })

  it('gives the name of an account to nobody else', async () => {
    await using guest = await connect(page(live.uuid))
    for (const taken of ['Sofia Streamer', 'sofia  STREAMER', 'streamer', 'Sofia\u00a0Streamer']) await expect(guest.join(taken)).rejects.toThrow(/^conflict$/)
    await guest.join('Somebody else')
    await using viewer = await connect(page(live.uuid, 'viewer'))
    await expect(viewer.join('Sofia Streamer')).rejects.toThrow('conflict')
    await viewer.join('victor viewer')
  })

  it('lets guests read, talk or neither, as the admin says, while they stay connected', async () => {
    await using streamer = await comeIn(page(live.uuid, 'streamer'))
    await using guest = await comeIn(page(live.uuid))
    expect(await settle({ 'chat-for': 'all', guests: 'read' })).toMatchObject({ state: 'applied', disconnects: 'nobody' })
    await guest.gets('the loss of voice', stanza => stanza.is('presence') && String(stanza).includes('role="visitor"'))
    await guest.say('may I?')
    await guest.gets('a refusal', stanza => stanza.is('message') && stanza.attrs['type'] === 'error')
    await settle({ 'chat-for': 'all', guests: 'talk' })
    const own = (): string => guest.stanzas.filter(stanza => stanza.is('presence') && String(stanza).includes('code="110"')).map(String).at(-1) ?? ''
    await until(() => own().includes('role="participant"'), { timeout: 10_000, what: () => `a voice in ${own()}` })
    await guest.say('now?')
    await streamer.hears('now?')
    expect(streamer.heard).not.toContain('may I?')
    await settle({ 'chat-for': 'all', guests: 'nothing' })
    await guest.gets('the end', stanza => stanza.is('presence') && stanza.attrs['type'] === 'unavailable' && String(stanza).includes('code="110"'))
    expect(await askPlugin('/ticket', page(live.uuid))).toEqual({ status: 403, body: { error: 'log-in' } })
    expect(streamer.isConnected).toBe(true)
    await settle({ 'chat-for': 'all' })
  })

  it('refuses bad settings with reasons in both languages, and runs on as before', async () => {
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    const answer = await settle({ 'chat-for': 'all', guests: 'shout', 'room-prefix': 'a b', history: 'long' })
    expect(answer.state).toBe('refused')
    expect((answer.findings as Array<{ code: string }>).map(({ code }) => code)).toEqual(['SETTING_NOT_A_CHOICE', 'ROOM_PREFIX_UNUSABLE', 'HISTORY_PERIOD_UNUSABLE', 'LAST_GOOD_SETTINGS_IN_FORCE'])
    const french = await admin('/settings-answer?lang=fr') as { findings: Array<{ message: string }> }
    expect(french.findings[1]?.message).toContain('début du domaine des salons')
    await viewer.say('still here')
    await viewer.hears('still here')
    await settle({ 'chat-for': 'all' })
  })

  it('throws a blocked account out of all rooms at once, and keeps it out', async () => {
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    await site.api('users/3/block', { method: 'POST', token: tokens.root, body: { reason: 'rude' } })
    await until(() => !viewer.isConnected, { timeout: 10_000, what: () => 'the end of the connection' })
    expect((await askPlugin('/ticket', page(live.uuid, 'viewer'))).status).toBe(401)
    await site.api('users/3/unblock', { method: 'POST', token: tokens.root })
    tokens.viewer = await site.login('viewer')
    await using again = await comeIn(page(live.uuid, 'viewer'))
    expect(again.isConnected).toBe(true)
  })

  it('lets owners kick and ban, and a ban lasts', async () => {
    await using streamer = await comeIn(page(live.uuid, 'streamer'))
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    const ban = xml('query', { xmlns: 'http://jabber.org/protocol/muc#admin' }, xml('item', { affiliation: 'outcast', jid: 'viewer@localhost' }))
    expect((await streamer.ask('set', streamer.room, ban)).attrs['type']).toBe('result')
    await viewer.gets('the ban', stanza => stanza.is('presence') && String(stanza).includes('code="301"'))
    await expect(comeIn(page(live.uuid, 'viewer'))).rejects.toThrow('forbidden')
    const lift = xml('query', { xmlns: 'http://jabber.org/protocol/muc#admin' }, xml('item', { affiliation: 'none', jid: 'viewer@localhost' }))
    await streamer.ask('set', streamer.room, lift)
    await using again = await comeIn(page(live.uuid, 'viewer'))
    expect(again.isConnected).toBe(true)
  })

  it('has one room for a channel when asked, and rooms of their own for what is not public', async () => {
    await settle({ 'chat-for': 'all', 'rooms-per': 'channel' })
    const roomOf = async (video: string): Promise<unknown> => ((await askPlugin('/chat', page(video, 'streamer'))).body.chat as unknown as { room: string }).room
    expect([await roomOf(live.uuid), await roomOf(tomatoes.uuid), await roomOf(privateVideo.uuid)]).toEqual([`sofia_channel@${rooms}`, `sofia_channel@${rooms}`, `${privateVideo.uuid}@${rooms}`])
    await using guest = await comeIn(page(tomatoes.uuid))
    await using streamer = await comeIn(page(live.uuid, 'streamer'))
    await guest.say('from the tomatoes')
    await streamer.hears('from the tomatoes')
    await settle({ 'chat-for': 'all' })
  })

  it('has chats beside the videos whose owners want one', async () => {
    await settle({ 'chat-for': 'chosen' })
    const hasChat = async (): Promise<boolean> => (await askPlugin('/chat', page(tomatoes.uuid, 'streamer'))).body.chat !== null
    const choose = (wanted: unknown): Promise<unknown> => site.api(`videos/${tomatoes.uuid}`, { method: 'PUT', token: tokens.streamer, body: { pluginData: { 'xmpp-chat': wanted } } })
    expect(await hasChat()).toBe(false)
    await choose('true')
    await until(hasChat, { timeout: 5_000, what: () => 'the chat' })
    const { body } = await site.api(`videos/${tomatoes.uuid}`)
    expect((body as { pluginData: unknown }).pluginData).toMatchObject({ 'xmpp-chat': true })
    await choose('false')
    await until(async () => !await hasChat(), { timeout: 5_000, what: () => 'the end of the chat' })
    await settle({ 'chat-for': 'all' })
  })

  it('shows admins, and nobody else, how it is', async () => {
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    const status = await admin('/status') as { healthy: boolean, rooms: Array<{ room: string, occupants: number }>, prosody: { kind: string }, problems: Array<{ finding: { code: string } }> }
    expect(status).toMatchObject({ healthy: true, prosody: { kind: 'embedded' } })
    // Where PeerTube is root, Prosody has a user of its own only on a machine that has one for it.
    expect(status.problems.filter(({ finding: { code } }) => code !== 'PROSODY_USER_SHARED')).toEqual([])
    expect(status.rooms).toContainEqual(expect.objectContaining({ room: live.uuid, occupants: 1 }))
    expect(viewer.isConnected).toBe(true)
    for (const [token, code] of [[undefined, 401], [tokens.viewer, 403], [tokens.moderator, 403]] as const) {
      expect((await site.api('/plugins/xmpp-chat/router/status', { token })).status).toBe(code)
    }
  })

  it('destroys the room of a video that is deleted', async () => {
    const { body } = await site.api('videos', { method: 'POST', token: tokens.streamer, body: { name: 'Short-lived', privacy: 1, channelId: await channelOfStreamer() } })
    const { uuid } = (body as { video: { uuid: string } }).video
    await using viewer = await comeIn(page(uuid, 'viewer'))
    await site.api(`videos/${uuid}`, { method: 'DELETE', token: tokens.streamer })
    await viewer.gets('the end of the room', stanza => stanza.is('presence') && String(stanza).includes('<destroy'))
  })

  it('serves the chat’s files compressed and for long, to the page of this site only', async () => {
    const page = await site.api('/plugins/xmpp-chat/router/frame')
    expect(page.status).toBe(200)
    expect([page.headers.get('x-frame-options'), page.headers.get('content-security-policy')]).toEqual([null, expect.stringContaining("frame-ancestors 'self'")])
    for (const encoding of ['br', 'gzip', 'identity']) {
      const file = await site.api('/plugins/xmpp-chat/router/assets/converse/converse.min.css', { headers: { 'accept-encoding': encoding } })
      expect([file.status, file.headers.get('content-encoding'), file.headers.get('cache-control')]).toEqual([200, encoding === 'identity' ? null : encoding, 'public, max-age=31536000, immutable'])
      expect(String(file.body)).toContain('.conversejs')
    }
    for (const outside of ['/assets/../server/main.cjs', '/assets/%2e%2e/server/main.cjs', '/assets/none.js']) expect((await site.api(`/plugins/xmpp-chat/router${outside}`)).status).toBe(404)
  })

  it('serves its documentation, in which nothing runs and which nobody frames', async () => {
    for (const [language, words] of [['en', 'The certificate expired on'], ['fr', 'Le certificat a expiré le']] as const) {
      const page = await site.api(`/plugins/xmpp-chat/router/docs/${language}/certs-diagnostics.html`)
      expect([page.status, page.headers.get('content-type'), page.headers.get('x-frame-options')]).toEqual([200, 'text/html; charset=utf-8', 'DENY'])
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/)
      expect(String(page.body)).toContain(words)
      const [, style = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(String(page.body)) ?? []
      expect((await site.api(new URL(style, `https://videos.example/plugins/xmpp-chat/router/docs/${language}/`).pathname)).headers.get('content-type')).toBe('text/css; charset=utf-8')
    }
    for (const outside of ['/docs/en/none.html', '/docs/%2e%2e/frame.html', '/docs/en']) expect((await site.api(`/plugins/xmpp-chat/router${outside}`)).status).toBe(404)
  })

  it('lives on when it is updated', async () => {
    const { pid } = (await admin('/status')).prosody as { pid: number }
    await site.update(await packedPlugin())
    await until(async () => (await admin('/status')).healthy === true, { timeout: 30_000, what: () => site.output() })
    expect(((await admin('/status')).prosody as { pid: number }).pid).not.toBe(pid)
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    await viewer.say('updated')
    await viewer.hears('updated')
  })

  it('comes back by itself with its history when PeerTube was killed', async () => {
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    await viewer.say('before the end')
    await viewer.hears('before the end')
    await site.kill()
    site = await startPlayground({ dir })
    await until(async () => (await site.api('/plugins/xmpp-chat/router/status', { token: tokens.root })).status === 200 && (await admin('/status')).healthy === true, { timeout: 30_000, what: () => site.output() })
    await using again = await comeIn(page(live.uuid, 'viewer'))
    await again.hears('before the end')
    expect((await admin('/settings-answer')).state).toBe('applied')
  })

  it('goes on when it is installed over itself, which PeerTube does without ending it before', async () => {
    const { pid } = (await admin('/status')).prosody as { pid: number }
    await site.install(await packedPlugin())
    await until(async () => {
      const { healthy, prosody } = await admin('/status') as { healthy: boolean, prosody?: { pid: number } }
      return healthy && prosody?.pid !== pid && (await admin('/settings-answer')).state === 'applied'
    }, { timeout: 30_000, what: () => site.output() })
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    await viewer.hears('before the end')
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  it('leaves no process behind when it is removed, and keeps what was said', async () => {
    const { pid } = (await admin('/status')).prosody as { pid: number }
    await site.uninstall(npmName)
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    await site.install(await packedPlugin())
    await until(async () => (await admin('/status')).healthy === true, { timeout: 30_000, what: () => site.output() })
    await using viewer = await comeIn(page(live.uuid, 'viewer'))
    await viewer.hears('before the end')
  })
})
