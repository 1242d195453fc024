import { describe, expect, it } from 'vitest'
import type { Ban, BanScope, Places } from './bans.js'
import { createDoorkeeper, type Doorkeeper, type DoorkeeperOptions } from './doorkeeper.js'
import { domainsOf } from './domains.js'
import { createGrants } from './grants.js'
import { privacies, roles, type Account, type Channel, type Platform, type Video } from './host.js'
import { looksLike } from './names/likeness.js'
import { namesOf } from './nickname.js'
import { createReaders } from './readers.js'
import { defaultSettings, type Settings } from './settings.js'

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
const accounts: Account[] = [
  { username: 'alice', displayName: 'Alice Doe', role: roles.user, blocked: false },
  { username: 'other', displayName: 'Alice Doe', role: roles.user, blocked: false },
  { username: 'bob', displayName: 'Bob', role: roles.user, blocked: false },
  { username: 'bad', displayName: 'Bad', role: roles.user, blocked: true }
]
const video = (over: Partial<Video> = {}): Video => ({
  id: 1, uuid, name: 'A live', description: 'First\nparagraph\n\nsecond', language: 'fr', privacy: privacies.public, isLive: true, remote: false, blocked: false,
  channel: { name: 'Chan:nel', displayName: 'Channel' }, owner: 'bob', ...over
})

/** A platform that has one video, in one channel. */
function platformWith (only: Video | undefined): Platform {
  const channel: Channel = { name: 'Chan:nel', displayName: 'Channel', description: '', owner: 'bob', videos: only === undefined ? [] : [only] }
  return {
    video: async asked => asked === only?.uuid ? only : undefined,
    channel: async name => name === 'chan:nel' ? channel : undefined,
    account: async username => accounts.find(account => account.username === username),
    accountsNamed: async nickname => accounts.filter(account => namesOf(account).some(name => looksLike(name, nickname))).map(({ username }) => username),
    passwordsOf: async () => ['right'],
    avatarOf: async () => undefined
  }
}

function doorkeeperOf (only: Video | undefined, settings: Partial<Settings> = {}, grants = createGrants(), more: Partial<DoorkeeperOptions> = {}): Doorkeeper {
  return createDoorkeeper({ ...more, platform: platformWith(only), grants, settings: () => ({ ...defaultSettings, ...settings }), domains: () => domainsOf('x.example', 'room'), isChosen: () => false })
}

const guest = '00ff@guest.x.example'
const refusal = async (keeper: Doorkeeper, jid: string, nick?: string, room = uuid): Promise<string> => {
  const answer = await keeper.decide({ room, jid, ...nick === undefined ? {} : { nick } })
  return answer.allowed ? `${answer.affiliation}${answer.voice ? '' : ', mute'}` : answer.condition
}

