import { xml, type XmlElement } from '@xmpp/client'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startAttackSite, type AttackSite } from '../support/attack-site.js'
import { domain, guestDomain } from '../support/prosody-chat-server.js'
import { errorOf, itemOf, mucNamespace, type Person } from '../support/prosody-person.js'

const admin = (...items: ReadonlyArray<Readonly<Record<string, string>>>): XmlElement =>
  xml('query', { xmlns: `${mucNamespace}#admin` }, ...items.map(item => xml('item', item)))
const form = (kind: string, fields: Readonly<Record<string, string>>): XmlElement =>
  xml('x', { xmlns: 'jabber:x:data', type: 'submit' }, xml('field', { var: 'FORM_TYPE', type: 'hidden' }, xml('value', {}, `${mucNamespace}#${kind}`)),
    ...Object.entries(fields).map(([name, value]) => xml('field', { var: name }, xml('value', {}, value))))
const register = (nick: string): XmlElement => xml('query', { xmlns: 'jabber:iq:register' }, form('register', { 'muc#register_roomnick': nick }))
const configure = (fields: Readonly<Record<string, string>>): XmlElement => xml('query', { xmlns: `${mucNamespace}#owner` }, form('roomconfig', fields))

const self = { guest: `g-1@${guestDomain}`, account: `mallory@${domain}`, elsewhere: 'friend@friends.example' }

/** What somebody without rights may send to get some, or to take them from Olga, who is inside. */
const attacks: ReadonlyArray<readonly [string, (own: string) => XmlElement]> = [
  ['reserves the nickname of somebody inside for oneself', own => admin({ affiliation: 'member', jid: own, nick: 'Olga' })],
  ['reserves it for somebody else', () => admin({ affiliation: 'member', jid: `victim@${domain}`, nick: 'Olga' })],
  ['reserves it for a whole domain', () => admin({ affiliation: 'member', jid: domain, nick: 'Olga' })],
  ['reserves it with no affiliation', own => admin({ affiliation: 'none', jid: own, nick: 'Olga' })],
  ['reserves it with an affiliation that does not exist', own => admin({ affiliation: 'king', jid: own, nick: 'Olga' })],
  ['reserves it without an address', () => admin({ affiliation: 'member', nick: 'Olga' })],
  ['reserves it in the second of two items', own => admin({ affiliation: 'none', jid: own }, { affiliation: 'member', jid: own, nick: 'Olga' })],
  ['reserves a nickname that nobody has', own => admin({ affiliation: 'member', jid: own, nick: 'Chris' })],
  ['takes the role of somebody inside', () => admin({ role: 'none', nick: 'Olga' })],
  ['takes affiliation and role at once', own => admin({ affiliation: 'owner', role: 'none', jid: own, nick: 'Olga' })],
  ['bans the owner', () => admin({ affiliation: 'outcast', jid: `olga@${domain}` })],
  ['bans a domain', () => admin({ affiliation: 'outcast', jid: domain })],
  ['becomes an owner', own => admin({ affiliation: 'owner', jid: own })],
  ['asks for nothing at all', () => admin()],
  ['registers a nickname', () => register('Chris')],
  ['registers the nickname of somebody inside', () => register('Olga')],
  ['takes a registration back', () => xml('query', { xmlns: 'jabber:iq:register' }, xml('remove'))],
  ['configures the room', () => configure({ 'muc#roomconfig_membersonly': '1', 'muc#roomconfig_whois': 'anyone' })],
  ['destroys the room', () => xml('query', { xmlns: `${mucNamespace}#owner` }, xml('destroy'))],
  ['runs a command of the server', () => xml('command', { xmlns: 'http://jabber.org/protocol/commands', node: 'http://prosody.im/protocol/muc#destroy', action: 'execute' })]
]

