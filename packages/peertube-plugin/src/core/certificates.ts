import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import {
  checkPair, covers, createDirectoryStore, findCertificates, readCertificate, readPair, renewSelfSigned, selectCertificates, watchCertificates,
  type CertificatePair, type CertificateStore, type CertificateWatch
} from '@xmpp-chat/certs'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { countFiles } from './count-files.js'
import { catalog } from './diagnostics.js'

/** The certificate that other servers see, wherever it comes from. */
export interface Certificates extends AsyncDisposable {
  /**
   * The pair for a domain: the best of a folder, which is followed from then on, or a self-signed one where the folder is empty (`''`) or of no use;
   * a good one from before is kept for as long as it is valid.
   */
  pairFor (domain: string, folder: string): Promise<ServedPair>
  /** What `pairFor` gave last. */
  readonly served: ServedPair | undefined
}

export interface ServedPair {
  readonly pair: CertificatePair
  /** Why it is not another one. */
  readonly findings: readonly Diagnostic[]
}

export interface CertificatesOptions {
  /** Where pairs are kept: our own, and those of a folder. */
  readonly dir: string
  /** There is another pair: `pairFor` gives it. */
  readonly onRenewed: () => void
  readonly onProblem: (problem: Diagnostic) => void
  /** The most files that a folder of certificates may hold; more is taken for another kind of folder. Default 20000. */
  readonly mostFiles?: number
}

const day = 86_400_000

export function createCertificates ({ dir, onRenewed, onProblem, mostFiles = 20_000 }: CertificatesOptions): Certificates {
  const own = createDirectoryStore({ dir: join(dir, 'self-signed') })
  const taken = createDirectoryStore({ dir: join(dir, 'taken') })
  let served: ServedPair | undefined
  let followed: { readonly key: string, readonly stop: () => Promise<void> } | undefined

  const follow = async (domain: string, folder: string): Promise<void> => {
    const key = `${domain} ${folder}`
    if (followed?.key === key) return
    await followed?.stop()
    followed = { key, stop: folder === '' ? renewDaily(own, domain, onRenewed, onProblem) : followFolder(taken, domain, folder, await known(taken, domain), onRenewed, onProblem) }
  }

  return {
    get served () { return served },
    pairFor: async (domain, folder) => {
      const tooLarge = await checkSize(folder, mostFiles)
      const findings = tooLarge ?? (folder === '' ? [] : await takeFrom(folder, domain, taken))
      const good = folder === '' ? undefined : await stillGood(taken, domain)
      const pair = good ?? (await renewSelfSigned({ store: own, domains: [domain] })).pair
      await follow(domain, tooLarge === undefined ? folder : '')
      served = { pair, findings }
      return served
    },
    [Symbol.asyncDispose]: async () => {
      await followed?.stop()
      followed = undefined
    }
  }
}

/** What the system makes of itself, without end. */
const ofTheSystem = /^\/(?:$|(?:proc|sys|dev)(?:\/|$))/

/** What is wrong with a folder that holds far more than certificates: it is neither searched nor followed. */
async function checkSize (folder: string, mostFiles: number): Promise<readonly Diagnostic[] | undefined> {
  if (folder === '') return undefined
  const isOfTheSystem = ofTheSystem.test(await realpath(folder).catch(() => folder))
  if (!isOfTheSystem && await countFiles(folder, mostFiles) <= mostFiles) return undefined
  return [catalog.diagnostic('CERTIFICATE_FOLDER_TOO_LARGE', { path: '/certificates-folder', facts: { folder, limit: mostFiles } })]
}

/** The worst first, and no more than can be read. */
const worstOf = (reasons: readonly Diagnostic[]): Diagnostic[] =>
  (['error', 'warning'] as const).flatMap(wanted => reasons.filter(({ severity }) => severity === wanted)).slice(0, 10)

/** Puts the best pair of a folder into the store; gives what is in the way otherwise. */
async function takeFrom (folder: string, domain: string, store: CertificateStore): Promise<readonly Diagnostic[]> {
  const path = '/certificates-folder'
  const found = await findCertificates(folder, { domains: [domain] })
  const [selection] = selectCertificates(found, [domain])
  if (selection?.pair === undefined) {
    const reasons = [...found.diagnostics, ...selection === undefined ? [] : [selection.reason, ...selection.rejected.flatMap(({ diagnostics }) => diagnostics)]]
    const useless = catalog.diagnostic('CERTIFICATE_FOLDER_USELESS', { path, facts: { domain, folder } })
    return [useless, ...await others(folder, domain), ...worstOf(reasons)]
  }
  const pair = await readPair(selection.pair)
  if (pair.certificate !== (await store.read(domain))?.certificate) await store.write(domain, pair)
  return []
}

/** What the certificates of a folder are for, where none is for us. */
async function others (folder: string, domain: string): Promise<Diagnostic[]> {
  const { pairs } = await findCertificates(folder, { files: 1000 })
  const names = [...new Set(pairs.flatMap(({ info }) => info.leaf === undefined || covers(info.leaf, domain) ? [] : info.leaf.names.dns))]
  return names.length === 0 ? [] : [catalog.diagnostic('CERTIFICATES_FOR_OTHERS', { path: '/certificates-folder', facts: { domain, names: names.slice(0, 10) } })]
}

const stillGood = async (store: CertificateStore, domain: string): Promise<CertificatePair | undefined> => {
  const pair = await store.read(domain)
  return pair === undefined || checkPair(pair, { domains: [domain], roots: [] }).length > 0 ? undefined : pair
}

const known = async (store: CertificateStore, domain: string): Promise<Readonly<Record<string, string>>> => {
  const stored = await store.read(domain)
  const fingerprint = stored === undefined ? undefined : readCertificate(stored.certificate).leaf?.fingerprint256
  return fingerprint === undefined ? {} : { [domain]: fingerprint }
}

function followFolder (
  store: CertificateStore, domain: string, folder: string, already: Readonly<Record<string, string>>, onRenewed: () => void, onProblem: (problem: Diagnostic) => void): () => Promise<void> {
  const watch: CertificateWatch = watchCertificates(folder, {
    domains: [domain],
    known: already,
    onChange: async change => {
      if (!change.ok) return change.diagnostics.forEach(onProblem)
      await store.write(domain, change.pair)
      onRenewed()
    }
  })
  return () => watch.close()
}

function renewDaily (store: CertificateStore, domain: string, onRenewed: () => void, onProblem: (problem: Diagnostic) => void): () => Promise<void> {
  const timer = setInterval(() => {
    renewSelfSigned({ store, domains: [domain] }).then(({ renewed }) => { if (renewed) onRenewed() }, error => {
      onProblem(catalog.diagnostic('CERTIFICATE_NOT_RENEWED', { facts: { domain, reason: String(error) } }))
    })
  }, day)
  timer.unref()
  return async () => { clearInterval(timer) }
}
