import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { ProsodyInstallation } from '../installation.js'
import { compareDebianVersions } from './debian-version.js'
import { knownProblems, refusesServerAuth, type KnownProblem } from './known-problems.js'
import { compareVersions, targetOf } from './version.js'

type Versions = Pick<ProsodyInstallation, 'version' | 'release'>

/** What speaks against running a version: too old, not known here, vulnerable, or unable to talk to many servers. */
export function checkVersion (installation: Versions): Diagnostic[] {
  const { version } = installation
  const { fits, target } = targetOf(version)
  if (fits === 'too old') return [catalog.diagnostic('PROSODY_TOO_OLD', { facts: { version } })]
  return [
    ...fits === 'unknown' ? [catalog.diagnostic('PROSODY_UNKNOWN', { facts: { version, target } })] : [],
    ...knownProblems.flatMap(problem => checkProblem(problem, installation)),
    ...refusesServerAuth.includes(version) ? [catalog.diagnostic('PROSODY_REFUSES_SERVER_AUTH', { facts: { version } })] : []
  ]
}

function checkProblem ({ names, fixedIn, patchedBuilds }: KnownProblem, { version, release }: Versions): Diagnostic[] {
  const fixed = fixedIn[targetOf(version).target]
  if (compareVersions(version, fixed) >= 0) return []
  const patched = patchedBuilds[version]
  const facts = { version: release ?? version, names, fixed }
  // Debian's own builds can be judged; who else built it may have added the fixes.
  const isDebians = release !== undefined && !release.includes('ubuntu')
  if (!isDebians) return [catalog.diagnostic('PROSODY_PERHAPS_VULNERABLE', { facts })]
  return patched !== undefined && compareDebianVersions(release, patched) >= 0 ? [] : [catalog.diagnostic('PROSODY_VULNERABLE', { facts })]
}
