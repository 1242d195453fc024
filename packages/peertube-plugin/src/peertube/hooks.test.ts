import { expect, it } from 'vitest'
import type { Chat } from '../core/chat.js'
import { registerHooks, videoField } from './hooks.js'

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'

function hooksOf () {
  const hooks = new Map<string, (parameters: unknown) => Promise<unknown>>()
  const chosen: Array<[string, boolean]> = []
  const followed: string[] = []
  const chat = {
    chosen: { set: async (video: string, wanted: boolean) => { chosen.push([video, wanted]) } },
    follow: async (work: (rooms: object) => Promise<void>) => work({ follow: async (room: string) => { followed.push(room) } })
  } as unknown as Chat
  const logger = { error: (message: string) => { throw new Error(message) }, warn: () => {}, info: () => {}, debug: () => {} }
  registerHooks({ registerHook: ({ target, handler }) => { hooks.set(target, handler as (parameters: unknown) => Promise<unknown>) }, logger, chat: () => chat })
  return { chosen, followed, run: (target: string, parameters: unknown): unknown => hooks.get(target)?.(parameters) }
}

it.each([
  ['changed', 'action:api.video.updated', { body: { pluginData: { [videoField]: true } } }, true],
  ['changed to none', 'action:api.video.updated', { body: { pluginData: { [videoField]: 'false' } } }, false],
  ['created as a live', 'action:api.live-video.created', { req: { body: { pluginData: { [videoField]: true } } } }, true],
  ['uploaded', 'action:api.video.uploaded', { req: { body: { pluginData: { [videoField]: 'true' } } } }, true]
])('heeds what the owner of a video wants that is %s', async (_how, target, parameters, wanted) => {
  const { chosen, followed, run } = hooksOf()
  await run(target, { video: { uuid }, ...parameters })
  expect([chosen, followed]).toEqual([[[uuid, wanted]], [uuid]])
})

it.each([
  ['action:api.video.updated', { body: { name: 'Bees' } }], ['action:api.live-video.created', { req: { body: { pluginData: null } } }], ['action:api.live-video.created', { req: {} }],
  ['action:api.video.uploaded', { req: { body: { pluginData: { 'another-plugin': true } } } }], ['action:api.video.updated', { body: null }]
])('leaves it as it is when %s says nothing of it: %j', async (target, parameters) => {
  const { chosen, run } = hooksOf()
  await run(target, { video: { uuid }, ...parameters })
  expect(chosen).toEqual([])
})
