import { expect, it } from 'vitest'
import { isNetwork, membership, wrappedIpv4, addressScope } from './address.js'
import { proxyOf } from './proxies.js'
import { webProxies } from './web-proxies.js'

it.each<[string, string[], string | undefined]>([
  ['104.21.90.241', [], 'Cloudflare'], ['2606:4700:3036::ac43:a2cf', [], 'Cloudflare'], ['172.67.162.207', [], 'Cloudflare'], ['188.114.96.3', [], 'Cloudflare'],
  ['151.101.1.140', [], 'Fastly'], ['2a04:4e42::396', [], 'Fastly'], ['13.32.99.1', [], 'Amazon CloudFront'], ['108.156.0.9', [], 'Amazon CloudFront'],
  ['2.18.1.1', [], 'Akamai'], ['23.205.106.1', [], 'Akamai'], ['45.60.11.1', [], 'Imperva'], ['192.88.134.9', [], 'Sucuri'], ['216.239.32.21', [], 'Google Sites'],
  ['185.199.108.153', [], 'GitHub Pages'],
  ['11.0.0.1', ['site.b-cdn.net'], 'bunny.net'], ['11.0.0.1', ['d111111abcdef8.cloudfront.net'], 'Amazon CloudFront'], ['11.0.0.1', ['www.site.example.edgekey.net'], 'Akamai'],
  ['11.0.0.1', ['site.azurefd.net'], 'Azure Front Door'],
  ['104.15.255.255', [], undefined], ['104.28.0.0', [], undefined], ['172.80.0.1', [], undefined], ['2606:4701::1', [], undefined], ['151.102.0.1', [], undefined],
  ['11.0.0.1', ['fakeb-cdn.net', 'cloudfront.net.example'], undefined], ['::ffff:104.21.90.241', [], undefined]
])('%s %j is a web proxy of %s', (address, aliases, name) => {
  expect(proxyOf(address, aliases)).toBe(name)
})

it('has only networks in its data, each with its source and date, and none that is no address of the world', () => {
  for (const { networks, source, asOf } of webProxies) {
    expect(networks.filter(network => !isNetwork(network) || addressScope(network.split('/')[0]!) !== undefined)).toEqual([])
    expect(source).toMatch(/^https:\/\//)
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})

it.each([
  ['127.0.0.1', 'loopback'], ['::1', 'loopback'], ['0.0.0.0', 'unspecified'], ['::', 'unspecified'], ['0.1.2.3', 'reserved'], ['10.1.1.1', 'private'], ['172.31.0.1', 'private'],
  ['100.64.0.1', 'shared'], ['100.127.255.255', 'shared'], ['169.254.1.1', 'link-local'], ['fe80::1', 'link-local'], ['febf::1', 'link-local'], ['fec0::1', 'link-local'], ['fd00::1', 'unique-local'],
  ['192.0.2.1', 'documentation'], ['2001:db8::1', 'documentation'], ['3fff:fff::1', 'documentation'], ['224.0.0.1', 'multicast'], ['ff02::1', 'multicast'], ['255.255.255.255', 'reserved'],
  ['::ffff:11.0.0.1', 'mapped'], ['::ffff:b00:1', 'mapped'], ['::11.0.0.1', 'mapped'], ['64:ff9b::b00:1', 'translated'], ['2002:b00:1::1', '6to4'], ['2001:0:1::1', 'teredo'], ['2001:10::1', 'reserved'],
  ['1::1', 'reserved'], ['4000::1', 'reserved'], ['5f00::1', 'reserved'], ['9000::1', 'reserved'], ['192.88.99.1', 'reserved'], ['198.19.0.1', 'reserved'],
  ['11.0.0.1', undefined], ['100.128.0.1', undefined], ['172.32.0.1', undefined], ['192.169.0.1', undefined], ['198.20.0.1', undefined], ['223.255.255.255', undefined], ['1.0.0.1', undefined],
  ['2a00::1', undefined], ['2001:200::1', undefined], ['2003::1', undefined], ['3ffe::1', undefined]
])('%s is %s', (address, scope) => {
  expect(addressScope(address)).toBe(scope)
})

it.each([
  ['::ffff:11.0.0.1', '11.0.0.1'], ['::11.0.0.1', '11.0.0.1'], ['64:ff9b::b00:1', '11.0.0.1'], ['2002:b00:1:2::3', '11.0.0.1'], ['2a00::1', undefined], ['11.0.0.1', undefined], ['fd00::1', undefined]
])('%s wraps %s', (address, ipv4) => {
  expect(wrappedIpv4(address)).toBe(ipv4)
})

it('keeps networks of IPv4 and of IPv6 apart', () => {
  expect(membership(['0.0.0.0/0'])('::ffff:1.2.3.4')).toBe(false)
  expect(membership(['::/0'])('1.2.3.4')).toBe(false)
})
