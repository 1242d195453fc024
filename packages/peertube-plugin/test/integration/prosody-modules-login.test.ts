import { xml } from '@xmpp/client'
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startAskedByProsody } from '../support/asked-by-prosody.js'
import { domain, everybodyIn, guestDomain, letIn, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { errorOf, itemOf, withoutIds, type Person, type Stanza } from '../support/prosody-person.js'

const picture = Buffer.from('not really a picture')
const avatar = { type: 'image/png', data: picture.toString('base64'), sha1: createHash('sha1').update(picture).digest('hex') }

const photoOf = (stanza: Stanza): string | null | undefined => stanza.getChild('x', 'vcard-temp:x:update')?.getChildText('photo')

describeWithEachProsody('logging in', version => {
  let server: ChatServer
  const people: Person[] = []
  const stays = async (person: Promise<Person>): Promise<Person> => {
    people.push(await person)
    return person
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

  it('lets in whom PeerTube knows', async () => {
    const alice = await stays(server.person('alice'))
    expect(alice.jid).toMatch(/^alice@videos\.example\//)
    expect(server.asked.logins.at(-1)).toEqual({ host: domain, username: 'alice', password: 'right' })
  })

  it('asks for guests the same way', async () => {
    const guest = await stays(server.guest('g1'))
    expect(guest.jid).toMatch(/^g1@guest\.videos\.example\//)
    expect(server.asked.logins.at(-1)).toEqual({ host: guestDomain, username: 'g1', password: 'right' })
  })

  it('refuses a wrong password', async () => {
    await expect(server.person('alice', { password: 'wrong' })).rejects.toMatchObject({ condition: 'not-authorized' })
  })

  it.each([
    ['has an error', () => 'something broke'],
    ['says what nobody understands', () => 7],
    ['does not answer', () => new Promise(() => {})]
  ])('tells a client to try again when PeerTube %s', async (_, login) => {
    server.asked.handlers = { ...everybodyIn, login }
    await expect(server.person('alice')).rejects.toMatchObject({ condition: 'temporary-auth-failure' })
  })

  it('has others log in while one waits', async () => {
    server.asked.handlers = {
      ...everybodyIn,
      login: async question => {
        if (question.username === 'slow') await sleep(2000)
        return everybodyIn.login(question)
      }
    }
    let isSlowIn = false
    const slow = stays(server.person('slow')).then(() => { isSlowIn = true })
    await sleep(200)
    const begin = performance.now()
    await stays(server.person('quick'))
    expect(performance.now() - begin).toBeLessThan(1000)
    expect(isSlowIn).toBe(false)
    await slow
  })

  it('shows the avatar and the name to people in a room', async () => {
    server.asked.handlers = { ...everybodyIn, login: ({ username }) => ({ ok: true, nickname: 'Bob B.', ...username === 'bob' ? { avatar } : {} }),
      access: ({ jid }) => letIn({ affiliation: jid === `bob@${domain}` ? 'owner' : 'none' }) }
    const room = `${randomUUID()}@${roomDomain}`
    const alice = await stays(server.person('alice'))
    await alice.join(room, 'Alice')
    const bob = await stays(server.person('bob'))
    await bob.join(room, 'Bob')
    const presence = await alice.receives(stanza => stanza.attrs['from'] === `${room}/Bob`)
    expect(photoOf(presence)).toBe(avatar.sha1)
    const vcard = (await alice.ask(`${room}/Bob`, 'get', xml('vCard', { xmlns: 'vcard-temp' }))).getChild('vCard')
    expect(vcard?.getChildText('FN')).toBe('Bob B.')
    expect(vcard?.getChild('PHOTO')?.getChildText('BINVAL')).toBe(avatar.data)
    expect(vcard?.getChild('PHOTO')?.getChildText('TYPE')).toBe('image/png')
  })

  it('does not believe a client that says which avatar it has', async () => {
    const room = `${randomUUID()}@${roomDomain}`
    const alice = await stays(server.person('alice'))
    await alice.send(xml('presence', { to: `${room}/Alice` }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' }),
      xml('x', { xmlns: 'vcard-temp:x:update' }, xml('photo', {}, avatar.sha1))))
    const presence = await alice.receives(stanza => stanza.attrs['from'] === `${room}/Alice`)
    expect(itemOf(presence)['role']).toBe('participant')
    expect(photoOf(presence)).toBe('')
  })

  it('lets nobody change a name or an avatar', async () => {
    const alice = await stays(server.person('alice'))
    const answer = await alice.ask(undefined, 'set', xml('vCard', { xmlns: 'vcard-temp' }, xml('FN', {}, 'The admin')))
    expect(errorOf(answer)).toMatchObject({ type: 'cancel', condition: 'service-unavailable' })
    const own = await alice.ask(undefined, 'get', xml('vCard', { xmlns: 'vcard-temp' }))
    expect(own.getChild('vCard')?.getChildText('FN')).toBe('The alice')
  })

  it('tells nobody who is there', async () => {
    const [alice, bob] = [await stays(server.person('alice')), await stays(server.person('bob'))]
    const ask = async (to: string): Promise<string> => withoutIds(await alice.ask(to, 'get', xml('vCard', { xmlns: 'vcard-temp' })), to)
    const about = await Promise.all([`nobody@${domain}`, `bob@${domain}`, `nobody@${guestDomain}`, bob.jid].map(ask))
    expect(new Set(about).size).toBe(1)
    expect(about[0]).toContain('<service-unavailable')
  })

  it('asks a plugin that was started again where it is now', async () => {
    await using own = await startChatServer(version)
    await using restarted = await startAskedByProsody(everybodyIn)
    const config = readFileSync(own.prosody.configFile, 'utf8').replace(own.asked.path, restarted.path).replace(own.asked.secret, restarted.secret)
    own.prosody.writeConfig(config)
    await own.prosody.shell('config reload')
    await (await own.person('alice')).leave()
    expect(restarted.logins).toHaveLength(1)
    expect(own.asked.logins).toEqual([])
  })
})
