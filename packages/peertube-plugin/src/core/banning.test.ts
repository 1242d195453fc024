import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createBanning, type Banning } from './banning.js'
import { openBans } from './bans.js'
import { domainsOf } from './domains.js'
import { privacies, roles, type Account, type Platform, type Video } from './host.js'

const dir = temporaryFolder('banning')
afterAll(() => removeFolder(dir))

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
const account = (username: string, role: number = roles.user): Account => ({ username, displayName: username, role, blocked: false })
const accounts = [account('olga'), account('victor'), account('mod', roles.moderator), account('root', roles.administrator)]
const video: Video = {
  id: 1, uuid, name: 'A', description: '', privacy: privacies.public, isLive: true, remote: false, blocked: false, channel: { name: 'bees', displayName: 'Bees' }, owner: 'olga'
}
const platform: Pick<Platform, 'account' | 'video'> = {
  account: async username => accounts.find(one => one.username === username), video: async asked => asked === uuid ? video : undefined
}
const linkedTo: Readonly<Record<string, string>> = { 'olga@home.example': 'olga' }

let banning: Banning
let changes: string[]
let files = 0
beforeEach(async () => {
  changes = []
  banning = createBanning({
    platform: platform as Platform, bans: await openBans({ path: join(dir, `${files += 1}.json`) }, () => false), domains: () => domainsOf('x.example', 'room'),
    placesOf: () => ({ room: uuid, channel: 'bees' }), guestsIn: room => room === uuid ? { '1f@guest.x.example': 'Zoé' } : {}, onChange: ({ target }) => { changes.push(target) }, now: () => new Date(0),
    personOf: async jid => {
      const found = accounts.find(({ username }) => `${username}@x.example` === jid || linkedTo[jid] === username)
      return found === undefined ? { kind: 'guest' } : { kind: 'user', account: found }
    }
  })
})

const asked = (scope: string, target: string, reason?: string) => ({ video: uuid, scope, target, reason })
const bad = 'bad@friends.example'

describe('banning', () => {
  it.each([
    ['olga', ['room', 'channel']], ['victor', 'not-allowed'], ['mod', ['room', 'channel', 'instance']], ['root', ['room', 'channel', 'instance']], ['nobody', 'no-chat']
  ])('is for %s: %j', async (username, scopes) => {
    const list = await banning.list(uuid, username)
    expect(typeof list === 'string' ? list : list.scopes).toEqual(scopes)
    for (const scope of ['room', 'channel', 'instance']) {
      const result = await banning.ban(asked(scope, bad), username)
      expect(typeof result === 'object').toBe(scopes.includes(scope) && scopes !== 'no-chat')
    }
  })

  it('is remembered with its reason and its maker, and tells that people may have to go', async () => {
    expect(await banning.ban(asked('channel', 'Bad@friends.example/phone', ' spam\u0000 and\nnoise '), 'olga'))
      .toEqual({ scope: 'channel', place: 'bees', target: bad, reason: 'spam and noise', by: 'olga', at: '1970-01-01T00:00:00.000Z' })
    expect(changes).toEqual([bad])
    expect(await banning.list(uuid, 'olga')).toMatchObject({ bans: [{ target: bad }] })
  })

  it('is lifted by who could have made it, too', async () => {
    await banning.ban(asked('channel', 'friends.example'), 'mod')
    await banning.ban(asked('instance', bad), 'mod')
    expect(await banning.list(uuid, 'olga')).toMatchObject({ bans: [{ target: 'friends.example' }] })
    expect(await banning.lift(asked('instance', bad), 'olga')).toBe('not-allowed')
    expect(await banning.lift(asked('channel', 'friends.example'), 'olga')).toMatchObject({ target: 'friends.example' })
    expect(await banning.lift(asked('channel', 'friends.example'), 'olga')).toBe('no-ban')
  })

  it.each([
    ['bad-scope', 'planet', bad], ['bad-target', 'room', 'not an address'], ['own-domain', 'room', 'x.example'], ['own-domain', 'room', 'guest.x.example'],
    ['moderator', 'room', 'mod@x.example'], ['moderator', 'room', 'olga@x.example'], ['moderator', 'channel', 'olga@home.example']
  ])('is refused as %s', async (refusal, scope, target) => {
    expect(await banning.ban(asked(scope, target), 'olga')).toBe(refusal)
    expect(changes).toEqual([])
  })

  it('reaches the owner of a channel, but not moderators, where it is for the whole instance', async () => {
    expect(await banning.ban(asked('instance', 'olga@x.example'), 'mod')).toMatchObject({ scope: 'instance' })
    expect(await banning.ban(asked('instance', 'root@x.example'), 'mod')).toBe('moderator')
  })

  it('knows no other video', async () => {
    expect([await banning.list('9c9de5e8-0a1e-484a-b099-e80766180a6e', 'mod'), await banning.ban({ ...asked('room', bad), video: 7 }, 'mod')]).toEqual(['no-chat', 'no-chat'])
  })
})
