import { addressesOf, lookup, srvRecords, type Observation } from '../observation.js'
import { isAbsent } from '../answer.js'
import { srvOwner } from '../expected-records.js'
import { orderTargets } from '../select.js'
import type { SrvService } from '../service.js'
import type { Endpoint } from './probe-result.js'

/**
 * Where a remote server would go for `domain`, in its order: STARTTLS and direct TLS as one list (XEP-0368), each target with its addresses,
 * IPv6 first; the domain itself at port 5269 where there is no SRV record.
 */
export function endpointsOf (observation: Observation, domain: string, random: () => number): Endpoint[] {
  const services: SrvService[] = ['xmpp-server', 'xmpps-server']
  const offered = services.flatMap(service => srvRecords(observation, domain, service).filter(({ data }) => data.target !== '.')
    .map(({ data }) => ({ domain, service, ...data, source: 'srv' as const })))
  const hasNoSrv = services.every(service => {
    const answer = lookup(observation, srvOwner(service, domain), 'SRV')
    return answer !== undefined && isAbsent(answer)
  })
  const fallback = { domain, service: 'xmpp-server' as const, target: domain, port: 5269, priority: 0, weight: 0, source: 'fallback' as const }
  return (hasNoSrv ? [fallback] : orderTargets(offered, random))
    .flatMap(target => addressesOf(observation, target.target).map(address => ({ ...target, address })))
}
