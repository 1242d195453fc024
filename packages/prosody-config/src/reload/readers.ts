import { servicePrefix } from '../option-fields.js'
import type { OptionSpec, ReadTime } from '../options/option-spec.js'
import { services, type NetworkService } from '../options/services.js'
import { listenersOf } from '../rules/listeners.js'
import type { BareChange, Reader } from './change.js'
import { hasGlobalPart } from './instances.js'
import type { Transition } from './transition.js'

/** Who reads the option of a change, of what runs before and after, and when; on which of the concerned hosts. */
export function readersOf (change: BareChange, hosts: readonly string[], transition: Transition): Reader[] {
  const { context } = transition.before
  if (change.subject === 'interfaces' || change.subject === 'local_interfaces') return portReaders(change.subject === 'local_interfaces', transition)
  const option = change.kind === 'service' ? servicePrefix(change.subject) + change.path.slice(change.path.lastIndexOf('/') + 1) : change.subject
  const spec = transition.specOf(option)
  if (spec === undefined) return foreignReaders(option, change.scope, hosts, transition)
  if (!spec.targets.includes(context.target)) return []
  if (change.scope !== null && spec.scope === 'global' && spec.readAt !== 'tls') return []
  const readers = spec.modules.flatMap(name => {
    const at = timeOf(name, spec, change.scope, context.target)
    if (at === undefined) return []
    return name.startsWith('mod_') ? moduleReader(name.slice('mod_'.length), at, change.scope, hosts, transition) : [coreReader(name, at)]
  })
  return spec.readAt === 'tls' ? [...readers, ...tlsReaders(change, transition)] : readers
}

const coreReader = (module: string, at: ReadTime): Reader => ({ module, hosts: ['*'], isEverywhere: true, at })

/** Nothing: not a reader that counts. prosodyctl reads the file whenever it runs. */
function timeOf (reader: string, spec: OptionSpec, scope: string | null, target: string): ReadTime | undefined {
  if (reader === 'prosodyctl') return undefined
  const readAt = target === '0.12' ? spec.in012?.readAt ?? spec.readAt : spec.readAt
  // 0.12 keeps the administrators of the whole server in core.usermanager; those of a host are read by its mod_authz_internal.
  if (spec.in012?.readAt === 'startup' && reader.startsWith('mod_')) return spec.readAt
  const at = spec.readers?.[reader] ?? readAt
  const isMarginal = at === 'startup' && readAt !== 'startup'
  const isOverruled = reader.startsWith('core.') && (at === 'load' || at === 'ports' || (scope !== null && spec.scope === 'host' && at === 'startup'))
  return isMarginal || isOverruled ? undefined : at
}

function moduleReader (module: string, at: ReadTime, scope: string | null, hosts: readonly string[], { before, after, staying }: Transition): Reader[] {
  const places = before.instances.get(module)
  const remaining = after.instances.get(module)
  if (places === undefined || remaining === undefined) return []
  const stays = (host: string): boolean => remaining.has(host) && (host === '*' || staying.has(host))
  const isGlobal = hasGlobalPart(before.context.moduleOf(module))
  if (scope !== null && !places.has(scope)) return []
  const read = at === 'ports' ? ['*'] : isGlobal ? [...places] : hosts.filter(host => places.has(host))
  const found = read.filter(stays).sort()
  return found.length === 0 ? [] : [{ module, hosts: found, isEverywhere: found.length === places.size, at }]
}

/** What only modules that are not Prosody's own can read: those with that name at its beginning, else any of them. */
function foreignReaders (option: string, scope: string | null, hosts: readonly string[], transition: Transition): Reader[] {
  const { instances, context } = transition.before
  const foreign = [...instances.keys()].filter(context.isForeign)
  const named = foreign.filter(module => option.startsWith(module.replace(/^(auth|storage)_/, '')))
  return (named.length > 0 ? named : foreign).flatMap(module => moduleReader(module, 'load', scope, hosts, transition))
}

/** Modules with a service that listens where these interfaces say. */
function portReaders (isPrivate: boolean, transition: Transition): Reader[] {
  const listeners = [...listenersOf(transition.before.context), ...listenersOf(transition.after.context)]
  const moved = listeners.filter(({ service, isActive, ports, interfacesPath }) =>
    isActive && ports.length > 0 && service.private === isPrivate && !/^\/services|_interfaces$/.test(interfacesPath ?? ''))
  const modules = [...new Set(moved.map(({ service }) => service.module))]
  return modules.flatMap(module => moduleReader(module, 'ports', null, [], transition))
}

/** Global options that core/certmanager.lua keeps a copy of. */
const copiedByCertmanager: ReadonlySet<string> = new Set(['ssl', 'certificates', 'ssl_compression'])

/**
 * Readers that a reload alone does not reach for sure: mod_tls may rebuild its contexts before core/certmanager.lua has the new value (their
 * order is random), and a direct TLS port keeps the context for clients without SNI.
 */
function tlsReaders ({ subject, scope }: BareChange, transition: Transition): Reader[] {
  if (scope !== null || subject === 'c2s_ssl' || subject === 's2s_ssl') return []
  const own = (services as readonly NetworkService[]).find(({ name, prefix }) => subject === `${prefix}ssl` || subject === `${name}_certificate`)
  const modules = listenersOf(transition.after.context)
    .filter(({ service, isActive, ports }) => isActive && ports.length > 0 && service.encryption === 'ssl' && (own === undefined || own === service))
    .map(({ service }) => service.module)
  return [
    ...copiedByCertmanager.has(subject) ? moduleReader('tls', 'load', null, [...transition.staying.keys()], transition) : [],
    ...[...new Set(modules)].flatMap(module => moduleReader(module, 'ports', null, [], transition))
  ]
}
