import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { absenceOf, describeUnlessAbsent, ownByService, programTree, removeFolder, serverAbsence, temporaryFolder } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createLinkCodes } from '../../src/core/link-codes.js'
import { createRateLimit } from '../../src/core/rate-limit.js'
import { createTickets } from '../../src/core/tickets.js'
import { roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'
import { itemOf } from '../support/prosody-person.js'

for (const version of ['0.12', '13.0'] as const) {
  describeUnlessAbsent(`a clock that is set back (Prosody ${version})`, [absenceOf(version), serverAbsence('faketime')], () => {
    let dir: string
    let server: ChatServer
    let clock: string
    beforeAll(async () => {
      dir = temporaryFolder('clock', { passable: true })
      clock = join(dir, 'clock')
      const library = join(dir, 'libfaketime.so.1')
      const { root } = programTree('faketime')
      copyFileSync(join(root, readdirSync(root, { recursive: true, encoding: 'utf8' }).find(path => path.endsWith('/libfaketime.so.1')) as string), library)
      writeFileSync(clock, '+0')
      for (const path of [library, clock]) {
        ownByService(path)
        chmodSync(path, 0o644)
      }
      server = await startChatServer(version, {
        env: { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
        options: {
          limits: '{ c2s = { rate = "64kb/s"; burst = "1s" } }',
          modules_enabled: '{ "admin_shell", "c2s", "saslauth", "disco", "presence", "message", "iq", "limits" }', modules_disabled: '{ "offline", "s2s" }'
        }
      })
    })
    afterAll(async () => {
      expect(server.faults()).toEqual([])
      await server[Symbol.asyncDispose]()
      await removeFolder(dir)
    })

    it('by hours keeps nobody waiting: not who is inside, not who comes', async () => {
      const room = `${randomUUID()}@${roomDomain}`
      const before = await server.person('alice')
      await before.join(room, 'Alice')
      for (const [index, jump] of ['-1h', '+5h', '-30d', '+0'].entries()) {
        writeFileSync(clock, jump)
        const time = Number(/(\d+)\s*$/.exec(await server.prosody.shell('> os.time()'))?.[1]) - Date.now() / 1000
        expect(Math.sign(Math.round(time / 60)) + 0).toBe(Math.sign(Number.parseInt(jump)))
        // More than a connection may send at once.
        for (let count = 0; count < 6; count++) await before.say(room, `${jump} ${count} ${'x'.repeat(14_000)}`)
        await before.receives(stanza => stanza.getChildText('body')?.startsWith(`${jump} 5 `) === true)
        const later = await server.person(`paul${index}`)
        expect(itemOf(await later.join(room, `Paul ${index}`))).toMatchObject({ role: 'participant' })
        await later.leave()
      }
      await before.leave()
    })
  })
}

describe('a clock of PeerTube’s that is set back', () => {
  it('makes no ticket, code or rate stay or end', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 })
    try {
      const [tickets, codes, rate] = [createTickets(), createLinkCodes(), createRateLimit()]
      const [ticket, code] = [tickets.issue('a@x'), codes.issue('olga')]
      expect(rate.take('a', 2)).toBe(true)
      for (const time of [1_800_000_000_000 - 3_600_000, 1_800_000_000_000 + 86_400_000]) vi.setSystemTime(time)
      expect(tickets.take('a@x', ticket)).toBe(true)
      expect(codes.take(code)).toBe('olga')
      vi.setSystemTime(1_700_000_000_000)
      expect([rate.take('a', 2), rate.take('a', 2)]).toEqual([true, false])
    } finally {
      vi.useRealTimers()
    }
  })
})
