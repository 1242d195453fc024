import type { Target } from '@xmpp-chat/prosody-config'

/** Vulnerabilities with the versions that no longer have them. */
export interface KnownProblem {
  readonly names: readonly string[]
  /** For each release line the first version of Prosody's own that is good. */
  readonly fixedIn: Readonly<Record<Target, string>>
  /** For each version that Debian patched without changing its number, the first build that is good. */
  readonly patchedBuilds: Readonly<Record<string, string>>
}

/** What can be used from outside in released versions. Add an entry when Prosody publishes an advisory; Debian's security tracker names the builds. */
export const knownProblems: readonly KnownProblem[] = [
  {
    names: ['CVE-2026-43504', 'CVE-2026-43505', 'CVE-2026-43506', 'CVE-2026-43507'],
    fixedIn: { '0.12': '0.12.6', '13.0': '13.0.5' },
    patchedBuilds: { '0.12.3': '0.12.3-1+deb12u1', '13.0.1': '13.0.1-1+deb131u' }
  }
]

/** Versions that refuse the certificates of other servers that are for servers only (extended key usage serverAuth alone). */
export const refusesServerAuth: readonly string[] = ['13.0.0']
