import { childrenOf, derTags, expectTag, readOid, readText, type DerValue } from './der.js'
import { attributeNames, oids } from './object-identifiers.js'

const primitiveSet = 0x11

/** A Name (RFC 5280 section 4.1.2.4) as text in its own order, and the common names in it. */
export function readDistinguishedName (name: DerValue): { text: string, commonNames: string[] } {
  const commonNames: string[] = []
  let whole = ''
  for (const relative of childrenOf(name)) {
    // OpenSSL does not ask whether the set says that it is constructed.
    for (const attribute of childrenOf(expectTag(relative, relative.tag === primitiveSet ? primitiveSet : derTags.set, 'a part of a name'))) {
      const [type, value] = childrenOf(expectTag(attribute, derTags.sequence, 'a part of a name'))
      const oid = readOid(expectTag(type, derTags.oid, 'the type of a name'))
      const text = value === undefined ? '' : readText(value)
      if (oid === oids.commonName) commonNames.push(text)
      whole += `${whole === '' ? '' : ', '}${attributeNames[oid] ?? oid}=${escape(text)}`
    }
  }
  return { text: whole, commonNames }
}

/** RFC 4514 section 2.4; control characters too, so that a name cannot forge a line of a report. */
function escape (text: string): string {
  if (/^[A-Za-z0-9 .*@'-]*$/.test(text)) return text
  return text.replace(/[\\,+"<>;=]/g, '\\$&').replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, character => `\\${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** How OpenSSL compares names (`x509_name_canon`): case and the number of blanks do not count. */
export const canonicalName = (text: string): string => text.toLowerCase().replace(/ {2,}/g, ' ').replace(/= | (?=, )| $/g, match => match === '= ' ? '=' : '')

export const sameName = (one: string, other: string): boolean => one === other || canonicalName(one) === canonicalName(other)
