import { xml } from '@xmpp/client'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { AccessQuestion } from '../support/asked-by-prosody.js'
import { domain, everybodyIn, letIn, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { errorOf, mucNamespace, statusesOf, type Person, type Stanza } from '../support/prosody-person.js'

const isAccount = (stanza: Stanza): boolean => stanza.getChild('account', 'urn:peertube-xmpp-chat') !== undefined

describeWithEachProsody('nicknames in rooms', version => {
  let server: ChatServer
  const people: Person[] = []
  const comes = async (person: Promise<Person>): Promise<Person> => {
    people.push(await person)
    return person
  }
  const newRoom = (): string => `${randomUUID()}@${roomDomain}`
  const calls = (nick: string, text?: string): void => { server.asked.handlers = { ...everybodyIn, access: question => question.nick === undefined || question.nick === nick ? letIn() : letIn({ nick, text }) } }

  beforeAll(async () => { server = await startChatServer(version) })
  afterEach(async () => {
    for (const person of people.splice(0)) await person.leave()
    server.reset()
  })
  afterAll(async () => {
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })

  it('are those that PeerTube says, with status 210 for who asked for another one', async () => {
    const alice = await comes(server.person('alice'))
    const room = newRoom()
    calls('Alice Doe', 'Your name')
    const presence = await alice.join(room, 'Whatever')
    expect(presence.attrs['from']).toBe(`${room}/Alice Doe`)
    expect(statusesOf(presence)).toEqual(expect.arrayContaining(['110', '210']))
    await alice.say(room, 'hello')
    expect((await alice.receives(stanza => stanza.getChildText('body') === 'hello')).attrs['from']).toBe(`${room}/Alice Doe`)
    expect((await server.command('occupants', { room: room.split('@')[0] })).answer['occupants']).toEqual([expect.objectContaining({ nick: 'Alice Doe' })])
  })

  it('are told without status 210 to who asked for the right one', async () => {
    const alice = await comes(server.person('alice'))
    calls('Alice Doe')
    expect(statusesOf(await alice.join(newRoom(), 'Alice Doe'))).not.toContain('210')
  })

  it('are given also where the one that was asked for is taken, and nobody else is touched', async () => {
    const [bob, alice] = [await comes(server.person('bob')), await comes(server.person('alice'))]
    const room = newRoom()
    await bob.join(room, 'Bob')
    calls('Alice Doe', 'Your name')
    const presence = await alice.join(room, 'Bob')
    expect(presence.attrs['from']).toBe(`${room}/Alice Doe`)
    expect(statusesOf(presence)).toContain('210')
    expect((await server.command('occupants', { room: room.split('@')[0] })).answer['occupants']).toHaveLength(2)
    expect(bob.stanzas.filter(stanza => stanza.attrs['type'] === 'unavailable' || stanza.attrs['type'] === 'error')).toEqual([])
  })

  it('are one for all programs of an account, and refused where a stranger has it', async () => {
    const [first, second, stranger] = [await comes(server.person('alice')), await comes(server.person('alice')), await comes(server.person('bob'))]
    const room = newRoom()
    calls('Alice Doe', 'Your name')
    await first.join(room, 'Alice Doe')
    expect((await second.join(room, 'Other')).attrs['from']).toBe(`${room}/Alice Doe`)
    expect((await server.command('occupants', { room: room.split('@')[0] })).answer['occupants']).toHaveLength(1)
    expect(errorOf(await stranger.join(room, 'Bob'))).toMatchObject({ condition: 'conflict' })
  })

  it('are not changed to others inside, in the words that PeerTube says', async () => {
    const alice = await comes(server.person('alice'))
    const room = newRoom()
    calls('Alice Doe', 'Your name here is “Alice Doe”')
    await alice.join(room, 'Alice Doe')
    const before = alice.stanzas.length
    await alice.send(xml('presence', { to: `${room}/Somebody` }))
    expect(errorOf(await alice.receives(stanza => stanza.attrs['type'] === 'error', before))).toEqual({ type: 'modify', condition: 'not-acceptable', text: 'Your name here is “Alice Doe”' })
    await alice.say(room, 'still here')
    expect((await alice.receives(stanza => stanza.getChildText('body') === 'still here')).attrs['from']).toBe(`${room}/Alice Doe`)
  })

  it('lose what cannot be seen, also at a change', async () => {
    const guest = await comes(server.guest('one'))
    const room = newRoom()
    server.asked.handlers = { ...everybodyIn, access: ({ nick }) => nick === undefined ? letIn() : letIn(nick.includes('\u2800') ? { nick: nick.replaceAll('\u2800', '') } : {}) }
    expect((await guest.join(room, 'A\u2800nn')).attrs['from']).toBe(`${room}/Ann`)
    const before = guest.stanzas.length
    await guest.send(xml('presence', { to: `${room}/B\u2800ea` }))
    await guest.receives(stanza => stanza.attrs['from'] === `${room}/Bea` && statusesOf(stanza).includes('110'), before)
  })

  it('are asked about with the language of who asks, and with whether somebody has them', async () => {
    const [alice, bob] = [await comes(server.person('alice')), await comes(server.person('bob'))]
    const room = newRoom()
    await alice.join(room, 'Alice')
    const presence = xml('presence', { to: `${room}/Alice`, 'xml:lang': 'fr' }, xml('x', { xmlns: mucNamespace }))
    server.asked.handlers = { ...everybodyIn, access: ({ taken }) => taken === true ? { allowed: false, condition: 'conflict', text: 'Déjà pris' } : letIn() }
    const before = bob.stanzas.length
    await bob.send(presence)
    expect(errorOf(await bob.receives(stanza => stanza.attrs['type'] === 'error', before))).toEqual({ type: 'cancel', condition: 'conflict', text: 'Déjà pris' })
    expect(server.asked.accesses.at(-1)).toEqual({ room: room.split('@')[0], jid: `bob@${domain}`, nick: 'Alice', language: 'fr', taken: true })
  })

  it('of guests are held for them when they leave, and for nobody else', async () => {
    const [one, two, alice] = [await comes(server.guest('one')), await comes(server.guest('two')), await comes(server.person('alice'))]
    const room = newRoom()
    const wasTaken = (): unknown => server.asked.accesses.at(-1)?.taken
    await two.join(room, 'Two')
    await alice.join(room, 'Alice')
    await one.join(room, 'Ann')
    await one.leave()
    await expect.poll(async () => (await server.command('occupants', { room: room.split('@')[0] })).answer['occupants']).toHaveLength(2)
    const refuseTaken = ({ taken }: AccessQuestion): object => taken === true ? { allowed: false, condition: 'conflict' } : letIn()
    server.asked.handlers = { ...everybodyIn, access: refuseTaken }
    for (const name of ['Ann', 'ann', 'Αnn']) expect([name, errorOf(await two.join(room, name))?.condition]).toEqual([name, 'conflict'])
    await two.join(room, 'Too')
    await alice.send(xml('presence', { to: `${room}/Two` }))
    await alice.receives(stanza => stanza.attrs['from'] === `${room}/Two`)
    expect(wasTaken()).toBeUndefined()
    await two.join(newRoom(), 'Ann')
    expect(wasTaken()).toBeUndefined()
    const again = await comes(server.guest('one'))
    await again.join(room, 'Ann')
    expect(wasTaken()).toBeUndefined()
    await alice.leave()
    await expect.poll(async () => (await server.command('occupants', { room: room.split('@')[0] })).answer['occupants']).toHaveLength(2)
    await (await comes(server.guest('three'))).join(room, 'Alice')
    expect(wasTaken()).toBeUndefined()
  })

  it('say nothing of who has an account: what the server says does', async () => {
    const [alice, guest] = [await comes(server.person('alice')), await comes(server.guest('one'))]
    const room = newRoom()
    expect(isAccount(await alice.join(room, 'Alice'))).toBe(true)
    expect(isAccount(await guest.join(room, 'Alicia'))).toBe(false)
    await guest.send(xml('message', { to: room, type: 'groupchat' }, xml('body', {}, 'believe me'), xml('account', { xmlns: 'urn:peertube-xmpp-chat' })))
    expect(isAccount(await alice.receives(stanza => stanza.getChildText('body') === 'believe me'))).toBe(false)
    await alice.say(room, 'me too')
    expect(isAccount(await guest.receives(stanza => stanza.getChildText('body') === 'me too'))).toBe(true)
  })
})
