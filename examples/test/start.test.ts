import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { removeFolder, temporaryFolder, until } from '@xmpp-chat/test-support'
import { expect, it } from 'vitest'

interface Status {
  readonly prosody: { readonly pid: number }
  readonly rooms: ReadonlyArray<{ readonly occupants: number }>
}

it('what `npm start -- --demo` runs is a site with a chat in which guests talk, and nothing is left when it is stopped', async () => {
  const dir = temporaryFolder('start', { passable: true })
  const host = spawn(process.execPath, [fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url)), '--demo', '--port', '0', '--dir', dir])
  let told = ''
  for (const stream of [host.stdout, host.stderr]) stream.on('data', chunk => { told += String(chunk) })
  try {
    await until(() => told.includes('Ctrl-C') || host.exitCode !== null, { timeout: 90_000, what: () => told })
    const site = /http:\/\/localhost:\d+/.exec(told)?.[0] ?? ''
    expect((await fetch(/http\S+\/w\/\S+/.exec(told)?.[0] ?? '')).status).toBe(200)
    const headers = { authorization: `Bearer ${await logIn(site)}` }
    let status: Status | undefined
    await until(async () => {
      status = await (await fetch(`${site}/plugins/xmpp-chat/router/status`, { headers })).json() as Status
      return status.rooms[0]?.occupants === 4
    }, { timeout: 30_000, what: () => JSON.stringify(status) })
    host.kill('SIGINT')
    const [code] = await once(host, 'close') as [number | null]
    expect({ code, told }).toMatchObject({ code: 0, told: expect.stringContaining('Stopped') as unknown })
    await until(() => !existsSync(`/proc/${status?.prosody.pid}`), { timeout: 10_000, what: () => 'the end of Prosody' })
    await expect(fetch(site)).rejects.toThrow('fetch failed')
  } finally {
    host.kill('SIGKILL')
    await removeFolder(dir)
  }
})

async function logIn (site: string): Promise<string> {
  const client = await (await fetch(`${site}/api/v1/oauth-clients/local`)).json() as Record<string, string>
  const body = new URLSearchParams({ ...client, grant_type: 'password', username: 'root', password: 'test-root' })
  return (await (await fetch(`${site}/api/v1/users/token`, { method: 'POST', body })).json() as { access_token: string }).access_token
}
