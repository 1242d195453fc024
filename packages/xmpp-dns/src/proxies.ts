import { membership } from './address.js'
import { isInZone } from './domain-name.js'
import { webProxies } from './web-proxies.js'

const known = webProxies.map(({ name, networks, aliases }) => ({ name, aliases, includes: membership(networks) }))

/** The operator whose web proxy has that address, or that an alias leads to; `undefined` when none is known. */
export function proxyOf (address: string, aliases: readonly string[]): string | undefined {
  return known.find(proxy => proxy.includes(address) || aliases.some(alias => proxy.aliases.some(domain => isInZone(alias, domain))))?.name
}
