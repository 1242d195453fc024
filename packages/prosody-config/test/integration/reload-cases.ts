import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isListening, type ProsodyVersion } from '@xmpp-chat/test-support'
import type { ComponentInput, HostInput, ServerConfigInput } from '../../src/index.js'
import type { StepName } from '../../src/reload-plan.js'
import { disco, featuresForServers, featuresOf, startTlsCertificate } from './plain-client.js'
import { certificateAt, statusOf, type Connected, type World } from './reload-world.js'

type Step = Exclude<StepName, 'none'>

/** One change to the configuration of the case before. */
export interface ReloadCase {
  readonly title: string
  readonly change: (input: ServerConfigInput, ports: Ports, world: World) => ServerConfigInput
  /** The most demanding step of the plan, where it depends on the release for each. */
  readonly step: Step | Readonly<Record<ProsodyVersion, Step>>
  /** Nobody, unless told otherwise. */
  readonly disconnects?: readonly Connected[]
  /** Shell commands of the next cheaper kind, after a reload: they must not do. `'may do'`: it is a matter of luck whether they do. */
  readonly cheaper?: readonly string[] | 'may do'
  /** What somebody outside sees once the change is live, and not before. */
  readonly isLive: (world: World, ports: Ports) => Promise<boolean>
}

/** Free ports, by name. */
export type Ports = Readonly<Record<'c2s' | 's2s' | 's2s2' | 'http' | 'tls' | 'component' | 'component2', number>>

/** A stack of changes: options and fields of the part that a case is about replace those before. */
const globally = (options: ServerConfigInput['options']) => (input: ServerConfigInput): ServerConfigInput =>
  ({ ...input, options: { ...input.options, ...options } as NonNullable<ServerConfigInput['options']> })

const onHost = (host: string, fields: HostInput) => (input: ServerConfigInput): ServerConfigInput =>
  ({ ...input, hosts: { ...input.hosts, [host]: merged(input.hosts?.[host] ?? {}, fields) } })

const onComponent = (name: string, fields: ComponentInput) => (input: ServerConfigInput): ServerConfigInput =>
  ({ ...input, components: { ...input.components, [name]: merged(input.components?.[name] ?? {}, fields) } })

const merged = <T extends HostInput | ComponentInput>(before: T, fields: T): T =>
  ({ ...before, ...fields, options: { ...before.options, ...fields.options } })

const listening = (service: string, ports: readonly number[]) => (input: ServerConfigInput): ServerConfigInput =>
  ({ ...input, services: { ...input.services, [service]: { ports } } })

const without = (module: string) => (input: ServerConfigInput): ServerConfigInput => ({ ...input, modules: (input.modules ?? []).filter(name => name !== module) })

const hasFeature = (feature: string, ...hosts: readonly string[]) => everywhere(hosts, async ({ users }, host) => (await disco(users.a, host)).includes(`var='${feature}'`))

/** One after the other: there is one connection to ask over. */
function everywhere (hosts: readonly string[], isSo: (world: World, host: string) => Promise<boolean>) {
  return async (world: World): Promise<boolean> => {
    for (const host of hosts) if (!await isSo(world, host)) return false
    return true
  }
}

/** Whether a room can be created on the component, under a name of its own each time. */
async function canCreate ({ users }: World, component: string): Promise<boolean> {
  const room = `${randomUUID()}@${component}`
  users.a.send(`<presence to='${room}/n'><x xmlns='http://jabber.org/protocol/muc'/></presence>`)
  return (await users.a.waitFor(/code='110'|type='error'/))[0].includes('110')
}

/** What is in the file of a new account below that folder: `''` when there is none, nothing when the account is refused. */
async function newAccount ({ shell, dir }: World, data = 'data'): Promise<string | undefined> {
  const name = `u${randomUUID()}`
  const isCreated = await shell(`user create ${name}@h.example geheim`).then(() => true, () => false)
  const folder = join(dir, data, 'h%2eexample', 'accounts')
  const file = isCreated && existsSync(folder) ? readdirSync(folder).find(file => decodeURIComponent(file) === `${name}.dat`) : undefined
  return isCreated ? file === undefined ? '' : readFileSync(join(folder, file), 'utf8') : undefined
}

const ping = 'urn:xmpp:ping'
const shown = (world: World): Promise<boolean> => disco(world.users.a, 'a.example', 'items').then(items => items.includes("name='Chat'"))

