import { oids } from '../object-identifiers.js'
import { oid, sequence, set, utf8, type Asn1 } from './asn1.js'

/** ub-common-name of RFC 5280 appendix A.1. */
const longestCommonName = 64

/** The domain as common name, for people who look at it; one that is too long gives way to a fixed name, for an issuer may not be empty. */
export function subjectOf (domain: string): Asn1 {
  const [type, value] = domain.length <= longestCommonName ? [oids.commonName, domain] : [oids.organizationName, 'XMPP server']
  return sequence(set(sequence(oid(type), utf8(value))))
}
