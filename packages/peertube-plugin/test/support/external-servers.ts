import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { baseConfig, ownByService, prosody, removeFolder, startEjabberd, temporaryFolder, type OtherMachine, type ProsodyVersion } from '@xmpp-chat/test-support'
import type { Authority } from './external-authority.js'
import { connectPerson, type Person } from './prosody-person.js'

/** Whether a server takes dialback for enough (lax), or asks for a certificate that it trusts. */
export type Temper = 'lax' | 'strict'

export const kinds = ['ejabberd lax', 'ejabberd strict', 'Prosody 0.12 strict', 'Prosody 0.12 lax', 'Prosody 13.0 strict', 'Prosody 13.0 lax'] as const
export type Kind = (typeof kinds)[number]

/** Where a server is to be found; its name in the DNS is part of the names of its domains. */
export interface Place {
  readonly machine: OtherMachine
  readonly authority: Authority
  readonly domains: readonly string[]
  readonly ports: ServerPorts
  readonly resolver: { readonly address: string, readonly port: number }
}

export interface ServerPorts { readonly s2s: number, readonly direct: number, readonly clients: number, readonly components: number }

/** What programs say that speak for a whole domain of a Prosody there, which is one that begins with `program.` (XEP-0114). */
export const programSecret = 'between-programs'

/** Somebody else's server, where anybody may be without an account. */
export interface OtherServer extends AsyncDisposable {
  readonly ports: ServerPorts
  person (domain: string): Promise<Person>
  log (): string
}

export async function startOtherServer (kind: Kind, place: Place): Promise<OtherServer> {
  const [name = '', ...rest] = kind.split(' ')
  const temper = rest.at(-1) as Temper
  const running = name === 'ejabberd' ? await startEjabberdThere(temper, place) : await startProsodyThere(rest[0] as ProsodyVersion, temper, place)
  return { ...running, ports: place.ports, person: domain => connectPerson({ address: place.machine.there.v4, port: place.ports.clients, domain }) }
}

interface Running extends AsyncDisposable { log (): string }

/** For all its domains but those of strangers. */
const pairOf = ({ authority, domains }: Place): ReturnType<Authority['issue']> => authority.issue({ names: domains.filter(domain => !domain.startsWith('stranger.')) })

async function startEjabberdThere (temper: Temper, place: Place): Promise<Running> {
  const { machine, authority, domains, ports, resolver } = place
  const dir = temporaryFolder('ejabberd-certs')
  const { certificate, key } = pairOf(place)
  writeFileSync(join(dir, 'both.pem'), certificate + key)
  const running = await startEjabberd({
    hosts: domains, port: ports.s2s, directTlsPort: ports.direct, clientPort: ports.clients, address: '::', reachedAt: machine.there.v4, machine, resolver,
    certificate: join(dir, 'both.pem'), authorities: authority.file, dialback: temper === 'lax', starttls: temper === 'lax' ? 'optional' : 'required'
  })
  return {
    log: running.log,
    [Symbol.asyncDispose]: async () => {
      await running.stop()
      await removeFolder(dir)
    }
  }
}

async function startProsodyThere (version: ProsodyVersion, temper: Temper, place: Place): Promise<Running> {
  const { machine, authority, domains, ports, resolver } = place
  const dir = temporaryFolder('elsewhere', { forService: true })
  const pair = pairOf(place)
  for (const name of ['certificate', 'key'] as const) {
    writeFileSync(join(dir, `own.${name}`), pair[name], { mode: 0o600 })
    ownByService(join(dir, `own.${name}`))
  }
  const running = await prosody(version).start({
    dir, machine,
    config: baseConfig(dir, {
      log: '{ { to = "console", levels = { min = "info" } } }',
      modules_enabled: '{ "tls", "s2s", "dialback", "c2s", "saslauth", "presence", "message", "iq" }',
      unbound: `{ resolvconf = false, forward = "${resolver.address}@${resolver.port}", options = { ["module-config:"] = "iterator" } }`,
      interfaces: '{ "*", "::" }', s2s_ports: `{ ${ports.s2s} }`, s2s_direct_tls_ports: `{ ${ports.direct} }`, c2s_ports: `{ ${ports.clients} }`, component_ports: `{ ${ports.components} }`, component_interfaces: '{ "*" }',
      c2s_require_encryption: 'false', authentication: '"anonymous"', allow_anonymous_s2s: 'true', s2s_secure_auth: String(temper === 'strict'),
      ssl: `{ certificate = "${dir}/own.certificate", key = "${dir}/own.key", cafile = "${authority.file}", capath = false }`
    }) + domains.map(domain => domain.startsWith('program.') ? `Component "${domain}"\n  component_secret = "${programSecret}"\n` : `VirtualHost "${domain}"\n`).join('')
  })
  return {
    log: running.log,
    [Symbol.asyncDispose]: async () => {
      await running.stop()
      await removeFolder(dir)
    }
  }
}
