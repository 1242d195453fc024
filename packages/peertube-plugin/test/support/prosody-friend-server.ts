import { createSelfSigned } from '@xmpp-chat/certs'
import { baseConfig, freePort, ownByService, prosody, removeFolder, temporaryFolder, type ProsodyVersion } from '@xmpp-chat/test-support'
import { randomInt } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectPerson, type Person } from './prosody-person.js'

export const friendDomain = 'friends.example'

/** Two addresses of this machine, and the options with which servers there find each other. Servers are looked for at port 5269 where the DNS says nothing. */
export interface Neighbourhood {
  readonly own: string
  readonly theirs: string
  readonly options: Readonly<Record<string, string>>
  /** The same as the option `unbound` of a plugin's Prosody. */
  readonly resolver: Readonly<Record<string, unknown>>
}

/** `names` are ours, `more` are theirs beside `friendDomain`. */
export function createNeighbourhood (dir: string, names: readonly string[], more: readonly string[] = []): Neighbourhood {
  const [own, theirs] = [1, 2].map(last => `127.${randomInt(1, 255)}.${randomInt(255)}.${last}`) as [string, string]
  const file = join(dir, 'hosts')
  writeFileSync(file, [...names.map(name => `${own} ${name}`), ...[friendDomain, ...more].map(name => `${theirs} ${name}`), ''].join('\n'), { mode: 0o644 })
  ownByService(file)
  return {
    own, theirs,
    resolver: { resolvconf: false, hoststxt: file, options: { 'local-zone:': 'example. static' } },
    options: {
      unbound: `{ resolvconf = false, hoststxt = "${file}", options = { ["local-zone:"] = "example. static" } }`,
      s2s_ports: '{ 5269 }', s2s_secure_auth: 'false', s2s_require_encryption: 'false', use_ipv6: 'false'
    }
  }
}

async function writeCertificate (folder: string): Promise<void> {
  const { certificate, key } = await createSelfSigned({ domains: [friendDomain] })
  mkdirSync(folder)
  writeFileSync(join(folder, `${friendDomain}.crt`), certificate)
  writeFileSync(join(folder, `${friendDomain}.key`), key, { mode: 0o600 })
  for (const path of [folder, ...readdirSync(folder).map(name => join(folder, name))]) ownByService(path)
}

/** Somebody else's server with two accounts. */
export interface FriendServer extends AsyncDisposable {
  person (username: 'friend' | 'other'): Promise<Person>
  log (): string
  /** The port and the password for programs that speak for a whole domain of `programs`. */
  readonly programPort: number
}

export const programPassword = 'between-programs'

export async function startFriendServer (version: ProsodyVersion, { theirs, options }: Neighbourhood, { tls = false, programs = [] }: { readonly tls?: boolean, readonly programs?: readonly string[] } = {}): Promise<FriendServer> {
  const dir = temporaryFolder('friends', { forService: true })
  if (tls) await writeCertificate(join(dir, 'own-certs'))
  const [port, programPort] = [await freePort(), await freePort()]
  const running = await prosody(version).start({
    dir,
    config: baseConfig(dir, {
      ...tls ? { certificates: `"${dir}/own-certs"` } : {},
      modules_enabled: `{ ${tls ? '"tls", ' : ''}"admin_shell", "s2s", "dialback", "c2s", "saslauth", "presence", "message", "iq" }`, ...options,
      s2s_interfaces: `{ "${theirs}" }`, component_ports: `{ ${programPort} }`, c2s_ports: `{ ${port} }`, c2s_require_encryption: 'false', allow_unencrypted_plain_auth: 'true', authentication: '"internal_plain"'
    }) + `VirtualHost "${friendDomain}"\n` + programs.map(name => `Component "${name}"\n  component_secret = "${programPassword}"\n  modules_enabled = { "s2s", "dialback" }\n`).join('')
  })
  for (const name of ['friend', 'other']) await running.shell(`user create ${name}@${friendDomain} right`)
  return {
    person: username => connectPerson({ port, domain: friendDomain, username }),
    log: running.log, programPort,
    [Symbol.asyncDispose]: async () => {
      await running.stop()
      await removeFolder(dir)
    }
  }
}
