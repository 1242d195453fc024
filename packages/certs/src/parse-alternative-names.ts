import { childrenOf, contextTag, inner, readOid, readText, type DerValue } from './der.js'
import { oids } from './object-identifiers.js'

/** Where the names go. */
interface Names {
  names: { readonly dns: readonly string[], readonly srv: readonly string[], readonly xmpp: readonly string[], readonly ip: readonly string[], readonly uri: readonly string[], readonly email: readonly string[] }
  otherNames?: readonly string[]
}

type Kind = keyof Names['names'] | 'other'

/** GeneralNames, RFC 5280 section 4.2.1.6. */
export function readAlternativeNames (value: DerValue, found: Names): void {
  const lists: Partial<Record<Kind, string[]>> = {}
  for (const name of childrenOf(value)) {
    const [kind, text] = readName(name)
    if (kind !== undefined) (lists[kind] ??= []).push(text)
  }
  const { dns = none, srv = none, xmpp = none, ip = none, uri = none, email = none, other } = lists
  found.names = { dns, srv, xmpp, ip, uri, email }
  if (other !== undefined) found.otherNames = other
}

/** Shared, because most certificates lack most kinds. */
const none: readonly string[] = Object.freeze([])

function readName (name: DerValue): readonly [Kind, string] | readonly [undefined, ''] {
  switch (name.tag) {
    case contextTag(0, { constructed: true }): return readOtherName(childrenOf(name))
    case contextTag(1): return ['email', readText(name)]
    case contextTag(2): return ['dns', readText(name)]
    case contextTag(6): return ['uri', readText(name)]
    case contextTag(7): return ['ip', readAddress(name.content)]
    default: return [undefined, '']
  }
}

function readOtherName ([type, wrapped]: DerValue[]): readonly [Kind, string] | readonly [undefined, ''] {
  if (type === undefined || wrapped === undefined) return [undefined, '']
  const oid = readOid(type)
  if (oid === oids.srvName) return ['srv', readText(inner(wrapped))]
  return oid === oids.xmppAddr ? ['xmpp', readText(inner(wrapped))] : ['other', oid]
}

function readAddress (bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.')
  return (bytes.toString('hex').match(/.{4}/g) ?? []).map(group => parseInt(group, 16).toString(16)).join(':')
}
