import { describeWithEachProsody, freePort, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { xml } from '@xmpp/client'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBanning, type Banning } from '../../src/core/banning.js'
import { openBans } from '../../src/core/bans.js'
import { domainsOf } from '../../src/core/domains.js'
import { privacies, roles, type Platform, type Video } from '../../src/core/host.js'
import { connectComponent } from '../support/prosody-component.js'
import { aboutRoom, domain, everybodyIn, letIn, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'

const [shown, absent] = ['0d0d0d0d-0000-4000-8000-000000000001', '0d0d0d0d-0000-4000-8000-000000000009']
const kinds: ReadonlyArray<readonly [string, Partial<Video>]> = [
  ['private', { privacy: privacies.private }], ['for who knows a password', { privacy: privacies.password }], ['blocked', { blocked: true }], ['private and from elsewhere', { privacy: privacies.private, remote: true }]
]

describe.each(kinds)('a video that is %s', (_kind, over) => {
  const dir = temporaryFolder('hidden')
  afterAll(() => removeFolder(dir))
  let banning: Banning

  beforeAll(async () => {
    const video: Video = {
      id: 1, uuid: shown, name: 'Secret', description: '', privacy: privacies.public, isLive: true, remote: false, blocked: false, channel: { name: 'bees', displayName: 'Bees' }, owner: 'olga', ...over
    }
    const account = (username: string, role: number) => ({ username, displayName: username, role, blocked: false })
    const accounts = [account('olga', roles.user), account('victor', roles.user), account('mod', roles.moderator)]
    const platform = { video: async uuid => uuid === shown ? video : undefined, account: async username => accounts.find(one => one.username === username) } as Partial<Platform> as Platform
    banning = createBanning({
      platform, bans: await openBans({ path: join(dir, 'bans.json') }, () => false), domains: () => domainsOf(domain, 'room'), placesOf: () => ({ room: shown, channel: 'bees' }), guestsIn: () => ({}),
      personOf: async () => ({ kind: 'guest' }), onChange: () => {}
    })
  })

  it('is like none for who may not see it, whatever they ask of bans', async () => {
    const asked = (video: string) => [
      {}, { scope: 'room' }, { scope: 'room', target: 'bad@friends.example' }, { scope: 'instance', target: 'bad@friends.example' }, { scope: 'channel', target: '' }, { scope: 'nothing' }, { scope: 'room', target: domain }
    ].map(more => ({ video, ...more }))
    const answers = async (video: string, username: string): Promise<unknown> => Promise.all([
      banning.list(video, username), ...asked(video).flatMap(one => [banning.ban(one, username), banning.lift(one, username)])
    ])
    expect(await answers(shown, 'victor')).toEqual(await answers(absent, 'victor'))
    expect(new Set(await answers(shown, 'victor') as string[])).toEqual(new Set(['no-chat']))
    for (const username of ['olga', 'mod']) expect(await banning.list(shown, username)).toHaveProperty('bans')
  })
})

describeWithEachProsody('a room that has become private', version => {
  let server: ChatServer
  let componentPort: number
  beforeAll(async () => {
    componentPort = await freePort()
    server = await startChatServer(version, { options: { component_ports: `{ ${componentPort} }` }, more: `Component "bots.${domain}"\n  component_secret = "component's secret"` })
  })
  afterAll(async () => {
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })

  it('is not in the list of rooms from that moment, whoever asks, and before anybody told the room', async () => {
    await using alice = await server.person('alice')
    await using bot = await connectComponent(componentPort, `bots.${domain}`, "component's secret")
    const [first, second] = [`${shown}@${roomDomain}`, `${absent}@${roomDomain}`]
    let hidden: string[] = []
    server.asked.handlers = { ...everybodyIn, access: ({ room, nick }) => hidden.includes(room) ? { allowed: false, condition: 'item-not-found' } : letIn({ room: { ...aboutRoom, title: nick ?? 'Open', listed: true } }) }
    for (const room of [first, second]) await alice.join(room, 'Alice')
    const listed = async (): Promise<unknown> => (await alice.ask(roomDomain, 'get', xml('query', { xmlns: 'http://jabber.org/protocol/disco#items' }))).getChild('query')?.getChildren('item').map(item => item.attrs['jid']).sort()
    let asks = 0
    const botSees = async (): Promise<string[]> => {
      asks += 1
      bot.send(`<iq type="get" id="list-${asks}" from="one@bots.${domain}/x" to="${roomDomain}"><query xmlns="http://jabber.org/protocol/disco#items"/></iq>`)
      const answer = (await bot.receives(new RegExp(`<iq[^>]*id=['"]list-${asks}['"].*?(</iq>|<error)`, 's'))).split(`list-${asks}`).at(-1) ?? ''
      return [shown, absent].filter(node => answer.includes(node))
    }
    expect(await listed()).toEqual([first, second].toSorted())
    expect(await botSees()).toEqual([shown, absent])
    hidden = [shown]
    expect(await listed()).toEqual([second])
    expect(await botSees()).toEqual([absent])
    server.asked.handlers = { ...everybodyIn, access: () => 'PeerTube is away' }
    expect(await listed()).toEqual([])
  })
})
