import { describe, expect, it } from 'vitest'
import { createDoorkeeper } from './doorkeeper.js'
import { domainsOf } from './domains.js'
import { createGrants } from './grants.js'
import { createGuests } from './guests.js'
import { privacies, type Platform, type Video } from './host.js'
import { defaultSettings, type Settings } from './settings.js'
import { createTickets } from './tickets.js'
import { createWeb, type VideoFacts, type Web } from './web.js'

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
const facts: VideoFacts = { uuid, privacy: privacies.public, isLive: true, remote: false, blocked: false }
const found: Video = { ...facts, id: 1, name: 'Bees', description: '', channel: { name: 'bees:queens', displayName: 'Bees' } }

function webWith (over: Partial<Settings>, { isProven = false, video = found } = {}): Web {
  const settings = (): Settings => ({ ...defaultSettings, chatFor: 'all', external: true, showAddress: 'always', ...over })
  const platform = { video: async asked => asked === uuid ? video : undefined, account: async () => undefined } as Partial<Platform> as Platform
  const known = { platform, settings, domains: () => domainsOf('x.example', 'room'), grants: createGrants() }
  return createWeb({ ...known, doorkeeper: createDoorkeeper({ ...known, isChosen: () => false }), tickets: createTickets(), guests: createGuests('secret'), isProven: () => isProven })
}

const jid = `${uuid}@room.x.example`

describe('the address for machines', () => {
  it.each([
    ['where everybody is shown it', {}, {}, jid],
    ['once it is proven', { showAddress: 'proven' }, { isProven: true }, jid],
    ['before it is proven', { showAddress: 'proven' }, {}, undefined],
    ['where owners alone are shown it', { showAddress: 'owners' }, { isProven: true }, undefined],
    ['where nobody is', { showAddress: 'never' }, { isProven: true }, undefined],
    ['where other servers may not come', { external: false }, { isProven: true }, undefined],
    ['of a video without a chat', { chatFor: 'chosen' }, {}, undefined]
  ] as const)('is told %s: %j', async (_when, over, options, expected) => {
    expect((await webWith(over as Partial<Settings>, options).publicAddress(facts))?.jid).toBe(expected)
  })

  it.each([
    ['unlisted', { privacy: privacies.unlisted }], ['private', { privacy: privacies.private }], ['internal', { privacy: privacies.internal }],
    ['password', { privacy: privacies.password }], ['blocked', { blocked: true }], ['remote', { remote: true }]
  ])('is not told of a video that is %s', async (_what, over) => {
    expect(await webWith({}).publicAddress({ ...facts, ...over })).toBeUndefined()
  })

  it('is that of the channel where rooms are, in a URI that is one, also when PeerTube does not say which channel', async () => {
    const address = { jid: 'bees\\3aqueens@room.x.example', uri: 'xmpp:bees%5C3aqueens@room.x.example?join' }
    expect(await webWith({ roomsPer: 'channel' }).publicAddress({ ...facts, channel: 'Bees:Queens' })).toEqual(address)
    expect(await webWith({ roomsPer: 'channel' }).publicAddress(facts)).toEqual(address)
    expect(await webWith({ roomsPer: 'channel' }, { video: { ...found, privacy: privacies.private } }).publicAddress(facts)).toBeUndefined()
  })
})
