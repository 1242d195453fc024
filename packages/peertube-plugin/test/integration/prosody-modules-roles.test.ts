import { xml } from '@xmpp/client'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { domain, everybodyIn, letIn, ownedBy, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { errorOf, itemOf, mucNamespace, statusesOf, type Person, type Stanza } from '../support/prosody-person.js'

const jidOf = (username: string): string => `${username}@${domain}`

const admin = (item: Readonly<Record<string, string>>) => xml('query', { xmlns: `${mucNamespace}#admin` }, xml('item', item))

/** The latest that the room told somebody about each nickname: its role, or none when it left. */
function seenBy (person: Person, room: string): Record<string, string> {
  const seen: Record<string, string> = {}
  for (const stanza of person.stanzas) {
    const [from, nick] = (stanza.attrs['from'] ?? '').split('/')
    if (!stanza.is('presence') || from !== room || nick === undefined) continue
    if (stanza.attrs['type'] === 'unavailable') delete seen[nick]
    else if (stanza.attrs['type'] === undefined) seen[nick] = itemOf(stanza)['role'] ?? ''
  }
  return seen
}

describeWithEachProsody('people in a room', version => {
  let server: ChatServer
  let room: string
  const people: Person[] = []
  const comes = async (username: string, nick?: string): Promise<Person> => {
    const person = await server.person(username)
    people.push(person)
    if (nick !== undefined) await person.join(room, nick)
    return person
  }
  const answer = (answers: Readonly<Record<string, object>>): void => {
    server.asked.handlers = { ...everybodyIn, access: ({ jid }) => letIn(answers[jid.split('@')[0] ?? '']) }
  }
  const rejoin = async (person: Person, nick: string): Promise<Stanza> => {
    const before = person.stanzas.length
    await person.send(xml('presence', { to: `${room}/${nick}`, type: 'unavailable' }))
    await person.receives(stanza => stanza.attrs['type'] === 'unavailable' && statusesOf(stanza).includes('110'), before)
    return person.join(room, nick)
  }
  /** What has been sent by now has come. */
  const settle = async (...all: Person[]): Promise<void> => {
    for (const person of all) await person.ask(domain, 'get', xml('query', { xmlns: 'http://jabber.org/protocol/disco#info' }))
  }

  beforeAll(async () => { server = await startChatServer(version) })
  afterEach(async () => {
    for (const person of people.splice(0)) await person.leave()
    server.reset()
  })
  afterAll(async () => {
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })
  const inNewRoom = (answers: Readonly<Record<string, object>>): void => {
    room = `${randomUUID()}@${roomDomain}`
    answer(answers)
  }

  it('are owners and admins as PeerTube says, the first and the later ones', async () => {
    inNewRoom({ olga: { affiliation: 'owner' }, adam: { affiliation: 'admin' } })
    expect(itemOf(await (await comes('olga')).join(room, 'Olga'))).toMatchObject({ affiliation: 'owner', role: 'moderator' })
    expect(itemOf(await (await comes('adam')).join(room, 'Adam'))).toMatchObject({ affiliation: 'admin', role: 'moderator' })
    expect(itemOf(await (await comes('paul')).join(room, 'Paul'))).toMatchObject({ affiliation: 'none', role: 'participant' })
  })

  it('lose what PeerTube had given', async () => {
    inNewRoom({ adam: { affiliation: 'admin' } })
    const adam = await comes('adam', 'Adam')
    answer({ adam: { affiliation: 'owner' } })
    expect(itemOf(await rejoin(adam, 'Adam'))).toMatchObject({ affiliation: 'owner' })
    answer({})
    expect(itemOf(await rejoin(adam, 'Adam'))).toMatchObject({ affiliation: 'none', role: 'participant' })
  })

  it('keep what an owner of the room granted', async () => {
    inNewRoom({ olga: { affiliation: 'owner' } })
    const olga = await comes('olga', 'Olga')
    const paul = await comes('paul', 'Paul')
    await olga.ask(room, 'set', admin({ jid: jidOf('paul'), affiliation: 'admin' }))
    expect(itemOf(await rejoin(paul, 'Paul'))).toMatchObject({ affiliation: 'admin' })
    answer({ olga: { affiliation: 'owner' }, paul: { affiliation: 'admin' } })
    await rejoin(paul, 'Paul')
    answer({ olga: { affiliation: 'owner' } })
    expect(itemOf(await rejoin(paul, 'Paul'))).toMatchObject({ affiliation: 'admin' })
  })

  it('are not degraded by what PeerTube gives', async () => {
    inNewRoom({ olga: { affiliation: 'owner' }, paul: { affiliation: 'admin' } })
    const olga = await comes('olga', 'Olga')
    await olga.ask(room, 'set', admin({ jid: jidOf('paul'), affiliation: 'owner' }))
    expect(itemOf(await (await comes('paul')).join(room, 'Paul'))).toMatchObject({ affiliation: 'owner' })
  })

  it('keep what an owner made of something that PeerTube had given', async () => {
    inNewRoom({ olga: { affiliation: 'owner' }, adam: { affiliation: 'admin' } })
    const olga = await comes('olga', 'Olga')
    const adam = await comes('adam', 'Adam')
    await olga.ask(room, 'set', admin({ jid: jidOf('adam'), affiliation: 'member' }))
    answer({ olga: { affiliation: 'owner' } })
    expect(itemOf(await rejoin(adam, 'Adam'))).toMatchObject({ affiliation: 'member' })
  })

  it('are members again when PeerTube takes back what came on top', async () => {
    inNewRoom({ olga: { affiliation: 'owner' } })
    const olga = await comes('olga', 'Olga')
    const paul = await comes('paul', 'Paul')
    await olga.ask(room, 'set', admin({ jid: jidOf('paul'), affiliation: 'member' }))
    answer({ paul: { affiliation: 'admin' } })
    expect(itemOf(await rejoin(paul, 'Paul'))).toMatchObject({ affiliation: 'admin' })
    answer({})
    expect(itemOf(await rejoin(paul, 'Paul'))).toMatchObject({ affiliation: 'member' })
  })

  it('stay out when they are banned, unless PeerTube makes them moderators', async () => {
    inNewRoom({ olga: { affiliation: 'owner' } })
    const olga = await comes('olga', 'Olga')
    const paul = await comes('paul', 'Paul')
    await olga.ask(room, 'set', admin({ jid: jidOf('paul'), affiliation: 'outcast' }))
    await paul.receives(stanza => statusesOf(stanza).includes('301'))
    expect(errorOf(await paul.join(room, 'Paul'))).toMatchObject({ type: 'auth', condition: 'forbidden' })
    answer({ paul: { affiliation: 'admin' } })
    expect(itemOf(await paul.join(room, 'Paul'))).toMatchObject({ affiliation: 'admin' })
    answer({})
    expect(errorOf(await rejoin(paul, 'Paul'))).toMatchObject({ condition: 'forbidden' })
  })

  it('remember over a restart of the room what PeerTube gave', async () => {
    inNewRoom({ adam: { affiliation: 'admin' } })
    const adam = await comes('adam', 'Adam')
    await adam.send(xml('presence', { to: `${room}/Adam`, type: 'unavailable' }))
    await adam.receives(stanza => stanza.attrs['type'] === 'unavailable' && statusesOf(stanza).includes('110'))
    await server.prosody.shell(`module reload muc ${roomDomain}`)
    answer({})
    expect(itemOf(await adam.join(room, 'Adam'))).toMatchObject({ affiliation: 'none' })
  })

  it('say nothing without voice until a moderator gives it', async () => {
    inNewRoom({ olga: { affiliation: 'owner' }, guest: { voice: false } })
    const olga = await comes('olga', 'Olga')
    const guest = await comes('guest')
    expect(itemOf(await guest.join(room, 'Guest'))).toMatchObject({ role: 'visitor' })
    const before = guest.stanzas.length
    await guest.say(room, 'may I?')
    expect(errorOf(await guest.receives(stanza => stanza.is('message'), before))).toMatchObject({ type: 'auth', condition: 'forbidden' })
    await olga.ask(room, 'set', admin({ nick: 'Guest', role: 'participant' }))
    await guest.say(room, 'thanks')
    await olga.receives(stanza => stanza.getChildText('body') === 'thanks')
    await guest.send(xml('presence', { to: `${room}/Guest 2` }))
    expect(itemOf(await guest.receives(stanza => stanza.attrs['from'] === `${room}/Guest 2`))).toMatchObject({ role: 'participant' })
    expect(olga.stanzas.some(stanza => stanza.getChildText('body') === 'may I?')).toBe(false)
  })

  it('keep a voice that a moderator gave them when they come with a second client', async () => {
    inNewRoom({ olga: { affiliation: 'owner' }, guest: { voice: false } })
    const olga = await comes('olga', 'Olga')
    await comes('guest', 'Guest')
    await olga.ask(room, 'set', admin({ nick: 'Guest', role: 'participant' }))
    const second = await comes('guest')
    expect(itemOf(await second.join(room, 'Guest'))).toMatchObject({ role: 'participant' })
  })

  it('have no voice either when they come first', async () => {
    inNewRoom({ guest: { voice: false } })
    expect(itemOf(await (await comes('guest')).join(room, 'Guest'))).toMatchObject({ role: 'visitor' })
  })

  it('keep their voice as moderators, whatever PeerTube says about it', async () => {
    inNewRoom({ olga: { affiliation: 'owner', voice: false } })
    expect(itemOf(await (await comes('olga')).join(room, 'Olga'))).toMatchObject({ role: 'moderator' })
  })

  it('see the moderators and themselves; moderators see everybody', async () => {
    inNewRoom({ olga: { affiliation: 'owner' }, adam: { affiliation: 'admin' }, visitor: { voice: false } })
    const paul = await comes('paul', 'Paul')
    const olga = await comes('olga', 'Olga')
    const visitor = await comes('visitor', 'Visitor')
    const petra = await comes('petra', 'Petra')
    const adam = await comes('adam', 'Adam')
    await settle(paul, olga, visitor, petra, adam)
    const moderators = { Olga: 'moderator', Adam: 'moderator' }
    const everybody = { ...moderators, Paul: 'participant', Petra: 'participant', Visitor: 'visitor' }
    expect(seenBy(olga, room)).toEqual(everybody)
    expect(seenBy(adam, room)).toEqual(everybody)
    expect(seenBy(paul, room)).toEqual({ ...moderators, Paul: 'participant' })
    expect(seenBy(petra, room)).toEqual({ ...moderators, Petra: 'participant' })
    expect(seenBy(visitor, room)).toEqual({ ...moderators, Visitor: 'visitor' })
  })

  it('are listed to a moderator before the moderator is told to be in', async () => {
    inNewRoom({ olga: { affiliation: 'owner' } })
    await comes('paul', 'Paul')
    const olga = await comes('olga', 'Olga')
    expect(olga.stanzas.filter(stanza => stanza.is('presence')).map(stanza => stanza.attrs['from'])).toEqual([`${room}/Paul`, `${room}/Olga`])
    expect(itemOf(olga.stanzas.find(stanza => stanza.attrs['from'] === `${room}/Paul`) as Stanza)).toMatchObject({ jid: expect.stringContaining(jidOf('paul')) as string })
  })

  it('are seen leaving and changing by moderators only', async () => {
    inNewRoom({ olga: { affiliation: 'owner' } })
    const olga = await comes('olga', 'Olga')
    const paul = await comes('paul', 'Paul')
    const petra = await comes('petra', 'Petra')
    await paul.send(xml('presence', { to: `${room}/Paul` }, xml('show', {}, 'away')))
    await olga.receives(stanza => stanza.attrs['from'] === `${room}/Paul` && stanza.getChildText('show') === 'away')
    await paul.send(xml('presence', { to: `${room}/Paula` }))
    await olga.receives(stanza => stanza.attrs['from'] === `${room}/Paul` && statusesOf(stanza).includes('303'))
    await paul.leave()
    await olga.receives(stanza => stanza.attrs['from'] === `${room}/Paula` && stanza.attrs['type'] === 'unavailable')
    await settle(olga, petra)
    expect(seenBy(olga, room)).toEqual({ Olga: 'moderator', Petra: 'participant' })
    expect(petra.stanzas.filter(stanza => /\/Paula?$/.test(stanza.attrs['from'] ?? '')).map(String)).toEqual([])
  })

  it('see a moderator change the nickname and leave', async () => {
    inNewRoom({ olga: { affiliation: 'owner' } })
    const olga = await comes('olga', 'Olga')
    const paul = await comes('paul', 'Paul')
    await olga.send(xml('presence', { to: `${room}/Olga O.` }))
    const change = await paul.receives(stanza => stanza.attrs['from'] === `${room}/Olga` && stanza.attrs['type'] === 'unavailable')
    expect([statusesOf(change), itemOf(change)['nick']]).toEqual([['303'], 'Olga O.'])
    await olga.send(xml('presence', { to: `${room}/Olga O.`, type: 'unavailable' }, xml('status', {}, 'Good night')))
    const end = await paul.receives(stanza => stanza.attrs['from'] === `${room}/Olga O.` && stanza.attrs['type'] === 'unavailable')
    expect(end.getChildText('status')).toBe('Good night')
    expect(seenBy(paul, room)).toEqual({ Paul: 'participant' })
  })

  it.each([
    ['an affiliation', { jid: jidOf('paul'), affiliation: 'admin' }, { jid: jidOf('paul'), affiliation: 'none' }],
    ['a role', { nick: 'Paul', role: 'moderator' }, { nick: 'Paul', role: 'participant' }]
  ])('see each other as long as they are moderators by %s', async (_, up, down) => {
    inNewRoom({ olga: { affiliation: 'owner' } })
    const olga = await comes('olga', 'Olga')
    const paul = await comes('paul', 'Paul')
    const petra = await comes('petra', 'Petra')
    const everybody = { Olga: 'moderator', Petra: 'participant' }
    await olga.ask(room, 'set', admin(up))
    await settle(olga, paul, petra)
    expect(seenBy(paul, room)).toEqual({ ...everybody, Paul: 'moderator' })
    expect(seenBy(petra, room)).toEqual({ ...everybody, Paul: 'moderator' })
    await olga.ask(room, 'set', admin(down))
    await settle(olga, paul, petra)
    expect(seenBy(paul, room)).toEqual({ Olga: 'moderator', Paul: 'participant' })
    expect(seenBy(petra, room)).toEqual(everybody)
    expect(seenBy(olga, room)).toEqual({ ...everybody, Paul: 'participant' })
    expect(olga.stanzas.filter(stanza => stanza.attrs['from'] === `${room}/Paul` && stanza.attrs['type'] === 'unavailable')).toEqual([])
  })

  it('do not find others by probing', async () => {
    inNewRoom({ olga: { affiliation: 'owner' } })
    const [olga, paul] = [await comes('olga', 'Olga'), await comes('paul', 'Paul')]
    await comes('petra', 'Petra')
    for (const nick of ['Petra', 'Olga']) await paul.send(xml('presence', { to: `${room}/${nick}`, type: 'probe' }))
    await settle(paul, olga)
    expect(seenBy(paul, room)).toEqual({ Olga: 'moderator', Paul: 'participant' })
  })

  it('are in with two clients under one name', async () => {
    inNewRoom({ olga: { affiliation: 'owner' } })
    const olga = await comes('olga', 'Olga')
    const first = await comes('paul', 'Paul')
    const second = await comes('paul', 'Paul')
    await first.leave()
    await settle(second, olga)
    expect(seenBy(olga, room)).toEqual({ Olga: 'moderator', Paul: 'participant' })
    await second.say(room, 'still here')
    await olga.receives(stanza => stanza.getChildText('body') === 'still here')
  })

  it('are told that the room has another title', async () => {
    inNewRoom({})
    const paul = await comes('paul', 'Paul')
    server.asked.handlers = { ...everybodyIn, access: () => letIn({ room: { title: 'About wasps', description: 'Another film', language: 'fr', listed: true } }) }
    await comes('petra', 'Petra')
    await paul.receives(stanza => stanza.is('message') && statusesOf(stanza).includes('104'))
    const info = (await paul.ask(room, 'get', xml('query', { xmlns: 'http://jabber.org/protocol/disco#info' }))).getChild('query') as Stanza
    expect(info.getChild('identity')?.attrs['name']).toBe('About wasps')
    const features = info.getChildren('feature').map(feature => feature.attrs['var'])
    expect(features).toEqual(expect.arrayContaining(['muc_persistent', 'muc_public', 'muc_open', 'muc_semianonymous', 'muc_unmoderated']))
    const fields = Object.fromEntries((info.getChild('x', 'jabber:x:data')?.getChildren('field') ?? []).map(field => [field.attrs['var'], field.getChildText('value')]))
    expect(fields).toMatchObject({ 'muc#roominfo_description': 'Another film', 'muc#roominfo_lang': 'fr' })
  })

  it('answers for a room only the owners that PeerTube names', async () => {
    room = `${randomUUID()}@${roomDomain}`
    server.asked.handlers = { ...everybodyIn, access: ownedBy(jidOf('olga')) }
    const paul = await comes('paul', 'Paul')
    expect(errorOf(await paul.ask(room, 'get', xml('query', { xmlns: `${mucNamespace}#owner` })))).toMatchObject({ condition: 'forbidden' })
    const olga = await comes('olga', 'Olga')
    expect((await olga.ask(room, 'get', xml('query', { xmlns: `${mucNamespace}#owner` }))).attrs['type']).toBe('result')
  })
})
