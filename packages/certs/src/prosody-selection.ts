import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { dnsDomain, unicodeDomain } from './domain-name.js'
import type { Certificate } from './certificate.js'
import { checkCertificate } from './check.js'
import { keyPathOf, observeProsodyFolder, type IndexedFile, type ProsodyFolder } from './prosody-folder.js'
import { blockingFindings } from './usable.js'

/** A certificate and a key as Prosody would open them. */
export interface ProsodyFiles {
  readonly certificate: string
  readonly key: string
}

/** What Prosody would serve for a host. */
export interface ProsodySelection {
  readonly host: string
  /** The one outcome, when there is only one. */
  readonly selected?: ProsodyFiles
  /** All that are possible, sorted; Lua's order of keys, which is random, decides between several. `null` is none at all. */
  readonly possible: ReadonlyArray<ProsodyFiles | null>
  /** Files over which Prosody stops with an error; then nothing is selected. */
  readonly fatal: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface PredictOptions {
  /** Default: the time of the call. */
  readonly now?: Date
}

/** Which file Prosody 0.12 and 13.0 would pick in that folder for that host (`certificates` set to the folder, nothing else about certificates). */
export async function predictProsodySelection (dir: string, host: string, options: PredictOptions = {}): Promise<ProsodySelection> {
  return predictFrom(await observeProsodyFolder(dir), host, options)
}

/** The same from an observation. Pure. */
export function predictFrom (folder: ProsodyFolder, given: string, { now = new Date() }: PredictOptions = {}): ProsodySelection {
  const host = unicodeDomain(given)
  const fatal = folder.indexed.filter(isFatal).map(({ path }) => path)
  const index = indexOf(folder.indexed.filter(file => isIndexed(file, now)))
  const possible = fatal.length > 0 ? [] : distinct(outcomes(folder, index, host))
  const [first] = possible
  return {
    host,
    ...possible.length === 1 && first && { selected: first },
    possible,
    fatal,
    diagnostics: [...explain(folder, host, possible, fatal, now), ...folder.indexed.flatMap(file => skipped(file, now))]
  }
}

const isFatal = ({ firstLine, keyExists, certificate }: IndexedFile): boolean => firstLine && keyExists && certificate === undefined

function isIndexed ({ firstLine, keyExists, certificate }: IndexedFile, now: Date): boolean {
  return firstLine && keyExists && certificate !== undefined && isValidAt(certificate, now)
}

/** OpenSSL counts whole seconds. */
function isValidAt ({ notBefore, notAfter }: Certificate, now: Date): boolean {
  const seconds = Math.floor(now.getTime() / 1000) * 1000
  return seconds >= Date.parse(notBefore) && seconds <= Date.parse(notAfter)
}

type Services = 'any' | 'some'

/** By name, then by file: whether the certificate speaks for every service under that name, or for single ones only. */
function indexOf (files: readonly IndexedFile[]): Map<string, Map<string, Services>> {
  const index = new Map<string, Map<string, Services>>()
  for (const { path, certificate } of files) {
    for (const [name, services] of certificate === undefined ? [] : identitiesOf(certificate)) {
      const entries = index.get(name) ?? new Map<string, Services>()
      entries.set(path, services)
      index.set(name, entries)
    }
  }
  return index
}

/** `get_identities` of Prosody's util.x509: dNSName and the common name count for every service, SRVName and id-on-xmppAddr for theirs. */
function identitiesOf ({ names }: Certificate): Map<string, Services> {
  const identities = new Map<string, Services>()
  for (const name of names.xmpp) identities.set(name.toLowerCase(), 'some')
  for (const name of names.srv) {
    const domain = /^_[^.]+\.(.*)/.exec(name)?.[1]
    if (domain !== undefined) identities.set(domain.toLowerCase(), 'some')
  }
  for (const name of names.dns) if (dnsDomain(name.replace(/^\*\./, '')) !== undefined) identities.set(unicodeDomain(name), 'any')
  for (const name of names.common) if (dnsDomain(name) !== undefined) identities.set(name.toLowerCase(), 'any')
  return identities
}

/** `find_host_cert`: the index, then by name, then the same for the parent domain. */
function outcomes (folder: ProsodyFolder, index: ReadonlyMap<string, ReadonlyMap<string, Services>>, host: string): Array<ProsodyFiles | null> {
  const byName = (): Array<ProsodyFiles | null> => {
    const named = findByName(folder, host)
    const parent = /\.(.+)$/.exec(host)?.[1]
    return named !== undefined ? [named] : parent !== undefined ? outcomes(folder, index, parent) : [null]
  }
  const entries = index.get(host) ?? index.get(host.replace(/^[^.]+\./, '*.'))
  if (entries === undefined) return byName()
  return [...entries].flatMap(([certificate, services]) => services === 'any' ? [{ certificate, key: keyPathOf(certificate) }] : byName())
}

function findByName ({ dir, files }: ProsodyFolder, host: string): ProsodyFiles | undefined {
  const customs = [[`${host}.crt`, `${host}.key`], [`${host}/fullchain.pem`, `${host}/privkey.pem`], [`${host}.pem`, `${host}.pem`]] as const
  const found = customs.find(([certificate, key]) => files.includes(certificate) && files.includes(key))
  return found && { certificate: `${dir}/${found[0]}`, key: `${dir}/${found[1]}` }
}

function distinct (all: ReadonlyArray<ProsodyFiles | null>): Array<ProsodyFiles | null> {
  const byPath = new Map(all.map(files => [files?.certificate ?? '', files]))
  return [...byPath.values()].sort((a, b) => (a?.certificate ?? '') < (b?.certificate ?? '') ? -1 : 1)
}

function explain (folder: ProsodyFolder, host: string, possible: ProsodySelection['possible'], fatal: readonly string[], now: Date): Diagnostic[] {
  if (fatal.length > 0) return [catalog.diagnostic('PROSODY_CANNOT_START', { facts: { paths: fatal } })]
  const chosen = possible.filter(files => files !== null)
  const { dir } = folder
  if (chosen.length === 0) return [catalog.diagnostic('PROSODY_NO_CERTIFICATE', { facts: { host, dir } })]
  const candidates = possible.map(files => files?.certificate ?? '-')
  const fileOf = (path: string): IndexedFile | undefined => folder.indexed.find(file => file.path === path)
  const prints = new Set(candidates.map(path => fileOf(path)?.certificate?.fingerprint256 ?? path))
  const chance = possible.length === 1
    ? []
    : [catalog.diagnostic(prints.size === 1 ? 'PROSODY_COPIES' : 'PROSODY_CHOICE_BY_CHANCE', { facts: { host, candidates, dir } })]
  return [...chance, ...chosen.flatMap(({ certificate }) => judgeChoice(fileOf(certificate), host, now))]
}

function judgeChoice (file: IndexedFile | undefined, host: string, now: Date): Diagnostic[] {
  if (file?.certificate === undefined) return []
  const { path, certificate, keySha256 } = file
  const info = { leaf: certificate, certificates: [certificate], keys: [], problems: [], otherBlocks: [] }
  const key = { type: '', size: 0, encrypted: false, ...keySha256 !== undefined && { spkiSha256: keySha256 } }
  const codes = blockingFindings(checkCertificate(info, { domains: [host], now, roots: [], key }))
  return codes.length === 0 ? [] : [catalog.diagnostic('PROSODY_CHOICE_UNFIT', { facts: { path, host, codes: codes.map(({ code }) => code) } })]
}

function skipped (file: IndexedFile, now: Date): Diagnostic[] {
  const { path, keyPath: key, firstLine, keyExists, certificate } = file
  if (!firstLine) return certificate === undefined ? [] : [catalog.diagnostic('PROSODY_SKIPS_FIRST_LINE', { facts: { path } })]
  if (!keyExists) return [catalog.diagnostic('PROSODY_SKIPS_NO_KEY', { facts: { path, key } })]
  if (certificate === undefined || isValidAt(certificate, now)) return []
  const { notBefore, notAfter } = certificate
  return [catalog.diagnostic('PROSODY_SKIPS_NOT_VALID', { facts: { path, notBefore, notAfter } })]
}
