import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { CertificateInfo } from './certificate.js'
import { checkFormat } from './rules/format.js'
import { catalog } from './diagnostics.js'
import type { FoundPair } from './found-pair.js'
import { listFolder } from './list-folder.js'
import { pairUp, type FoundText } from './pair-up.js'
import { readAll, readFor } from './read-candidates.js'
import { isCandidate } from './read-source.js'

/** A file that looks as if it should hold a certificate or key, and why it does not. */
export interface BrokenFile {
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
}

export interface FoundCertificates {
  readonly dir: string
  /** One for each certificate, however many files hold it. */
  readonly pairs: readonly FoundPair[]
  readonly broken: readonly BrokenFile[]
  /** Every folder that was looked into. */
  readonly folders: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface FindOptions {
  /** Levels of folders, the given one included. Default 6. */
  readonly depth?: number
  /** Files that are looked at. Default 100000. */
  readonly files?: number
  /**
   * Only the pairs that name one of these domains. Every certificate is read, but of the files that are named as keys only those that such a pair may
   * need, which makes looking again and again in a large folder cheap. Default all.
   */
  readonly domains?: readonly string[]
}

/**
 * The certificates below a folder with their keys, in the layouts of Prosody, certbot, Caddy, acme.sh, lego, Traefik and by hand; given a file, that
 * certificate with the key that lies around it. Keys are matched by what they are, then by where they are. Never rejects: what cannot be read is a finding.
 */
export async function findCertificates (path: string, { depth = 6, files = 100_000, domains }: FindOptions = {}): Promise<FoundCertificates> {
  const given = resolve(path)
  const single = isFile(given)
  const dir = single ? dirname(given) : given
  const listing = await listFolder(dir, { depth: single ? 1 : depth, files })
  const candidates = listing.files.filter(file => isCandidate(file) || file === given)
  const { texts, wanted, diagnostics } = domains === undefined ? await readAll(candidates) : await readFor(domains, candidates)
  const pairs = pairUp(texts, wanted)
  const kept = single ? pairs.all.filter(({ certificate }) => certificate.path === given) : pairs.best
  const broken = texts.filter(({ source, info }) => isBroken(info) && (!single || source.path === given)).map(brokenFile)
  const withoutKey = kept.filter(({ key }) => key === undefined).map(({ certificate }) => catalog.diagnostic('KEY_NOT_FOUND', { facts: { path: certificate.path } }))
  return {
    dir: given, pairs: kept, folders: listing.folders, broken,
    diagnostics: [...single ? [] : listing.diagnostics, ...diagnostics, ...broken.flatMap(tellBroken), ...withoutKey]
  }
}

function isFile (path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Whole blocks of other kinds are somebody else's files: certbot's requests, a web server's DH parameters. */
const isBroken = ({ certificates, keys, problems, otherBlocks }: CertificateInfo): boolean =>
  certificates.length === 0 && keys.length === 0 && !(otherBlocks.length > 0 && problems.every(({ kind }) => kind === 'no-certificate'))

function brokenFile ({ source: { path }, info }: FoundText): BrokenFile {
  return { path, diagnostics: checkFormat({ info }).filter(({ severity }) => severity === 'error') }
}

function tellBroken ({ path, diagnostics }: BrokenFile): Diagnostic[] {
  if (diagnostics.length === 0) return []
  return [catalog.diagnostic('FILE_BROKEN', { facts: { path, codes: diagnostics.map(({ code }) => code) } })]
}
