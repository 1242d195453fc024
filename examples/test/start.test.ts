import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { removeFolder, temporaryFolder, until } from '@xmpp-chat/test-support'
import { client, xml, type XmlElement } from '@xmpp/client'
import { expect, it } from 'vitest'

interface Status {
  readonly prosody: { readonly pid: number }
  readonly rooms: ReadonlyArray<{ readonly occupants: number }>
}

/** What the command says, until it says what is waited for. */
async function start (dir: string, ...args: string[]): Promise<{ readonly host: ChildProcess, told: () => string, site: string }> {
  const host = spawn(process.execPath, [fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url)), '--port', '0', '--dir', dir, ...args])
  let told = ''
  for (const stream of [host.stdout, host.stderr]) stream.on('data', chunk => { told += String(chunk) })
  await until(() => told.includes('Ctrl-C') || host.exitCode !== null, { timeout: 90_000, what: () => told })
  return { host, told: () => told, site: /http:\/\/localhost:\d+/.exec(told)?.[0] ?? '' }
}

it('what `npm start -- --demo` runs is a site with a chat in which guests talk, and nothing is left when it is stopped', async () => {
  const dir = temporaryFolder('start', { passable: true })
  const { host, told, site } = await start(dir, '--demo')
  try {
    expect((await fetch(/http\S+\/w\/\S+/.exec(told())?.[0] ?? '')).status).toBe(200)
    const headers = { authorization: `Bearer ${await logIn(site)}` }
    let status: Status | undefined
    await until(async () => {
      status = await (await fetch(`${site}/plugins/xmpp-chat/router/status`, { headers })).json() as Status
      return status.rooms[0]?.occupants === 4
    }, { timeout: 30_000, what: () => JSON.stringify(status) })
    host.kill('SIGINT')
    const [code] = await once(host, 'close') as [number | null]
    expect({ code, told: told() }).toMatchObject({ code: 0, told: expect.stringContaining('Stopped') as unknown })
    await until(() => !existsSync(`/proc/${status?.prosody.pid}`), { timeout: 10_000, what: () => 'the end of Prosody' })
    await expect(fetch(site)).rejects.toThrow('fetch failed')
  } finally {
    host.kill('SIGKILL')
    await removeFolder(dir)
  }
})

it('what `npm start -- --external` runs has another XMPP server beside it, from which an account comes into the room', async () => {
  const dir = temporaryFolder('start', { passable: true })
  const { host, told, site } = await start(dir, '--external')
  try {
    await until(() => told().includes('and join '), { timeout: 10_000, what: told })
    const [, jid = '', password = '', port = ''] = /log in as (\S+) with the password (\S+), server 127\.0\.0\.1 port (\d+)/.exec(told()) ?? []
    const room = /and join (\S+@\S+\w)/.exec(told())?.[1] ?? ''
    const headers = { authorization: `Bearer ${await logIn(site)}`, 'content-type': 'application/json' }
    const plugin = `${site}/plugins/xmpp-chat/router`
    await fetch(`${site}/api/v1/plugins/peertube-plugin-xmpp-chat/settings`, { method: 'PUT', headers, body: JSON.stringify({ settings: { 'external-accounts': true, 's2s-interfaces': '127.0.0.1' } }) })
    await until(async () => (await fetch(`${plugin}/external/prove`, { method: 'POST', headers, body: JSON.stringify({ domain: jid.split('@')[1] }) }).then(answer => answer.json()) as { ok: boolean }).ok,
      { timeout: 30_000, interval: 500, what: told })
    await using friend = await logInElsewhere({ jid, password, port: Number(port) })
    expect(await friend.join(`${room}/Friend`)).toBe('in')
    const exited = once(host, 'close')
    host.kill('SIGINT')
    expect((await exited)[0]).toBe(0)
  } finally {
    host.kill('SIGKILL')
    await removeFolder(dir)
  }
})

/** An account of the other server, whose certificate nobody has signed. */
async function logInElsewhere ({ jid, password, port }: { jid: string, password: string, port: number }): Promise<AsyncDisposable & { join: (room: string) => Promise<string> }> {
  const [username = '', domain = ''] = jid.split('@')
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
  const connection = client({ service: `xmpp://127.0.0.1:${port}`, domain, username, password })
  connection.on('error', () => {})
  await connection.start()
  return {
    join: async room => {
      const answer = new Promise<string>(resolve => {
        connection.on('stanza', (stanza: XmlElement) => {
          if (!stanza.is('presence') || !String(stanza.attrs['from']).startsWith(room)) return
          resolve(stanza.attrs['type'] === 'error' ? String(stanza) : 'in')
        })
      })
      await connection.send(xml('presence', { to: room }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' })))
      return answer
    },
    [Symbol.asyncDispose]: async () => { await connection.stop() }
  }
}

async function logIn (site: string): Promise<string> {
  const client = await (await fetch(`${site}/api/v1/oauth-clients/local`)).json() as Record<string, string>
  const body = new URLSearchParams({ ...client, grant_type: 'password', username: 'root', password: 'test-root' })
  return (await (await fetch(`${site}/api/v1/users/token`, { method: 'POST', body })).json() as { access_token: string }).access_token
}
