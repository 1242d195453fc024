import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededAccounts, seededVideos, toShortUUID, type Playground } from '../../src/index.ts'
import { eventsIn, scratch, startWithProbe } from './probe.ts'

let folder: Awaited<ReturnType<typeof scratch>>
let site: Playground
const tokens: Record<string, string> = {}

beforeAll(async () => {
  folder = await scratch()
  site = await startWithProbe(folder.dir)
  for (const username of Object.keys(seededAccounts)) tokens[username] = await site.login(username)
})

afterAll(async () => {
  await site.stop()
  await folder[Symbol.asyncDispose]()
})

const people = ['nobody', 'viewer', 'streamer', 'moderator', 'root']
const statusFor = async (id: string, person: string, headers = {}) => (await site.api(`videos/${id}`, { token: tokens[person], headers })).status
const statuses = (id: string, headers = {}) => Promise.all(people.map(person => statusFor(id, person, headers)))
const password = (text: string) => ({ 'x-peertube-video-password': text })

test.each([
  ['tomatoes', [200, 200, 200, 200, 200]],
  ['live', [200, 200, 200, 200, 200]],
  ['unlisted', [200, 200, 200, 200, 200]],
  ['private', [401, 403, 200, 200, 200]],
  ['internal', [401, 200, 200, 200, 200]],
  ['password', [403, 403, 200, 200, 200]]
] as const)('who sees %s', async (name, expected) => {
  expect(await statuses(seededVideos[name].uuid)).toEqual(expected)
  expect(await statuses(toShortUUID(seededVideos[name].uuid))).toEqual(expected)
})

test('a password opens a video, a wrong one closes it even to its owner', async () => {
  expect(await statuses(seededVideos.password.uuid, password('secret-video'))).toEqual([200, 200, 200, 200, 200])
  expect(await statuses(seededVideos.password.uuid, password('wrong'))).toEqual([403, 403, 403, 403, 403])
})

test('an unlisted video is found by its UUID only', async () => {
  const { body } = await site.api(`videos/${seededVideos.unlisted.uuid}`)
  expect(await statuses(String((body as { id: number }).id))).toEqual([401, 403, 200, 200, 200])
})

test.each([
  ['tomatoes', [401, 403, 200, 200, 200]],
  ['password', [401, 403, 200, 200, 200]],
  ['unlisted', [200, 200, 200, 200, 200]],
  ['internal', [401, 200, 200, 200, 200]]
] as const)('who sees %s when it is blocked', async (name, expected) => {
  const { uuid } = seededVideos[name]
  await site.api(`videos/${uuid}/blacklist`, { method: 'POST', token: tokens.moderator, body: {} })
  expect(await statuses(uuid)).toEqual(expected)
  await site.api(`videos/${uuid}/blacklist`, { method: 'DELETE', token: tokens.moderator })
})

test('the list has public videos, and internal ones for people with an account', async () => {
  const names = async (token?: string) => ((await site.api('videos', { token })).body as { data: { name: string }[] }).data.map(({ name }) => name)
  expect(await names()).not.toContain(seededVideos.internal.name)
  expect(await names(tokens.viewer)).toContain(seededVideos.internal.name)
  expect(await names(tokens.streamer)).not.toContain(seededVideos.private.name)
})

test('pluginData goes to the plugin and comes from it', async () => {
  const { uuid } = seededVideos.compost
  await site.api(`videos/${uuid}`, { method: 'PUT', token: tokens.streamer, body: { name: 'Compost', pluginData: { chat: 'true' } } })
  expect(eventsIn(folder.dir).at(-1)).toBe(`action:api.video.updated ${uuid} {"chat":"true"}`)
  expect((await site.api(`videos/${uuid}`)).body).toMatchObject({ name: 'Compost', pluginData: { probe: 'first' } })
  expect((await site.api(`videos/${uuid}`, { method: 'PUT', token: tokens.viewer, body: { name: 'Mine' } })).status).toBe(403)
})

test('a stream that ends and begins is told to plugins', async () => {
  const { uuid } = seededVideos.live
  const stateAfter = async (live: boolean) => {
    await site.api(`videos/${uuid}/live-state`, { method: 'POST', token: tokens.streamer, body: { live } })
    return ((await site.api(`videos/${uuid}`)).body as { state: { id: number } }).state.id
  }
  expect([await stateAfter(false), await stateAfter(true)]).toEqual([4, 1])
  expect(eventsIn(folder.dir).filter(line => line.startsWith('action:live'))).toHaveLength(2)
})

test('accounts and channels are found by name, with avatars that can be fetched', async () => {
  const { body } = await site.api('accounts/viewer')
  const { displayName, avatars } = body as { displayName: string, avatars: { path: string }[] }
  expect(displayName).toBe('Victor Viewer')
  const { status, headers } = await site.api(avatars[0]?.path ?? '')
  expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
  expect((await site.api('video-channels/sofia_channel')).body).toMatchObject({ displayName: 'Sofia’s garden', ownerAccount: { name: 'streamer' } })
})

test('another role needs a new token; a refresh token gives one', async () => {
  const { body } = await site.api('users/me', { token: tokens.moderator })
  const { id } = body as { id: number }
  expect((await site.api(`users/${id}`, { method: 'PUT', token: tokens.root, body: { role: 2 } })).status).toBe(204)
  expect((await site.api('users/me', { token: tokens.moderator })).status).toBe(401)
  const { body: client } = await site.api('oauth-clients/local')
  const ask = (form: Record<string, string>) => site.api('users/token', { method: 'POST', body: new URLSearchParams({ ...client as Record<string, string>, ...form }) })
  const first = await ask({ grant_type: 'password', username: 'moderator', password: 'test-moderator' })
  const again = () => ask({ grant_type: 'refresh_token', refresh_token: (first.body as { refresh_token: string }).refresh_token })
  expect([(await again()).status, (await again()).status]).toEqual([200, 400])
})

test('other servers and podcast programs read of what everybody may see', async () => {
  const read = async (path: string, accept = '*/*') => {
    const response = await fetch(site.address + path, { headers: { accept } })
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
  }
  const { live, tomatoes, unlisted, private: hidden } = seededVideos
  const object = await read(`/w/${live.uuid}`, 'application/activity+json')
  expect(object.type).toBe('application/activity+json; charset=utf-8')
  expect(JSON.parse(object.text)).toMatchObject({ type: 'Video', uuid: live.uuid, name: live.name, to: ['https://www.w3.org/ns/activitystreams#Public'] })
  expect((await read(`/videos/watch/${hidden.uuid}`, 'application/activity+json')).status).toBe(401)
  expect((await read(`/videos/watch/${live.uuid}`, 'text/html')).type).toContain('text/html')
  const pages = await Promise.all([live, unlisted, hidden].map(async ({ uuid }) => (await read(`/w/${uuid}`, 'text/html')).text.includes('"@type":"VideoObject"')))
  expect(pages).toEqual([true, true, false])
  const { id } = (await site.api(`video-channels/${seededAccounts.streamer.channel.name}`)).body as { id: number }
  const feed = (await read(`/feeds/podcast/videos.xml?videoChannelId=${id}`)).text
  expect([live, tomatoes, unlisted, hidden].map(({ uuid }) => feed.includes(uuid))).toEqual([true, true, false, false])
  expect((await read('/feeds/podcast/videos.xml?videoChannelId=0')).status).toBe(404)
})
