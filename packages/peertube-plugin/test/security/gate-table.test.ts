import { xml, type XmlElement } from '@xmpp/client'
import { describeWithEachProsody, until } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { planServer } from '../../src/core/plan.js'
import { defaultSettings } from '../../src/core/settings.js'
import type { Handlers } from '../support/asked-by-prosody.js'
import { startAttackSite, type AttackSite } from '../support/attack-site.js'
import { gateTable, iqPayloads, verdictOn, type Cell, type Stanza } from '../support/gate-table.js'
import { domain, guestDomain, letIn, roomDomain } from '../support/prosody-chat-server.js'
import { errorOf, itemOf, joinPresence, mucNamespace, type Person } from '../support/prosody-person.js'

const plan = planServer({ ...defaultSettings, external: true }, { host: domain, guests: guestDomain, rooms: roomDomain }, { questions: '', questionSecret: 'q', commandSecret: 'c' })
const addressesInRoom = ['room', 'own occupant', 'occupant', 'moderator', 'nickname']
const kinds = ['guest', 'account', 'elsewhere'] as const
type Kind = typeof kinds[number]

interface Placed extends Cell { readonly id: string, readonly element: XmlElement }

const types: Readonly<Record<Stanza, readonly string[]>> = {
  presence: ['available', 'unavailable', 'probe', 'subscribe', 'subscribed', 'unsubscribe', 'unsubscribed', 'error', 'invisible'],
  message: ['groupchat', 'chat', 'normal', 'headline', 'error', 'unheard-of'],
  iq: ['get', 'set', 'result', 'error']
}

const failure = (): XmlElement => xml('error', { type: 'cancel' }, xml('service-unavailable', { xmlns: 'urn:ietf:params:xml:ns:xmpp-stanzas' }))

let last = 0
function place (cell: Cell, to: string | undefined): Placed {
  const id = `cell-${++last}`
  const attrs = { id, ...to === undefined ? {} : { to }, ...cell.type === 'available' || cell.type === 'normal' ? {} : { type: cell.type } }
  return { ...cell, id, element: xml(cell.stanza, attrs, ...contentOf(cell)) }
}

function contentOf ({ stanza, type, payload }: Cell): XmlElement[] {
  if (type === 'error') return [failure()]
  if (stanza === 'presence' || type === 'result') return []
  if (stanza === 'message') return [xml('body', {}, 'hello'), ...payload === 'jabber:x:data x' ? [xml('x', { xmlns: 'jabber:x:data', type: 'submit' })] : []]
  const [xmlns = '', name = ''] = (payload ?? '').split(' ')
  return [xml(name, { xmlns }, ...xmlns === `${mucNamespace}#admin` ? [xml('item', { role: 'participant', nick: 'Paul' })] : [])]
}

/** All stanzas of the table to an address. */
function cellsTo (address: string, standing: string, to: string | undefined, seen = address): Placed[] {
  const plain = (['presence', 'message'] as const).flatMap(stanza => types[stanza].map(type => ({ stanza, type })))
  const cells: Array<Pick<Cell, 'stanza' | 'type' | 'payload'>> = [
    ...plain, { stanza: 'message', type: 'normal', payload: 'jabber:x:data x' },
    ...(['get', 'set'] as const).flatMap(type => iqPayloads.map(payload => ({ stanza: 'iq' as const, type, payload }))),
    { stanza: 'iq', type: 'result' }, { stanza: 'iq', type: 'error' }
  ]
  return cells.map(cell => place({ ...cell, address: seen, standing }, to))
}

