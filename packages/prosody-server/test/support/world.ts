import { createSelfSigned, type CertificatePair } from '@xmpp-chat/certs'
import type { ServerConfigInput } from '@xmpp-chat/prosody-config'
import { baseConfig, freePort, prosody, removeFolder, startBind, startUnbound, temporaryFolder, type RunningProsody } from '@xmpp-chat/test-support'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectChatter, type Chatter } from './chatter.js'

export const domain = 'videos.example'
export const rooms = `room.${domain}`
export const room = `talk@${rooms}`
export const remoteDomain = 'friends.example'

/** Two servers that can find each other: ports and names of ours, and a running one of somebody else. */
export interface World extends AsyncDisposable {
  readonly ports: { readonly c2s: number, readonly s2s: number, readonly spare: number }
  readonly pair: CertificatePair
  /** The configuration of our server: guests talk to it without TLS, other servers with. */
  config (changes?: (config: ServerConfigInput) => ServerConfigInput): ServerConfigInput
  readonly remote: RunningProsody
  /** Somebody with an account on the other server. */
  friend (): Promise<Chatter>
  guest (): Promise<Chatter>
  /** Has the DNS say where our server is. */
  publish (port: number): Promise<void>
}

export async function createWorld (): Promise<World> {
  const [c2s, s2s, spare, dns, remoteS2s, remoteC2s] = await Promise.all(Array.from({ length: 6 }, () => freePort())) as [number, number, number, number, number, number]
  let serial = 1
  const zone = (port: number): string => `$TTL 1
@ IN SOA ns.example. admin.example. ${serial++} 60 60 60 1
@ IN NS ns.example.
ns IN A 127.0.0.1
videos IN A 127.0.0.1
friends IN A 127.0.0.1
_xmpp-server._tcp.videos IN SRV 0 5 ${port} videos.example.
_xmpp-server._tcp.room.videos IN SRV 0 5 ${port} videos.example.
_xmpp-server._tcp.friends IN SRV 0 5 ${remoteS2s} friends.example.
`
  const bind = await startBind({ address: '127.0.0.1', port: dns, zones: { example: zone(s2s) } })
  const unbound = await startUnbound({ address: '127.0.0.1', port: await freePort(), stubs: { example: `127.0.0.1@${dns}` } })
  const resolving = { resolvconf: false, forward: `127.0.0.1@${unbound.port}`, options: { 'module-config:': 'iterator' } }
  const pair = await createSelfSigned({ domains: [domain, rooms] })
  const dir = temporaryFolder('remote', { forService: true })
  const theirs = await createSelfSigned({ domains: [remoteDomain] })
  writeFileSync(join(dir, 'friends.crt'), theirs.certificate)
  writeFileSync(join(dir, 'friends.key'), theirs.key)
  const remote = await prosody('13.0').start({
    dir,
    config: baseConfig(dir, {
      modules_enabled: '{ "admin_shell", "tls", "s2s", "dialback", "c2s", "saslauth", "roster" }',
      s2s_ports: `{ ${remoteS2s} }`, c2s_ports: `{ ${remoteC2s} }`, s2s_secure_auth: 'false', c2s_require_encryption: 'false', allow_unencrypted_plain_auth: 'true',
      authentication: '"internal_plain"', unbound: `{ resolvconf = false, forward = "127.0.0.1@${unbound.port}", options = { ["module-config:"] = "iterator" } }`,
      ssl: `{ certificate = "${join(dir, 'friends.crt')}", key = "${join(dir, 'friends.key')}" }`
    }) + `VirtualHost "${remoteDomain}"\n`
  })
  await remote.shell(`user create friend@${remoteDomain} secret-of-friend`)
  const base: ServerConfigInput = {
    modules: ['disco', 'roster', 'saslauth', 'c2s', 'tls', 'dialback', 's2s'],
    services: { c2s: { ports: [c2s], interfaces: ['127.0.0.1'] }, s2s: { ports: [s2s], interfaces: ['127.0.0.1'] } },
    options: { c2s_require_encryption: false, s2s_secure_auth: false, unbound: resolving },
    hosts: { [domain]: { authentication: 'anonymous', modulesDisabled: ['tls', 's2s', 'dialback'] } },
    components: { [rooms]: { module: 'muc', modules: ['muc_mam'], options: { restrict_room_creation: false, muc_room_locking: false, muc_room_default_persistent: true } } }
  }
  return {
    ports: { c2s, s2s, spare }, pair, remote,
    config: (changes = config => config) => changes(base),
    guest: () => connectChatter({ port: c2s, domain }),
    friend: () => connectChatter({ port: remoteC2s, domain: remoteDomain, account: { username: 'friend', password: 'secret-of-friend' } }),
    publish: port => bind.writeZone('example', zone(port)),
    [Symbol.asyncDispose]: async () => {
      await remote.stop()
      await unbound.stop()
      await bind.stop()
      await removeFolder(dir)
    }
  }
}
