import { isCodedError, type CodedError, type Diagnostic } from '@xmpp-chat/diagnostics'
import { asciiDomain } from './domain-name.js'
import { findCertificates } from './find.js'
import type { FoundPair } from './found-pair.js'
import { coversDns } from './identity.js'
import { readPair } from './read-pair.js'
import { selectCertificates, type Selection, type SelectOptions } from './select.js'
import type { CertificateStore } from './store.js'

export interface ImportOptions extends SelectOptions {
  /** A folder, or the file of one certificate. */
  readonly from: string
  readonly store: CertificateStore
  readonly domains: readonly string[]
}

/** What became of one domain. */
export interface ImportedDomain {
  readonly domain: string
  readonly outcome: 'imported' | 'unchanged' | 'failed'
  /** The file that was taken. */
  readonly path?: string
  /** Why that file, or why none. */
  readonly diagnostics: readonly Diagnostic[]
  /** Why the store did not take it. */
  readonly error?: CodedError
}

/** Finds the best pair for each domain and stores it, checked: whole, matching, valid, covering. One domain's failure does not keep the others. */
export async function importCertificates ({ from, store, domains, ...options }: ImportOptions): Promise<ImportedDomain[]> {
  const found = await findCertificates(from, { domains })
  const outcomes: ImportedDomain[] = []
  for (const selection of selectCertificates(found, domains, options)) {
    outcomes.push(selection.pair === undefined
      ? { domain: selection.domain, outcome: 'failed', diagnostics: reasonsOf(selection, found.diagnostics) }
      : await storePair(selection.domain, selection.pair, selection.reason, store))
  }
  return outcomes
}

const reasonsOf = ({ reason, rejected }: Selection, found: readonly Diagnostic[]): Diagnostic[] =>
  [reason, ...rejected.flatMap(({ diagnostics }) => diagnostics), ...found]

async function storePair (domain: string, pair: FoundPair, reason: Diagnostic, store: CertificateStore): Promise<ImportedDomain> {
  const path = pair.certificate.path
  try {
    const stored = await store.read(domain)
    const fresh = await readPair(pair)
    const same = stored !== undefined && stored.certificate === fresh.certificate
    if (!same) await store.write(domain, fresh)
    return { domain, path, outcome: same ? 'unchanged' : 'imported', diagnostics: [reason] }
  } catch (error) {
    if (!isCodedError(error)) throw error
    return { domain, path, outcome: 'failed', diagnostics: [reason], error }
  }
}

/**
 * What certbot tells a deploy hook: the folder of the renewed certificate, and which of the `wanted` domains it covers; without `wanted` all that
 * it names except wildcards. Undefined outside of such a hook.
 */
export function deployHook (env: Readonly<Record<string, string | undefined>>, wanted: readonly string[] = []): { readonly from: string, readonly domains: readonly string[] } | undefined {
  const { RENEWED_LINEAGE: from, RENEWED_DOMAINS = '' } = env
  if (from === undefined || from === '') return undefined
  const renewed = RENEWED_DOMAINS.split(/\s+/).filter(domain => domain !== '')
  const domains = wanted.length > 0 ? wanted.filter(domain => coversDns(renewed, domain)) : renewed.filter(domain => asciiDomain(domain) !== undefined)
  return { from, domains }
}
