import { BlockList, isIP } from 'node:net'

/** Why the world cannot reach an address. */
export type AddressScope =
  | 'loopback' | 'unspecified' | 'private' | 'shared' | 'link-local' | 'unique-local' | 'documentation' | 'multicast' | 'reserved'
  | 'mapped' | 'translated' | '6to4' | 'teredo'

/**
 * IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), and what of IPv6 is not for hosts of the world: the first that fits
 * counts. Hosts of the world have addresses in 2000::/3 (RFC 4291 section 2.4).
 */
const specialNetworks: ReadonlyArray<readonly [string, AddressScope]> = [
  ['127.0.0.0/8', 'loopback'], ['::1/128', 'loopback'],
  ['0.0.0.0/32', 'unspecified'], ['::/128', 'unspecified'],
  ['0.0.0.0/8', 'reserved'],
  ['10.0.0.0/8', 'private'], ['172.16.0.0/12', 'private'], ['192.168.0.0/16', 'private'],
  ['100.64.0.0/10', 'shared'],
  ['169.254.0.0/16', 'link-local'], ['fe80::/10', 'link-local'], ['fec0::/10', 'link-local'],
  ['fc00::/7', 'unique-local'],
  ['192.0.2.0/24', 'documentation'], ['198.51.100.0/24', 'documentation'], ['203.0.113.0/24', 'documentation'],
  ['2001:db8::/32', 'documentation'], ['3fff::/20', 'documentation'],
  ['224.0.0.0/4', 'multicast'], ['ff00::/8', 'multicast'],
  ['192.0.0.0/24', 'reserved'], ['192.88.99.0/24', 'reserved'], ['198.18.0.0/15', 'reserved'], ['240.0.0.0/4', 'reserved'],
  ['::ffff:0:0/96', 'mapped'], ['::/96', 'mapped'],
  ['64:ff9b::/96', 'translated'], ['64:ff9b:1::/48', 'translated'],
  ['2002::/16', '6to4'], ['2001::/32', 'teredo'],
  ['100::/64', 'reserved'], ['2001::/23', 'reserved'], ['::/3', 'reserved'], ['4000::/2', 'reserved'], ['8000::/1', 'reserved']
]

const special = specialNetworks.map(([network, scope]) => ({ network, scope, includes: membership([network]) }))

/** What keeps the world from an address; `undefined` when nothing in the address itself does. */
export function specialNetwork (address: string): { readonly network: string, readonly scope: AddressScope } | undefined {
  return special.find(({ includes }) => includes(address))
}

export const addressScope = (address: string): AddressScope | undefined => specialNetwork(address)?.scope

/**
 * Whether addresses are in one of those networks (CIDR). An IPv4 address written as IPv6 is not in the networks of IPv4: nobody reaches it as
 * IPv6.
 */
export function membership (networks: readonly string[]): (address: string) => boolean {
  const lists = { 4: listOf(networks, 4), 6: listOf(networks, 6) }
  return address => {
    const family = isIP(address)
    return family === 4 ? lists[4].check(address) : family === 6 && lists[6].check(address, 'ipv6')
  }
}

/** Whether it is a network in CIDR notation (RFC 4632). */
export function isNetwork (text: string): boolean {
  const [address = '', length = '', ...rest] = text.split('/')
  const family = isIP(address)
  return family !== 0 && rest.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= (family === 4 ? 32 : 128)
}

/** One way of writing for each address, for comparing: `2001:DB8:0::1` and `2001:db8::1` are the same. */
export function canonicalAddress (address: string): string {
  if (isIP(address) !== 6) return address
  return new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname.slice(1, -1)
}

/** The IPv4 address that an IPv6 address only wraps: mapped or compatible (RFC 4291), translated (RFC 6052), 6to4 (RFC 3056). */
export function wrappedIpv4 (address: string): string | undefined {
  const scope = addressScope(address)
  const groups = scope === 'mapped' || scope === 'translated' ? groupsOf(address).slice(6) : scope === '6to4' ? groupsOf(address).slice(1, 3) : []
  return groups.length === 0 ? undefined : groups.flatMap(group => [group >> 8, group & 0xFF]).join('.')
}

/** The eight numbers of an IPv6 address. */
function groupsOf (address: string): number[] {
  const [head = '', tail] = canonicalAddress(address).split('::')
  const numbers = (text: string): number[] => text === '' ? [] : text.split(':').map(group => Number.parseInt(group, 16))
  const [start, end] = [numbers(head), numbers(tail ?? '')]
  return tail === undefined ? start : [...start, ...Array.from({ length: 8 - start.length - end.length }, () => 0), ...end]
}

function listOf (networks: readonly string[], family: 4 | 6): BlockList {
  const list = new BlockList()
  for (const network of networks.filter(isNetwork)) {
    const [address = '', length] = network.split('/')
    if (isIP(address) === family) list.addSubnet(address, Number(length), family === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}
