import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xml } from '@xmpp/client'
import { seededVideos, startPlayground, type Playground } from '@xmpp-chat/playground'
import { absenceOf, bundleAbsence, describeUnlessAbsent, removeFolder, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { packedPlugin } from '../support/packed-plugin.js'
import { createNeighbourhood, friendDomain, startFriendServer, type FriendServer, type Neighbourhood } from '../support/prosody-friend-server.js'
import { errorOf, itemOf, statusesOf, type Person, type Stanza } from '../support/prosody-person.js'
import { comeIn, type WebPerson } from '../support/web-person.js'

const npmName = 'peertube-plugin-xmpp-chat'
const host = 'videos.example'
const rooms = `room.${host}`
const { live, tomatoes, unlisted, private: hidden } = seededVideos
const roomOf = ({ uuid }: { readonly uuid: string }): string => `${uuid}@${rooms}`

describeUnlessAbsent('people in the rooms', [bundleAbsence(process.arch as BundleArchitecture), absenceOf('13.0')], () => {
  const dir = temporaryFolder('people', { passable: true })
  const tokens: Record<string, string> = {}
  let neighbourhood: Neighbourhood
  let site: Playground
  let others: FriendServer
  let friend: Person

  beforeAll(async () => {
    // The friend's server signed its certificate itself, and the client has no other way to be told that it may.
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    neighbourhood = createNeighbourhood(dir, [host, rooms])
    others = await startFriendServer('13.0', neighbourhood, { tls: true })
    await startSite()
    for (const name of ['root', 'streamer', 'viewer', 'moderator']) tokens[name] = await site.login(name)
    await settle({ 'chat-for': 'all', 'external-accounts': true, 's2s-interfaces': neighbourhood.own, 'remote-joins': '600', 'remote-messages': '1200' })
    friend = await others.person('friend')
  })
  beforeEach(async () => {
    for (const { uuid } of [live, tomatoes, hidden]) await friend.send(xml('presence', { to: `${uuid}@${rooms}/Friend`, type: 'unavailable' }))
  })
  afterAll(async () => {
    await friend?.leave()
    await others?.[Symbol.asyncDispose]()
    await site?.stop()
    await removeFolder(dir)
  })

  const startSite = async (): Promise<void> => {
    site = await startPlayground({ dir, plugin: await packedPlugin(), publicUrl: `http://${host}`, env: { XMPP_CHAT_UNBOUND: JSON.stringify(neighbourhood.resolver) } })
  }

  async function settle (settings: Record<string, unknown>): Promise<void> {
    const answer = async (): Promise<Readonly<Record<string, unknown>>> => (await ask('root', 'GET', '/settings-answer')).body
    const before = (await answer()).savedAt
    await site.saveSettings(npmName, settings)
    await until(async () => {
      const { savedAt, state } = await answer()
      return savedAt !== before && state === 'applied'
    }, { timeout: 30_000, what: () => 'settings in force' })
  }

  async function ask (who: string | undefined, method: 'GET' | 'POST', path: string, body?: object): Promise<{ readonly status: number, readonly body: Readonly<Record<string, unknown>> }> {
    const response = await fetch(`${site.address}/plugins/xmpp-chat/router${path}`, {
      method, headers: { 'content-type': 'application/json', ...who === undefined ? {} : { authorization: `Bearer ${tokens[who]}` } }, ...body === undefined ? {} : { body: JSON.stringify(body) }
    })
    return { status: response.status, body: await response.json() as Record<string, unknown> }
  }

  const web = (who: string | undefined, video: { readonly uuid: string }): Promise<WebPerson> =>
    comeIn({ url: site.address, video: video.uuid, ...who === undefined ? {} : { token: tokens[who] as string } })
  /** The affiliation in the room, or the condition of the refusal. */
  const enter = async (person: Person, where: { readonly uuid: string }, nick = 'Friend'): Promise<string> => {
    const presence = await person.join(roomOf(where), nick)
    return errorOf(presence)?.condition ?? String(itemOf(presence)['affiliation'])
  }
  const prove = async (person: Person, code: unknown): Promise<string | null> => {
    const before = person.stanzas.length
    await person.send(xml('message', { to: `link@${rooms}`, type: 'chat', id: 'proof' }, xml('body', {}, String(code))))
    return (await person.receives(stanza => stanza.is('message') && stanza.attrs['from'] === `link@${rooms}`, before)).getChildText('body')
  }
  const ban = async (who: string, scope: string, target: string, reason?: string): Promise<number> =>
    (await ask(who, 'POST', '/bans', { video: live.uuid, scope, target, reason })).status
  const lift = async (who: string, scope: string, target: string): Promise<number> => (await ask(who, 'POST', '/bans/remove', { video: live.uuid, scope, target })).status
  const isSent = (person: { readonly stanzas: readonly unknown[] }, where: { readonly uuid: string }, after: number): Stanza | undefined =>
    (person.stanzas.slice(after) as Stanza[]).find(stanza => stanza.attrs['type'] === 'unavailable' && (stanza.attrs['from'] ?? '').startsWith(roomOf(where)))
  const leaves = (person: { readonly stanzas: readonly unknown[] }, where: { readonly uuid: string }, after: number): Promise<Stanza> =>
    until(() => isSent(person, where, after), { timeout: 5000, what: () => `a removal among ${person.stanzas.slice(after).map(String).join('\n')}` })

  it('get a code only with an account, and where others may come', async () => {
    expect(await ask(undefined, 'POST', '/link')).toEqual({ status: 401, body: { error: 'log-in' } })
    expect(await ask(undefined, 'GET', '/links')).toEqual({ status: 401, body: { error: 'log-in' } })
    expect(await ask('viewer', 'POST', '/link')).toEqual({ status: 200, body: { code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/), jid: `link@${rooms}`, minutes: 10 } })
  })

  it('have the role of the account that their address is linked to, at once, also where only its owner may come', async () => {
    expect([await enter(friend, live), await enter(friend, hidden)]).toEqual(['none', 'item-not-found'])
    const { code } = (await ask('streamer', 'POST', '/link')).body
    const before = friend.stanzas.length
    expect(await prove(friend, code)).toContain('linked to streamer')
    await friend.receives(stanza => stanza.attrs['from'] === `${roomOf(live)}/Friend` && itemOf(stanza)['affiliation'] === 'owner', before)
    expect(await enter(friend, hidden)).toBe('owner')
    expect(await prove(friend, code)).toContain('no code')
    expect((await ask('streamer', 'GET', '/links')).body).toEqual({ links: [`friend@${friendDomain}`] })
  })

  it('moderate from there', async () => {
    await using guest = await web(undefined, live)
    expect(await enter(friend, live)).toBe('owner')
    const before = guest.stanzas.length
    const kick = xml('query', { xmlns: 'http://jabber.org/protocol/muc#admin' }, xml('item', { nick: guest.nickname, role: 'none' }, xml('reason', {}, 'from afar')))
    expect((await friend.ask(roomOf(live), 'set', kick)).attrs['type']).toBe('result')
    expect(String(await leaves(guest, live, before))).toContain('from afar')
  })

  it('stay linked when PeerTube is started again, until the account undoes it', async () => {
    await site.kill()
    await startSite()
    await until(async () => (await ask('root', 'GET', '/ready')).status === 200, { timeout: 60_000, what: () => site.output().slice(-2000) })
    await until(async () => await enter(friend, hidden) === 'owner', { timeout: 60_000, what: () => 'the link after a restart' })
    const before = friend.stanzas.length
    expect(await ask('viewer', 'POST', '/links/remove', { jid: `friend@${friendDomain}` })).toEqual({ status: 404, body: { error: 'no-link' } })
    expect(await ask('streamer', 'POST', '/links/remove', { jid: `friend@${friendDomain}` })).toEqual({ status: 200, body: { ok: true } })
    await leaves(friend, hidden, before)
    expect([await enter(friend, hidden), await enter(friend, live)]).toEqual(['item-not-found', 'none'])
  })

  it('are out of a room at once when they are banned there, read why, and are in again when it is lifted', async () => {
    await enter(friend, live)
    await enter(friend, tomatoes)
    const before = friend.stanzas.length
    expect(await ban('streamer', 'room', `friend@${friendDomain}`, 'spam')).toBe(200)
    const gone = await leaves(friend, live, before)
    expect(statusesOf(gone)).toContain('301')
    expect(String(gone)).toContain('spam')
    expect(errorOf(await friend.join(roomOf(live), 'Friend'))).toMatchObject({ condition: 'forbidden', text: 'spam' })
    expect(await enter(friend, tomatoes, 'Friend')).toBe('none')
    expect((await ask('streamer', 'GET', `/bans?video=${live.uuid}`)).body).toMatchObject({ scopes: ['room', 'channel'], bans: [{ scope: 'room', target: `friend@${friendDomain}`, reason: 'spam', by: 'streamer' }] })
    expect(await lift('streamer', 'room', `friend@${friendDomain}`)).toBe(200)
    await until(async () => await enter(friend, live) === 'none', { timeout: 10_000, what: () => 'the end of the ban' })
  })

  it('are all out of a channel whose owner bans their server, and nobody else is', async () => {
    await using guest = await web(undefined, tomatoes)
    await enter(friend, live)
    await enter(friend, tomatoes)
    const before = friend.stanzas.length
    expect(await ban('streamer', 'channel', friendDomain)).toBe(200)
    await leaves(friend, live, before)
    await leaves(friend, tomatoes, before)
    await using other = await others.person('other')
    expect([await enter(other, live, 'Other'), await enter(other, tomatoes, 'Other')]).toEqual(['forbidden', 'forbidden'])
    await guest.say('still here')
    await guest.hears('still here')
    await lift('streamer', 'channel', friendDomain)
  })

  it('are out of the whole instance by a moderator, accounts and what is linked to them alike', async () => {
    const { code } = (await ask('viewer', 'POST', '/link')).body
    expect(await prove(friend, code)).toContain('linked to viewer')
    await using viewer = await web('viewer', live)
    expect(await enter(friend, tomatoes)).toBe('none')
    const [before, seen] = [viewer.stanzas.length, friend.stanzas.length]
    expect(await ban('streamer', 'instance', `viewer@${host}`)).toBe(403)
    expect(await ban('moderator', 'instance', `viewer@${host}`)).toBe(200)
    await leaves(viewer, live, before)
    await leaves(friend, tomatoes, seen)
    await expect(web('viewer', tomatoes)).rejects.toThrow('forbidden')
    expect(await enter(friend, live)).toBe('forbidden')
    await lift('moderator', 'instance', `viewer@${host}`)
    await ask('viewer', 'POST', '/links/remove', { jid: `friend@${friendDomain}` })
  })

  it('of the web without an account are banned as long as they stay', async () => {
    await using guest = await web(undefined, live)
    const before = guest.stanzas.length
    expect(await ban('streamer', 'channel', guest.jid, 'noise')).toBe(200)
    expect(String(await leaves(guest, live, before))).toContain('noise')
    await using next = await web(undefined, live)
    expect(next.isConnected).toBe(true)
  })

  it('who moderate are banned by nobody, and those who do not ban nobody', async () => {
    expect([await ban('streamer', 'room', `moderator@${host}`), await ban('moderator', 'instance', `root@${host}`), await ban('streamer', 'room', host)]).toEqual([403, 403, 400])
    expect([await ban('viewer', 'room', `friend@${friendDomain}`), await lift('viewer', 'room', `friend@${friendDomain}`)]).toEqual([403, 403])
    expect((await ask('viewer', 'GET', `/bans?video=${live.uuid}`)).status).toBe(403)
    expect((await ask(undefined, 'POST', '/bans', { video: live.uuid, scope: 'room', target: friendDomain })).status).toBe(401)
  })

  it('lose their links with their account', async () => {
    const { code } = (await ask('viewer', 'POST', '/link')).body
    expect(await prove(friend, code)).toContain('linked to viewer')
    expect((await ask('viewer', 'GET', '/links')).body).toEqual({ links: [`friend@${friendDomain}`] })
    const { data } = (await site.api('/api/v1/users?search=viewer', { token: tokens.root })).body as { data: Array<{ id: number, username: string }> }
    const id = data.find(({ username }) => username === 'viewer')?.id
    expect((await site.api(`/api/v1/users/${id}`, { method: 'DELETE', token: tokens.root })).status).toBe(204)
    const file = join(dir, 'storage/plugins/data', npmName, 'chat/links.json')
    await until(() => Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { content: object }).content).length === 0, { timeout: 5000, what: () => readFileSync(file, 'utf8') })
    expect(await enter(friend, live)).toBe('none')
  })

  it('find the room in what other servers, podcast programs and search engines read, where the video is public', async () => {
    const uri = `xmpp:${roomOf(live)}?join`
    const read = async (path: string, accept = 'text/html'): Promise<string> => (await fetch(site.address + path, { headers: { accept } })).text()
    const activity = async ({ uuid }: { readonly uuid: string }): Promise<unknown> => (JSON.parse(await read(`/videos/watch/${uuid}`, 'application/activity+json')) as { attachment?: unknown }).attachment
    const schema = async ({ uuid }: { readonly uuid: string }): Promise<unknown> => (JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(await read(`/w/${uuid}`))?.[1] ?? '{}') as { discussionUrl?: unknown }).discussionUrl
    expect([await activity(live), await schema(live)]).toEqual([[{ type: 'Link', name: 'XMPP chat', href: uri, rel: 'discussion' }], uri])
    for (const video of [unlisted, hidden]) expect([await activity(video), await schema(video)]).toEqual([undefined, undefined])
    const { id } = (await site.api('/api/v1/video-channels/sofia_channel')).body as { id: number }
    const feed = await read(`/feeds/podcast/videos.xml?videoChannelId=${id}`)
    for (const video of [live, tomatoes]) expect(feed.includes(`<podcast:chat server="${rooms}" protocol="xmpp" space="${roomOf(video)}">`)).toBe(video === live)
    expect(feed).not.toContain(unlisted.uuid)
  })

  it('are banned no longer than the channel is there', async () => {
    const file = join(dir, 'storage/plugins/data', npmName, 'chat/bans.json')
    expect([await ban('streamer', 'channel', friendDomain), await ban('streamer', 'room', friendDomain), await ban('moderator', 'instance', friendDomain)]).toEqual([200, 200, 200])
    expect((await site.api('/api/v1/video-channels/sofia_channel', { method: 'DELETE', token: tokens.root })).status).toBe(204)
    const scopes = (): string[] => (JSON.parse(readFileSync(file, 'utf8')) as { content: Array<{ scope: string }> }).content.map(({ scope }) => scope)
    await until(() => scopes().join() === 'instance', { timeout: 15_000, what: () => scopes().join() })
  })
})
