import { dirname } from 'node:path'
import type { Certificate, CertificateInfo, PrivateKeyInfo } from './certificate.js'
import { keyHashOf, leafOf, orderChain } from './chain.js'
import type { FoundPair } from './found-pair.js'
import { domainsOf } from './identity.js'
import { keyPathsFor, layoutOf } from './layout.js'
import type { Source } from './read-source.js'

/** What one PEM text holds. */
export interface FoundText {
  readonly source: Source
  readonly info: CertificateInfo
}

interface FoundKey {
  readonly source: Source
  readonly info: PrivateKeyInfo
}

interface Inventory {
  readonly keysByHash: ReadonlyMap<string, readonly FoundKey[]>
  readonly keysByPath: ReadonlyMap<string, FoundKey>
  readonly authorities: ReadonlyArray<{ readonly source: Source, readonly certificate: Certificate }>
}

/** The wanted certificates with their keys and chains: `all` of them, and for each certificate the `best` of the files that hold it. */
export function pairUp (texts: readonly FoundText[], wanted: readonly FoundText[] = texts): { all: FoundPair[], best: FoundPair[] } {
  const inventory = takeInventory(texts)
  const all = wanted.flatMap(text => pairOf(text, inventory))
  const byCertificate = new Map<string, FoundPair>()
  for (const pair of all) {
    const fingerprint = String(pair.info.leaf?.fingerprint256)
    const other = byCertificate.get(fingerprint)
    if (other === undefined || compareFiles(pair, other) < 0) byCertificate.set(fingerprint, pair)
  }
  return { all, best: [...byCertificate.values()] }
}

/** A CA's own certificate, unless it is also somebody's server certificate, as `prosodyctl cert generate` makes them. */
const isAuthority = (certificate: Certificate): boolean => certificate.ca && domainsOf(certificate).length === 0

function takeInventory (texts: readonly FoundText[]): Inventory {
  const keys = texts.flatMap(({ source, info }) => info.keys.map(key => ({ source, info: key })))
  const keysByHash = new Map<string, FoundKey[]>()
  for (const key of keys) {
    const hash = key.info.spkiSha256 ?? ''
    const same = keysByHash.get(hash)
    if (same === undefined) keysByHash.set(hash, [key])
    else same.push(key)
  }
  const authorities = texts.flatMap(({ source, info }) => info.certificates.filter(isAuthority).map(certificate => ({ source, certificate })))
  return { keysByHash, keysByPath: new Map(keys.map(key => [key.source.path, key])), authorities }
}

function pairOf ({ source, info }: FoundText, inventory: Inventory): FoundPair[] {
  const leaf = leafOf(info, info.keys[0]?.spkiSha256)
  if (leaf === undefined || isAuthority(leaf)) return []
  const key = keyFor(leaf, source, inventory)
  const { chain, certificates } = completeChain(leaf, info, inventory)
  return [{
    layout: layoutOf(source.path, { combined: key?.source.path === source.path }),
    certificate: source,
    chain,
    info: { ...info, leaf, certificates },
    ...key !== undefined && { key: key.source, keyInfo: key.info }
  }]
}

/** The key that matches, from where it is expected if it is there too; otherwise whatever lies where the key should be. */
function keyFor (leaf: Certificate, { path, entry }: Source, { keysByHash, keysByPath }: Inventory): FoundKey | undefined {
  const matching = keysByHash.get(keyHashOf(leaf)) ?? []
  if (matching.length === 1) return matching[0]
  const customary = [path, ...keyPathsFor(path)]
  const nearest = matching.find(({ source }) => source.path === path && source.entry === entry) ??
    matching.find(({ source }) => customary.includes(source.path)) ??
    matching.find(({ source }) => dirname(source.path) === dirname(path)) ?? matching[0]
  return nearest ?? customary.map(candidate => keysByPath.get(candidate)).find(key => key !== undefined)
}

function completeChain (leaf: Certificate, { certificates }: CertificateInfo, { authorities }: Inventory): { chain: Source[], certificates: readonly Certificate[] } {
  if (authorities.length === 0 || leaf.selfSigned) return { chain: [], certificates }
  const top = orderChain(leaf, certificates).ordered.at(-1) ?? leaf
  if (top.selfSigned) return { chain: [], certificates }
  const added = orderChain(top, authorities.map(({ certificate }) => certificate).filter(({ selfSigned }) => !selfSigned)).ordered.slice(1)
  const chain = added.map(certificate => authorities.find(authority => authority.certificate === certificate)?.source).filter(source => source !== undefined)
  return { chain, certificates: [...certificates, ...added] }
}

/** A key that matches, a whole chain in the file itself, certbot's `live/`, then the path. */
function compareFiles (a: FoundPair, b: FoundPair): number {
  const order = (pair: FoundPair): number[] =>
    [Number(pair.info.leaf === undefined || pair.keyInfo?.spkiSha256 !== keyHashOf(pair.info.leaf)), pair.chain.length, -pair.info.certificates.length, Number(pair.layout !== 'certbot-live')]
  const [left, right] = [order(a), order(b)]
  const decisive = left.findIndex((value, index) => value !== right[index])
  if (decisive >= 0) return (left[decisive] as number) - (right[decisive] as number)
  return a.certificate.path < b.certificate.path ? -1 : 1
}
