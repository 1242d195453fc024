import { describeWithEachProsody, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { domain, everybodyIn, guestDomain, letIn, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { openSlowStreams } from '../support/external-slow-streams.js'
import { createNeighbourhood, friendDomain, startFriendServer, type FriendServer } from '../support/prosody-friend-server.js'
import { errorOf, itemOf, joinPresence, statusesOf, type Person, type Stanza } from '../support/prosody-person.js'
import { xml, type XmlElement } from '@xmpp/client'

describeWithEachProsody('people from other servers', version => {
  let dir: string
  let server: ChatServer
  let others: FriendServer
  let friend: Person
  let room: string
  let own: string
  beforeAll(async () => {
    dir = temporaryFolder('names', { forService: true })
    const neighbourhood = createNeighbourhood(dir, [domain, roomDomain])
    own = neighbourhood.own
    others = await startFriendServer(version, neighbourhood)
    server = await startChatServer(version, {
      options: {
        ...neighbourhood.options, s2s_interfaces: `{ "${neighbourhood.own}" }`,
        modules_enabled: '{ "admin_shell", "c2s", "saslauth", "disco", "ping" }', modules_disabled: '{ "offline" }'
      },
      rooms: ['s2s', 'dialback']
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

  it('never hear from guests and accounts outside of rooms', async () => {
    const guest = await server.guest('g1')
    const before = guest.stanzas.length
    await guest.send(xml('message', { to: `friend@${friendDomain}`, type: 'chat', id: 'm1' }, xml('body', {}, 'advertisement')))
    expect(errorOf(await guest.receives(stanza => stanza.is('message'), before))).toMatchObject({ condition: 'service-unavailable' })
    const alice = await server.person('alice')
    await alice.send(xml('message', { to: friend.jid, type: 'chat', id: 'm2' }, xml('body', {}, 'from an account')))
    expect(errorOf(await alice.receives(stanza => stanza.attrs['id'] === 'm2'))).toMatchObject({ condition: 'service-unavailable' })
    await friend.join(room, 'Friend')
    expect(friend.stanzas.some(stanza => [guestDomain, domain].includes((stanza.attrs['from'] ?? '').replace(/^.*@|\/.*$/g, '')))).toBe(false)
    await guest.leave()
    await alice.leave()
  })

  const code = 'K7DM-2XQA-9FTB'
  const chat = (to: string, body: string, more: Record<string, string> = {}): XmlElement => xml('message', { to, type: 'chat', id: 'proof', ...more }, xml('body', {}, body))
  const linkWith = (answer: object): void => { server.asked.handlers = { ...everybodyIn, link: () => answer } }
  const answerTo = async (person: Person, stanza: XmlElement): Promise<Stanza> => {
    const before = person.stanzas.length
    await person.send(stanza)
    return person.receives(one => one.is('message'), before)
  }

  it('send a code to any address of the rooms, and read what came of it', async () => {
    linkWith({ ok: true, known: true, username: 'olga', text: 'Linked to olga' })
    for (const [to, body] of [[`link@${roomDomain}`, code], [room, ` ${code.toLowerCase()}\n`]] as const) {
      const answer = await answerTo(friend, chat(to, body, { 'xml:lang': 'fr' }))
      expect([answer.attrs['type'], answer.attrs['from'], answer.getChildText('body')]).toEqual(['chat', to, 'Linked to olga'])
      expect(server.asked.links.at(-1)).toEqual({ jid: `friend@${friendDomain}`, code: body, language: 'fr' })
    }
    linkWith({ ok: false, known: false, text: 'No such code' })
    expect((await answerTo(friend, chat(`link@${roomDomain}`, 'what is this?'))).getChildText('body')).toBe('No such code')
    expect((await answerTo(friend, xml('message', { to: `link@${roomDomain}`, id: 'x' }, xml('body', {}, code)))).getChildText('body')).toBe('No such code')
  })

  it('are asked to try their code again while PeerTube is away', async () => {
    server.asked.handlers = { ...everybodyIn, link: () => 'broken' }
    expect(errorOf(await answerTo(friend, chat(`link@${roomDomain}`, code)))).toMatchObject({ type: 'wait', condition: 'resource-constraint' })
  })

  it('hear of no room by what is no code', async () => {
    const asked = server.asked.links.length
    server.asked.handlers = { ...everybodyIn, access: () => ({ allowed: false, condition: 'item-not-found' }) }
    for (const body of ['hello', 'K7DM-2XQA', `${code}-AAAA`]) expect(errorOf(await answerTo(friend, chat(room, body)))).toMatchObject({ condition: 'service-unavailable' })
    expect(server.asked.links.length).toBe(asked)
  })

  it('and everybody else show nobody a code that they send into a room by mistake', async () => {
    const alice = await server.person('alice')
    await alice.join(room, 'Alice')
    await friend.join(room, 'Friend')
    const heard = alice.stanzas.length
    linkWith({ ok: true, known: true, username: 'olga', text: 'Linked to olga' })
    const answer = await answerTo(friend, xml('message', { to: room, type: 'groupchat', id: 'x' }, xml('body', {}, code)))
    expect([answer.attrs['type'], answer.getChildText('body')]).toEqual(['chat', 'Linked to olga'])
    linkWith({ ok: false, known: true, text: 'Not from here' })
    expect(errorOf(await answerTo(alice, xml('message', { to: room, type: 'groupchat', id: 'x' }, xml('body', {}, code))))).toMatchObject({ condition: 'not-acceptable', text: 'Not from here' })
    linkWith({ ok: false, known: false, text: 'No such code' })
    await friend.say(room, 'ABCD-EFGH-JKLM')
    await alice.receives(stanza => stanza.getChildText('body') === 'ABCD-EFGH-JKLM')
    expect(alice.stanzas.slice(heard).filter(stanza => stanza.getChildText('body') === code && stanza.attrs['type'] === 'groupchat').map(String)).toEqual([])
    await alice.leave()
  })

  it('are marked as such in what everybody gets, by nobody but the server, and without their address', async () => {
    const external = (stanza: Stanza): boolean => stanza.getChild('external', 'urn:peertube-xmpp-chat') !== undefined
    const [alice, moderator] = [await server.person('alice'), await server.person('moderator')]
    server.asked.handlers = { ...everybodyIn, access: ({ jid }) => letIn({ affiliation: jid.startsWith('moderator') ? 'owner' : 'none' }) }
    await moderator.join(room, 'Moderator')
    await alice.join(room, 'Alice')
    expect(external(await friend.join(room, 'Friend'))).toBe(true)
    const seen = await moderator.receives(stanza => stanza.attrs['from'] === `${room}/Friend`)
    expect([external(seen), itemOf(seen)['jid']]).toEqual([true, friend.jid])
    await friend.say(room, 'from elsewhere')
    const message = await alice.receives(stanza => stanza.getChildText('body') === 'from elsewhere')
    expect(external(message)).toBe(true)
    expect(alice.stanzas.map(String).join('')).not.toContain(friendDomain)
    const mark = xml('external', { xmlns: 'urn:peertube-xmpp-chat' })
    await alice.send(xml('message', { to: room, type: 'groupchat' }, xml('body', {}, 'forged'), mark))
    expect(external(await friend.receives(stanza => stanza.getChildText('body') === 'forged'))).toBe(false)
    await alice.send(xml('presence', { to: `${room}/Alice` }, xml('status', {}, 'forged'), mark))
    expect(external(await moderator.receives(stanza => stanza.getChildText('status') === 'forged'))).toBe(false)
    const archive = await alice.ask(room, 'set', xml('query', { xmlns: 'urn:xmpp:mam:2' }))
    expect(archive.attrs['type']).toBe('result')
    const archived = alice.stanzas.map(String).find(text => text.includes('<result') && text.includes('from elsewhere'))
    expect(archived).toMatch(/<external xmlns="urn:peertube-xmpp-chat"\/>/)
    await alice.leave()
    await moderator.leave()
  })

  it('get at once what they are linked to, and lose it with the link, even outside of the room', async () => {
    const node = room.split('@')[0]
    const jid = `friend@${friendDomain}`
    const change = (given: string): Promise<{ answer: Record<string, unknown> }> => server.command('change', { room: node, occupants: [{ jid, given }] })
    const administer = (): Promise<Stanza> => friend.ask(room, 'get', xml('query', { xmlns: 'http://jabber.org/protocol/muc#admin' }, xml('item', { affiliation: 'outcast' })))
    await friend.join(room, 'Friend')
    const before = friend.stanzas.length
    expect((await change('owner')).answer).toEqual({ changed: 1 })
    expect(itemOf(await friend.receives(stanza => stanza.attrs['from'] === `${room}/Friend`, before))).toMatchObject({ affiliation: 'owner', role: 'moderator' })
    expect((await change('owner')).answer).toEqual({ changed: 0 })
    expect((await administer()).attrs['type']).toBe('result')
    await friend.send(xml('presence', { to: `${room}/Friend`, type: 'unavailable' }))
    await friend.receives(stanza => stanza.attrs['from'] === `${room}/Friend` && stanza.attrs['type'] === 'unavailable')
    expect(errorOf(await administer())).toMatchObject({ condition: 'forbidden' })
    await friend.join(room, 'Friend')
    await change('admin')
    expect((await change('none')).answer).toEqual({ changed: 1 })
    expect((await server.command('occupants', { room: node })).answer['occupants']).toEqual([{ jid, nick: 'Friend', role: 'participant', affiliation: 'none' }])
  })

  it('learn that they are banned from outside, and are asked about again when they come back', async () => {
    const node = room.split('@')[0]
    const jid = `friend@${friendDomain}`
    await friend.join(room, 'Friend')
    const before = friend.stanzas.length
    const banned = await server.command('change', { room: node, occupants: [{ jid, affiliation: 'outcast', reason: 'spam' }, { jid, affiliation: 'none' }] })
    expect(banned.answer).toEqual({ changed: 2 })
    const gone = await friend.receives(stanza => stanza.attrs['type'] === 'unavailable', before)
    expect([statusesOf(gone).includes('301'), gone.getChild('x')?.getChild('item')?.getChildText('reason')]).toEqual([true, 'spam'])
    server.asked.handlers = { ...everybodyIn, access: () => ({ allowed: false, condition: 'forbidden', text: 'spam' }) }
    expect(errorOf(await friend.join(room, 'Friend'))).toEqual({ type: 'auth', condition: 'forbidden', text: 'spam' })
    server.reset()
    expect(itemOf(await friend.join(room, 'Friend'))).toMatchObject({ role: 'participant' })
  })

  it('are refused beyond the share of their server, and leave all the same', async () => {
    const other = await others.person('other')
    // What was said before counts, too.
    for (const [person, nick] of [[other, 'Other'], [friend, 'Friend']] as const) {
      await expect.poll(async () => errorOf(await person.join(room, nick)), { timeout: 20_000, interval: 1000 }).toBeUndefined()
    }
    const after = friend.stanzas.length
    const bodies = Array.from({ length: 60 }, (_one, index) => `${index} of too many`)
    for (const body of bodies) await friend.send(xml('message', { to: room, type: 'groupchat', id: body }, xml('body', {}, body)))
    const heard = (): string[] => other.stanzas.filter(stanza => stanza.attrs['type'] === 'groupchat').flatMap(stanza => stanza.getChildText('body') ?? [])
    const refused = (): string[] => friend.stanzas.slice(after).filter(stanza => errorOf(stanza)?.condition === 'resource-constraint').map(stanza => String(stanza.attrs['id']))
    await expect.poll(() => [...heard(), ...refused()].filter(body => bodies.includes(body)).toSorted(), { timeout: 20_000 }).toEqual(bodies.toSorted())
    // Those of ten seconds at once, less what was said before, and three a second from then on.
    expect(heard().length).toBeGreaterThan(0)
    expect(refused().length).toBeGreaterThan(5)
    await setTimeout(3000)
    const later = Array.from({ length: 5 }, (_one, index) => `${index} in time`)
    for (const body of later) await friend.send(xml('message', { to: room, type: 'groupchat', id: body }, xml('body', {}, body)))
    await expect.poll(() => heard().filter(body => later.includes(body)), { timeout: 10_000 }).toEqual(later)
    await friend.send(xml('presence', { to: `${room}/Friend`, type: 'unavailable' }))
    await friend.receives(stanza => stanza.attrs['from'] === `${room}/Friend` && stanza.attrs['type'] === 'unavailable', after)
    await other.leave()
  })

  it('cannot keep web users waiting with streams that never begin', async () => {
    const streams = await openSlowStreams(own, 5269, roomDomain, 60)
    await expect.poll(() => streams.filter(socket => !socket.destroyed).length).toBe(20)
    for (const socket of streams) socket.destroy()
  })
})
