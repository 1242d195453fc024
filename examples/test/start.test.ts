import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { client, xml, type XmlElement } from '@xmpp/client'
import { removeFolder, temporaryFolder, until } from '@xmpp-chat/test-support'
import { expect, it } from 'vitest'

it('what `npm start` runs is a chat: a guest joins and talks, and nothing is left when it is stopped', async () => {
  const dir = temporaryFolder('start', { forService: true })
  const host = spawn(process.execPath, [fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))], { env: { ...process.env, XMPP_CHAT_DIR: dir } })
  let told = ''
  for (const stream of [host.stdout, host.stderr]) stream.on('data', chunk => { told += String(chunk) })
  try {
    await until(() => told.includes('Ctrl-C') || host.exitCode !== null, { timeout: 60_000, what: () => told })
    const c2s = /127\.0\.0\.1, port (\d+)/.exec(told)?.[1]
    const http = /ws:\/\/[^:]+:(\d+)/.exec(told)?.[1]
    expect((await fetch(`http://127.0.0.1:${http}/xmpp-websocket`)).status).toBe(200)
    await talk(Number(c2s))
    const pid = Number(readFileSync(join(dir, 'data', 'prosody.pid'), 'utf8'))
    host.kill('SIGINT')
    const [code] = await once(host, 'close') as [number | null]
    expect({ code, told }).toMatchObject({ code: 0, told: expect.stringContaining('Stopped') as unknown })
    expect(existsSync(`/proc/${pid}`)).toBe(false)
  } finally {
    host.kill('SIGKILL')
    await removeFolder(dir)
  }
})

async function talk (port: number): Promise<void> {
  // The certificate is its own authority, and the client has no other way to be told that it may be.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
  const guest = client({ service: `xmpp://127.0.0.1:${port}`, domain: 'videos.localhost' })
  guest.reconnect.stop()
  const heard: Array<string | null> = []
  guest.on('error', () => {}).on('stanza', (stanza: XmlElement) => { if (stanza.is('message')) heard.push(stanza.getChildText('body')) })
  await guest.start()
  const room = 'first@room.videos.localhost'
  await guest.send(xml('presence', { to: `${room}/guest` }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' })))
  await guest.send(xml('message', { to: room, type: 'groupchat' }, xml('body', {}, 'Hello')))
  await until(() => heard.includes('Hello'), { timeout: 20_000, what: () => JSON.stringify(heard) })
  await guest.stop()
}
