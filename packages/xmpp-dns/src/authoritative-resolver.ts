import { isIP } from 'node:net'
import { isAbsent, recordsOfType, unanswered, type Answer } from './answer.js'
import { createUdpResolver } from './dns/resolvers.js'
import type { RecordType } from './records.js'
import type { Resolver, ResolveOptions } from './resolver.js'

export interface AuthoritativeResolverOptions {
  /** Finds the zones and their servers. */
  readonly resolver: Resolver
  /** Where zones' own servers listen. Default 53. */
  readonly port?: number
  /** Milliseconds for one answer. Default 2000. */
  readonly timeout?: number
}

/** Asks the zone's own servers, so that no cache stands between: what is published, rather than what the world still remembers. */
export function createAuthoritativeResolver ({ resolver, port = 53, timeout = 2000 }: AuthoritativeResolverOptions): Resolver {
  const zones = new Map<string, Promise<Resolver | Answer>>()

  const zoneOfName = async (name: string, options: ResolveOptions): Promise<string | Answer> => {
    const answer = await resolver.resolve(name, 'SOA', options)
    const aliased = recordsOfType(answer, 'CNAME').length > 0
    const zone = aliased ? undefined : recordsOfType(answer, 'SOA')[0]?.name ?? answer.negative?.zone
    if (zone !== undefined) return zone
    const parent = name.slice(name.indexOf('.') + 1)
    return (aliased || isAbsent(answer)) && parent !== name ? zoneOfName(parent, options) : answer
  }
  const serversOf = async (zone: string, options: ResolveOptions): Promise<Resolver | Answer> => {
    const names = recordsOfType(await resolver.resolve(zone, 'NS', options), 'NS').map(({ data }) => data)
    const types: RecordType[] = ['A', 'AAAA']
    const found = await Promise.all(names.flatMap(name => types.map(type => resolver.resolve(name, type, options))))
    const addresses = found.flatMap(answer => [...recordsOfType(answer, 'A'), ...recordsOfType(answer, 'AAAA')]).map(({ data }) => data)
    if (addresses.length === 0) return unanswered(zone, 'NS', 'unreachable', { detail: `no server of ${zone} has an address` })
    const servers = addresses.map(address => isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`)
    return createUdpResolver({ servers, recursionDesired: false, bailiwick: zone, timeout })
  }
  const close = (): void => {
    for (const zone of zones.values()) void zone.then(found => { if ('close' in found) found.close() })
    zones.clear()
  }
  return {
    description: `the zones' own servers, found through ${resolver.description}`,
    isSecureChannel: false,
    resolve: async (name, type, options = {}) => {
      const zone = await zoneOfName(type === 'DS' ? name.slice(name.indexOf('.') + 1) : name, options)
      if (typeof zone !== 'string') return { ...zone, name, type }
      if (!zones.has(zone)) zones.set(zone, serversOf(zone, options))
      const servers = await zones.get(zone) as Resolver | Answer
      if (!('resolve' in servers)) return { ...servers, name, type }
      return servers.resolve(name, type, options)
    },
    close
  }
}
