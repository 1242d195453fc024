import { describeWithEachProsody, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { domain, everybodyIn, guestDomain, letIn, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { createNeighbourhood, friendDomain, startFriendServer, type FriendServer } from '../support/prosody-friend-server.js'
import { errorOf, itemOf, joinPresence, type Person } from '../support/prosody-person.js'
import { xml } from '@xmpp/client'

describeWithEachProsody('people from other servers', version => {
  let dir: string
  let server: ChatServer
  let others: FriendServer
  let friend: Person
  let room: string
  beforeAll(async () => {
    dir = temporaryFolder('names', { forService: true })
    const neighbourhood = createNeighbourhood(dir, [domain, roomDomain])
    others = await startFriendServer(version, neighbourhood)
    server = await startChatServer(version, {
      options: {
        ...neighbourhood.options, s2s_interfaces: `{ "${neighbourhood.own}" }`,
        modules_enabled: '{ "admin_shell", "c2s", "saslauth", "disco", "presence", "message", "iq" }', modules_disabled: '{ "offline" }'
      },
      guest: 'modules_disabled = { "offline", "s2s", "dialback" }',
      rooms: ['s2s', 'dialback'],
      hosts: 'modules_enabled = { "s2s", "dialback" }'
    })
    friend = await others.person('friend')
  })
  beforeEach(() => {
    room = `${randomUUID()}@${roomDomain}`
    server.reset()
  })
  afterAll(async () => {
    await friend.leave()
    expect(server.faults()).toEqual([])
    await others[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
    await removeFolder(dir)
  })

  it('get in when PeerTube says so, and talk', async () => {
    expect(itemOf(await friend.join(room, 'Friend'))).toMatchObject({ role: 'participant' })
    expect(server.asked.accesses.at(-1)).toEqual({ room: room.split('@')[0], jid: `friend@${friendDomain}`, nick: 'Friend' })
    await friend.say(room, 'hello')
    await friend.receives(stanza => stanza.getChildText('body') === 'hello')
  })

  it('stay out when PeerTube says so', async () => {
    server.asked.handlers = { ...everybodyIn, access: () => ({ allowed: false, condition: 'forbidden', text: 'No' }) }
    expect(errorOf(await friend.join(room, 'Friend'))).toEqual({ type: 'auth', condition: 'forbidden', text: 'No' })
  })

  it('do not wait because one of them waits', async () => {
    let release = (): void => {}
    server.asked.handlers = { ...everybodyIn, access: question => question.nick === 'Slow' ? new Promise(resolve => { release = () => { resolve(letIn()) } }) : letIn() }
    const other = await others.person('other')
    const slow = friend.join(room, 'Slow')
    const before = friend.stanzas.length
    await friend.say(room, 'said while waiting')
    await expect.poll(() => server.asked.accesses.at(-1)).toMatchObject({ nick: 'Slow' })
    await other.join(room, 'Other')
    release()
    expect(itemOf(await slow)).toMatchObject({ role: 'participant' })
    await other.receives(stanza => stanza.getChildText('body') === 'said while waiting')
    expect(friend.stanzas.slice(before).filter(stanza => stanza.attrs['type'] === 'error').map(String)).toEqual([])
    await other.leave()
  })

  it('can leave while they wait', async () => {
    let release: (() => void) | undefined
    server.asked.handlers = { ...everybodyIn, access: () => new Promise(resolve => { release = () => { resolve(letIn()) } }) }
    const other = await others.person('other')
    await other.send(joinPresence(room, 'Other'))
    await expect.poll(() => release).toBeDefined()
    await other.send(xml('presence', { to: `${room}/Other`, type: 'unavailable' }))
    release?.()
    await other.receives(stanza => stanza.attrs['from'] === `${room}/Other` && stanza.attrs['type'] === 'unavailable')
    expect((await server.command('occupants', { room: room.split('@')[0] })).answer['occupants']).toEqual([])
    await other.leave()
  })

  it('never hear from a guest outside of rooms', async () => {
    const guest = await server.guest('g1')
    const before = guest.stanzas.length
    await guest.send(xml('message', { to: `friend@${friendDomain}`, type: 'chat', id: 'm1' }, xml('body', {}, 'advertisement')))
    expect(errorOf(await guest.receives(stanza => stanza.is('message'), before))).toMatchObject({ condition: 'not-allowed' })
    const alice = await server.person('alice')
    await alice.send(xml('message', { to: friend.jid, type: 'chat' }, xml('body', {}, 'from an account')))
    await friend.receives(stanza => stanza.getChildText('body') === 'from an account')
    expect(friend.stanzas.some(stanza => (stanza.attrs['from'] ?? '').includes(guestDomain))).toBe(false)
    await guest.leave()
    await alice.leave()
  })
})
