import type { ConstrainedName, NameConstraints } from './certificate.js'
import { childrenOf, contextTag, DerError, inner, readHex, readOid, readText, type DerValue } from './der.js'
import { readDistinguishedName } from './parse-name.js'

/** RFC 5280 section 4.2.1.10. */
export function readNameConstraints (value: DerValue): NameConstraints {
  const lists = childrenOf(value)
  const subtrees = (number: number): ConstrainedName[] =>
    lists.filter(({ tag }) => tag === contextTag(number, { constructed: true })).flatMap(childrenOf).map(subtree => readBase(childrenOf(subtree)[0]))
  return { permitted: subtrees(0), excluded: subtrees(1) }
}

function readBase (base: DerValue | undefined): ConstrainedName {
  switch (base?.tag) {
    case contextTag(0, { constructed: true }): return { kind: 'other', value: readOid(childrenOf(base)[0] ?? base) }
    case contextTag(1): return { kind: 'email', value: readText(base) }
    case contextTag(2): return { kind: 'dns', value: readText(base) }
    case contextTag(4, { constructed: true }): return { kind: 'directory', value: readDistinguishedName(inner(base)).text }
    case contextTag(6): return { kind: 'uri', value: readText(base) }
    case contextTag(7): return { kind: 'ip', value: readHex(base) }
    default: throw new DerError('a name constraint is of a kind that is not used')
  }
}
