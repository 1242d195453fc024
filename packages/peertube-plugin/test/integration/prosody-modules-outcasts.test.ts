import { xml } from '@xmpp/client'
import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { domain, everybodyIn, ownedBy, roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { errorOf, mucNamespace } from '../support/prosody-person.js'

describeWithEachProsody('who was banned in a room', version => {
  let server: ChatServer
  beforeAll(async () => { server = await startChatServer(version) })
  afterAll(async () => {
    expect(server.faults()).toEqual([])
    await server[Symbol.asyncDispose]()
  })

  it.each([['spam and noise', 'spam and noise'], ['é'.repeat(200), 'é'.repeat(149)], [undefined, undefined]])('for %j is told so also when they come back', async (reason, told) => {
    server.asked.handlers = { ...everybodyIn, access: ownedBy(`olga@${domain}`) }
    await using olga = await server.person('olga')
    await using rude = await server.person('rude')
    const room = `${randomUUID()}@${roomDomain}`
    await olga.join(room, 'Olga')
    await rude.join(room, 'Rude')
    const ban = await olga.ask(room, 'set', xml('query', { xmlns: `${mucNamespace}#admin` }, xml('item', { affiliation: 'outcast', jid: `rude@${domain}` }, ...reason === undefined ? [] : [xml('reason', {}, reason)])))
    expect(ban.attrs['type']).toBe('result')
    await rude.receives(stanza => stanza.attrs['type'] === 'unavailable')
    const refusal = await rude.join(room, 'Rude')
    expect(errorOf(refusal)).toEqual({ type: 'auth', condition: 'forbidden', ...told === undefined ? {} : { text: told } })
  })
})
