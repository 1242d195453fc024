import { normalizeService } from './parse-service.js'
import type { DnsRecord, RecordOf } from './records.js'
import { domainsOf, isDirectTls, offeredServices, standardPorts, type NormalService, type SrvService, type XmppService } from './service.js'
import { isIPv6 } from 'node:net'

/**
 * `needed`: without it the service is not found. `useful`: the others find the service without it, because its port is the standard one and
 * its host is the domain itself (RFC 6120 section 3.2.2), or it only adds something.
 */
export type Need = 'needed' | 'useful'

/** Why a record is asked for. */
export type Reason =
  | 'port-not-standard' | 'other-host' | 'no-other-way' | 'same-as-fallback' | 'direct-tls' | 'address-of-target' | 'dane'

/** A record to publish. */
export interface ExpectedRecord {
  readonly record: DnsRecord
  readonly need: Need
  readonly because: readonly Reason[]
}

/** A host that must have an address, whatever its value; `known` are the addresses that were told. */
export interface AddressNeed {
  readonly name: string
  readonly known: readonly string[]
  readonly need: Need
}

/** All that a service needs in the DNS, as plain data. */
export interface ExpectedRecords {
  /** SRV first, then A and AAAA of known addresses, then TLSA. */
  readonly records: readonly ExpectedRecord[]
  readonly addresses: readonly AddressNeed[]
}

/** The records that make a service reachable. Throws a `TypeError` for what is no service; `parseXmppService` says it kindly. */
export function expectedRecords (service: XmppService): ExpectedRecords {
  return recordsOf(normalizeService(service))
}

/** The same for a service in its normal form. */
export function recordsOf (service: NormalService): ExpectedRecords {
  const srv = domainsOf(service).flatMap(domain => offeredServices(service, domain).map(name => srvRecord(service, domain, name)))
  return {
    records: [...srv, ...addressRecords(service), ...tlsaRecords(service)],
    addresses: [{ name: service.target, known: service.addresses, need: 'needed' }]
  }
}

/** `_xmpp-server._tcp.room.videos.example`. */
export const srvOwner = (name: SrvService, domain: string): string => `_${name}._tcp.${domain}`

/** The SRV record of one service of one domain: priority 0, weight 5. */
export function srvRecordOf (service: NormalService, domain: string, name: SrvService): RecordOf<'SRV'> {
  const port = service.ports[name] ?? 0
  return { name: srvOwner(name, domain), type: 'SRV', ttl: service.ttl, data: { priority: 0, weight: 5, port, target: service.target } }
}

function srvRecord (service: NormalService, domain: string, name: SrvService): ExpectedRecord {
  const record = srvRecordOf(service, domain, name)
  const starttls = isDirectTls(name) ? service.ports[starttlsTwin(name)] : undefined
  if (starttls !== undefined) return { record, need: 'useful', because: ['direct-tls'] }
  const because: Reason[] = []
  if (isDirectTls(name)) because.push('no-other-way')
  else if (record.data.port !== standardPorts[name]) because.push('port-not-standard')
  if (domain !== service.target) because.push('other-host')
  return because.length > 0 ? { record, need: 'needed', because } : { record, need: 'useful', because: ['same-as-fallback'] }
}

const starttlsTwin = (name: SrvService): SrvService => name.replace('xmpps', 'xmpp') as SrvService

function addressRecords ({ target, addresses, ttl }: NormalService): ExpectedRecord[] {
  return addresses.map(data => (
    { record: { name: target, type: isIPv6(data) ? 'AAAA' : 'A', ttl, data }, need: 'needed', because: ['address-of-target'] }))
}

/** RFC 7673 section 3: at the port and the host of the SRV record. */
function tlsaRecords (service: NormalService): ExpectedRecord[] {
  const ports = new Set(domainsOf(service).flatMap(domain => offeredServices(service, domain)).map(name => service.ports[name] as number))
  return [...ports].flatMap(port => service.tlsa.map((data): ExpectedRecord => (
    { record: { name: `_${port}._tcp.${service.target}`, type: 'TLSA', ttl: service.ttl, data }, need: 'useful', because: ['dane'] })))
}
