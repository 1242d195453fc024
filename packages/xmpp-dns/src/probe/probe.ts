import { derivedSignal } from '../derived-signal.js'
import { concurrencyLimit } from '../limit.js'
import { normalizeService } from '../parse-service.js'
import { observe } from '../observe.js'
import type { Observation } from '../observation.js'
import type { Resolver } from '../resolver.js'
import { domainsOf, type XmppService } from '../service.js'
import { attempt, type Caller } from './attempt.js'
import { endpointsOf } from './endpoints.js'
import type { ProbeResult } from './probe-result.js'

export interface ProbeOptions {
  /** What `observe` saw. Default: it is observed now, through `resolver`. */
  readonly from?: Observation
  readonly resolver?: Resolver
  /** SHA-256 of this instance's certificates or of their public keys, in hexadecimal, with or without colons. */
  readonly fingerprints?: readonly string[]
  /** The domain that the probe says it comes from. Default `probe.invalid`. */
  readonly callerDomain?: string
  /** A certificate and its key (PEM) to show, to see what a server with one is offered. */
  readonly identity?: { readonly cert: string, readonly key: string }
  /** Certificate authorities (PEM) to trust instead of the usual ones. */
  readonly ca?: string | readonly string[]
  /** Addresses of the network that the probe runs in, as the outside sees it: those cannot always be reached from inside. */
  readonly ownAddresses?: readonly string[]
  /** Milliseconds for each step: connection, stream, STARTTLS, TLS, features. Default 5000. */
  readonly timeout?: number
  /** Connections at once. Default 8. */
  readonly concurrency?: number
  readonly signal?: AbortSignal
  readonly now?: () => Date
  /** For the choice between records of the same priority: from 0 up to but not including 1. */
  readonly random?: () => number
}

/**
 * Connects to every place that the DNS leads to, as a remote server does up to the point where it would authenticate. Whatever happens is data;
 * only an abort rejects.
 */
export async function probe (service: XmppService, options: ProbeOptions = {}): Promise<ProbeResult> {
  const { fingerprints = [], ownAddresses = [], timeout = 5000, concurrency = 8, random = Math.random, now = () => new Date() } = options
  const aborting = derivedSignal(options.signal)
  const observation = options.from ?? await observe(service, { ...options.resolver === undefined ? {} : { resolver: options.resolver }, ...aborting, askAuthorities: false })
  const domains = domainsOf(normalizeService(service))
  const caller: Caller = {
    from: options.callerDomain ?? 'probe.invalid',
    ...options.identity === undefined ? {} : { identity: options.identity },
    ...options.ca === undefined ? {} : { ca: options.ca }
  }
  const limit = concurrencyLimit(concurrency)
  const probedAt = now().toISOString()
  const attempts = await Promise.all(domains.flatMap(domain => endpointsOf(observation, domain, random))
    .map(endpoint => limit(() => attempt(endpoint, caller, observation, { timeout, ...aborting }))))
  aborting.signal?.throwIfAborted()
  return {
    version: 1, probedAt, domains, attempts, hasIdentity: caller.identity !== undefined, ownAddresses, stepTimeout: timeout / 1000,
    fingerprints: fingerprints.map(text => text.replaceAll(':', '').toLowerCase())
  }
}