describe('the doorkeeper', () => {
  it('says what the room is called', async () => {
    expect(await doorkeeperOf(video()).decide({ room: uuid, jid: guest })).toEqual({
      allowed: true, affiliation: 'none', voice: true, room: { title: 'A live', description: 'First paragraph', language: 'fr', listed: true }
    })
    expect(await doorkeeperOf(video({ privacy: privacies.unlisted })).detailsOf(uuid)).toMatchObject({ listed: false })
  })

  it('knows people by the domain of their JID, and nobody else', async () => {
    const keeper = doorkeeperOf(video())
    expect(await Promise.all([guest, 'alice@x.example', 'bob@x.example', 'bad@x.example', 'nobody@x.example', 'alice@other.example', ''].map(jid => refusal(keeper, jid))))
      .toEqual(['none', 'none', 'owner', 'item-not-found', 'item-not-found', 'item-not-found', 'item-not-found'])
  })

  it('answers for what is absent as for what is hidden', async () => {
    const hidden = await doorkeeperOf(video({ privacy: privacies.private })).decide({ room: uuid, jid: guest })
    for (const keeper of [doorkeeperOf(undefined), doorkeeperOf(video({ isLive: false })), doorkeeperOf(video(), { chatFor: 'none' })]) {
      expect(await keeper.decide({ room: uuid, jid: guest })).toEqual(hidden)
    }
    expect(await doorkeeperOf(video()).decide({ room: 'chan\\3anel', jid: guest })).toEqual(hidden)
  })

  it('keeps names for their accounts', async () => {
    const keeper = doorkeeperOf(video())
    const asked = ['Bob', 'b\u200bob', 'ＢＯＢ', 'alice doe', 'Bob (really)', '\u0412ob', 'B\u0335ob', 'B0b', '\u200b', 'x'.repeat(61), 'bob@x.example', 'Robert', 'Bobby']
    expect(await Promise.all(asked.map(nick => refusal(keeper, guest, nick)))).toEqual([
      'conflict', 'conflict', 'conflict', 'conflict', 'conflict', 'conflict', 'conflict', 'conflict', 'conflict', 'not-acceptable', 'not-acceptable', 'none', 'none'
    ])
  })

  it('calls accounts as PeerTube does, and gives them the name of no other', async () => {
    const called = async (jid: string, nick: string): Promise<unknown> => {
      const answer = await doorkeeperOf(video()).decide({ room: uuid, jid, nick })
      return answer.allowed ? [answer.account, answer.nick, answer.text] : answer
    }
    const renamed = (name: string): unknown[] => [true, name, `Your name here is “${name}”, as in PeerTube. It can be changed there.`]
    const asked = [['bob@x.example', 'Bob'], ['bob@x.example', 'Robert'], ['bob@x.example', 'alice'], ['alice@x.example', 'Alice Doe'], ['alice@x.example', 'Alice Doe (alice)'], ['alice@x.example', 'Al']]
    const anothers = (nickname: string, own: string): object =>
      ({ allowed: false, condition: 'conflict', text: `“${nickname}” is the name of another account here, or looks like one. Your name here is “${own}”.` })
    expect(await Promise.all(asked.map(([jid, nick]) => called(String(jid), String(nick))))).toEqual([
      [true, undefined, undefined], renamed('Bob'), anothers('alice', 'Bob'), anothers('Alice Doe', 'Alice Doe (alice)'), [true, undefined, undefined], renamed('Alice Doe (alice)')
    ])
  })

  it('takes what cannot be seen from the nicknames of others', async () => {
    const answer = await doorkeeperOf(video()).decide({ room: uuid, jid: guest, nick: ' Ro\u3164bert\u2800 ' })
    expect(answer).toMatchObject({ allowed: true, nick: 'Robert' })
    expect(answer).not.toHaveProperty('text')
    expect(answer).not.toHaveProperty('account')
  })

  it('refuses nicknames in the language of who reads it', async () => {
    const readers = createReaders()
    const keeper = doorkeeperOf(video(), {}, createGrants(), { readers })
    const words = async (question: object): Promise<unknown> => ((await keeper.decide({ room: uuid, jid: guest, nick: 'Bob', ...question })) as { text?: string }).text
    expect(await words({ language: 'fr-CA' })).toBe('« Bob » est déjà pris. C’est le nom d’un compte d’ici, ou il y ressemble. Choisissez un autre pseudonyme.')
    expect(await words({ nick: 'Ann', taken: true, language: 'nl' })).toBe('“Ann” is taken. Choose another nickname.')
    readers.remember(guest, 'fr')
    expect(await words({ nick: 'Ann 🙂' })).toBe('Le tchat ne peut pas afficher « 🙂 » dans un pseudonyme. Choisissez-en un autre.')
  })

  it('lets in who proved to know the password, while it is one', async () => {
    const grants = createGrants()
    const keeper = doorkeeperOf(video({ privacy: privacies.password }), {}, grants)
    grants.give(guest, uuid, 'wrong')
    expect(await refusal(keeper, guest)).toBe('item-not-found')
    grants.give(guest, uuid, 'right')
    expect(await refusal(keeper, guest)).toBe('none')
    expect(await refusal(keeper, 'other@guest.x.example')).toBe('item-not-found')
  })

  it('has one room for what everybody may see of a channel, and no other way to it', async () => {
    const keeper = doorkeeperOf(video(), { roomsPer: 'channel' })
    expect(keeper.roomFor(video(), { kind: 'guest' }, false)).toBe('chan\\3anel')
    expect([await refusal(keeper, guest, undefined, 'chan\\3anel'), await refusal(keeper, guest)]).toEqual(['none', 'item-not-found'])
    const closed = doorkeeperOf(video({ privacy: privacies.private }), { roomsPer: 'channel' })
    expect([await refusal(closed, 'bob@x.example', undefined, 'chan\\3anel'), await refusal(closed, 'bob@x.example')]).toEqual(['item-not-found', 'owner'])
  })

  it('tells what is gone from what is only switched off', async () => {
    expect(await doorkeeperOf(undefined).detailsOf(uuid)).toBe('gone')
    expect(await doorkeeperOf(video(), { chatFor: 'none' }).detailsOf(uuid)).toBe('off')
    expect(await doorkeeperOf(video()).detailsOf('unknown')).toBe('gone')
    expect(await doorkeeperOf(video()).detailsOf('chan\\3anel')).toBe('off')
  })

  it('lets guests do what the setting says', async () => {
    expect(await refusal(doorkeeperOf(video(), { guests: 'read' }), guest)).toBe('none, mute')
    expect(await refusal(doorkeeperOf(video(), { guests: 'nothing' }), guest)).toBe('not-authorized')
    expect(await doorkeeperOf(video(), { guests: 'read' }).decideAll(uuid, [guest, 'alice@x.example'])).toMatchObject([{ voice: false }, { voice: true }])
  })

  describe('of people with accounts of other servers', () => {
    const links = (of: Readonly<Record<string, string>>) => ({ usernameOf: (jid: string) => of[jid], removeAll: async () => [] })
    const linked = (only: Video, settings: Partial<Settings> = {}, grants = createGrants()): Doorkeeper =>
      doorkeeperOf(only, { external: true, ...settings }, grants, { links: links({ 'bob@home.example': 'bob', 'alice@home.example': 'alice', 'bad@home.example': 'bad', 'left@home.example': 'gone' }) })

    it('gives those who are linked what their account has, and its name', async () => {
      const keeper = linked(video())
      expect(await Promise.all(['bob', 'alice', 'bad', 'left', 'other'].map(name => refusal(keeper, `${name}@home.example`)))).toEqual(['owner', 'none', 'item-not-found', 'none', 'none'])
      expect([await refusal(keeper, 'bob@home.example', 'Bob'), await refusal(keeper, 'other@home.example', 'Bob')]).toEqual(['owner', 'conflict'])
      expect(await refusal(linked(video(), { guests: 'read' }), 'alice@home.example')).toBe('none')
    })

    it('shows those who are linked what their account may see', async () => {
      const hidden = linked(video({ privacy: privacies.private }))
      expect([await refusal(hidden, 'bob@home.example'), await refusal(hidden, 'alice@home.example')]).toEqual(['owner', 'item-not-found'])
      const grants = createGrants()
      grants.give('alice@x.example', uuid, 'right')
      const protectedOne = linked(video({ privacy: privacies.password }), {}, grants)
      expect([await refusal(protectedOne, 'alice@home.example'), await refusal(protectedOne, 'other@home.example')]).toEqual(['none', 'item-not-found'])
    })

    it('lets no link in from a server that may not come', async () => {
      expect(await refusal(linked(video(), { blockedDomains: ['home.example'] }), 'bob@home.example')).toBe('item-not-found')
      expect(await refusal(linked(video(), { external: false }), 'bob@home.example')).toBe('item-not-found')
    })

    it('tells those inside why their whole server has to go, and those outside nothing', async () => {
      const keeper = linked(video(), { blockedDomains: ['home.example'] })
      expect(await keeper.decideAll(uuid, ['other@home.example', 'friend@friends.example'])).toMatchObject([
        { allowed: false, condition: 'item-not-found', text: 'People with accounts of home.example may not be in the chats here any more.' }, { allowed: true }
      ])
      expect(await keeper.decide({ room: uuid, jid: 'other@home.example' })).toEqual({ allowed: false, condition: 'item-not-found' })
    })

    it('knows blocked domains in any script', async () => {
      expect(await refusal(linked(video(), { blockedDomains: ['xn--bcher-kva.example'] }), 'a@bücher.example')).toBe('item-not-found')
    })

    it('forgets the links of an account that has gone', async () => {
      const forgotten: string[] = []
      const keeper = doorkeeperOf(video(), { external: true }, createGrants(), { links: { ...links({ 'left@home.example': 'gone' }), removeAll: async username => [String(forgotten.push(username))] } })
      await refusal(keeper, 'left@home.example')
      expect(forgotten).toEqual(['gone'])
    })
  })

  describe('of the banned', () => {
    const banned = (jid: string, reason?: string, settings: Partial<Settings> = {}, only = video()) => {
      const asked: Array<[Places, readonly BanScope[]]> = []
      const bans = {
        on: (jids: readonly string[], places: Places, scopes: readonly BanScope[]): Ban | undefined => {
          asked.push([places, scopes])
          return jids.includes(jid) && scopes.length > 0 ? { scope: 'room', place: uuid, target: jid, by: 'bob', at: '', ...reason === undefined ? {} : { reason } } : undefined
        }
      }
      const links = { usernameOf: (of: string) => ({ 'bob@home.example': 'bob', 'alice@home.example': 'alice' })[of], removeAll: async () => [] }
      return { asked, keeper: doorkeeperOf(only, { external: true, ...settings }, createGrants(), { bans, links }) }
    }

    it('says that they are, and why', async () => {
      expect(await banned('alice@x.example', 'spam').keeper.decide({ room: uuid, jid: 'alice@x.example' })).toEqual({ allowed: false, condition: 'forbidden', text: 'spam' })
      expect(await banned(guest).keeper.decideAll(uuid, [guest, 'alice@x.example'])).toMatchObject([{ allowed: false, condition: 'forbidden' }, { allowed: true }])
    })

    it('does not tell them of what they could not see anyway', async () => {
      expect(await refusal(banned(guest, undefined, {}, video({ privacy: privacies.private })).keeper, guest)).toBe('item-not-found')
    })

    it('keeps an account out with all that is linked to it', async () => {
      expect(await refusal(banned('alice@x.example').keeper, 'alice@home.example')).toBe('forbidden')
    })

    it('looks for bans of the room, its channel and the instance, as far as somebody can be banned', async () => {
      const { asked, keeper } = banned('')
      for (const jid of [guest, 'bob@x.example', 'bob@home.example']) await refusal(keeper, jid)
      const places = { room: uuid, channel: 'chan:nel' }
      expect(asked).toEqual([[places, ['room', 'channel', 'instance']], [places, ['instance']], [places, ['instance']]])
      const ofChannel = banned('', undefined, { roomsPer: 'channel' })
      await refusal(ofChannel.keeper, guest, undefined, 'chan\\3anel')
      expect(ofChannel.asked).toEqual([[{ room: 'chan\\3anel', channel: 'chan:nel' }, ['room', 'channel', 'instance']]])
    })
  })
})
