import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { CertificatePair } from './certificate.js'
import { createChangeHints, refusedWatch } from './change-hints.js'
import { createChangeQueue } from './change-queue.js'
import { catalog } from './diagnostics.js'
import { findCertificates, type FoundCertificates } from './find.js'
import type { FoundPair } from './found-pair.js'
import type { Service } from './identity.js'
import { reasonOf } from './list-folder.js'
import { readPair } from './read-pair.js'
import { selectCertificates } from './select.js'
import { outcomesOf, remember, type Current, type Outcome, type WatchMemory } from './watch-outcome.js'

/** What happened to the certificate of one domain. */
export type CertificateChange =
  | { readonly ok: true, readonly domain: string, readonly pair: CertificatePair, readonly found: FoundPair, readonly reason: Diagnostic }
  | { readonly ok: false, readonly domain: string, readonly diagnostics: readonly Diagnostic[] }

export interface WatchOptions {
  readonly domains: readonly string[]
  readonly service?: Service
  /** What is in use already, as `fingerprint256` by domain: it is not told again. Default nothing, so that the first look tells what is there. */
  readonly known?: Readonly<Record<string, string>>
  /** Called for every change. What it throws is dropped; its promise is waited for. */
  readonly onChange?: (change: CertificateChange) => unknown
  /** Called once after the changes of one look, however many domains they are for: the place to reload a server. */
  readonly onSettled?: (changes: readonly CertificateChange[]) => unknown
  readonly signal?: AbortSignal
  /** Milliseconds between two looks where the system gives no notice of changes. Default 30000. */
  readonly poll?: number
  /** Milliseconds for which the files must stay the same before anything is told. Default 1000. */
  readonly settle?: number
  /** Default: the system's clock. */
  readonly now?: () => Date
}

/** A running watch. Iterating gives the changes; with `onChange` nobody needs to. */
export interface CertificateWatch extends AsyncIterable<CertificateChange>, AsyncDisposable {
  /** Looks at once instead of at the next notice or poll. */
  look (): void
  close (): Promise<void>
}

const defaultPoll = 30_000

/**
 * Tells when a folder has a new valid pair for a domain, once for each real change, and once when a replacement is no good; the pair before then stays.
 * Sees changes through links and replaced folders, by `poll` alone where the system gives no notice. Never throws after it began: what goes wrong is told and tried again. Ends with `signal` or `close`;
 * it keeps the process alive only while somebody waits for a change.
 */
export function watchCertificates (source: string, options: WatchOptions): CertificateWatch {
  const { domains, signal, poll = defaultPoll, settle = 1000, known = {}, onChange, onSettled } = options
  const queue = createChangeQueue<CertificateChange>()
  const looker = createLooker(source, options, memoryOf(known))
  const closing = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let busy: Promise<void> = Promise.resolve()
  let running = false

  const again = (delay: number): void => {
    clearTimeout(timer)
    if (!closing.signal.aborted) timer = setTimeout(turn, delay).unref()
  }
  const refusals = createRefusals(source, options)
  const hints = createChangeHints(() => { if (!running) again(Math.min(settle, poll)) }, error => { refusals.add(error) })
  const deliver = async (changes: readonly CertificateChange[]): Promise<void> => {
    for (const change of changes) {
      if (onChange === undefined) queue.push(change)
      else await quietly(() => onChange(change))
    }
    if (changes.length > 0 && onSettled !== undefined) await quietly(() => onSettled(changes))
  }
  const turn = (): void => {
    if (running) return
    running = true
    busy = looker().then(async ({ changes, settled, found }) => {
      if (found !== undefined) hints.follow(found.folders, found.pairs.flatMap(({ certificate, key }) => [certificate.path, ...key === undefined ? [] : [key.path]]))
      if (!closing.signal.aborted) await deliver([...refusals.take(), ...changes])
      return settled
    }).catch(async error => {
      const reported = catalog.diagnostic('WATCH_FAILED', { facts: { path: source, reason: reasonOf(error) } })
      await deliver(domains.map(domain => ({ ok: false, domain, diagnostics: [reported] })))
      return true
    }).then(settled => {
      running = false
      again(settled ? poll : settle)
    })
  }
  const close = async (): Promise<void> => {
    closing.abort()
    clearTimeout(timer)
    hints.close()
    queue.end()
    await busy
    hints.close()
  }
  signal?.addEventListener('abort', () => { void close() }, { once: true })
  if (signal?.aborted === true) void close()
  else turn()
  return {
    look: () => { again(0) },
    close,
    [Symbol.asyncDispose]: close,
    [Symbol.asyncIterator]: () => ({
      next: () => queue.next(),
      return: async () => {
        await close()
        return { value: undefined, done: true }
      }
    })
  }
}

interface Look {
  readonly changes: readonly CertificateChange[]
  /** Whether nothing is on the move. */
  readonly settled: boolean
  readonly found?: FoundCertificates
}

/** A look tells only what the look before it, `settle` earlier, has seen in the same way. */
function createLooker (source: string, { domains, service, now = () => new Date() }: WatchOptions, initial: WatchMemory): () => Promise<Look> {
  let memory = initial
  let pending = ''
  return async () => {
    const found = await findCertificates(source, { domains })
    const selections = selectCertificates(found, domains, { now: now(), ...service !== undefined && { service } })
    const outcomes = outcomesOf(found, selections, memory)
    const id = outcomes.map(outcome => `${outcome.domain} ${outcome.id}`).join('\n')
    if (id !== '' && id !== pending) {
      pending = id
      return { changes: [], settled: false, found }
    }
    const changes = await toChanges(outcomes)
    if (changes === undefined) return { changes: [], settled: false, found }
    pending = ''
    if (outcomes.length > 0 || memory.seen.size === 0) memory = remember(found, outcomes, memory)
    return { changes, settled: true, found }
  }
}

/** Undefined when a file changed since it was looked at. */
async function toChanges (outcomes: readonly Outcome[]): Promise<CertificateChange[] | undefined> {
  try {
    const changes: CertificateChange[] = []
    for (const { domain, selection, complaint } of outcomes) {
      if (selection !== undefined) changes.push({ ok: true, domain, pair: await readPair(selection.pair), found: selection.pair, reason: selection.reason })
      if (complaint !== undefined) changes.push({ ok: false, domain, diagnostics: complaint })
    }
    return changes
  } catch {
    return undefined
  }
}

/** That the system gives no notice is said once for all domains, with the first of them: changes are seen later, but none is lost. */
function createRefusals (path: string, { domains: [domain = ''], poll = defaultPoll }: WatchOptions): { add (error: unknown): void, take (): CertificateChange[] } {
  let diagnostics: Diagnostic[] = []
  let told = false
  return {
    add: error => { if (diagnostics.length === 0) diagnostics = refusedWatch(error, { path, poll }) },
    take: () => {
      if (told || diagnostics.length === 0) return []
      told = true
      return [{ ok: false, domain, diagnostics }]
    }
  }
}

function memoryOf (known: Readonly<Record<string, string>>): WatchMemory {
  const current = Object.entries(known).map(([domain, content]): [string, Current] => [domain, { content, path: '', notBefore: '' }])
  return { current: new Map(current), seen: new Set(), complaints: new Map() }
}

/** A consumer's mistake must not end the watch. */
async function quietly (work: () => unknown): Promise<void> {
  try {
    await work()
  } catch {
    // Told nowhere: the consumer knows.
  }
}
