import { expect, it } from 'vitest'
import type { Chat } from '../core/chat.js'
import type { VideoFacts } from '../core/web.js'
import { registerMetadata } from './metadata.js'

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
const address = { jid: `${uuid}@room.x.example`, uri: `xmpp:${uuid}@room.x.example?join` }
const model = { uuid, privacy: 1, isLive: true, remote: false, VideoBlacklist: null, VideoChannel: { Actor: { preferredUsername: 'bees' } } }
const [activity, podcast, page] = ['filter:activity-pub.video.json-ld.build.result', 'filter:feed.podcast.video.create-custom-tags.result', 'filter:html.client.json-ld.result'] as const

function register (answer: ((facts: VideoFacts) => Promise<typeof address | undefined>) | undefined) {
  const hooks = new Map<string, (value: unknown, context?: unknown) => Promise<unknown>>()
  const errors: string[] = []
  const chat = answer === undefined ? undefined : { web: { publicAddress: answer } } as Partial<Chat> as Chat
  registerMetadata({
    registerHook: ({ target, handler }) => { hooks.set(target, handler as (value: unknown, context?: unknown) => Promise<unknown>) },
    logger: { error: message => { errors.push(message) }, warn: () => {}, info: () => {}, debug: () => {} }, chat: () => chat
  })
  return { errors, ask: (target: string, value: unknown, context: unknown = { video: model }): Promise<unknown> | undefined => hooks.get(target)?.(value, context) }
}

it('tells where a video is talked about: servers, podcast programs and search engines', async () => {
  const asked: VideoFacts[] = []
  const { ask } = register(async (facts): Promise<typeof address> => {
    asked.push(facts)
    return address
  })
  const link = { type: 'Link', name: 'XMPP chat', href: address.uri, rel: 'discussion' }
  expect(await ask(activity, { type: 'Video' })).toEqual({ type: 'Video', attachment: [link] })
  expect(await ask(activity, { attachment: { type: 'Image' } })).toEqual({ attachment: [{ type: 'Image' }, link] })
  expect(await ask(podcast, [{ name: 'podcast:other' }])).toEqual([{ name: 'podcast:other' }, { name: 'podcast:chat', attributes: { server: 'room.x.example', protocol: 'xmpp', space: address.jid } }])
  for (const context of [{ video: model, liveItem: false }, { video: { ...model, isLive: false } }]) expect(await ask(podcast, [{ name: 'podcast:other' }], context)).toEqual([{ name: 'podcast:other' }])
  expect(await ask(podcast, [], { video: { ...model, isLive: false }, liveItem: true })).toHaveLength(1)
  expect(await ask(page, { '@type': 'VideoObject' })).toEqual({ '@type': 'VideoObject', discussionUrl: address.uri })
  expect(asked[0]).toEqual({ uuid, privacy: 1, isLive: true, remote: false, blocked: false, channel: 'bees' })
  await ask(page, {}, { video: { ...model, VideoBlacklist: {}, VideoChannel: undefined } })
  expect(asked.at(-1)).toEqual({ uuid, privacy: 1, isLive: true, remote: false, blocked: true })
})

const some = async (): Promise<typeof address> => address
const none = async (): Promise<undefined> => undefined

it.each([
  ['of a video that has none', none, { video: model }], ['before the chat has started', undefined, { video: model }], ['of a playlist', some, { playlist: {} }],
  ['of a page of nothing', some, null], ['of a model of another kind', some, { video: { uuid: 7 } }]
])('tells nothing %s', async (_what, answer, context) => {
  const { ask } = register(answer)
  for (const target of [activity, page]) expect(await ask(target, { name: 'as it was' }, context)).toEqual({ name: 'as it was' })
})

it('lets PeerTube go on as if it were not there when it fails', async () => {
  const { ask, errors } = register(async () => { throw new Error('no database') })
  expect(await ask(podcast, [])).toEqual([])
  expect(errors).toEqual(['Chat: no database'])
})
