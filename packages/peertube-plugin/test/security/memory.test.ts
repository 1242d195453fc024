import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeWithEachProsody, memoryOf } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { guestDomain, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { connectRaw, type RawClient } from '../support/raw-client.js'

/** What an attack costs must stay in proportion to what people cost who only talk. */
const mostTimes = 2

describeWithEachProsody('memory', version => {
  let server: ChatServer
  const people: RawClient[] = []
  const room = `${randomUUID()}@${roomDomain}`
  const poisoned = `${randomUUID()}@${roomDomain}`
  const comes = async (): Promise<RawClient> => {
    const client = await connectRaw({ port: server.c2s, domain: guestDomain, username: `g${randomUUID()}` })
    people.push(client)
    return client
  }
  const memory = (): number => memoryOf(server.prosody.pid)
  /** The most within a second of what has begun. */
  const highest = async (): Promise<number> => {
    let most = 0
    for (let count = 0; count < 10; count++) {
      await sleep(100)
      most = Math.max(most, memory())
    }
    return most
  }
  const archiveSize = async (of: string): Promise<number> => Number(/(\d+)\s*$/.exec(await server.prosody.shell(
    `> (function () local items, size = require "core.storagemanager".open("${roomDomain}", "muc_log", "archive"):find("${of.split('@')[0]}", {}), 0; for _, item in items do size = size + #tostring(item); end return size; end)()`
  ))?.[1])
  /** As an earlier version kept them. */
  const poison = (of: string, count: number, content: string): Promise<string> => server.prosody.shell(
    `> (function () local st = require "util.stanza"; local archive = require "core.storagemanager".open("${roomDomain}", "muc_log", "archive"); ` +
    `for index = 1, ${count} do local message = st.message({ type = "groupchat"; from = "${of}/Old" }); ${content}; archive:append("${of.split('@')[0]}", nil, message, os.time(), "message<groupchat"); end return true; end)()`
  )
  const page = (client: RawClient, of: string, id: string, query = ''): void => {
    client.send(`<iq type='set' id='${id}' to='${of}'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>1000</max>${query}</set></query></iq>`)
  }

  beforeAll(async () => {
    server = await startChatServer(version, { options: { c2s_stanza_size_limit: '98304', storage: '"sql"', sql: '{ driver = "SQLite3", database = "chat.sqlite" }' } })
  })
  afterAll(async () => {
    for (const client of people) await client[Symbol.asyncDispose]()
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })
  let usual = 0

  it('is what people need who talk', async () => {
    for (let count = 0; count < 25; count++) {
      const client = await comes()
      await client.join(room, `Guest ${count}`)
      client.send(`<message to='${room}' type='groupchat'><body>hello ${count}</body></message>`)
    }
    await people[0]?.receives(/hello 24/)
    usual = memory()
  })

  it('does not grow with what is too large to be sent', async () => {
    const attackers = await Promise.all(Array.from({ length: 10 }, comes))
    for (const [index, client] of attackers.entries()) await client.join(room, `Attacker ${index}`)
    for (let round = 0; round < 6; round++) {
      for (const client of attackers) client.send(`<message to='${room}' type='groupchat'><body>${'x'.repeat(240_000)}</body></message>`)
    }
    await expect.poll(() => attackers.some(client => client.isOpen), { timeout: 30_000 }).toBe(false)
    expect(memory()).toBeLessThan(usual * mostTimes)
    expect(await archiveSize(room)).toBeLessThan(50_000)
  })

  it('does not grow with those who ask for pages and do not read them', async () => {
    const reader = await comes()
    await reader.join(poisoned, 'Reader')
    await poison(poisoned, 100, 'message:text_tag("body", ("x"):rep(16000))')
    const attackers = await Promise.all(Array.from({ length: 25 }, comes))
    for (const client of attackers) {
      client.stopReading()
      for (let count = 0; count < 60; count++) page(client, poisoned, `p${count}`)
    }
    reader.empty()
    page(reader, poisoned, 'mine')
    expect((await reader.receives(/<iq[^>]*id='mine'/)).length).toBeGreaterThan(50_000)
    expect(await highest()).toBeLessThan(usual * mostTimes)
    for (const client of attackers) await client[Symbol.asyncDispose]()
  })

  it('is not kept for who does not read what comes, and others lose nothing', async () => {
    const [deaf, reader] = [await comes(), await comes()]
    await deaf.join(room, 'Deaf')
    await reader.join(room, 'Attentive')
    deaf.stopReading()
    const said = await server.prosody.shell(
      '> (function () local st = require "util.stanza"; local count = 0; for jid, session in pairs(prosody.full_sessions) do ' +
      `for index = 1, session.send and jid:find("${deaf.username}", 1, true) and 300 or jid:find("${reader.username}", 1, true) and 5 or 0 do session.send(st.message():text_tag("body", index..("x"):rep(100000))); count = count + 1; end ` +
      'end return count; end)()'
    )
    expect(said).toContain('305')
    await reader.receives(/<body>5x/)
    await expect.poll(async () => JSON.stringify((await server.command('occupants', { room: room.split('@')[0] })).answer), { timeout: 20_000 }).not.toContain('Deaf')
    expect(reader.isOpen).toBe(true)
    expect(await highest()).toBeLessThan(usual * mostTimes)
  })

  it('is not lost on what an earlier version archived: that is left out, and removed', async () => {
    const old = `${randomUUID()}@${roomDomain}`
    const reader = await comes()
    await reader.join(old, 'Reader')
    await poison(old, 1, 'message:text_tag("body", "the first")')
    await poison(old, 60, 'message:text_tag("body", ("x"):rep(240000))')
    await poison(old, 3, 'message:text_tag("body", "deep"); for _ = 1, 100 do message:tag("x", { xmlns = "urn:example:x" }); end')
    await poison(old, 1, 'message:text_tag("body", "the last")')
    const newcomer = await comes()
    await newcomer.join(old, 'Newcomer')
    expect(newcomer.received.length).toBeLessThan(10_000)
    reader.empty()
    page(reader, old, 'newest', '<before/>')
    const newest = await reader.receives(/<iq[^>]*id='newest'.*<\/iq>/s)
    expect([...newest.matchAll(/<body>(.{0,20})/g)].map(([, body]) => body?.replace(/<.*/, ''))).toEqual(['the last'])
    const first = /<first[^>]*>([^<]*)/.exec(newest)?.[1] ?? ''
    expect(newest).toContain(`id='${first}'`)
    reader.empty()
    page(reader, old, 'before', `<before>${first}</before>`)
    const before = await reader.receives(/<iq[^>]*id='before'.*<\/iq>/s)
    expect([...before.matchAll(/<body>(.{0,20})/g)].map(([, body]) => body?.replace(/<.*/, ''))).toEqual(['the first'])
    expect(before).toMatch(/complete='true'/)
    expect(await archiveSize(old)).toBeLessThan(2000)
    expect(server.prosody.log()).toMatch(/Removed \d+ messages from the archive of .* too long or too deep/)
  })

  it('and pages are whole however many it takes', async () => {
    const long = `${randomUUID()}@${roomDomain}`
    const reader = await comes()
    await reader.join(long, 'Reader')
    await poison(long, 60, 'message:text_tag("body", index.." "..("y"):rep(10000))')
    const read = async (direction: 'before' | 'after'): Promise<number[]> => {
      const bodies: number[] = []
      for (let at = direction === 'before' ? '<before/>' : '', id = 0; id < 20; id++) {
        reader.empty()
        page(reader, long, `${direction}${id}`, at)
        const text = await reader.receives(new RegExp(`<iq[^>]*id='${direction}${id}'.*</iq>`, 's'))
        const found = [...text.matchAll(/<body>(\d+)/g)].map(([, number]) => Number(number))
        bodies[direction === 'before' ? 'unshift' : 'push'](...found)
        if (/complete='true'/.test(text)) return bodies
        at = `<${direction}>${new RegExp(`<${direction === 'before' ? 'first' : 'last'}[^>]*>([^<]*)`).exec(text)?.[1] ?? ''}</${direction}>`
      }
      return bodies
    }
    const all = Array.from({ length: 60 }, (_one, index) => index + 1)
    expect(await read('before')).toEqual(all)
    expect(await read('after')).toEqual(all)
  })
})
