import { xml, type XmlElement } from '@xmpp/client'
import { absenceOf, bundleAbsence, describeUnlessAbsent, installProsody, removeFolder, serverAbsence, temporaryFolder, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startChatForClients, type ChatForClients } from '../support/client-chat.js'
import { createGoClient, type GoClient, type GoClientOptions } from '../support/client-go-sendxmpp.js'
import { openVideo, platformForClients, privateVideo } from '../support/client-platform.js'

const room = `${openVideo}@room.videos.example`
const hiddenRoom = `${privateVideo}@room.videos.example`
const [olgaJid, victorJid, guestJid] = ['olga@videos.example', 'victor@videos.example', '0a1b2c3d@guest.videos.example']

describe.each(['embedded', '0.12'] as const)('an XMPP client that is not the web’s, on Prosody %s', release => {
  const absence = release === 'embedded' ? bundleAbsence(process.arch as BundleArchitecture) : absenceOf(release)
  describeUnlessAbsent('with go-sendxmpp', [absence, serverAbsence('go-sendxmpp')], () => { suite(release) })
})

function suite (release: 'embedded' | '0.12'): void {
  const bin = temporaryFolder('bin', { passable: true })
  let chat: ChatForClients
  let go: GoClient
  beforeAll(async () => {
    go = createGoClient()
    if (release !== 'embedded') installProsody(bin, release)
    chat = await startChatForClients(platformForClients, { host: 'videos.example', ...release === 'embedded' ? {} : { prosody: { path: join(bin, 'prosodyctl') } } })
  })
  afterAll(async () => {
    await chat?.[Symbol.asyncDispose]()
    await go[Symbol.asyncDispose]()
    await removeFolder(bin)
  })

  it('is on the Prosody that is meant', async () => {
    expect((await chat.server.status()).prosody.version).toMatch(release === 'embedded' ? /^13\./ : /^0\.12\./)
  })

  const as = (jid: string, nickname: string, more: Partial<GoClientOptions> = {}): GoClientOptions =>
    ({ jid, nickname, password: chat.tickets.issue(jid), address: chat.address, room, ...more })

  /** How often somebody was seen to come in. */
  const arrivals = (stanzas: readonly { readonly attrs: Readonly<Record<string, string>> }[], nickname: string): number =>
    stanzas.filter(stanza => stanza.attrs['from'] === `${room}/${nickname}` && stanza.attrs['type'] === undefined && String(stanza).startsWith('<presence')).length

  it('is heard by people on the web, under the name of its account', async () => {
    await using olga = await chat.web(olgaJid)
    await olga.join(room, 'Olga Owner')
    const line = await go.say(as(victorJid, 'Victor Viewer'), 'from a terminal – déjà vu 🐝')
    await olga.hears('Victor Viewer: from a terminal – déjà vu 🐝')
    expect(line).toContain('<starttls')
    expect(line).toContain('<mechanism>PLAIN</mechanism>')
    expect(line.indexOf('<proceed')).toBeLessThan(line.indexOf('<mechanism>'))
  })

  it('hears people on the web', async () => {
    await using olga = await chat.web(olgaJid)
    await olga.join(room, 'Olga Owner')
    await using victor = await go.listen(as(victorJid, 'Victor Viewer'))
    await until(() => arrivals(olga.stanzas, 'Victor Viewer') > 0, { what: () => `Victor among ${olga.stanzas.join('\n')}` })
    await olga.say(room, 'from a browser <&>')
    await until(() => victor.log().includes('from a browser <&>'), { what: () => victor.log() })
    expect(victor.log()).toContain('Olga Owner')
  })

  it('talks as a guest, too, beside others who are', async () => {
    await using guest = await chat.web('ffeeddcc@guest.videos.example')
    await guest.join(room, 'Guest 12')
    await go.say(as(guestJid, 'Guest 34'), 'just visiting')
    await guest.hears('Guest 34: just visiting')
  })

  it('finds what it said kept for those who come later', async () => {
    await go.say(as(victorJid, 'Victor Viewer'), 'for later')
    await using olga = await chat.web(olgaJid)
    await olga.join(room, 'Olga Owner')
    await olga.hears('Victor Viewer: for later')
  })

  it('gets nothing out of the room of a video that it may not see, and not even that there is one', async () => {
    await using olga = await chat.web(olgaJid)
    await olga.join(hiddenRoom, 'Olga Owner')
    await olga.say(hiddenRoom, 'among us')
    const absent = `0c0c0c0c-0000-4000-8000-000000000099@room.videos.example`
    const lines: string[] = []
    for (const where of [hiddenRoom, absent]) {
      const line = await go.say(as(victorJid, 'Victor Viewer', { room: where }), 'let me in')
      expect(line).toContain('item-not-found')
      expect(line).not.toMatch(/among us|Secret bees|Olga/)
      lines.push(...[...line.matchAll(/<presence[^>]*type='error'.*?<\/presence>/g)].map(([text]) => text.replaceAll(where, 'ROOM').replaceAll(/go-sendxmpp\.\w+/g, 'RESOURCE')))
    }
    expect(lines.length).toBe(2)
    expect(attributesInOrder(lines[0])).toBe(attributesInOrder(lines[1]))
    expect(olga.heard).toEqual(['Olga Owner: among us'])
  })

  it.each([['Olga Owner'], ['olga'], ['OLGA  owner'], ['Olga\u00a0Owner'], ['Olga Owner (olga)']])('is refused the name %s, which is another’s', async nickname => {
    await using other = await chat.web('ffeeddcc@guest.videos.example')
    await other.join(room, 'Guest 12')
    for (const jid of [victorJid, guestJid]) {
      expect(await go.say(as(jid, nickname), 'I am Olga')).toContain('<conflict')
    }
    await go.say(as(victorJid, 'Victor Viewer'), 'I am Victor')
    await other.hears('Victor Viewer: I am Victor')
    expect(other.heard.filter(said => said.endsWith('I am Olga'))).toEqual([])
  })

  it('reads what the rooms are, gets an answer to its pings, and is told of no card that is not there', async () => {
    await using guest = await chat.web('eeeeeeee@guest.videos.example')
    const info = (to: string): Promise<XmlElement> => guest.ask(to, xml('query', { xmlns: 'http://jabber.org/protocol/disco#info' }))
    const [service, about] = [String(await info('room.videos.example')), String(await info(room))]
    expect(service).toContain('name="videos.example"')
    expect(service).toContain('https://videos.example/about/contact')
    expect(about).toContain('name="Bees"')
    for (const answer of [service, about]) expect(answer).not.toMatch(/vcard-temp|Prosody Chatrooms/)
    expect((await guest.ask('room.videos.example', xml('ping', { xmlns: 'urn:xmpp:ping' }))).attrs['type']).toBe('result')
    expect(String(await guest.ask('room.videos.example', xml('query', { xmlns: 'jabber:iq:version' })))).toMatch(/type="error".*service-unavailable/)
  })

  it('needs a ticket of its own, and needs another one the next time', async () => {
    const used = as(victorJid, 'Victor Viewer')
    await go.say(used, 'once')
    const refused = /auth failure/
    for (const options of [used, as(victorJid, 'Victor Viewer', { password: 'guessed' }), as(victorJid, 'Victor Viewer', { password: chat.tickets.issue(olgaJid) }), as('rude@videos.example', 'Rude'), as('nobody@videos.example', 'Nobody')]) {
      await expect(go.say(options, 'again')).rejects.toThrow(refused)
    }
  })

  it('leaves nothing for the log to complain about', () => {
    expect(chat.troubles).toEqual([])
  })
}

/** Prosody writes attributes in any order. */
const attributesInOrder = (text = ''): string => text.replaceAll(/<[^>]+>/g, tag => [...tag.match(/[^\s<>]+(?:='[^']*')?/g) ?? []].toSorted().join(' '))
