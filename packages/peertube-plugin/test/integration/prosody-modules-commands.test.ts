import { xml } from '@xmpp/client'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { aboutRoom, commandSecret, domain, everybodyIn, guestDomain, ownedBy, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { errorOf, itemOf, statusesOf, type Person } from '../support/prosody-person.js'

describeWithEachProsody('what the plugin tells Prosody', version => {
  let server: ChatServer
  let node: string
  let room: string
  const people: Person[] = []
  const comes = async (username: string, nick: string): Promise<Person> => {
    const person = await server.person(username)
    people.push(person)
    await person.join(room, nick)
    return person
  }
  const occupants = async (): Promise<unknown> => (await server.command('occupants', { room: node })).answer['occupants']
  const archiveOf = async (person: Person): Promise<string[]> => {
    const before = person.stanzas.length
    await person.ask(room, 'set', xml('query', { xmlns: 'urn:xmpp:mam:2' }))
    return person.stanzas.slice(before).flatMap(stanza => {
      const message = stanza.getChild('result', 'urn:xmpp:mam:2')?.getChild('forwarded', 'urn:xmpp:forward:0')?.getChild('message')
      return message === undefined ? [] : [message.getChildText('body') ?? String(message)]
    })
  }

  beforeAll(async () => { server = await startChatServer(version) })
  beforeEach(() => {
    node = randomUUID()
    room = `${node}@${roomDomain}`
    server.asked.handlers = { ...everybodyIn, access: ownedBy(`olga@${domain}`) }
  })
  afterEach(async () => {
    for (const person of people.splice(0)) await person.leave()
  })
  afterAll(async () => {
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })

  it('lists rooms with their occupants', async () => {
    await comes('olga', 'Olga')
    await comes('paul', 'Paul')
    expect((await server.command('rooms', {})).answer['rooms']).toContainEqual({ room: node, title: aboutRoom.title, occupants: 2, listed: false })
    expect(await occupants()).toHaveLength(2)
    expect(await occupants()).toEqual(expect.arrayContaining([
      { jid: `olga@${domain}`, nick: 'Olga', role: 'moderator', affiliation: 'owner' },
      { jid: `paul@${domain}`, nick: 'Paul', role: 'participant', affiliation: 'none' }
    ]))
  })

  it('lists rooms that are not in memory only when all are wanted', async () => {
    const paul = await comes('paul', 'Paul')
    await paul.send(xml('presence', { to: `${room}/Paul`, type: 'unavailable' }))
    await expect.poll(occupants).toEqual([])
    await server.prosody.shell(`module reload muc ${roomDomain}`)
    expect((await server.command('rooms', {})).answer['rooms']).toEqual([])
    expect((await server.command('rooms', { all: true })).answer['rooms']).toContainEqual({ room: node, title: aboutRoom.title, occupants: 0, listed: false })
  })

  it('lists nobody in a room that is not there', async () => {
    expect(await occupants()).toEqual([])
  })

  it('gives a room another title, live', async () => {
    const paul = await comes('paul', 'Paul')
    expect((await server.command('configure', { room: node, title: 'About wasps', description: 'New', language: 'fr', listed: true })).answer).toEqual({ ok: true })
    await paul.receives(stanza => stanza.is('message') && statusesOf(stanza).includes('104'))
    expect((await server.command('rooms', {})).answer['rooms']).toContainEqual({ room: node, title: 'About wasps', occupants: 1, listed: true })
    const items = async () => (await paul.ask(roomDomain, 'get', xml('query', { xmlns: 'http://jabber.org/protocol/disco#items' }))).getChild('query')
      ?.getChildren('item').map(item => item.attrs)
    expect(await items()).toContainEqual(expect.objectContaining({ jid: room, name: 'About wasps' }))
    await server.command('configure', { room: node, title: 'About ants', description: 'New', language: 'fr', listed: true })
    expect(await items()).toContainEqual(expect.objectContaining({ jid: room, name: 'About ants' }))
    await server.command('configure', { room: node, title: 'About ants', description: 'New', language: 'fr', listed: false })
    expect(await items()).not.toContainEqual(expect.objectContaining({ jid: room }))
  })

  it('says nothing when nothing changes', async () => {
    const paul = await comes('paul', 'Paul')
    await server.command('configure', { room: node, ...aboutRoom })
    await paul.ask(domain, 'get', xml('query', { xmlns: 'http://jabber.org/protocol/disco#info' }))
    expect(paul.stanzas.filter(stanza => statusesOf(stanza).includes('104'))).toEqual([])
  })

  it('makes no room by giving it a title', async () => {
    expect((await server.command('configure', { room: node, ...aboutRoom })).answer).toEqual({ ok: false })
    expect((await server.command('rooms', { all: true })).answer['rooms']).not.toContainEqual(expect.objectContaining({ room: node }))
  })

  it('changes roles', async () => {
    const paul = await comes('paul', 'Paul')
    const change = async (role: string) => (await server.command('change', { room: node, occupants: [{ jid: `paul@${domain}`, role }, { jid: `nobody@${domain}`, role }] })).answer
    for (const role of ['visitor', 'participant', 'moderator']) {
      await change(role)
      expect(await occupants()).toMatchObject([{ role }])
    }
    expect(await change('moderator')).toEqual({ changed: 0 })
    expect(await change('visitor')).toEqual({ changed: 1 })
    await paul.receives(stanza => stanza.is('presence') && itemOf(stanza)['role'] === 'visitor')
  })

  it('removes people from a room, and bans them', async () => {
    const paul = await comes('paul', 'Paul')
    await server.command('change', { room: node, occupants: [{ jid: `paul@${domain}`, role: 'none', reason: 'The video is private now' }] })
    const kicked = await paul.receives(stanza => statusesOf(stanza).includes('307'))
    expect(kicked.getChild('x', 'http://jabber.org/protocol/muc#user')?.getChild('item')?.getChildText('reason')).toBe('The video is private now')
    expect(itemOf(await paul.join(room, 'Paul'))).toMatchObject({ role: 'participant' })
    expect((await server.command('change', { room: node, occupants: [{ jid: `paul@${domain}`, role: 'none', affiliation: 'outcast' }] })).answer).toEqual({ changed: 1 })
    await paul.receives(stanza => statusesOf(stanza).includes('301'))
    expect(errorOf(await paul.join(room, 'Paul'))).toMatchObject({ condition: 'forbidden' })
    expect(await occupants()).toEqual([])
  })

  it('destroys a room with its archive, and lets it begin anew', async () => {
    const olga = await comes('olga', 'Olga')
    await olga.say(room, 'remember me')
    await olga.receives(stanza => stanza.getChildText('body') === 'remember me')
    expect(await archiveOf(olga)).toEqual(['remember me'])
    expect((await server.command('destroy', { room: node, reason: 'The video is gone' })).answer).toEqual({ ok: true })
    const end = await olga.receives(stanza => stanza.attrs['type'] === 'unavailable')
    expect(end.getChild('x', 'http://jabber.org/protocol/muc#user')?.getChild('destroy')?.getChildText('reason')).toBe('The video is gone')
    expect((await server.command('rooms', { all: true })).answer['rooms']).not.toContainEqual(expect.objectContaining({ room: node }))
    expect((await server.command('destroy', { room: node })).answer).toEqual({ ok: false })
    expect(itemOf(await olga.join(room, 'Olga'))).toMatchObject({ affiliation: 'owner' })
    expect(await archiveOf(olga)).toEqual([])
  })

  it('lets a room begin anew that its owner destroyed', async () => {
    const olga = await comes('olga', 'Olga')
    await olga.ask(room, 'set', xml('query', { xmlns: 'http://jabber.org/protocol/muc#owner' }, xml('destroy')))
    const paul = await comes('paul', 'Paul')
    expect(paul.stanzas.filter(stanza => stanza.attrs['type'] === 'error')).toEqual([])
    expect(await occupants()).toMatchObject([{ nick: 'Paul' }])
  })

  it('archives what is said, not who comes and goes', async () => {
    const olga = await comes('olga', 'Olga')
    const paul = await comes('paul', 'Paul')
    await paul.say(room, 'hello')
    await olga.receives(stanza => stanza.getChildText('body') === 'hello')
    await paul.leave()
    await olga.receives(stanza => stanza.attrs['type'] === 'unavailable')
    expect(await archiveOf(olga)).toEqual(['hello'])
  })

  it('closes all sessions of an account', async () => {
    const first = await comes('paul', 'Paul')
    const second = await comes('paul', 'Paul')
    const other = await comes('petra', 'Petra')
    expect((await server.command('disconnect', { host: domain, username: 'paul', text: 'Blocked' })).answer).toEqual({ closed: 2 })
    await expect.poll(() => [first.isConnected, second.isConnected]).toEqual([false, false])
    expect(other.isConnected).toBe(true)
    expect(await occupants()).toMatchObject([{ nick: 'Petra' }])
    expect((await server.command('disconnect', { host: domain, username: 'paul' })).answer).toEqual({ closed: 0 })
  })

  it('closes the session of a guest', async () => {
    const guest = await server.guest('g1')
    people.push(guest)
    expect((await server.command('disconnect', { host: guestDomain, username: 'g1' })).answer).toEqual({ closed: 1 })
    await expect.poll(() => guest.isConnected).toBe(false)
  })

  it('is refused without the secret, whatever is asked', async () => {
    for (const command of ['rooms', 'nonsense']) {
      for (const secret of ['', `${commandSecret}x`, commandSecret.slice(1), server.asked.secret]) {
        expect(await server.command(command, {}, { secret })).toEqual({ status: 401, answer: { error: 'wrong secret' } })
      }
    }
  })

  it('is refused when it is unknown', async () => {
    expect(await server.command('nonsense', {})).toEqual({ status: 404, answer: { error: 'unknown command' } })
    expect(await server.command('', {})).toMatchObject({ status: 404 })
  })

  it('is refused when it is longer than a command can be', async () => {
    expect(await server.command('rooms', { more: 'x'.repeat(1024 * 1024) })).toMatchObject({ status: 400 })
  })

  it.each<[string, unknown]>([
    ['rooms', 'no JSON'], ['rooms', '7'], ['rooms', ''],
    ['occupants', {}], ['occupants', { room: 7 }], ['occupants', { room: '' }], ['occupants', { room: 'a b@c/d' }], ['occupants', { room: 'a/b' }],
    ['configure', {}], ['destroy', { room: null }],
    ['change', { room: 'x' }], ['change', { room: 'x', occupants: [7] }], ['change', { room: 'x', occupants: [{ jid: '' }] }],
    ['change', { room: 'x', occupants: [{ jid: 'a@b', role: 'king' }] }], ['change', { room: 'x', occupants: [{ jid: 'a@b', affiliation: 'king' }] }],
    ['disconnect', {}], ['disconnect', { host: 'elsewhere.example', username: 'paul' }], ['disconnect', { host: roomDomain, username: 'paul' }], ['disconnect', { host: domain }]
  ])('%s is refused as %j', async (command, body) => {
    expect(await server.command(command, body)).toEqual({ status: 400, answer: { error: expect.any(String) as string } })
  })
})
