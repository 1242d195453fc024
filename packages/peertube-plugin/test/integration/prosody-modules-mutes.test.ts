import { randomUUID } from 'node:crypto'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { xml, type XmlElement } from '@xmpp/client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { domain, everybodyIn, letIn, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { errorOf, itemOf, mucNamespace, statusesOf, type Person, type Stanza } from '../support/prosody-person.js'

describeWithEachProsody('people who were muted', version => {
  let server: ChatServer
  let room: string
  let olga: Person
  let paul: Person
  const people: Person[] = []
  const comes = async (username: string): Promise<Person> => {
    const person = await server.person(username)
    people.push(person)
    return person
  }
  const set = (item: Record<string, string>): Promise<Stanza> => olga.ask(room, 'set', xml('query', { xmlns: `${mucNamespace}#admin` }, xml('item', item)))
  const leave = async (person: Person, nick: string): Promise<void> => {
    const before = person.stanzas.length
    await person.send(xml('presence', { to: `${room}/${nick}`, type: 'unavailable' }))
    await person.receives(stanza => stanza.attrs['type'] === 'unavailable' && statusesOf(stanza).includes('110'), before)
  }
  const roleOf = async (person: Person, nick: string): Promise<string | undefined> => itemOf(await person.join(room, nick))['role']

  beforeAll(async () => { server = await startChatServer(version) })
  beforeEach(async () => {
    room = `${randomUUID()}@${roomDomain}`
    server.asked.handlers = { ...everybodyIn, access: ({ jid }) => letIn({ affiliation: jid.startsWith('olga') ? 'owner' : 'none' }) }
    olga = await comes('olga')
    paul = await comes('paul')
    await olga.join(room, 'Olga')
    await paul.join(room, 'Paul')
    expect((await set({ nick: 'Paul', role: 'visitor' })).attrs['type']).toBe('result')
  })
  afterEach(async () => {
    for (const person of people.splice(0)) await person.leave()
  })
  afterAll(async () => {
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })

  it('are so when they come back, by any name and with any client, and say nothing', async () => {
    await leave(paul, 'Paul')
    expect(await roleOf(paul, 'Somebody else')).toBe('visitor')
    await leave(paul, 'Somebody else')
    const elsewhere = await comes('paul')
    expect(await roleOf(elsewhere, 'Paul')).toBe('visitor')
    const before = elsewhere.stanzas.length
    await elsewhere.say(room, 'heard?')
    expect(errorOf(await elsewhere.receives(stanza => stanza.is('message'), before))).toMatchObject({ condition: 'forbidden' })
    expect(await roleOf(await comes('petra'), 'Petra')).toBe('participant')
  })

  it('are so after a kick and a restart of the rooms', async () => {
    await set({ nick: 'Paul', role: 'none' })
    await leave(olga, 'Olga')
    await server.prosody.shell(`module reload muc ${roomDomain}`)
    expect(await roleOf(paul, 'Paul')).toBe('visitor')
  })

  it('have a voice again when a moderator gives it, and keep it', async () => {
    await set({ nick: 'Paul', role: 'participant' })
    await leave(paul, 'Paul')
    expect(await roleOf(paul, 'Paul')).toBe('participant')
  })

  it('do not get it back by becoming members, but by becoming admins', async () => {
    const jid = `paul@${domain}`
    const last = (): XmlElement => olga.stanzas.findLast(stanza => stanza.attrs['from'] === `${room}/Paul`) as Stanza
    await set({ jid, affiliation: 'member' })
    await expect.poll(() => itemOf(last() as Stanza)).toMatchObject({ affiliation: 'member', role: 'visitor' })
    await leave(paul, 'Paul')
    expect(await roleOf(paul, 'Paul')).toBe('visitor')
    await set({ jid, affiliation: 'admin' })
    await set({ jid, affiliation: 'none' })
    await leave(paul, 'Paul')
    expect(await roleOf(paul, 'Paul')).toBe('participant')
  })

  it('are muted by the plugin as well', async () => {
    const petra = await comes('petra')
    await petra.join(room, 'Petra')
    await server.command('change', { room: room.split('@')[0], occupants: [{ jid: `petra@${domain}`, role: 'visitor' }] })
    await leave(petra, 'Petra')
    expect(await roleOf(petra, 'Petra')).toBe('visitor')
  })
})
