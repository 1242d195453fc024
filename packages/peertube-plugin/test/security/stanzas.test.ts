import { randomUUID } from 'node:crypto'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { domain, guestDomain, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { connectRaw, type RawClient } from '../support/raw-client.js'
import { limitWords } from '../../src/texts/limits.js'

const words = Object.entries(limitWords).map(([name, text]) => `["${name}"] = "${text}"`).join('; ')

describeWithEachProsody('what somebody sends', version => {
  let server: ChatServer
  let room: string
  let attacker: RawClient
  let other: RawClient
  const people: RawClient[] = []
  const comes = async (username: string, of = guestDomain): Promise<RawClient> => {
    const client = await connectRaw({ port: server.c2s, domain: of, username })
    people.push(client)
    return client
  }
  const message = (content: string, more = ''): string => `<message to='${room}' type='groupchat' id='m1' ${more}>${content}</message>`
  /** Whatever was sent before has been handled. */
  const settle = async (client: RawClient): Promise<void> => {
    const id = randomUUID()
    client.send(`<iq type='get' id='${id}' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>`)
    await client.receives(new RegExp(`id='${id}'`))
  }
  const archived = async (): Promise<string> => {
    other.empty()
    other.send(`<iq type='set' id='page' to='${room}'><query xmlns='urn:xmpp:mam:2'/></iq>`)
    return other.receives(/<iq[^>]*id='page'/)
  }
  const expectNothingHappened = async (sign: string): Promise<void> => {
    await settle(other)
    expect(other.received).not.toContain(sign)
    expect(await archived()).not.toContain(sign)
    expect(await (await server.command('occupants', { room: room.split('@')[0] })).answer['occupants']).toHaveLength(2)
  }

  beforeAll(async () => {
    server = await startChatServer(version, { options: { c2s_stanza_size_limit: '98304', peertube_words: `{ ${words} }` } })
  })
  beforeEach(async () => {
    room = `${randomUUID()}@${roomDomain}`
    attacker = await comes(`g${randomUUID()}`)
    other = await comes('paul', domain)
    await other.join(room, 'Paul')
    await attacker.join(room, 'Mallory')
    other.empty()
    attacker.empty()
  })
  afterEach(async () => {
    for (const client of people.splice(0)) await client[Symbol.asyncDispose]()
  })
  afterAll(async () => {
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })

  it.each([
    ['20,000 letters', 'x'.repeat(20_000)],
    ['20,000 emoji', '🐝'.repeat(20_000)],
    ['what is short as it comes and long as it is written', `<![CDATA[${"'".repeat(4000)}]]>`]
  ])('is refused in words when it is too long: %s', async (_, body) => {
    attacker.send(message(`<body>sign ${body}</body>`))
    expect(await attacker.receives(/<\/message>/)).toMatch(/type='error'.*<policy-violation .*This is too long to be sent: send it in parts/s)
    expect(attacker.isOpen).toBe(true)
    await expectNothingHappened('sign')
  })

  it('is refused in the words of their language', async () => {
    attacker.send(message(`<body>${'é'.repeat(20_000)}</body>`, "xml:lang='fr-CA'"))
    expect(await attacker.receives(/<\/message>/)).toContain('C’est trop long')
  })

  it('passes when it is as long as people write', async () => {
    const text = 'A long story. '.repeat(350)
    attacker.send(message(`<body>${text}</body>`))
    await other.receives(/<\/message>/)
    expect(other.received).toContain(text)
  })

  it('is not read at all when it is much too long', async () => {
    attacker.send(message(`<body>sign ${'x'.repeat(240_000)}</body>`))
    await attacker.receives(/<policy-violation/)
    await expect.poll(() => attacker.isOpen, { timeout: 10_000 }).toBe(false)
    await settle(other)
    expect(await archived()).not.toContain('sign')
  })

  it('is refused when it is nested deeply, in messages, presences and requests', async () => {
    const nested = (levels: number): string => "<x xmlns='urn:example:x'>".repeat(levels) + '</x>'.repeat(levels)
    for (const levels of [20, 200]) {
      attacker.empty()
      attacker.send(message(`<body>sign</body>${nested(levels)}`))
      expect(await attacker.receives(/<\/message>/)).toMatch(/policy-violation .*nested too deeply/s)
    }
    attacker.send(`<presence to='${room}/Mallory'><status>sign</status>${nested(30)}</presence>`)
    await attacker.receives(/<presence[^>]*type='error'/)
    attacker.send(`<iq to='${room}' type='set' id='deep'>${nested(30)}</iq>`)
    await attacker.receives(/<iq[^>]*type='error'[^>]*>/)
    await expectNothingHappened('sign')
    attacker.send(message(`<body>flat enough</body>${nested(15)}`))
    await other.receives(/flat enough/)
  })

  it('is refused when it has many parts', async () => {
    attacker.send(message(`<body>sign</body><x xmlns='urn:example:x'>${'<y/>'.repeat(400)}</x>`))
    expect(await attacker.receives(/<\/message>/)).toMatch(/policy-violation .*too many parts/s)
    await expectNothingHappened('sign')
    attacker.send(message(`<body>${'<y/>'.repeat(20_000)}</body>`))
    await expect.poll(() => attacker.isOpen, { timeout: 10_000 }).toBe(false)
  })

  it.each([
    ['a prefix', (name: string) => `<a:x xmlns:a='${name}'>${'<a:y/>'.repeat(100)}</a:x>`],
    ['spaces before it', (name: string) => `<a:x xmlns:a${' '.repeat(400)}= "${name}"/>`],
    ['a default', (name: string) => `<x xmlns='${name}'/>`]
  ])('ends the connection when a namespace is long: %s', async (_, element) => {
    attacker.send(message(`<body>sign</body>${element('urn:'.padEnd(8000, 'n'))}`))
    await attacker.receives(/<policy-violation/)
    await expect.poll(() => attacker.isOpen, { timeout: 10_000 }).toBe(false)
    expect(await archived()).not.toContain('sign')
  })

  it('passes with namespaces as they are, and talks about them', async () => {
    const text = `xmlns:a = &quot;urn:example:a&quot; ${'and more '.repeat(100)} xmlns`
    attacker.send(message(`<body>${text}</body><a:x xmlns:a='urn:example:${'a'.repeat(200)}'><a:y/></a:x>`))
    await other.receives(/<\/message>/)
    expect(attacker.isOpen).toBe(true)
  })

  it('is refused when it is a long presence', async () => {
    attacker.send(`<presence to='${room}/Mallory'><status>sign ${'x'.repeat(5000)}</status></presence>`)
    await attacker.receives(/<presence[^>]*type='error'/)
    await expectNothingHappened('sign')
  })

  it('is refused when it is too much, for that person only, who may leave all the same', async () => {
    attacker.send(Array.from({ length: 250 }, (_one, index) => `<message to='${room}' type='groupchat' id='f${index}'><body>flood ${index}</body></message>`).join(''))
    await attacker.receives(/resource-constraint .*You are sending too much/s)
    await settle(attacker)
    await settle(other)
    const heard = [...other.received.matchAll(/<body>flood \d+/g)].length
    expect(heard).toBeGreaterThan(10)
    expect([...attacker.received.matchAll(/id='f\d+'[^>]*type='error'|type='error'[^>]*id='f\d+'/g)].length).toBeGreaterThan(25)
    expect(heard).toBeLessThan(225)
    other.send(message('<body>calm</body>'))
    await other.receives(/calm/)
    attacker.send(`<presence to='${room}/Mallory' type='unavailable'/>`)
    await expect.poll(async () => (await server.command('occupants', { room: room.split('@')[0] })).answer['occupants']).toHaveLength(1)
  })

  it('is taken more slowly, and not refused, from somebody who waits for it to be heard', async () => {
    for (let count = 0; count < 75; count++) {
      attacker.send(message(`<body>one after another ${count}</body>`))
      await attacker.receives(new RegExp(`one after another ${count}<`))
    }
    expect(attacker.received).not.toContain("type='error'")
  })
})
