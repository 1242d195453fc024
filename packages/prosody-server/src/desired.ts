import { checkPair, covers, readCertificate, type CertificatePair } from '@xmpp-chat/certs'
import { checkServerConfig, parseServerConfig, type CheckOptions, type ServerConfig, type ServerConfigInput } from '@xmpp-chat/prosody-config'
import type { CodedError, Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { settingsOfServer, withSurroundings, type ConfigSurroundings } from './effective-config.js'

/** What a server shall be. */
export interface DesiredState {
  /** As `parseServerConfig` of prosody-config takes it; paths, log file, admin socket and release are the server's own. */
  readonly config: ServerConfigInput
  /** All there is: pairs for the hosts and components that they cover. Left out: the certificates stay as they are. */
  readonly certificates?: readonly CertificatePair[]
}

/** A desired state that passed all checks. */
export interface CheckedState {
  readonly config: ServerConfig
  /** By host name. */
  readonly pairs: ReadonlyMap<string, CertificatePair>
  /** Warnings and hints; no errors. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Options and modules of the caller's own, which prosody-config cannot know. */
export interface KnownToCaller extends CheckOptions {
  readonly now?: Date
}

/** Checks a desired state in all that can be known without running it; throws ERR_PROSODY_SERVER_STATE_INVALID with its findings. */
export function checkDesired ({ config: input, certificates = [] }: DesiredState, surroundings: ConfigSurroundings, known: KnownToCaller): CheckedState {
  const options = { ...known, customModules: [...known.customModules ?? [], ...surroundings.ownModules] }
  const foreign = settingsOfServer(input).map(([path, option]) => catalog.diagnostic('OPTION_IS_THE_SERVERS', { path, facts: { option } }))
  const parsed = parseServerConfig(withSurroundings(input, surroundings), options)
  if (!parsed.ok) throw invalid([...foreign, ...parsed.diagnostics])
  const { pairs, diagnostics } = assignPairs(parsed.value, certificates, known.now ?? new Date())
  const all = [...foreign, ...parsed.diagnostics, ...checkServerConfig(parsed.value, options), ...diagnostics]
  if (all.some(({ severity }) => severity === 'error')) throw invalid(all)
  return { config: parsed.value, pairs, diagnostics: all }
}

function invalid (diagnostics: readonly Diagnostic[]): CodedError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return catalog.error('ERR_PROSODY_SERVER_STATE_INVALID', { facts: { codes: errors.map(({ code }) => code), diagnostics: errors.map(finding => ({ ...finding })) } })
}

/** For each host that is served, of the pairs that cover it the one that is valid longest. */
function assignPairs (config: ServerConfig, certificates: readonly CertificatePair[], now: Date): Pick<CheckedState, 'pairs' | 'diagnostics'> {
  const candidates = certificates.map((pair, index) => ({ pair, index, leaf: readCertificate(pair.certificate).leaf }))
  const pairs = new Map<string, CertificatePair>()
  const used = new Set<number>()
  for (const host of [...Object.keys(config.hosts), ...Object.keys(config.components)]) {
    const [best] = candidates.filter(({ leaf }) => leaf !== undefined && (covers(leaf, host) || covers(leaf, host, 'xmpp-client')))
      .sort((a, b) => String(b.leaf?.notAfter).localeCompare(String(a.leaf?.notAfter)))
    if (best === undefined) continue
    pairs.set(host, best.pair)
    used.add(best.index)
  }
  const diagnostics = candidates.flatMap(({ pair, index }) => [
    ...checkPair(pair, { now }).map(finding => ({ ...finding, path: `/certificates/${index}${finding.path}` })),
    ...used.has(index) ? [] : [catalog.diagnostic('CERTIFICATE_WITHOUT_HOST', { path: `/certificates/${index}` })]
  ])
  return { pairs, diagnostics }
}
