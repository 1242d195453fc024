import type { Certificate } from './certificate.js'
import { domainsOf } from './identity.js'

/** What people are told of a certificate: its subject, or where that is empty its names, or its serial number. */
export function titleOf ({ subject, names, serialNumber }: Pick<Certificate, 'subject' | 'names' | 'serialNumber'>): string {
  const others = [...domainsOf({ names }), ...names.email, ...names.uri, ...names.ip]
  return subject || others.join(', ') || `#${serialNumber}`
}

/** What is said of its issuer, by name or else by the identifier of its key. */
export const issuerTitleOf = ({ issuer, authorityKeyId }: Pick<Certificate, 'issuer' | 'authorityKeyId'>): string =>
  issuer || (authorityKeyId === undefined ? '-' : `#${authorityKeyId}`)
