import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv4 } from 'node:net'

const proxies = new BlockList()
for (const [net, bits] of [['127.0.0.0', 8], ['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['169.254.0.0', 16]] as const) proxies.addSubnet(net, bits)
for (const [net, bits] of [['::1', 128], ['fc00::', 7], ['fe80::', 10]] as const) proxies.addSubnet(net, bits, 'ipv6')

/** Without brackets, port and zone, and an IPv4 address in IPv6's clothes as itself; undefined for what is no address. */
function plain (told: string): string | undefined {
  const text = told.trim().replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1').replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(text) === 0 ? undefined : text
}

/**
 * Who connects: the last address that is not a proxy's of this machine or its network, as PeerTube has it by default (its `trust_proxy`). What is further left
 * was told by whoever connected and may be anything.
 */
export function clientAddress ({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const chain = [...String(headers['x-forwarded-for'] ?? '').split(','), socket.remoteAddress ?? '']
  let last: string | undefined
  for (const told of chain.toReversed()) {
    const address = plain(told)
    if (address === undefined) break
    last = address
    if (!proxies.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')) break
  }
  return last ?? '127.0.0.1'
}

/** Whoever has an IPv6 address has the 64 bits behind it, too. */
export function networkOf (address: string): string {
  if (isIPv4(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const end = tail === undefined || tail === '' ? [] : tail.split(':')
  const filled = tail === undefined ? groups : [...groups, ...Array.from({ length: 8 - groups.length - end.length }, () => '0'), ...end]
  return `${filled.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** Of this machine itself: somebody here, or a proxy that does not say for whom it asks. */
export const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.')
