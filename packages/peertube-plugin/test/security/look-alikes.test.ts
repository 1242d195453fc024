import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { xml } from '@xmpp/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDoorkeeper } from '../../src/core/doorkeeper.js'
import { domainsOf } from '../../src/core/domains.js'
import { createGrants } from '../../src/core/grants.js'
import { defaultSettings } from '../../src/core/settings.js'
import { openVideo, platformForClients } from '../support/client-platform.js'
import type { AccessQuestion } from '../support/asked-by-prosody.js'
import { domain, everybodyIn, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { errorOf, mucNamespace, type Person } from '../support/prosody-person.js'

/** Names that a reader would take for Olga Owner, or for her username. */
const imitations: ReadonlyArray<readonly [string, string]> = [
  ['in other cases', 'OLGA owner'], ['with a filler', 'Ol\u3164ga Owner'], ['with jungseong and choseong fillers', 'O\u115fl\u1160ga Owner'], ['with a halfwidth filler', 'Olga\uffa0 Owner'],
  ['with an empty braille pattern', 'Olga Owner\u2800'], ['with Khmer vowels that are not drawn', 'Ol\u17b4g\u17b5a Owner'], ['with an empty note', 'Olga\u{1d159} Owner'],
  ['with a zero width joiner', 'Ol\u200dga Owner'], ['with a combining grapheme joiner', 'Ol\u034fga Owner'], ['with a variation selector', 'Olga\ufe0e Owner'], ['with Mongolian ones', 'Ol\u180bga\u1806 Owner'],
  ['written from right to left', '\u202eOlga Owner'], ['with a soft hyphen', 'Ol\u00adga Owner'], ['without the blank', 'OlgaOwner'], ['with more blanks', 'Olga \u2003 Owner'], ['with a line break', 'Olga\nOwner'],
  ['in Cyrillic letters', '\u041elga Owner'], ['in Greek letters', '\u039flga \u039fwner'], ['in Armenian letters', 'Olga Own\u0435\u0433'], ['with a digit', '0lga 0wner'], ['with a bar', 'O|ga Owner'], ['with a capital', 'OIga Owner'],
  ['in mathematical letters', '\u{1d40e}\u{1d425}\u{1d420}\u{1d41a} Owner'], ['in full width', '\uff2f\uff4c\uff47\uff41 Owner'], ['in circles', '\u24c4\u24db\u24d6\u24d0 Owner'],
  ['with an acute', 'Olg\u00e1 Owner'], ['with a combining acute', 'Olga\u0301 Owner'], ['struck through', 'O\u0335l\u0335g\u0335a\u0335 Owner'], ['underlined', 'O\u0332l\u0332g\u0332a\u0332 Owner'],
  ['with an enclosing circle', 'Olga\u20dd Owner'], ['with the mark of another script', 'Olga\u0947 Owner'], ['with a username behind it', 'Olga Owner (olga)'], ['with something else behind it', 'Olga Owner \u{ff08}admin\u{ff09}'],
  ['as the username', 'olga'], ['as the username with a script g', 'ol\u0261a'], ['as another username with a dotless i', 'v\u0131ctor'], ['as another username with an iota', 'v\u03b9ctor'], ['as another username with a dot more', 'vi\u0307ctor'], ['as an account that is blocked', 'R\u03c5de']
]

const unseen = ['\u3164', '\u115f', '\u1160', '\uffa0', '\u2800', '\u17b4', '\u{1d159}', '\u2800 \u3164', '\u0301', '\u034f\u0301', '\u1806', '\u00ad', '\ufeff', '\u202e']

const honest = ['Oleg Owner', 'Olga 2', 'Olga O', 'Viktor', 'Victoria Viewer', 'Wasps', 'Ωμέγα', 'Ольга', '王', '\u0930\u093e\u092e']

describeWithEachProsody('whoever wants to pass for an account', version => {
  let server: ChatServer
  const room = `${openVideo}@${roomDomain}`
  const occupants = async (): Promise<unknown> => (await server.command('occupants', { room: openVideo })).answer['occupants']

  beforeAll(async () => {
    const keeper = createDoorkeeper({ platform: platformForClients, grants: createGrants(), settings: () => ({ ...defaultSettings, chatFor: 'all' }), domains: () => domainsOf(domain, 'room'), isChosen: () => false })
    server = await startChatServer(version)
    server.asked.handlers = { ...everybodyIn, access: (question: AccessQuestion) => keeper.decide(question) }
  })
  afterAll(async () => {
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })

  it('is kept out as a guest, and inside does not become one', async () => {
    await using olga = await server.person('olga')
    await olga.join(room, 'olga')
    const before = await occupants()
    const tried = [...imitations, ...unseen.map(name => ['with nothing to see', name] as const)]
    /** Nobody may try everything at once. */
    const tryAll = async (round: string, first: (guest: Person) => Promise<unknown>): Promise<void> => {
      for (let start = 0; start < tried.length; start += 20) {
        await using guest = await server.guest(`00ff00ff00ff00${round}${start / 20}`)
        await first(guest)
        for (const [how, name] of tried.slice(start, start + 20)) {
          const text = unseen.includes(name) ? 'that can be seen' : 'the name of an account here, or looks like one'
          expect([how, errorOf(await guest.join(room, name))]).toEqual([how, { type: 'cancel', condition: 'conflict', text: expect.stringContaining(text) }])
        }
      }
    }
    await tryAll('a', async () => {})
    expect(await occupants()).toEqual(before)
    await tryAll('b', guest => guest.join(room, `Bees ${guest.jid.slice(15, 16)}`))
    expect(await occupants()).toEqual(expect.arrayContaining([expect.objectContaining({ nick: 'Olga Owner' })]))
    await expect.poll(occupants).toEqual(before)
  })

  it('is not taken for one by an honest name', async () => {
    await using guest = await server.guest('ff00ff00ff00ff00')
    for (const name of honest) {
      expect([name, errorOf(await guest.join(room, name))]).toEqual([name, undefined])
      expect(await occupants()).toEqual([expect.objectContaining({ nick: name })])
    }
  })

  it('is told what nicknames are too long, are addresses or cannot be shown', async () => {
    await using guest = await server.guest('0f0f0f0f0f0f0f0f')
    const words = async (name: string, language: string): Promise<unknown> => {
      const presence = xml('presence', { to: `${room}/${name}`, 'xml:lang': language }, xml('x', { xmlns: mucNamespace }))
      const before = guest.stanzas.length
      await guest.send(presence)
      return errorOf(await guest.receives(stanza => stanza.is('presence') && stanza.attrs['type'] === 'error', before))
    }
    const refusal = (text: string): object => ({ type: 'modify', condition: 'not-acceptable', text })
    expect(await words('x'.repeat(300), 'en')).toEqual(refusal('A nickname has at most 60 characters; this one has 300.'))
    expect(await words('a@b.example', 'fr')).toEqual(refusal('Un pseudonyme ne doit pas ressembler à une adresse.'))
    expect(await words('Ann 🙂', 'en')).toEqual(refusal('The chat cannot show “🙂” in a nickname. Choose one without it.'))
    expect(await words('Ann 🙂', 'fr')).toEqual(refusal('Le tchat ne peut pas afficher « 🙂 » dans un pseudonyme. Choisissez-en un autre.'))
  })

  it('is known by the mark that accounts have', async () => {
    await using olga = await server.person('olga')
    await using guest = await server.guest('f0f0f0f0f0f0f0f0')
    await guest.join(room, 'Olgas Owner')
    await olga.join(room, 'Olga Owner')
    await guest.send(xml('message', { to: room, type: 'groupchat' }, xml('body', {}, 'I am'), xml('account', { xmlns: 'urn:peertube-xmpp-chat' })))
    await olga.say(room, 'I am, too')
    const isMarked = async (body: string): Promise<boolean> => (await guest.receives(stanza => stanza.getChildText('body') === body)).getChild('account', 'urn:peertube-xmpp-chat') !== undefined
    expect([await isMarked('I am'), await isMarked('I am, too')]).toEqual([false, true])
  })
})
