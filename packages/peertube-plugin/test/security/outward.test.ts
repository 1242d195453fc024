import { xml, type XmlElement } from '@xmpp/client'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startAttackSite, type AttackSite, type AttackedState } from '../support/attack-site.js'
import { domain, guestDomain, roomDomain } from '../support/prosody-chat-server.js'
import { friendDomain } from '../support/prosody-friend-server.js'
import { errorOf, mucNamespace, statusesOf, type Person } from '../support/prosody-person.js'

const user = `${mucNamespace}#user`
const invite = (to: string, verb = 'invite'): XmlElement => xml('x', { xmlns: user }, xml(verb, { to }, xml('reason', {}, 'cheap watches')))
const body = xml('body', {}, 'cheap watches')
const ping = xml('ping', { xmlns: 'urn:xmpp:ping' })

/** What could make our server connect to a domain, or speak to somebody there. */
const provocations: ReadonlyArray<readonly [string, (room: string, target: string) => XmlElement]> = [
  ['invites', (room, target) => xml('message', { to: room }, body, invite(target))],
  ['declines', (room, target) => xml('message', { to: room }, body, invite(target, 'decline'))],
  ['invites as normal message', (room, target) => xml('message', { to: room, type: 'normal' }, invite(target))],
  ['invites beside a request for voice', (room, target) => xml('message', { to: room }, invite(target), xml('x', { xmlns: 'jabber:x:data', type: 'submit' },
    xml('field', { var: 'FORM_TYPE' }, xml('value', {}, `${mucNamespace}#request`)), xml('field', { var: 'muc#role' }, xml('value', {}, 'participant'))))],
  ['invites in the room', (room, target) => xml('message', { to: room, type: 'groupchat' }, body, invite(target))],
  ['invites directly', (room, target) => xml('message', { to: target }, xml('x', { xmlns: 'jabber:x:conference', jid: room }))],
  ['writes', (_, target) => xml('message', { to: target, type: 'chat' }, body)],
  ['asks', (_, target) => xml('iq', { to: target, type: 'get', id: 'x' }, ping)],
  ['subscribes', (_, target) => xml('presence', { to: target, type: 'subscribe' })],
  ['shows itself', (_, target) => xml('presence', { to: target })],
  ['answers', (_, target) => xml('iq', { to: target, type: 'result', id: 'x' })],
  ['speaks for the room', (room, target) => xml('message', { from: room, to: target }, body)]
]

const targets = ['x@evil.example', 'evil.example', 'x@localhost', 'x@127.0.0.1', 'x@[::1]', 'x@10.0.0.1', 'x@sub.localhost', `other@${friendDomain}`]

