import type { Certificate, CertificatePair } from './certificate.js'
import { createSelfSigned, type SelfSignedOptions } from './create.js'
import { asciiDomain } from './domain-name.js'
import { covers } from './identity.js'
import { readCertificate } from './read.js'
import { renewalTime } from './renewal.js'
import type { CertificateStore } from './store.js'
import { hostName } from './store-rules.js'
import { checkPair } from './usable.js'

export interface SelfSignedRenewalOptions extends SelfSignedOptions {
  readonly store: CertificateStore
  /** Under which host it is stored. Default: the first domain. */
  readonly host?: string
}

/** What became of a self-signed certificate, and why. */
export interface RenewalOutcome {
  readonly pair: CertificatePair
  readonly renewed: boolean
  readonly because: 'missing' | 'unusable' | 'domains' | 'time' | 'current'
  /** When to look again. */
  readonly next: Date
}

/**
 * The stored self-signed certificate, made anew when there is none, when it cannot be used, when the set of domains is another, or when a third of its
 * lifetime is left. A certificate of a CA is left alone while it is valid. Call it at start and every day.
 */
export async function renewSelfSigned ({ store, host: given, ...options }: SelfSignedRenewalOptions): Promise<RenewalOutcome> {
  const { domains, now = new Date() } = options
  const host = hostName(given ?? String(domains[0]))
  const stored = await store.read(host)
  const because = whyRenew(stored, host, domains, now)
  if (stored !== undefined && because === 'current') return { pair: stored, renewed: false, because, next: nextLook(stored) }
  const pair = await createSelfSigned({ ...options, now })
  await store.write(host, pair)
  return { pair, renewed: true, because, next: nextLook(pair) }
}

function whyRenew (stored: CertificatePair | undefined, host: string, domains: readonly string[], now: Date): RenewalOutcome['because'] {
  if (stored === undefined) return 'missing'
  const { leaf } = readCertificate(stored.certificate)
  if (leaf === undefined || checkPair(stored, { domains: [host], now, roots: [] }).length > 0) return 'unusable'
  if (!leaf.selfSigned) return 'current'
  if (!speaksForExactly(leaf, domains)) return 'domains'
  return now >= renewalTime(leaf) ? 'time' : 'current'
}

function speaksForExactly (leaf: Certificate, domains: readonly string[]): boolean {
  const wanted = new Set(domains.map(domain => asciiDomain(domain)))
  return domains.every(domain => covers(leaf, domain)) && leaf.names.dns.every(name => wanted.has(name))
}

function nextLook ({ certificate }: CertificatePair): Date {
  const { leaf } = readCertificate(certificate)
  return leaf === undefined ? new Date(0) : renewalTime(leaf)
}
