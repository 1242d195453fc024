import { unicodeDomain } from '../domain-name.js'
import { oids } from '../object-identifiers.js'
import { bits, boolean, encode, ia5, implicit, octets, oid, sequence, tagged, utf8, type Asn1 } from './asn1.js'

function extension (id: string, value: Asn1, { critical = false } = {}): Asn1 {
  return critical ? sequence(oid(id), boolean(true), octets(encode(value))) : sequence(oid(id), octets(encode(value)))
}

/** dNSName and SRVName in A-labels (RFC 4985), id-on-xmppAddr in U-labels, as RFC 6120 section 13.7.1.4 wants a canonical JID. */
export function xmppNames (domains: readonly string[]): Asn1 {
  return extension(oids.subjectAltName, sequence(...domains.flatMap(domain => [
    dnsName(domain),
    otherName(oids.xmppAddr, utf8(unicodeDomain(domain))),
    otherName(oids.srvName, ia5(`_xmpp-server.${domain}`)),
    otherName(oids.srvName, ia5(`_xmpp-client.${domain}`))
  ])))
}

export const dnsNames = (domains: readonly string[]): Asn1 => extension(oids.subjectAltName, sequence(...domains.map(dnsName)))

const dnsName = (domain: string): Asn1 => implicit(2, domain)

const otherName = (id: string, value: Asn1): Asn1 => tagged(0, oid(id), tagged(0, value))

export const noAuthority = (): Asn1 => extension(oids.basicConstraints, sequence(), { critical: true })

/** digitalSignature; keyEncipherment too where the key can do it, for the RSA key exchange of TLS 1.2. */
export function keyUsage (keyType: string): Asn1 {
  return extension(oids.keyUsage, keyType === 'rsa' ? bits(Buffer.from([0xA0]), 5) : bits(Buffer.from([0x80]), 7), { critical: true })
}

export const extendedKeyUsage = (...ids: readonly string[]): Asn1 => extension(oids.extKeyUsage, sequence(...ids.map(oid)))

export const subjectKeyIdentifier = (id: Uint8Array): Asn1 => extension(oids.subjectKeyIdentifier, octets(id))
