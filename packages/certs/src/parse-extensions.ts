import type { Certificate, CertificateNames } from './certificate.js'
import { childrenOf, contextTag, derTags, expectTag, inner, readBits, readOid, readText, type DerValue } from './der.js'
import { extendedKeyUsages, keyUsages, oids } from './object-identifiers.js'

type Names = Omit<CertificateNames, 'common'>

export type Extensions = Pick<Certificate, 'ca' | 'keyUsage' | 'extendedKeyUsage' | 'subjectKeyId' | 'authorityKeyId' | 'issuerUrls'> & { readonly names: Names }

/** The extensions that matter here (RFC 5280 section 4.2); `field` is the explicitly tagged list, absent in old certificates. */
export function readExtensions (field: DerValue | undefined): Extensions {
  const values = new Map<string, DerValue>()
  for (const extension of field === undefined ? [] : childrenOf(inner(field))) {
    const parts = childrenOf(extension)
    values.set(readOid(expectTag(parts[0], derTags.oid, 'an extension')), inner(expectTag(parts.at(-1), derTags.octetString, 'an extension')))
  }
  const read = <T>(oid: string, reader: (value: DerValue) => T): T | undefined => {
    const value = values.get(oid)
    return value === undefined ? undefined : reader(value)
  }
  const keyUsage = read(oids.keyUsage, readKeyUsage)
  const extendedKeyUsage = read(oids.extKeyUsage, value => childrenOf(value).map(readOid).map(oid => extendedKeyUsages[oid] ?? oid))
  const subjectKeyId = read(oids.subjectKeyIdentifier, ({ content }) => content.toString('hex'))
  const authorityKeyId = read(oids.authorityKeyIdentifier, value =>
    childrenOf(value).find(({ tag }) => tag === contextTag(0))?.content.toString('hex'))
  return {
    names: read(oids.subjectAltName, readAlternativeNames) ?? noNames(),
    ca: read(oids.basicConstraints, isAuthority) ?? false,
    ...keyUsage !== undefined && { keyUsage },
    ...extendedKeyUsage !== undefined && { extendedKeyUsage },
    ...subjectKeyId !== undefined && { subjectKeyId },
    ...authorityKeyId !== undefined && { authorityKeyId },
    issuerUrls: read(oids.authorityInfoAccess, readIssuerUrls) ?? []
  }
}

const noNames = (): { [Kind in keyof Names]: string[] } => ({ dns: [], srv: [], xmpp: [], ip: [], uri: [], email: [] })

/** GeneralName, RFC 5280 section 4.2.1.6. */
function readAlternativeNames (value: DerValue): Names {
  const names = noNames()
  for (const name of childrenOf(value)) {
    if (name.tag === contextTag(2)) names.dns.push(readText(name))
    else if (name.tag === contextTag(1)) names.email.push(readText(name))
    else if (name.tag === contextTag(6)) names.uri.push(readText(name))
    else if (name.tag === contextTag(7)) names.ip.push(readAddress(name.content))
    else if (name.tag === contextTag(0, { constructed: true })) addOtherName(names, childrenOf(name))
  }
  return names
}

function addOtherName (names: { srv: string[], xmpp: string[] }, [type, wrapped]: DerValue[]): void {
  if (type === undefined || wrapped === undefined) return
  const oid = readOid(type)
  if (oid === oids.srvName) names.srv.push(readText(inner(wrapped)))
  if (oid === oids.xmppAddr) names.xmpp.push(readText(inner(wrapped)))
}

function readAddress (bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.')
  return (bytes.toString('hex').match(/.{4}/g) ?? []).map(group => parseInt(group, 16).toString(16)).join(':')
}

function readKeyUsage (value: DerValue): string[] {
  const bits = readBits(value)
  return keyUsages.filter((_, index) => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0)
}

function isAuthority (value: DerValue): boolean {
  const [first] = childrenOf(value)
  return first?.tag === derTags.boolean && first.content[0] !== 0 && first.content.length === 1
}

function readIssuerUrls (value: DerValue): string[] {
  return childrenOf(value).map(childrenOf)
    .filter(([method, location]) => method !== undefined && readOid(method) === oids.caIssuers && location?.tag === contextTag(6))
    .map(([, location]) => readText(location as DerValue))
}