describeWithEachProsody('the table of who may send what', version => {
  let site: AttackSite
  const senders = new Map<Kind, Person>()
  const rooms = new Map<string, string>()
  const answers = new Map<string, object>()
  const roomFor = (kind: Kind, standing: string): string => rooms.get(`${kind} ${standing}`) as string

  beforeAll(async () => {
    const modules = plan.modules?.filter(name => name !== 'http_on_socket').map(name => `"${String(name)}"`)
    site = await startAttackSite(version, { limits: '{ c2s = { rate = "100mb/s" }, s2sin = { rate = "100mb/s" } }', modules_enabled: `{ "admin_shell", "c2s", ${modules?.join(', ')} }` }, ['test_gate'])
    const access: Handlers['access'] = ({ room, jid }) => answers.get(`${room} ${jid}`) ?? letIn({ affiliation: jid.startsWith('olga@') ? 'owner' : 'none' })
    site.server.asked.handlers = { ...site.server.asked.handlers, access }
    const paul = await site.person('paul')
    const olga = await site.person('olga')
    for (const [kind, name] of [['guest', 'g-1'], ['account', 'alice'], ['elsewhere', 'friend']] as const) {
      const sender = await site.person(name)
      senders.set(kind, sender)
      const own = sender.jid.split('/')[0]
      for (const standing of gateTable.standings) {
        const room = site.newRoom()
        rooms.set(`${kind} ${standing}`, room)
        const affiliation = standing === 'admin' || standing === 'owner' ? standing : 'none'
        answers.set(`${room.split('@')[0]} ${own}`, letIn({ affiliation, voice: standing !== 'visitor' }))
        await paul.join(room, 'Paul')
        await olga.join(room, 'Olga')
        if (standing === 'outside') continue
        expect(errorOf(await sender.join(room, 'Me'))).toBeUndefined()
        if (standing === 'moderator') await site.server.command('change', { room: room.split('@')[0], occupants: [{ jid: own, role: 'moderator' }] })
      }
    }
  })
  afterAll(async () => {
    expect(site.server.faults()).toEqual([])
    await site[Symbol.asyncDispose]()
  })

  /** What became of each, in the words of the table. Few at a time: a Prosody that waits for PeerTube forgets to read on when more than 8 kB are there at once. */
  const tryAll = async (person: Person, cells: readonly Placed[]): Promise<Map<string, string>> => {
    const seen = new Map<string, string>()
    for (let from = 0; from < cells.length; from += 25) {
      const some = cells.slice(from, from + 25)
      const heard = person.stanzas.length
      for (const { element } of some) await person.send(element)
      await until(async () => {
        const { passed } = await site.server.askTestModule('/test-gate', {}) as { passed: string[] }
        for (const id of passed) seen.set(id, 'passes')
        for (const stanza of person.stanzas.slice(heard)) {
          const error = errorOf(stanza)
          if (error !== undefined && stanza.attrs['type'] === 'error') seen.set(String(stanza.attrs['id']), `${error.type} ${error.condition}`)
        }
        return some.every(cell => seen.has(cell.id) || verdictOn(cell) === 'dropped')
      }, { timeout: 20_000, what: () => `an answer to ${some.filter(cell => !seen.has(cell.id) && verdictOn(cell) !== 'dropped').map(one => String(one.element)).join('\n')}` })
    }
    return seen
  }
  const expectTable = async (person: Person, cells: readonly Placed[]): Promise<void> => {
    const seen = await tryAll(person, cells)
    const told = (cell: Placed, what: string): string => `${cell.standing}: ${cell.stanza} ${cell.type} ${cell.payload ?? ''} to ${cell.address}: ${what}`
    expect(cells.map(cell => told(cell, seen.get(cell.id) ?? 'dropped'))).toEqual(cells.map(cell => told(cell, verdictOn(cell))))
  }

  it.each(kinds.flatMap(kind => gateTable.standings.map(standing => [kind, standing] as const)))('is kept in rooms: %s, %s', async (kind, standing) => {
    const room = roomFor(kind, standing)
    const places: Readonly<Record<string, string>> = { room, 'own occupant': `${room}/Me`, occupant: `${room}/Paul`, moderator: `${room}/Olga`, nickname: `${room}/Nobody` }
    const isOutside = standing === 'outside'
    // Who is outside has no occupant of its own. A server asks for its people itself whether somebody is there.
    const cells = addressesInRoom.filter(address => !(isOutside && address === 'own occupant'))
      .flatMap(address => cellsTo(address, standing, places[address], isOutside && address !== 'room' ? 'nickname' : address))
      .filter(({ stanza, type }) => !(kind === 'elsewhere' && stanza === 'presence' && !['available', 'unavailable', 'error'].includes(type)))
    await expectTable(senders.get(kind) as Person, cells)
  })

  it.each(kinds)('is kept at the host of rooms: %s', async kind => {
    const cells = cellsTo('room host', 'outside', roomDomain).filter(({ stanza, type }) => !(kind === 'elsewhere' && stanza === 'presence' && !['available', 'unavailable', 'error'].includes(type)))
    await expectTable(senders.get(kind) as Person, cells)
  })

  it.each(['guest', 'account'] as const)('is kept at everybody else: %s', async kind => {
    const sender = senders.get(kind) as Person
    const own = kind === 'guest' ? guestDomain : domain
    const others = [`paul@${domain}`, `nobody@${domain}`, `g-7@${guestDomain}`, sender.jid, `${own}/x`, 'evil.example', 'x@evil.example/y']
    // A client that goes is told of in the rooms: last.
    const isQuiet = ({ stanza, address, type }: Cell): boolean => stanza === 'presence' && address === 'own account' && (type === 'available' || type === 'unavailable')
    const cells = [...cellsTo('own account', 'outside', undefined), ...[domain, guestDomain].flatMap(host => cellsTo('own server', 'outside', host)), ...others.flatMap(to => cellsTo('other', 'outside', to))]
    await expectTable(sender, cells.filter(cell => !isQuiet(cell)))
    const heard = sender.stanzas.length
    for (const cell of cells.filter(isQuiet)) await sender.send(cell.element)
    await sender.ask(own, 'get', xml('ping', { xmlns: 'urn:xmpp:ping' }))
    expect(sender.stanzas.slice(heard).filter(stanza => errorOf(stanza) !== undefined).map(String)).toEqual([])
  })

  it('knows all that Prosody and its modules would handle', async () => {
    const { handled } = await site.server.askTestModule('/test-gate', {}) as { handled: Array<{ event: string, stanza: Stanza, payload: string }> }
    const payloads = handled.filter(({ event, stanza, payload }) => stanza === 'iq' && payload !== '' && !/^iq-(result|error)/.test(event)).map(({ payload }) => payload.replace(/:([^:]+)$/, ' $1'))
    expect(payloads.length).toBeGreaterThan(10)
    expect([...new Set(payloads)].filter(payload => !iqPayloads.includes(payload))).toEqual([])
    expect(gateTable['handled for nobody'].filter(payload => gateTable.rules.some(rule => rule.payload === payload))).toEqual([])
  })

  it('lets codes for links through to the plugin only', async () => {
    const sender = senders.get('account') as Person
    site.server.asked.handlers = { ...site.server.asked.handlers, link: () => ({ ok: true, known: true, text: 'linked' }) }
    const code = (to: string, type: string): XmlElement => xml('message', { to, type, id: 'cell-code' }, xml('body', {}, 'K7DM-2XQA-9FTB'))
    for (const [to, type] of [[`link@${roomDomain}`, 'chat'], [`link@${roomDomain}`, 'normal'], [roomFor('account', 'outside'), 'chat'], [roomFor('account', 'participant'), 'groupchat']] as const) {
      const heard = sender.stanzas.length
      await sender.send(code(to, type))
      expect((await sender.receives(stanza => stanza.is('message'), heard)).getChildText('body')).toBe('linked')
    }
    expect((await site.server.askTestModule('/test-gate', {}) as { passed: string[] }).passed).toEqual([])
  })

  it('is told by errors to joins as clients expect them', async () => {
    const sender = senders.get('account') as Person
    const room = site.newRoom()
    const conditions = { 'item-not-found': '', forbidden: '', conflict: '', 'not-authorized': '', 'registration-required': '' }
    for (const condition of Object.keys(conditions)) {
      site.server.asked.handlers = { ...site.server.asked.handlers, access: () => ({ allowed: false, condition, text: 'no' }) }
      expect((await sender.join(room, 'Me')).getChild('x', mucNamespace), condition).toBeDefined()
    }
    site.server.asked.handlers = { ...site.server.asked.handlers, access: () => 'broken' }
    expect((await sender.join(room, 'Me')).getChild('x', mucNamespace)).toBeDefined()
    // These are Prosody's own.
    site.server.asked.handlers = { ...site.server.asked.handlers, access: ({ jid }) => letIn({ affiliation: jid.startsWith('olga@') ? 'owner' : 'none' }) }
    const [olga, paul] = [await site.person('olga'), await site.person('petra')]
    await olga.join(room, 'Olga')
    const taken = await paul.join(room, 'Olga')
    expect([errorOf(taken)?.condition, taken.getChild('x', mucNamespace) !== undefined]).toEqual(['conflict', true])
    await olga.ask(room, 'set', xml('query', { xmlns: `${mucNamespace}#admin` }, xml('item', { affiliation: 'outcast', jid: `petra@${domain}` })))
    const banned = await paul.join(room, 'Petra')
    expect([errorOf(banned)?.condition, banned.getChildren('x', mucNamespace).length]).toEqual(['forbidden', 1])
    const heard = sender.stanzas.length
    await sender.send(xml('presence', { to: room }))
    expect((await sender.receives(stanza => stanza.attrs['from'] === room, heard)).getChild('x', mucNamespace)).toBeDefined()
    expect(itemOf(await olga.join(room, 'Olga'))).toMatchObject({ role: 'moderator' })
    expect(String(joinPresence(room, 'x'))).toContain(mucNamespace)
  })
})
