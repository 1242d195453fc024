import type { Certificate, CertificateNames } from './certificate.js'
import { childrenOf, contextTag, derTags, expectTag, inner, readBits, readHex, readOid, readText, type DerValue } from './der.js'
import { extendedKeyUsages, keyUsages, oids } from './object-identifiers.js'

type Names = Omit<CertificateNames, 'common'>

export type Extensions = Pick<Certificate, 'ca' | 'keyUsage' | 'extendedKeyUsage' | 'subjectKeyId' | 'authorityKeyId' | 'issuerUrls'> & { readonly names: Names }

type Found = { -readonly [Name in keyof Extensions]: Extensions[Name] }

/** The extensions that matter here (RFC 5280 section 4.2); `field` is the explicitly tagged list, absent in old certificates. */
export function readExtensions (field: DerValue | undefined): Extensions {
  const found: Found = { names: noNames(), ca: false, issuerUrls: [] }
  if (field === undefined) return found
  for (const extension of childrenOf(inner(field))) {
    const parts = childrenOf(extension)
    const oid = readOid(expectTag(parts[0], derTags.oid, 'an extension'))
    readExtension(oid, expectTag(parts.at(-1), derTags.octetString, 'an extension'), found)
  }
  return found
}

function readExtension (oid: string, wrapped: DerValue, found: Found): void {
  switch (oid) {
    case oids.subjectAltName:
      found.names = readAlternativeNames(inner(wrapped))
      break
    case oids.basicConstraints:
      found.ca = isAuthority(inner(wrapped))
      break
    case oids.keyUsage:
      found.keyUsage = readKeyUsage(inner(wrapped))
      break
    case oids.extKeyUsage:
      found.extendedKeyUsage = childrenOf(inner(wrapped)).map(readOid).map(usage => extendedKeyUsages[usage] ?? usage)
      break
    case oids.subjectKeyIdentifier:
      found.subjectKeyId = readHex(inner(wrapped))
      break
    case oids.authorityKeyIdentifier:
      readAuthorityKeyId(inner(wrapped), found)
      break
    case oids.authorityInfoAccess:
      found.issuerUrls = readIssuerUrls(inner(wrapped))
  }
}

function readAuthorityKeyId (value: DerValue, found: Found): void {
  const keyId = childrenOf(value).find(({ tag }) => tag === contextTag(0))
  if (keyId !== undefined) found.authorityKeyId = readHex(keyId)
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
