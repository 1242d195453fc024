import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import type { FoundCertificates } from './find.js'
import type { FoundPair } from './found-pair.js'
import type { Selection } from './select.js'

/** What a watcher has passed on for one domain. */
export interface Current {
  /** Fingerprints of the certificate and its chain. */
  readonly content: string
  readonly path: string
  readonly notBefore: string
}

/** What a watcher remembers between two looks. */
export interface WatchMemory {
  readonly current: ReadonlyMap<string, Current>
  /** Fingerprints of the certificates that were there at the last settled look. */
  readonly seen: ReadonlySet<string>
  /** What was last complained about, by domain. */
  readonly complaints: ReadonlyMap<string, string>
}

/** What a look means for one domain. */
export interface Outcome {
  readonly domain: string
  /** The same for the same state of things. */
  readonly id: string
  /** Set when there is a pair to pass on. */
  readonly selection?: Selection & { readonly pair: FoundPair }
  /** Set when there is something to complain about. */
  readonly complaint?: readonly Diagnostic[]
}

/** What is new for each domain since the last settled look: a valid replacement, or one that cannot be taken. Pure. */
export function outcomesOf (found: FoundCertificates, selections: readonly Selection[], memory: WatchMemory): Outcome[] {
  return selections.flatMap(selection => {
    const { domain, pair } = selection
    const current = memory.current.get(domain)
    if (pair !== undefined && isReplacement(pair, current, memory.seen)) {
      return [{ domain, id: `${domain} ${contentOf(pair)}`, selection: { ...selection, pair } }]
    }
    const complaint = complaintAbout(found, selection, current, memory.seen)
    if (complaint.length === 0) return memory.complaints.has(domain) ? [{ domain, id: '' }] : []
    const id = JSON.stringify(complaint.map(({ code, facts }) => [code, facts]))
    return memory.complaints.get(domain) === id ? [] : [{ domain, id, complaint }]
  })
}

/** What is remembered once those outcomes are passed on. */
export function remember ({ pairs }: FoundCertificates, outcomes: readonly Outcome[], memory: WatchMemory): WatchMemory {
  const current = new Map(memory.current)
  const complaints = new Map(memory.complaints)
  for (const { domain, id, selection, complaint } of outcomes) {
    if (complaint === undefined) complaints.delete(domain)
    else complaints.set(domain, id)
    if (selection !== undefined) current.set(domain, currentOf(selection.pair))
  }
  return { current, complaints, seen: new Set(pairs.map(({ info }) => String(info.leaf?.fingerprint256))) }
}

export const contentOf = ({ info }: FoundPair): string => info.certificates.map(({ fingerprint256 }) => fingerprint256).join(' ')

const currentOf = (pair: FoundPair): Current =>
  ({ content: contentOf(pair), path: pair.certificate.path, notBefore: String(pair.info.leaf?.notBefore) })

/** Falling back to an older pair that was there all the time is no replacement: the one before is still better. */
function isReplacement (pair: FoundPair, current: Current | undefined, seen: ReadonlySet<string>): boolean {
  if (current === undefined) return true
  const leaf = String(pair.info.leaf?.fingerprint256)
  if (contentOf(pair) === current.content || current.content === leaf) return false
  return !seen.has(leaf) || current.content.startsWith(leaf) || String(pair.info.leaf?.notBefore) > current.notBefore
}

function complaintAbout (found: FoundCertificates, selection: Selection, current: Current | undefined, seen: ReadonlySet<string>): Diagnostic[] {
  const { domain, pair, rejected, reason } = selection
  if (current === undefined) return pair === undefined ? [reason, ...rejected.flatMap(({ diagnostics }) => diagnostics), ...found.diagnostics] : []
  const broken = found.broken.filter(({ path, diagnostics }) => path === current.path && diagnostics.length > 0)
  const fresh = rejected.filter(({ pair: { certificate, info } }) =>
    certificate.path === current.path || !seen.has(String(info.leaf?.fingerprint256)))
  const refused = [...broken, ...fresh.map(({ pair: { certificate: { path } }, diagnostics }) => ({ path, diagnostics }))]
  if (refused.length > 0) return refused.flatMap(({ path, diagnostics }) => rejection(domain, path, diagnostics))
  const present = pair !== undefined && (contentOf(pair) === current.content || String(pair.info.leaf?.fingerprint256) === current.content)
  return present ? [] : [catalog.diagnostic('CERTIFICATE_GONE', { facts: { domain, path: current.path } })]
}

function rejection (domain: string, path: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [catalog.diagnostic('REPLACEMENT_REJECTED', { facts: { domain, path, codes: diagnostics.map(({ code }) => code) } }), ...diagnostics]
}
