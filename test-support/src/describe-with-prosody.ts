import { describeUnlessAbsent } from './describe-unless-absent.js'
import { absenceOf, prosodyVersions, type ProsodyVersion } from './prosody-tree.js'

/** A suite that needs that release of Prosody; see `describeUnlessAbsent` for where it is absent. */
export function describeWithProsody (title: string, version: ProsodyVersion, suite: (version: ProsodyVersion) => void): void {
  const reason = absenceOf(version)
  describeUnlessAbsent(`${title} (Prosody ${version})`, [reason && `Prosody ${version} is absent: ${reason}`], () => { suite(version) })
}

/** The same suite for every release. */
export function describeWithEachProsody (title: string, suite: (version: ProsodyVersion) => void): void {
  for (const version of prosodyVersions) describeWithProsody(title, version, suite)
}
