import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { Observation } from './observation.js'
import { parseXmppService } from './parse-service.js'
import type { XmppService } from './service.js'
import { addressFamilies, addressFaults, failedAddressLookups } from './rules/address.js'
import { disagreements, serials, servers, staleCaches } from './rules/authority.js'
import { contextOf } from './rules/context.js'
import { brokenSignatures, signing } from './rules/dnssec.js'
import { domainsUnderWildcard, unofferedServices, wildcards } from './rules/srv-offers.js'
import { failedLookups, fallback, hostsWithoutAddress, missingRecords, mistakenRecords } from './rules/srv-presence.js'
import { aliasedOwners, collisions, denials, duplicates, priorities, ttls, zeroWeights } from './rules/srv-set.js'
import { recordFaults } from './rules/srv-target.js'
import { tlsaFaults } from './rules/tlsa.js'

const rules = [
  failedLookups, missingRecords, mistakenRecords, hostsWithoutAddress, denials, aliasedOwners, recordFaults, unofferedServices, wildcards, domainsUnderWildcard, duplicates,
  collisions, failedAddressLookups, addressFaults, addressFamilies, brokenSignatures, servers, disagreements, serials, staleCaches, tlsaFaults,
  fallback, zeroWeights, priorities, ttls, signing
]

/** Judges what was observed against what the service needs. Pure: the same observation gives the same findings. */
export function checkXmppDns (observation: Observation, service: XmppService): Diagnostic[] {
  const parsed = parseXmppService(service)
  if (!parsed.ok) return [...parsed.diagnostics]
  const context = contextOf({ observation, service: parsed.value })
  return [...parsed.diagnostics, ...rules.flatMap(rule => rule(context))]
}
