import { join } from 'node:path'
import type { ConfigMap } from '@xmpp-chat/prosody-config'
import { createOtherMachine, signZone, startBind, startUnbound, type OtherMachine } from '@xmpp-chat/test-support'
import { createAuthority, type Authority } from './external-authority.js'
import { startOtherServer, type Kind, type OtherServer, type Place } from './external-servers.js'

/** How servers find each other by a name below it: over which family of addresses, and how TLS begins. */
export interface Network {
  readonly name: string
  readonly family: 'v4' | 'v6'
  readonly direct: boolean
  /** The port of ours that is in the DNS. */
  readonly port: number
}

/** Another machine with a DNS server, a resolver that validates, an authority that everybody trusts, and servers. */
export interface ExternalWorld extends AsyncDisposable {
  readonly machine: OtherMachine
  readonly authority: Authority
  /** The option `unbound` of our Prosody. */
  readonly resolver: ConfigMap
  readonly servers: ReadonlyMap<Kind, OtherServer>
}

export interface ExternalWorldOptions {
  readonly dir: string
  readonly networks: readonly Network[]
  readonly kinds: readonly Kind[]
  /** The labels of each server's domains below a network. */
  readonly labels: readonly string[]
}

export const hostIn = (network: Network): string => `${network.name}.example`
export const domainOf = (kind: Kind, network: Network, label: string): string => `${label}.${network.name}.${kind.replaceAll(/[ .]/g, '-').toLowerCase()}.example`

const portsOf = (kind: Kind, kinds: readonly Kind[]): Place['ports'] => {
  const first = 10_000 + 10 * kinds.indexOf(kind)
  return { s2s: first, direct: first + 1, clients: first + 2, components: first + 3 }
}

export async function createExternalWorld (options: ExternalWorldOptions): Promise<ExternalWorld> {
  const held: AsyncDisposable[] = []
  const dispose = async (): Promise<void> => {
    for (const one of held.toReversed()) await one[Symbol.asyncDispose]()
  }
  try {
    return { ...await build(options, one => { held.push(one) }), [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

async function build ({ dir, networks, kinds, labels }: ExternalWorldOptions, hold: (one: AsyncDisposable) => void): Promise<Omit<ExternalWorld, keyof AsyncDisposable>> {
  const machine = await createOtherMachine()
  hold(machine)
  const authority = createAuthority(dir, 'authority')
  const domains = (kind: Kind): string[] => networks.flatMap(network => labels.map(label => domainOf(kind, network, label)))
  const { text, ds } = await signZone('example.', zoneOf(machine, [
    ...networks.flatMap(network => serviceAt(`room.${hostIn(network)}`, `own-${network.family}`, network.port, network)),
    ...kinds.flatMap(kind => networks.flatMap(network => labels.flatMap(label => {
      const { s2s, direct } = portsOf(kind, kinds)
      return serviceAt(domainOf(kind, network, label), `other-${network.family}`, network.direct ? direct : s2s, network)
    })))
  ]))
  const address = machine.there.v4
  hold(await startBind({ address, port: 5300, zones: { example: text }, machine }))
  const resolver = { address, port: 53 }
  hold(await startUnbound({
    ...resolver, machine, stubs: { example: `${address}@5300` },
    server: ['access-control: 0.0.0.0/0 allow', ...ds.trim().split('\n').map(line => `trust-anchor: "${line}"`)]
  }))
  const servers = await Promise.all(kinds.map(async kind => {
    const server = await startOtherServer(kind, { machine, authority, domains: domains(kind), ports: portsOf(kind, kinds), resolver })
    hold(server)
    return [kind, server] as const
  }))
  return {
    machine, authority, servers: new Map(servers),
    resolver: { resolvconf: false, forward: `${address}@${resolver.port}`, options: { 'module-config:': 'iterator' } }
  }
}

const serviceAt = (domain: string, target: string, port: number, { direct }: Network): string[] =>
  [`_${direct ? 'xmpps' : 'xmpp'}-server._tcp.${domain}. IN SRV 0 5 ${port} ${target}.example.`]

const zoneOf = ({ here, there }: OtherMachine, records: readonly string[]): string => `$TTL 60
@ IN SOA ns.example. admin.example. 1 60 60 60 1
@ IN NS ns.example.
ns IN A ${there.v4}
own-v4 IN A ${here.v4}
own-v6 IN AAAA ${here.v6}
other-v4 IN A ${there.v4}
other-v6 IN AAAA ${there.v6}
${records.join('\n')}
`

/** The folder with certificates that the plugin is told of. */
export const folderOf = (dir: string, label: string): string => join(dir, 'certificates', label)