describeWithEachProsody('other servers', version => {
  let site: AttackSite
  let room: string
  beforeAll(async () => { site = await startAttackSite(version) })
  afterEach(() => site.clear())
  afterAll(async () => {
    expect(site.server.faults()).toEqual([])
    await site[Symbol.asyncDispose]()
  })
  const settle = async (...people: Person[]): Promise<void> => {
    for (const person of people) await person.ask(roomDomain, 'get', ping)
  }
  const openedSince = async (before: AttackedState): Promise<readonly string[]> => (await site.state({})).opened.slice(before.opened.length)

  it.each([['g-1', false], ['g-1', true], ['mallory', true]] as const)('are not connected to, whatever %s tries, inside: %s', async (name, inside) => {
    room = site.newRoom()
    await (await site.person('olga')).join(room, 'Olga')
    // Each of them has a share of what may be sent at once.
    const attackers = await Promise.all(targets.map((_, index) => site.person(`${name}-${index}`)))
    if (inside) for (const [index, attacker] of attackers.entries()) await attacker.join(room, `Mallory ${index}`)
    const before = await site.state({ room })
    for (const [index, attacker] of attackers.entries()) {
      for (const [, stanza] of provocations) await attacker.send(stanza(room, targets[index] ?? ''))
    }
    await settle(...attackers)
    expect(await openedSince(before)).toEqual([])
    expect(attackers.filter(({ isConnected, stanzas }) => !isConnected || stanzas.some(stanza => errorOf(stanza)?.condition === 'resource-constraint'))).toEqual([])
    // What was said in the room is there, and nothing else.
    expect((await site.state({ room })).room).toEqual(before.room)
  })

  it('are answered only where they asked, when one of theirs tries the same', async () => {
    room = site.newRoom()
    await (await site.person('olga')).join(room, 'Olga')
    const [friend, other] = [await site.person('friend'), await site.person('other')]
    await friend.join(room, 'Friend')
    const before = await site.state({})
    for (const target of targets) for (const [, stanza] of provocations.slice(0, 5)) await friend.send(stanza(room, target))
    await settle(friend, other)
    expect(await openedSince(before)).toEqual([])
    expect(other.stanzas.filter(stanza => stanza.is('message')).map(String)).toEqual([])
  })

  it('hear of nobody inside from a message that pretends to come from the room', async () => {
    room = site.newRoom()
    const [alice, mallory] = [await site.person('alice'), await site.person('mallory')]
    await alice.join(room, 'Alice')
    await mallory.join(room, 'Mallory')
    const heard = alice.stanzas.length
    await mallory.send(xml('message', { to: room, type: 'groupchat' }, body, invite(`alice@${domain}`), xml('x', { xmlns: 'jabber:x:conference', jid: `evil@${roomDomain}` }),
      xml('delay', { xmlns: 'urn:xmpp:delay', stamp: '2001-01-01T00:00:00Z', from: room }), xml('result', { xmlns: 'urn:xmpp:mam:2' })))
    const message = await alice.receives(stanza => stanza.getChildText('body') === 'cheap watches', heard)
    expect(message.getChildElements().map(({ name }) => name).filter(name => ['x', 'delay', 'result'].includes(name))).toEqual([])
  })

  it.each([
    ['writes', (to: string) => xml('message', { to, type: 'chat' }, body)],
    ['writes to all', (to: string) => xml('message', { to, type: 'headline' }, body)],
    ['writes as a room', (to: string) => xml('message', { to, type: 'groupchat' }, body)],
    ['reports an error', (to: string) => xml('message', { to, type: 'error' }, body, xml('error', { type: 'cancel' }, xml('gone', { xmlns: 'urn:ietf:params:xml:ns:xmpp-stanzas' })))],
    ['subscribes', (to: string) => xml('presence', { to, type: 'subscribe' })],
    ['agrees to a subscription', (to: string) => xml('presence', { to, type: 'subscribed' })],
    ['probes', (to: string) => xml('presence', { to, type: 'probe' })],
    ['shows itself', (to: string) => xml('presence', { to })],
    ['asks for a name', (to: string) => xml('iq', { to, type: 'get', id: 'q' }, xml('vCard', { xmlns: 'vcard-temp' }))],
    ['pushes a contact', (to: string) => xml('iq', { to, type: 'set', id: 'q' }, xml('query', { xmlns: 'jabber:iq:roster' }, xml('item', { jid: 'evil@evil.example' })))],
    ['answers', (to: string) => xml('iq', { to, type: 'result', id: 'q' })],
    ['invites', (to: string) => xml('message', { to }, xml('x', { xmlns: 'jabber:x:conference', jid: `x@${roomDomain}` }))]
  ])('and people of this one reach nobody outside of rooms: %s', async (_, stanza) => {
    room = site.newRoom()
    const [victim, guest, friend, mallory, other] = await Promise.all(['victim', 'g-1', 'friend', 'mallory', 'g-2'].map(site.person))
    if (!victim || !guest || !friend || !mallory || !other) throw new Error('somebody is missing')
    await friend.join(room, 'Friend')
    const [before, heard] = [await site.state({ account: `victim@${domain}` }), [victim.stanzas.length, guest.stanzas.length]]
    for (const to of [victim.jid, `victim@${domain}`, guest.jid, guest.jid.split('/')[0] ?? '', domain, guestDomain]) {
      for (const attacker of [friend, mallory, other]) await attacker.send(stanza(to))
    }
    await settle(friend, mallory, other)
    await settle(victim, guest)
    expect([victim, guest].flatMap((person, index) => person.stanzas.slice(heard[index]).filter(one => errorOf(one) === undefined && one.getChild('ping') === undefined && !(one.is('iq') && one.attrs['type'] === 'result')).map(String))).toEqual([])
    expect((await site.state({ account: `victim@${domain}` })).roster).toEqual([])
    expect(await openedSince(before)).toEqual([])
  })

  it('are pinged when the plugin wants it, but never this machine', async () => {
    expect((await site.server.command('ping', { to: friendDomain })).answer).toMatchObject({ answered: true })
    const before = await site.state({})
    for (const to of ['localhost', '127.0.0.1', '10.1.2.3', '::1', 'a.localhost']) {
      expect((await site.server.command('ping', { to, seconds: 5 })).answer['answered'] ?? false, to).toBe(false)
    }
    expect(await openedSince(before)).toEqual([])
  })

  it('are told when one of theirs is removed, however long nothing came from there', async () => {
    room = site.newRoom()
    await (await site.person('olga')).join(room, 'Olga')
    const friend = await site.person('friend')
    await friend.join(room, 'Friend')
    await site.server.command('change', { room: room.split('@')[0], occupants: [{ jid: `friend@${friendDomain}`, role: 'none' }] })
    await friend.receives(stanza => statusesOf(stanza).includes('307'))
  })
})

describeWithEachProsody('servers that may not come', version => {
  it.each([['blocked', { peertube_blocked_domains: '{ "friends.example" }' }], ['not among the allowed', { peertube_allowed_domains: '{ "others.example" }' }]])(
    'are sent nothing either: %s', async (_, options) => {
      await using site = await startAttackSite(version, options)
      const room = site.newRoom()
      const friend = await site.person('friend')
      const olga = await site.person('olga')
      await olga.join(room, 'Olga')
      await friend.send(xml('presence', { to: `${room}/Friend` }, xml('x', { xmlns: mucNamespace })))
      expect((await site.server.command('ping', { to: friendDomain, seconds: 5 })).answer).toMatchObject({ answered: false })
      expect(await site.state({ room })).toMatchObject({ opened: [], room: { occupants: [{ nick: 'Olga' }] } })
    })

  it('because their name points to this machine, are not connected to', async () => {
    await using site = await startAttackSite(version, { peertube_reachable: '{ }' })
    expect((await site.server.command('ping', { to: friendDomain, seconds: 5 })).answer).toMatchObject({ answered: false })
    expect(site.server.prosody.log()).toContain('it is an address of this machine or its network')
    expect(site.others.log()).not.toContain('Incoming s2s connection')
  })
})
