import type { Certificate, CertificateFault, CertificateNames } from './certificate.js'
import { childrenOf, contextTag, DerError, derTags, expectTag, inner, readBits, readHex, readOid, readText, type DerValue } from './der.js'
import { extendedKeyUsages, handledExtensions, keyUsages, oids } from './object-identifiers.js'
import { readAlternativeNames } from './parse-alternative-names.js'
import { readNameConstraints } from './parse-name-constraints.js'

export type Extensions = Pick<Certificate,
  'ca' | 'hasBasicConstraints' | 'pathLength' | 'keyUsage' | 'extendedKeyUsage' | 'subjectKeyId' | 'authorityKeyId' | 'authoritySerial' | 'issuerUrls' |
  'nameConstraints' | 'unknownCritical' | 'otherNames'> & { readonly names: Omit<CertificateNames, 'common'> }

export type FoundExtensions = { -readonly [Name in keyof Extensions]: Extensions[Name] } & { readonly critical: string[], readonly faults: CertificateFault[] }

/** Shared, because most certificates lack most kinds of names. */
const none: readonly string[] = Object.freeze([])
const noNames = { dns: none, srv: none, xmpp: none, ip: none, uri: none, email: none }

/** The extensions that matter here (RFC 5280 section 4.2); `field` is the explicitly tagged list, absent in old certificates. */
export function readExtensions (field: DerValue | undefined): FoundExtensions {
  const found: FoundExtensions = {
    names: noNames, ca: false, issuerUrls: none, critical: [], faults: []
  }
  if (field === undefined) return found
  const seen: string[] = []
  for (const extension of childrenOf(inner(field))) {
    const parts = childrenOf(extension)
    const oid = readOid(expectTag(parts[0], derTags.oid, 'an extension'))
    const value = expectTag(parts.at(-1), derTags.octetString, 'an extension')
    if (seen.includes(oid) && handledExtensions.has(oid)) found.faults.push('extension-twice')
    seen.push(oid)
    if (parts[1]?.tag === derTags.boolean && parts[1].content[0] !== 0) {
      found.critical.push(oid)
      if (!handledExtensions.has(oid)) found.unknownCritical = [...found.unknownCritical ?? [], oid]
    }
    readOrNote(oid, value, found)
  }
  return found
}

/** What is broken inside an extension makes that extension useless, not the certificate unreadable. */
function readOrNote (oid: string, value: DerValue, found: FoundExtensions): void {
  try {
    readExtension(oid, value, found)
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    found.faults.push('extension-unreadable')
  }
}

function readExtension (oid: string, wrapped: DerValue, found: FoundExtensions): void {
  switch (oid) {
    case oids.subjectAltName:
      readAlternativeNames(inner(wrapped), found)
      break
    case oids.basicConstraints:
      readBasicConstraints(inner(wrapped), found)
      break
    case oids.keyUsage:
      found.keyUsage = readKeyUsage(inner(wrapped))
      if (found.keyUsage.length === 0) found.faults.push('key-usage-empty')
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
    case oids.nameConstraints:
      found.nameConstraints = readNameConstraints(inner(wrapped))
      break
    case oids.authorityInfoAccess:
      found.issuerUrls = readIssuerUrls(inner(wrapped))
  }
}

function readAuthorityKeyId (value: DerValue, found: FoundExtensions): void {
  const parts = childrenOf(value)
  const [keyId, serial] = [parts.find(({ tag }) => tag === contextTag(0)), parts.find(({ tag }) => tag === contextTag(2))]
  if (keyId !== undefined) found.authorityKeyId = readHex(keyId)
  if (serial !== undefined) found.authoritySerial = readHex(serial)
}

function readKeyUsage (value: DerValue): string[] {
  const bits = readBits(expectTag(value, derTags.bitString, 'the key usage'))
  return keyUsages.filter((_, index) => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0)
}

function readBasicConstraints (value: DerValue, found: FoundExtensions): void {
  const parts = childrenOf(expectTag(value, derTags.sequence, 'the basic constraints'))
  const [first] = parts
  found.hasBasicConstraints = true
  found.ca = first?.tag === derTags.boolean && first.content[0] !== 0 && first.content.length === 1
  const limit = parts.find(({ tag }) => tag === derTags.integer)
  if (limit === undefined) return
  if ((limit.content[0] ?? 0) >= 0x80) found.faults.push('path-length-negative')
  else found.pathLength = parseInt(readHex(limit), 16)
}

function readIssuerUrls (value: DerValue): string[] {
  return childrenOf(value).map(childrenOf)
    .filter(([method, location]) => method !== undefined && readOid(method) === oids.caIssuers && location?.tag === contextTag(6))
    .map(([, location]) => readText(location as DerValue))
}
