import { childrenOf, contextTag, inner, readOid, readText, type DerValue } from './der.js'
import { oids } from './object-identifiers.js'

/** Where the names go. */
interface Names {
  names: { readonly dns: readonly string[], readonly srv: readonly string[], readonly xmpp: readonly string[], readonly ip: readonly string[], readonly uri: readonly string[], readonly email: readonly string[] }
  otherNames?: readonly string[]
}

/** GeneralNames, RFC 5280 section 4.2.1.6. */
export function readAlternativeNames (value: DerValue, found: Names): void {
  const names = { dns: [] as string[], srv: [] as string[], xmpp: [] as string[], ip: [] as string[], uri: [] as string[], email: [] as string[] }
  const others: string[] = []
  for (const name of childrenOf(value)) {
    if (name.tag === contextTag(2)) names.dns.push(readText(name))
    else if (name.tag === contextTag(1)) names.email.push(readText(name))
    else if (name.tag === contextTag(6)) names.uri.push(readText(name))
    else if (name.tag === contextTag(7)) names.ip.push(readAddress(name.content))
    else if (name.tag === contextTag(0, { constructed: true })) addOtherName(names, others, childrenOf(name))
  }
  found.names = names
  if (others.length > 0) found.otherNames = others
}

function addOtherName (names: { srv: string[], xmpp: string[] }, others: string[], [type, wrapped]: DerValue[]): void {
  if (type === undefined || wrapped === undefined) return
  const oid = readOid(type)
  if (oid === oids.srvName) names.srv.push(readText(inner(wrapped)))
  else if (oid === oids.xmppAddr) names.xmpp.push(readText(inner(wrapped)))
  else others.push(oid)
}

function readAddress (bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.')
  return (bytes.toString('hex').match(/.{4}/g) ?? []).map(group => parseInt(group, 16).toString(16)).join(':')
}
