import { BlockList, isIP } from 'node:net'

/** Why the world cannot reach an address. */
export type AddressScope = 'loopback' | 'private' | 'shared' | 'link-local' | 'unique-local' | 'documentation' | '6to4' | 'unspecified' | 'multicast' | 'reserved'

/** IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890). The first that fits counts. */
const specialNetworks: ReadonlyArray<readonly [string, AddressScope]> = [
  ['127.0.0.0/8', 'loopback'], ['::1/128', 'loopback'],
  ['0.0.0.0/8', 'unspecified'], ['::/128', 'unspecified'],
  ['10.0.0.0/8', 'private'], ['172.16.0.0/12', 'private'], ['192.168.0.0/16', 'private'],
  ['100.64.0.0/10', 'shared'],
  ['169.254.0.0/16', 'link-local'], ['fe80::/10', 'link-local'],
  ['fc00::/7', 'unique-local'],
  ['192.0.2.0/24', 'documentation'], ['198.51.100.0/24', 'documentation'], ['203.0.113.0/24', 'documentation'],
  ['2001:db8::/32', 'documentation'], ['3fff::/20', 'documentation'],
  ['2002::/16', '6to4'],
  ['224.0.0.0/4', 'multicast'], ['ff00::/8', 'multicast'],
  ['192.0.0.0/24', 'reserved'], ['198.18.0.0/15', 'reserved'], ['240.0.0.0/4', 'reserved'], ['100::/64', 'reserved'], ['2001:10::/28', 'reserved']
]

const special = specialNetworks.map(([network, scope]) => ({ network, scope, list: listOf([network]) }))

/** What keeps the world from an address; `undefined` when nothing in the address itself does. IPv4-mapped IPv6 counts as its IPv4. */
export function specialNetwork (address: string): { readonly network: string, readonly scope: AddressScope } | undefined {
  const family = isIP(address)
  return family === 0 ? undefined : special.find(({ list }) => list.check(address, family === 4 ? 'ipv4' : 'ipv6'))
}

export const addressScope = (address: string): AddressScope | undefined => specialNetwork(address)?.scope

/** Whether an address is in one of those networks (CIDR). */
export function isInNetworks (address: string, networks: readonly string[]): boolean {
  const family = isIP(address)
  return family !== 0 && listOf(networks.filter(isNetwork)).check(address, family === 4 ? 'ipv4' : 'ipv6')
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

function listOf (networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', length] = network.split('/')
    list.addSubnet(address, Number(length), isIP(address) === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}
