import { describeWithEachProsody } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { roomDomain, startChatServer, type ChatServer } from '../support/prosody-chat-server.js'

describeWithEachProsody('what Prosody says of its database', version => {
  let server: ChatServer
  const engine = (work: string): Promise<unknown> => server.prosody.shell(`> for _, engine in pairs(require "core.modulemanager".get_module("${roomDomain}", "muc_peertube").module:shared("/*/sql/connections")) do ${work} end`)
  const storage = async (): Promise<unknown> => (await server.command('storage', {})).answer

  beforeAll(async () => {
    server = await startChatServer(version, { options: { default_storage: '"sql"', sql: '{ driver = "SQLite3"; database = "chat.sqlite" }' }, rooms: ['sqlite_wal'] })
  })
  afterAll(async () => { await server[Symbol.asyncDispose]() })

  it('is that it works, with nothing else', async () => {
    expect(await storage()).toEqual({ ok: true })
  })

  it('is what was refused, until it works again', async () => {
    await engine('engine:transaction(function () error("too much") end)')
    expect(await storage()).toMatchObject({ ok: false, damaged: false, reason: expect.stringContaining('too much') as unknown })
    expect(await storage()).toEqual({ ok: true })
    await engine('engine:transaction(function () return engine:execute("PRAGMA query_only=1") end)')
    for (let look = 0; look < 2; look += 1) expect(await storage()).toMatchObject({ ok: false, damaged: false, reason: expect.stringContaining('readonly') as unknown })
  })

  it('is that it is damaged for as long as Prosody runs, for no retry mends that', async () => {
    await engine('engine:transaction(function () error("database disk image is malformed") end)')
    expect(await storage()).toMatchObject({ ok: false, damaged: true, reason: expect.stringContaining('malformed') as unknown })
    expect(await storage()).toMatchObject({ ok: false, damaged: true })
  })
})
