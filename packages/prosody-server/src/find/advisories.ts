import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { ProsodyInstallation } from '../installation.js'
import data from './advisories.json' with { type: 'json' }
import { compareDebianVersions } from './debian-version.js'

/** What Debian has mended in parts of Prosody since its release, by source package, the newest first. Made by `npm run build:prosody`. */
export interface Advisories {
  /** The day of this knowledge, ISO 8601. */
  readonly asOf: string
  /** The code name of the release that it is about; versions of others cannot be compared with its. */
  readonly suite: string
  readonly sources: Readonly<Record<string, ReadonlyArray<{ readonly version: string, readonly names: readonly string[] }>>>
}

export const advisories: Advisories = data

/** The holes that a part has for want of what came later. */
export function knownHoles ({ source, version }: { readonly source: string, readonly version: string }, { sources }: Advisories = advisories): string[] {
  const fixes = Object.hasOwn(sources, source) ? sources[source] ?? [] : []
  return fixes.filter(fix => compareDebianVersions(comparable(version, fix.version), fix.version) < 0).flatMap(({ names }) => names)
}

/** `1.2-3~deb13u1` is 1.2-3 built for Debian 13, and has all that 1.2-3 has. */
const comparable = (version: string, mending: string): string => rebuilt.test(mending) ? version : version.replace(rebuilt, '')
const rebuilt = /~deb\d+u\d+$/

/** A finding for each part of a Prosody that is known to have holes; of Prosody itself `checkVersion` knows more. */
export function checkParts ({ kind, parts = [] }: Pick<ProsodyInstallation, 'kind' | 'parts'>, known: Advisories = advisories): Diagnostic[] {
  const distinct = new Map(parts.filter(({ source }) => source !== 'prosody').map(part => [`${part.source} ${part.version}`, part]))
  return [...distinct.values()].flatMap(part => {
    const names = knownHoles(part, known)
    const fixed = known.sources[part.source]?.[0]?.version ?? ''
    return names.length === 0 ? [] : [catalog.diagnostic(kind === 'system' ? 'SYSTEM_PART_VULNERABLE' : 'BUNDLE_PART_VULNERABLE', { facts: { part: part.source, version: part.version, names, fixed } })]
  })
}

const ofHoles = new Set(['PROSODY_VULNERABLE', 'PROSODY_PERHAPS_VULNERABLE', 'BUNDLE_PART_VULNERABLE', 'SYSTEM_PART_VULNERABLE'])

/** Whether a finding is about vulnerabilities of what is run. */
export const isAboutHoles = ({ code }: Diagnostic): boolean => ofHoles.has(code)

/** The numbers that such findings name. */
export const holesIn = (findings: readonly Diagnostic[]): string[] =>
  [...new Set(findings.filter(isAboutHoles).flatMap(({ facts }) => (facts['names'] as string[] | undefined) ?? []))]
