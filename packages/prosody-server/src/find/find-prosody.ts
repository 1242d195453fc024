import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { ProsodyInstallation } from '../installation.js'
import { readBundle, type Discovery } from './bundle.js'
import { checkParts } from './advisories.js'
import { checkVersion } from './check-version.js'
import { findEmbedded, type EmbeddedOptions } from './embedded.js'
import { findSystem, readProgram } from './system.js'
import { targetOf } from './version.js'

export interface FindOptions extends EmbeddedOptions {
  /**
   * Default `embedded`. Where there is none of the kind, the other one is taken, and a finding says so. A path is one of `prosody` or `prosodyctl`, or
   * of a folder with a bundle; nothing else is taken in its place.
   */
  readonly prefer?: 'embedded' | 'system' | { readonly path: string }
  /** Folders to look for the system's, the best first. Default: those of PATH and the usual ones. */
  readonly searchPath?: readonly string[]
}

export interface FoundProsody {
  /** Absent when there is none that can be run. */
  readonly installation?: ProsodyInstallation
  /** What else could be run. */
  readonly others: readonly ProsodyInstallation[]
  /** Why another one than the preferred was taken, or none at all, and what speaks against its version. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Looks for a Prosody to run. No server is started. Never rejects: what is wrong is a finding. */
export async function findProsody ({ prefer = 'embedded', searchPath, ...embeddedOptions }: FindOptions = {}): Promise<FoundProsody> {
  if (typeof prefer === 'object') return chooseProsody([await readPath(prefer.path, searchPath)])
  const [embedded, system] = await Promise.all([findEmbedded(embeddedOptions), findSystem(searchPath)])
  return chooseProsody(prefer === 'embedded' ? [embedded, ...system] : [...system, embedded])
}

/** The first that can be run, from the preferred on. */
export function chooseProsody (discoveries: readonly Discovery[]): FoundProsody {
  const isUsable = ({ installation }: Discovery): boolean => installation !== undefined && targetOf(installation.version).fits !== 'too old'
  const chosen = discoveries.findIndex(isUsable)
  const [installation, ...others] = discoveries.filter(isUsable).flatMap(one => one.installation ?? [])
  if (installation === undefined) return { others: [], diagnostics: discoveries.flatMap(problemsOf) }
  // What kept a preferred one from being taken is worth knowing, but nothing failed.
  const passedOver = discoveries.slice(0, chosen).flatMap(problemsOf).map(one => one.severity === 'error' ? { ...one, severity: 'warning' as const } : one)
  return { installation, others, diagnostics: [...passedOver, ...checkVersion(installation), ...checkParts(installation)] }
}

const problemsOf = ({ installation, diagnostics }: Discovery): readonly Diagnostic[] =>
  installation === undefined ? diagnostics : [...diagnostics, ...checkVersion(installation)]

async function readPath (given: string, searchPath?: readonly string[]): Promise<Discovery> {
  // Programs of it are run in other folders.
  const path = resolve(given)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return { diagnostics: [catalog.diagnostic('PROGRAM_UNKNOWN', { facts: { program: path } })] }
  return found.isDirectory() ? readBundle(path, 'given') : readProgram(path, 'given', searchPath)
}
