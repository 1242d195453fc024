import { isIPv4, isIPv6 } from 'node:net'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { specialNetwork, canonicalAddress, membership, wrappedIpv4 } from '../address.js'
import { aliasesOf, isConclusive } from '../answer.js'
import { finding } from '../finding.js'
import { addressesOf, lookup } from '../observation.js'
import { proxyOf } from '../proxies.js'
import { zoneLine } from '../records.js'
import { addressLine, answerAbout, hostsInUse, srvTargets, type Rule, type RuleContext } from './context.js'

/** Each address of each host that others are led to. Where another address of the host is right, the wrong one only has to go. */
export const addressFaults: Rule = context => hostsInUse(context).flatMap(host => {
  const judged = addressesOf(context.observation, host).map(address => ({ address, fault: addressFault(context, host, address) }))
  return judged.flatMap(({ address, fault }): Diagnostic[] => {
    if (fault === undefined) return []
    if (judged.every(other => other.fault !== undefined)) return [fault]
    const remove = zoneLine({ name: host, type: typeOf(address), ttl: context.service.ttl, data: address })
    return [finding('ADDR_SURPLUS', { path: fault.path, facts: { host, address, fault: fault.code, remove } })]
  })
})

const typeOf = (address: string): 'A' | 'AAAA' => isIPv6(address) ? 'AAAA' : 'A'

function addressFault (context: RuleContext, host: string, address: string): Diagnostic | undefined {
  const { observation, service } = context
  const type = typeOf(address)
  const path = answerAbout(context, host, type)?.path ?? ''
  const known = service.addresses.map(canonicalAddress)
  const special = specialNetwork(address)
  const wrapped = wrappedIpv4(address)
  const line = wrapped === undefined ? addressLine(context, host, type) : zoneLine({ name: host, type: 'A', ttl: service.ttl, data: wrapped })
  if (known.includes(canonicalAddress(address))) return undefined
  if (special?.scope === 'loopback' || special?.scope === 'unspecified') return finding('ADDR_LOOPBACK', { path, facts: { host, address, line } })
  if (special !== undefined) return finding('ADDR_PRIVATE', { path, facts: { host, address, scope: special.scope, network: special.network, line } })
  const operator = proxyOf(address, aliasesOf(lookup(observation, host, type))) ?? service.proxyNetworks.find(network => membership([network])(address))
  if (operator !== undefined) return finding('ADDR_CDN_PROXIED', { path, facts: { host, address, operator, line } })
  if (known.length === 0 || host !== service.target && !isOurs(context, host)) return undefined
  return finding('ADDR_NOT_OURS', { path, facts: { host, address, known, line } })
}

/** Hosts that lead servers to this service must have its addresses; a second server of a cluster is somebody's own affair. */
const isOurs = (context: RuleContext, host: string): boolean =>
  srvTargets(context).every(({ record }) => record.data.target === host) || !srvTargets(context).some(({ record }) => record.data.target === context.service.target)

/** Which kinds of addresses there are, against what the server listens on. */
export const addressFamilies: Rule = context => hostsInUse(context).flatMap(host => {
  const { observation, service } = context
  const addresses = addressesOf(observation, host)
  const [v4, v6] = [addresses.find(isIPv4), addresses.find(isIPv6)]
  const path = (type: 'A' | 'AAAA'): string => answerAbout(context, host, type)?.path ?? ''
  const line = (type: 'A' | 'AAAA', data: string): string => zoneLine({ name: host, type, ttl: service.ttl, data })
  return [
    ...v4 !== undefined && service.ipv4 === false ? [finding('ADDR_V4_NOT_LISTENING', { path: path('A'), facts: { host, address: v4, remove: line('A', v4) } })] : [],
    ...v6 !== undefined && service.ipv6 === false ? [finding('ADDR_V6_NOT_LISTENING', { path: path('AAAA'), facts: { host, address: v6, remove: line('AAAA', v6) } })] : [],
    ...v6 === undefined && service.ipv6 === true ? [finding('ADDR_V4_ONLY', { path: path('AAAA'), facts: { host, line: addressLine(context, host, 'AAAA') } })] : [],
    ...v4 === undefined && service.ipv4 === true ? [finding('ADDR_V6_ONLY', { path: path('A'), facts: { host, line: addressLine(context, host, 'A') } })] : []
  ]
})

/** Questions about the addresses of targets that nobody answered. */
export const failedAddressLookups: Rule = context => [...new Set(srvTargets(context).map(({ record }) => record.data.target))].flatMap(host =>
  (['A', 'AAAA'] as const).flatMap(type => {
    const about = answerAbout(context, host, type)
    if (about === undefined || isConclusive(about.answer) || about.answer.status === 'invalid') return []
    const { status, detail = '', server } = about.answer
    return [finding('ADDR_LOOKUP_FAILED', { path: about.path, facts: { host, type, status, detail, option: 'resolver', server: server || context.observation.resolver.description } })]
  }))
