import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openBans, type Ban } from './bans.js'
import { forgetBans } from './forget-bans.js'

const dir = temporaryFolder('forget')
afterAll(() => removeFolder(dir))

const ban = (scope: Ban['scope'], place: string): Ban => ({ scope, place, target: 'bad@friends.example', by: 'olga', at: '2026-01-01T00:00:00.000Z' })
const bees = { name: 'bees', displayName: 'Bees', description: '', videos: [] }
const details = { title: '', description: '', language: '', listed: true }
const stays = { detailsOf: async (room: string) => room === 'gone' ? 'gone' as const : room === 'off' ? 'off' as const : details }

it('ends bans with the video or the channel that they were for, and no others', async () => {
  const bans = await openBans({ path: join(dir, 'bans.json') }, () => false)
  for (const [scope, place] of [['room', 'here'], ['room', 'gone'], ['room', 'off'], ['channel', 'bees'], ['channel', 'wasps'], ['instance', '']] as const) await bans.add(ban(scope, place))
  await forgetBans(bans, stays, { channel: async name => name === 'bees' ? bees : undefined })
  const { content: kept } = JSON.parse(readFileSync(join(dir, 'bans.json'), 'utf8')) as { content: Ban[] }
  expect(kept.map(({ scope, place }) => `${scope} ${place}`.trim())).toEqual(['room here', 'room off', 'channel bees', 'instance'])
})

it('ends none while the database does not answer', async () => {
  const bans = await openBans({ path: join(dir, 'away.json') }, () => false)
  await bans.add(ban('channel', 'bees'))
  await expect(forgetBans(bans, stays, { channel: async () => { throw new Error('away') } })).rejects.toThrow('away')
  expect(bans.places('channel')).toEqual(['bees'])
})