export const reloadCases: readonly ReloadCase[] = [
  // A reload is enough.
  {
    title: 'another log file', step: 'config reload',
    change: input => ({ ...input, log: 'other.log' }),
    isLive: async ({ dir }) => [dir, join(dir, 'data')].some(folder => readdirSync(folder).includes('other.log'))
  },
  {
    title: 'an option that mod_muc reads for each new room', step: 'config reload',
    change: onComponent('rooms.a.example', { options: { muc_room_default_public: true } }),
    async isLive (world) {
      await canCreate(world, 'rooms.a.example')
      return (await disco(world.users.a, 'rooms.a.example', 'items')).includes('<item ')
    }
  },
  {
    title: 'the TLS options of a host', step: 'config reload',
    change: onHost('a.example', { options: { ssl: { certificate: 'three/a.example.crt', key: 'three/a.example.key' } } }),
    isLive: async ({ port }) => await startTlsCertificate(port('c2s'), 'a.example') === 'three'
  },
  // A module has to be reloaded.
  {
    title: 'an option that a module of a host reads', step: 'module reload',
    change: onHost('b.example', { options: { name: 'Other' } }),
    isLive: async ({ users }) => (await disco(users.a, 'b.example')).includes("name='Other'")
  },
  {
    title: 'a global option that a module reads on hosts and components', step: 'module reload',
    change: globally({ disco_items: [['elsewhere.example']] }),
    isLive: everywhere(['a.example', 'b.example', 'rooms.a.example'], async ({ users }, host) => (await disco(users.a, host, 'items')).includes('elsewhere.example'))
  },
  {
    title: 'a global option that a global module reads for each host', step: 'module reload', cheaper: ['module:reload("http", "*")'],
    change: globally({ http_paths: { files: '/public' } }),
    isLive: everywhere(['a.example', 'b.example'], async ({ port }, host) => await statusOf(port('http'), host, '/public/file') === 200)
  },
  {
    title: 'an option that several modules read', step: 'module reload', cheaper: ['module:reload("tls", "h.example")'],
    change: onHost('h.example', { options: { c2s_require_encryption: true } }),
    isLive: async ({ port }) => !(await featuresOf(port('c2s'), 'h.example')).includes('<mechanisms')
  },
  {
    title: 'another port for servers', step: 'module reload',
    change: (input, { s2s2 }) => listening('s2s', [s2s2])(input),
    isLive: async (_, { s2s, s2s2 }) => await isListening(s2s2) && !await isListening(s2s)
  },
  {
    title: 'two modules that swap their ports', step: 'module reload',
    change: (input, { c2s, s2s2 }) => listening('c2s', [s2s2])(listening('s2s', [c2s])(input)),
    isLive: async ({ port }) => (await featuresOf(port('c2s'), 'a.example')).includes('ANONYMOUS')
  },
  {
    title: 'a port for external components, with one connected', step: 'module reload',
    change: (input, { component2 }) => listening('component', [component2])(input),
    isLive: async (_, { component2 }) => isListening(component2)
  },
  {
    title: 'a first port for direct TLS', step: 'module reload',
    change: (input, { tls }) => listening('c2s_direct_tls', [tls])(input),
    isLive: async (_, { tls }) => await certificateAt(tls, 'a.example') === 'one'
  },
  {
    title: 'the TLS options of a service, for clients that do not say whom they want', step: 'module reload',
    change: globally({ c2s_direct_tls_ssl: { certificate: 'two/a.example.crt', key: 'two/a.example.key' } }),
    isLive: async ({ port }) => await certificateAt(port('c2s_direct_tls')) === 'two'
  },
  {
    title: 'another folder of certificates', step: 'module reload', cheaper: 'may do',
    change: input => ({ ...input, certificates: 'two' }),
    isLive: async ({ port }) => await startTlsCertificate(port('c2s'), 'b.example') === 'two'
  },
  {
    title: 'interfaces for all services', step: 'module reload',
    change: globally({ interfaces: ['127.0.0.1', '127.0.0.3'] }),
    isLive: async ({ shell }) => (await shell('port list')).includes('127.0.0.3')
  },
  // A module comes or goes.
  {
    title: 'a module for all hosts', step: 'module load', cheaper: ['module:reload("disco")'],
    change: input => ({ ...input, modules: [...input.modules ?? [], 'ping'] }),
    isLive: hasFeature(ping, 'a.example', 'b.example')
  },
  {
    title: 'a module for one component', step: 'module load', cheaper: ['module:reload("disco")'],
    change: onComponent('rooms.a.example', { modules: ['ping'] }),
    isLive: hasFeature(ping, 'rooms.a.example')
  },
  {
    title: 'one host without a module', step: 'module unload', cheaper: ['module:reload("disco")'],
    change: onHost('b.example', { modulesDisabled: ['ping'] }),
    isLive: async world => !await hasFeature(ping, 'b.example')(world) && await hasFeature(ping, 'a.example')(world)
  },
  {
    title: 'one host without a global module', step: 'module unload', disconnects: ['peer'], cheaper: ['module:reload("s2s")'],
    change: onHost('b.example', { modulesDisabled: ['ping', 's2s'] }),
    isLive: async ({ port }) => (await featuresForServers(port('s2s'), 'b.example')).includes('disabled') &&
      (await featuresForServers(port('s2s'), 'a.example')).includes('<stream:features')
  },
  {
    title: 'the last module that needs the HTTP port', step: 'module unload', cheaper: ['module:reload("http")'],
    change: without('http_files'),
    isLive: async (_, { http }) => !await isListening(http)
  },
  {
    title: 'accounts of another kind', step: 'module unload', cheaper: ['module:reload("auth_internal_hashed", "h.example")'],
    change: onHost('h.example', { authentication: 'internal_plain', options: { c2s_require_encryption: false } }),
    isLive: async world => (await newAccount(world))?.includes('geheim') === true
  },
  // A host has to be activated.
  {
    title: 'anonymous accounts', step: { '0.12': 'module unload', '13.0': 'host activate' }, cheaper: ['module:reload("saslauth")'],
    change: onHost('h.example', { authentication: 'anonymous' }),
    isLive: async ({ port }) => (await featuresOf(port('c2s'), 'h.example')).includes('ANONYMOUS')
  },
  {
    title: 'accounts again', step: { '0.12': 'module unload', '13.0': 'host activate' }, cheaper: ['module:reload("saslauth")'],
    change: onHost('h.example', { authentication: 'internal_hashed' }),
    isLive: async world => (await newAccount(world))?.includes('stored_key') === true
  },
  {
    title: 'another storage', step: 'host activate', cheaper: ['module:reload("storage_internal", "h.example")'],
    change: onHost('h.example', { storage: 'memory' }),
    isLive: async world => await newAccount(world) === ''
  },
  {
    title: 'the administrators of a component', step: 'host activate', cheaper: ['module:reload("authz_internal", "closed.a.example")', 'module:reload("muc", "closed.a.example")'],
    change: (input, _, { users }) => onComponent('closed.a.example', { options: { admins: users.a.jid.split('/').slice(0, 1) } })(input),
    isLive: world => canCreate(world, 'closed.a.example')
  },
  {
    title: 'the name of a component in the list of its host', step: 'host activate', cheaper: ['module:reload("muc", "rooms.a.example")', 'module:reload("disco")'],
    change: onComponent('rooms.a.example', { options: { name: 'Chat' } }),
    isLive: shown
  },
  {
    title: 'a new host', step: 'host activate', cheaper: ['module:reload("c2s")'],
    change: onHost('n.example', {}),
    isLive: async ({ port }) => (await featuresOf(port('c2s'), 'n.example')).includes('<stream:features')
  },
  {
    title: 'a new component', step: 'host activate', cheaper: ['module:reload("disco")'],
    change: onComponent('more.a.example', { module: 'muc' }),
    isLive: hasFeature('http://jabber.org/protocol/muc', 'more.a.example')
  },
  {
    title: 'another module behind a component', step: 'host activate', cheaper: ['module:reload("muc", "more.a.example")'],
    change: onComponent('more.a.example', { module: 'pubsub' }),
    isLive: hasFeature('http://jabber.org/protocol/pubsub', 'more.a.example')
  },
  {
    title: 'a host that is switched off', step: 'host deactivate', disconnects: ['b'], cheaper: ['module:reload("c2s")'],
    change: onHost('b.example', { enabled: false }),
    isLive: async ({ port }) => (await featuresOf(port('c2s'), 'b.example')).includes('host-unknown')
  },
  {
    title: 'a host that is switched on', step: 'host activate', cheaper: ['module:reload("c2s")'],
    change: onHost('b.example', { enabled: true }),
    isLive: async ({ port }) => !(await featuresOf(port('c2s'), 'b.example')).includes('host-unknown')
  },
  // Prosody has to be restarted.
  {
    title: 'another folder for data', step: 'restart', disconnects: ['a', 'b', 'ext'], cheaper: ['host:deactivate("h.example")', 'host:activate("h.example")'],
    change: input => globally({ data_path: 'elsewhere' })(onHost('h.example', { storage: 'internal' })(input)),
    isLive: async world => Boolean(await newAccount(world, 'elsewhere'))
  }
]
