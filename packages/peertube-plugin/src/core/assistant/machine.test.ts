import { mkdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookAtMachine, type Machine } from './machine.js'

let root: string
const put = (path: string, text = ''): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const look = (ports: readonly number[] = [], pid?: number): Promise<Machine> => lookAtMachine({ pluginsData: join(root, 'data'), ports, pid, root })

beforeEach(() => { root = temporaryFolder('machine') })
afterEach(() => removeFolder(root))

describe('lookAtMachine', () => {
  it('finds nothing where nothing is', async () => {
    expect(await look()).toMatchObject({ container: undefined, firewalls: [], livechat: undefined, certificateFolders: [] })
  })

  it.each([['.dockerenv', '', 'docker'], ['run/.containerenv', '', 'podman'], ['proc/1/cgroup', '0::/kubepods/besteffort/pod1\n', 'kubepods']])('sees a container by %s', async (path, text, kind) => {
    put(path, text)
    expect((await look()).container).toBe(kind)
  })

  it('finds firewalls and folders with certificates', async () => {
    put('usr/sbin/ufw')
    put('usr/sbin/nft')
    put('etc/letsencrypt/live/videos.example/fullchain.pem')
    expect(await look()).toMatchObject({ firewalls: ['ufw', 'nftables'], certificateFolders: [join(root, 'etc/letsencrypt/live')] })
  })

  it('reads what the livechat plugin speaks for, and where', async () => {
    put('data/peertube-plugin-livechat/prosody/prosody.cfg.lua', 's2s_ports = { 5269 }\nVirtualHost "videos.example"\n  modules_enabled = {}\nComponent "room.videos.example" "muc"\n')
    expect((await look()).livechat).toEqual({ ports: [5269], domains: ['videos.example', 'room.videos.example'] })
  })

  it('tells other programs from our own', async () => {
    const server = createServer()
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as { port: number }
    expect((await look([port], process.pid)).strangers.filter(one => one.port === port)).toEqual([])
    expect((await look([port], process.pid + 1)).strangers.filter(one => one.port === port)).toMatchObject([{ port, pid: process.pid }])
    server.close()
  })
})
