import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { clientAddress, isLoopback, networkOf } from './client-address.js'

const seen = (remoteAddress: string | undefined, forwarded?: string): string =>
  clientAddress({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage)

describe('who connects', () => {
  it.each([
    ['without a proxy', '198.51.100.7', undefined, '198.51.100.7'],
    ['through a proxy here', '127.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['through one in the network', '::ffff:172.18.0.2', '198.51.100.7', '198.51.100.7'],
    ['through two', '127.0.0.1', '198.51.100.7, 10.0.0.3', '198.51.100.7'],
    ['with a header of their own', '127.0.0.1', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    ['with a header of their own and no proxy', '198.51.100.7', '203.0.113.9', '198.51.100.7'],
    ['with a header of nonsense', '127.0.0.1', 'unknown, 198.51.100.7', '198.51.100.7'],
    ['with nothing but nonsense', '127.0.0.1', 'evil\r\nX: y', '127.0.0.1'],
    ['with IPv6 in brackets', '::1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['with a port', '127.0.0.1', '198.51.100.7:4711', '198.51.100.7'],
    ['from the same network, which may call itself anything', '192.168.1.5', '192.168.1.9', '192.168.1.9'],
    ['from this machine', '127.0.0.1', undefined, '127.0.0.1'],
    ['when they are gone', undefined, undefined, '127.0.0.1']
  ])('%s', (_, remote, forwarded, address) => {
    expect(seen(remote, forwarded)).toBe(address)
  })

  it.each([
    ['198.51.100.7', '198.51.100.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8:1:2::9', '2001:db8:1:2::/64'], ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001:0DB8::', '2001:db8:0:0::/64'], ['::1', '0:0:0:0::/64']
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('knows this machine', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', '128.0.0.1', '::2'].map(isLoopback)).toEqual([true, true, true, false, false])
  })
})
