import { xml, type XmlElement } from '@xmpp/client'
import { describeWithEachProsody, freePort } from '@xmpp-chat/test-support'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { connectComponent } from '../support/prosody-component.js'
import { aboutRoom, domain, everybodyIn, letIn, ownedBy, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { errorOf, itemOf, joinPresence, statusesOf, withoutIds, type Person, type Stanza } from '../support/prosody-person.js'

const noSuchChat = { allowed: false, condition: 'item-not-found', text: 'There is no such chat' }
const discoInfo = 'http://jabber.org/protocol/disco#info'
const discoItems = 'http://jabber.org/protocol/disco#items'

const query = (xmlns: string): XmlElement => xml('query', { xmlns })

/** What an outsider may try, with the node of a room and somebody's nickname in it. */
const attempts: Array<[string, (room: string) => XmlElement]> = [
  ['asks what it is', room => xml('iq', { to: room, type: 'get', id: 'x' }, query(discoInfo))],
  ['asks what is in it', room => xml('iq', { to: room, type: 'get', id: 'x' }, query(discoItems))],
  ['reads its archive', room => xml('iq', { to: room, type: 'set', id: 'x' }, query('urn:xmpp:mam:2'))],
  ['asks for its avatar', room => xml('iq', { to: room, type: 'get', id: 'x' }, xml('vCard', { xmlns: 'vcard-temp' }))],
  ['asks who is banned', room => xml('iq', { to: room, type: 'get', id: 'x' }, xml('query', { xmlns: 'http://jabber.org/protocol/muc#admin' }, xml('item', { affiliation: 'outcast' })))],
  ['asks for its settings', room => xml('iq', { to: room, type: 'get', id: 'x' }, query('http://jabber.org/protocol/muc#owner'))],
  ['wants to register', room => xml('iq', { to: room, type: 'get', id: 'x' }, query('jabber:iq:register'))],
  ['asks for something unknown', room => xml('iq', { to: room, type: 'get', id: 'x' }, query('urn:example:unknown'))],
  ['asks somebody inside', room => xml('iq', { to: `${room}/Owner`, type: 'get', id: 'x' }, xml('vCard', { xmlns: 'vcard-temp' }))],
  ['pings nobody inside', room => xml('iq', { to: `${room}/Nobody`, type: 'get', id: 'x' }, xml('ping', { xmlns: 'urn:xmpp:ping' }))],
  ['says something', room => xml('message', { to: room, type: 'groupchat', id: 'x' }, xml('body', {}, 'hello'))],
  ['asks for voice', room => xml('message', { to: room, id: 'x' }, xml('x', { xmlns: 'jabber:x:data', type: 'submit' }))],
  ['invites', room => xml('message', { to: room, id: 'x' }, xml('x', { xmlns: 'http://jabber.org/protocol/muc#user' }, xml('invite', { to: `alice@${domain}` })))],
  ['whispers to somebody inside', room => xml('message', { to: `${room}/Owner`, type: 'chat', id: 'x' }, xml('body', {}, 'hello'))],
  ['joins', room => joinPresence(room, 'Outsider')],
  ['joins under a name that is taken', room => joinPresence(room, 'Owner')],
  ['joins as clients of long ago', room => xml('presence', { to: `${room}/Outsider` })],
  ['joins without a nickname', room => xml('presence', { to: room }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' }))],
  ['probes', room => xml('presence', { to: `${room}/Owner`, type: 'probe' })],
  ['subscribes', room => xml('presence', { to: room, type: 'subscribe' })],
  ['leaves', room => xml('presence', { to: `${room}/Outsider`, type: 'unavailable' })],
  ['leaves as somebody else', room => xml('presence', { to: `${room}/Owner`, type: 'unavailable' })],
  ['answers what nobody asked', room => xml('iq', { to: `${room}/Owner`, type: 'result', id: 'x' })],
  ['answers the room', room => xml('iq', { to: room, type: 'result', id: 'x' })],
  ['sends an error', room => xml('message', { to: `${room}/Owner`, type: 'error', id: 'x' }, xml('error', { type: 'cancel' }))],
  ['sends an error as presence', room => xml('presence', { to: `${room}/Owner`, type: 'error' }, xml('error', { type: 'cancel' }))]
]

describeWithEachProsody('coming to a room', version => {
  let server: ChatServer
  let componentPort: number
  const people: Person[] = []
  const comes = async (username: string): Promise<Person> => {
    const person = await server.person(username)
    people.push(person)
    return person
  }
  const newRoom = (): string => `${randomUUID()}@${roomDomain}`

  beforeAll(async () => {
    componentPort = await freePort()
    server = await startChatServer(version, {
      options: { component_ports: `{ ${componentPort} }` },
      more: `Component "bots.${domain}"\n  component_secret = "component's secret"`
    })
  })
  afterEach(async () => {
    for (const person of people.splice(0)) await person.leave()
    server.reset()
  })
  afterAll(async () => {
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })

  it('asks PeerTube with the nickname, and lets in', async () => {
    const alice = await comes('alice')
    const room = newRoom()
    const presence = await alice.join(room, 'Alice')
    expect(itemOf(presence)).toMatchObject({ affiliation: 'none', role: 'participant' })
    expect(server.asked.accesses.at(-1)).toEqual({ room: room.split('@')[0], jid: `alice@${domain}`, nick: 'Alice' })
    await alice.say(room, 'hello')
    await alice.receives(stanza => stanza.getChildText('body') === 'hello')
  })

  it('does not tell the first who comes that the room is new', async () => {
    const alice = await comes('alice')
    expect(statusesOf(await alice.join(newRoom(), 'Alice'))).toEqual(['110'])
  })

  it.each([
    [{ condition: 'item-not-found', text: 'no' }, { type: 'cancel', condition: 'item-not-found', text: 'no' }],
    [{ condition: 'forbidden', text: 'Not you' }, { type: 'auth', condition: 'forbidden', text: 'Not you' }],
    [{ condition: 'conflict', text: 'Somebody is called that' }, { type: 'cancel', condition: 'conflict', text: 'Somebody is called that' }],
    [{ condition: 'not-authorized', text: 'Log in first' }, { type: 'auth', condition: 'not-authorized', text: 'Log in first' }],
    [{ condition: 'registration-required', text: 'Log in' }, { type: 'auth', condition: 'registration-required', text: 'Log in' }],
    [{ condition: 'unheard-of' }, { type: 'auth', condition: 'forbidden' }],
    [{ condition: 'forbidden', text: null }, { type: 'auth', condition: 'forbidden' }]
  ])('refuses with %o', async (answer, refusal) => {
    server.asked.handlers = { ...everybodyIn, access: () => ({ allowed: false, ...answer }) }
    const alice = await comes('alice')
    const room = newRoom()
    expect(errorOf(await alice.join(room, 'Alice'))).toEqual(refusal)
    expect((await server.command('rooms', { all: true })).answer['rooms']).not.toContainEqual(expect.objectContaining({ room: room.split('@')[0] }))
  })

  it.each([
    ['an error', () => 'something broke'],
    ['no answer', () => new Promise(() => {})],
    ['an answer without a decision', () => 7]
  ])('asks to try again while PeerTube gives %s', async (_, access) => {
    server.asked.handlers = { ...everybodyIn, access }
    const alice = await comes('alice')
    expect(errorOf(await alice.join(newRoom(), 'Alice'))).toMatchObject({ type: 'wait', condition: 'resource-constraint' })
    expect(errorOf(await alice.ask(newRoom(), 'get', query(discoInfo)))).toMatchObject({ type: 'wait', condition: 'resource-constraint' })
  })

  it('asks again for another nickname, and may refuse it', async () => {
    const alice = await comes('alice')
    const room = newRoom()
    await alice.join(room, 'Alice')
    server.asked.handlers = { ...everybodyIn, access: ({ nick }) => nick === 'Admin' ? { allowed: false, condition: 'conflict', text: 'taken' } : letIn() }
    expect(errorOf(await alice.join(room, 'Admin'))).toMatchObject({ condition: 'conflict' })
    const before = alice.stanzas.length
    await alice.send(xml('presence', { to: `${room}/Alicia` }))
    await alice.receives(stanza => statusesOf(stanza).includes('303'), before)
    expect(itemOf(await alice.receives(stanza => stanza.attrs['from'] === `${room}/Alicia`, before))).toMatchObject({ role: 'participant' })
    expect(server.asked.accesses.at(-1)).toMatchObject({ nick: 'Alicia' })
  })

  it('does not ask about those who are in', async () => {
    const alice = await comes('alice')
    const room = newRoom()
    await alice.join(room, 'Alice')
    const asked = server.asked.accesses.length
    server.asked.handlers = { ...everybodyIn, access: () => noSuchChat }
    await alice.join(room, 'Alice')
    await alice.send(xml('presence', { to: `${room}/Alice` }, xml('show', {}, 'away')))
    expect((await alice.ask(room, 'get', query(discoInfo))).attrs['type']).toBe('result')
    expect((await alice.ask(`${room}/Alice`, 'get', xml('ping', { xmlns: 'urn:xmpp:ping' }))).attrs['type']).toBe('result')
    await alice.say(room, 'still here')
    await alice.receives(stanza => stanza.getChildText('body') === 'still here')
    expect(server.asked.accesses.length).toBe(asked)
  })

  it('keeps for some seconds that somebody may see a room, but never that somebody may join', async () => {
    const alice = await comes('alice')
    const room = newRoom()
    await alice.ask(room, 'get', query(discoInfo))
    await alice.ask(room, 'get', query(discoItems))
    expect(server.asked.accesses.filter(({ room: node }) => room.startsWith(node))).toHaveLength(1)
    server.asked.handlers = { ...everybodyIn, access: () => noSuchChat }
    expect(errorOf(await alice.join(room, 'Alice'))).toMatchObject({ condition: 'item-not-found' })
  })

  it('says that a nickname is needed', async () => {
    const alice = await comes('alice')
    const before = alice.stanzas.length
    await alice.send(xml('presence', { to: newRoom() }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' })))
    expect(errorOf(await alice.receives(stanza => stanza.is('presence'), before))).toMatchObject({ type: 'modify', condition: 'jid-malformed' })
  })

  it('makes no room of the component itself', async () => {
    const alice = await comes('alice')
    for (const to of [roomDomain, `${roomDomain}/Alice`]) {
      const before = alice.stanzas.length
      await alice.send(xml('presence', { to }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' })))
      expect(errorOf(await alice.receives(stanza => stanza.is('presence'), before))).toMatchObject({ condition: 'item-not-found' })
    }
  })

  it('opens one room for twenty people who are the first at once', async () => {
    const everybody = await Promise.all(Array.from({ length: 20 }, (_, index) => comes(`user${index}`)))
    const room = newRoom()
    const presences = await Promise.all(everybody.map((person, index) => person.join(room, `User ${index}`)))
    expect(presences.map(presence => itemOf(presence))).toEqual(presences.map(() => expect.objectContaining({ affiliation: 'none', role: 'participant' })))
    const { answer } = await server.command('rooms', {})
    expect((answer['rooms'] as Array<{ room: string }>).filter(one => room.startsWith(one.room))).toEqual([
      { room: room.split('@')[0], title: aboutRoom.title, occupants: 20, listed: false }
    ])
  })

  it('does not let somebody in who was disconnected while PeerTube was asked', async () => {
    const room = newRoom()
    const gone = await comes('gone')
    let release: (() => void) | undefined
    server.asked.handlers = { ...everybodyIn, access: () => new Promise(resolve => { release = () => { resolve(letIn()) } }) }
    await gone.send(joinPresence(room, 'Gone'))
    await expect.poll(() => release).toBeDefined()
    await server.command('disconnect', { host: domain, username: 'gone' })
    release?.()
    server.reset()
    await comes('alice')
    expect((await server.command('rooms', { all: true })).answer['rooms']).not.toContainEqual(expect.objectContaining({ room: room.split('@')[0] }))
  })

  it('asks about programs that speak for another domain, too', async () => {
    await using bot = await connectComponent(componentPort, `bots.${domain}`, "component's secret")
    const room = newRoom()
    bot.send(`<presence from="one@bots.${domain}/x" to="${room}/Bot"><x xmlns="http://jabber.org/protocol/muc"/></presence>`)
    await bot.receives(/<status code=['"]110/)
    expect(server.asked.accesses.at(-1)).toMatchObject({ jid: `one@bots.${domain}`, nick: 'Bot' })
    server.asked.handlers = { ...everybodyIn, access: () => ({ allowed: false, condition: 'forbidden' }) }
    bot.send(`<presence from="two@bots.${domain}/x" to="${room}/Other"><x xmlns="http://jabber.org/protocol/muc"/></presence>`)
    await bot.receives(/<forbidden/)
  })

  it('lists only the rooms that PeerTube lists', async () => {
    const alice = await comes('alice')
    const [listed, hidden] = [newRoom(), newRoom()]
    server.asked.handlers = { ...everybodyIn, access: ({ room }) => letIn({ room: { ...aboutRoom, listed: listed.startsWith(room) } }) }
    await alice.join(listed, 'Alice')
    await alice.join(hidden, 'Alice')
    const items = (await alice.ask(roomDomain, 'get', query(discoItems))).getChild('query')?.getChildren('item').map(item => item.attrs['jid'])
    expect(items).toContain(listed)
    expect(items).not.toContain(hidden)
  })

  describe('a room that an outsider may not see', () => {
    it.each(attempts)('is like none when the outsider %s', async (_, attempt) => {
      const hidden = newRoom()
      const absent = newRoom()
      server.asked.handlers = { ...everybodyIn, access: question => question.jid === `outsider@${domain}` ? noSuchChat : ownedBy(`owner@${domain}`)(question) }
      const owner = await comes('owner')
      await owner.join(hidden, 'Owner')
      const outsider = await comes('outsider')
      const heard = owner.stanzas.length
      const answers = [await answersTo(outsider, attempt(hidden)), await answersTo(outsider, attempt(absent))]
        .map((stanzas, index) => stanzas.map(stanza => withoutIds(stanza, index === 0 ? hidden : absent)))
      expect(answers[0]).toEqual(answers[1])
      expect(owner.stanzas.slice(heard).filter(stanza => !stanza.is('iq')).map(String)).toEqual([])
      expect((await server.command('occupants', { room: hidden.split('@')[0] })).answer['occupants']).toHaveLength(1)
    })
  })
})

/** What comes back for a stanza until the server has answered a later question. */
async function answersTo (person: Person, stanza: XmlElement): Promise<Stanza[]> {
  const before = person.stanzas.length
  await person.send(stanza)
  const last = await person.ask(domain, 'get', query(discoInfo))
  return person.stanzas.slice(before).filter(one => one !== last)
}