describeWithEachProsody('rights in a room', version => {
  let site: AttackSite
  let room: string
  let olga: Person
  beforeAll(async () => { site = await startAttackSite(version) })
  afterEach(() => site.clear())
  afterAll(async () => {
    expect(site.server.faults()).toEqual([])
    await site[Symbol.asyncDispose]()
  })
  const enter = async (name: string, nick: string): Promise<Person> => {
    const person = await site.person(name)
    await person.join(room, nick)
    return person
  }
  const stateOfRoom = async () => (await site.state({ room })).room
  const withOwnerInside = async (): Promise<void> => {
    room = site.newRoom()
    olga = await enter('olga', 'Olga')
  }
  const leave = async (person: Person, nick: string): Promise<void> => {
    const before = person.stanzas.length
    await person.send(xml('presence', { to: `${room}/${nick}`, type: 'unavailable' }))
    await person.receives(stanza => stanza.attrs['type'] === 'unavailable' && stanza.attrs['from'] === `${room}/${nick}`, before)
  }

  it.each([['guest', 'g-1', false], ['guest', 'g-1', true], ['account', 'mallory', true], ['elsewhere', 'friend', false], ['elsewhere', 'friend', true]] as const)(
    'stay as they are, whatever somebody without rights tries (%s %s, inside: %s)', async (kind, name, inside) => {
      await withOwnerInside()
      const attacker = inside ? await enter(name, 'Mallory') : await site.person(name)
      const before = await stateOfRoom()
      for (const [what, payload] of attacks) {
        const answer = await attacker.ask(room, 'set', payload(self[kind]))
        expect(errorOf(answer)?.condition, what).toMatch(/^(forbidden|bad-request|service-unavailable)$/)
        expect(await stateOfRoom(), what).toEqual(before)
      }
      expect(olga.stanzas.filter(stanza => stanza.attrs['type'] === 'unavailable').map(String)).toEqual([])
      expect(itemOf(await (await site.person('victim')).join(room, 'Chris'))).toMatchObject({ role: 'participant' })
    })

  it('come with no nickname when an admin gives a membership', async () => {
    await withOwnerInside()
    const adam = await enter('adam', 'Adam')
    for (const item of [{ jid: `paul@${domain}`, nick: 'Olga' }, { nick: 'Adam', jid: `petra@${domain}` }]) {
      expect((await adam.ask(room, 'set', admin({ affiliation: 'member', ...item }))).attrs['type']).toBe('result')
    }
    const state = await stateOfRoom()
    expect(state?.reserved).toEqual({})
    expect(state?.affiliations).toMatchObject({ [`paul@${domain}`]: 'member', [`petra@${domain}`]: 'member' })
    expect(state?.occupants.map(({ nick }) => nick).toSorted()).toEqual(['Adam', 'Olga'])
  })

  it('are given by nickname to who has it', async () => {
    await withOwnerInside()
    await enter('paul', 'Paul')
    expect((await olga.ask(room, 'set', admin({ affiliation: 'member', nick: 'Paul' }))).attrs['type']).toBe('result')
    expect(await stateOfRoom()).toMatchObject({ reserved: {}, affiliations: { [`paul@${domain}`]: 'member' } })
    expect(errorOf(await olga.ask(room, 'set', admin({ affiliation: 'member', nick: 'Nobody' })))).toMatchObject({ condition: 'bad-request' })
  })

  it('of a moderator by role only are not those of an admin', async () => {
    await withOwnerInside()
    const paul = await enter('paul', 'Paul')
    await olga.ask(room, 'set', admin({ nick: 'Paul', role: 'moderator' }))
    const before = await stateOfRoom()
    for (const item of [{ affiliation: 'member', jid: `paul@${domain}`, nick: 'Olga' }, { affiliation: 'outcast', jid: `g-1@${guestDomain}` }]) {
      expect(errorOf(await paul.ask(room, 'set', admin(item)))).toMatchObject({ condition: 'forbidden' })
    }
    expect(await stateOfRoom()).toEqual(before)
  })

  it.each(['registers a nickname', 'gives oneself the same', 'steps down'])('end with what PeerTube says, also for who %s before', async how => {
    await withOwnerInside()
    const adam = await enter('adam', 'Adam')
    const other = await enter('oskar', 'Oskar')
    if (how === 'registers a nickname') await adam.ask(room, 'set', register('Adam'))
    if (how === 'gives oneself the same') await adam.ask(room, 'set', admin({ affiliation: 'admin', jid: `adam@${domain}`, nick: 'Adam' }))
    if (how === 'steps down') await olga.ask(room, 'set', admin({ affiliation: 'admin', jid: `olga@${domain}` }))
    await leave(adam, 'Adam')
    await leave(other, 'Oskar')
    const { handlers } = site.server.asked
    site.server.asked.handlers = { ...handlers, access: () => ({ allowed: true, affiliation: 'none', voice: true, room: { title: 'Bees', description: '', language: 'en', listed: false } }) }
    try {
      expect(itemOf(await adam.join(room, 'Adam'))).toMatchObject({ affiliation: 'none', role: 'participant' })
      await leave(olga, 'Olga')
      expect(itemOf(await olga.join(room, 'Olga'))).toMatchObject({ affiliation: 'none', role: 'participant' })
      expect((await stateOfRoom())?.affiliations).toEqual({ [`oskar@${domain}`]: 'owner' })
    } finally {
      site.server.asked.handlers = handlers
    }
  })

  it('of an owner do not show addresses to everybody, nor list the room, nor end it', async () => {
    await withOwnerInside()
    const offered = String(await olga.ask(room, 'get', xml('query', { xmlns: `${mucNamespace}#owner` })))
    const theirs = ['whois', 'publicroom', 'persistentroom', 'presencebroadcast', 'allowpm', 'enablearchiving']
    expect(theirs.filter(name => offered.includes(`muc#roomconfig_${name}`))).toEqual([])
    const answer = await olga.ask(room, 'set', configure({ 'muc#roomconfig_whois': 'anyone', 'muc#roomconfig_publicroom': '1', 'muc#roomconfig_persistentroom': '0', 'muc#roomconfig_moderatedroom': '1' }))
    expect(answer.attrs['type']).toBe('result')
    expect((await stateOfRoom())?.whois).toBe('moderators')
    const features = String(await olga.ask(room, 'get', xml('query', { xmlns: 'http://jabber.org/protocol/disco#info' })))
    for (const feature of ['muc_semianonymous', 'muc_hidden', 'muc_persistent', 'muc_moderated']) expect(features).toContain(`"${feature}"`)
  })
})
