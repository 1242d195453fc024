import { describe, it } from 'vitest'
import { absenceOf, prosodyVersions, type ProsodyVersion } from './prosody-tree.js'

/**
 * A suite that needs that release of Prosody. Where the release is absent, one test stands for the whole suite: skipped on a person's machine,
 * failed in CI, with the reason in both cases.
 */
export function describeWithProsody (title: string, version: ProsodyVersion, suite: (version: ProsodyVersion) => void): void {
  const name = `${title} (Prosody ${version})`
  const reason = absenceOf(version)
  if (reason === undefined) return void describe(name, () => { suite(version) })
  describe(name, () => {
    const missing = `Prosody ${version} is absent: ${reason}`
    if (inCi()) it('has its server', () => { throw new Error(missing) })
    else it.skip(missing)
  })
}

/** The same suite for every release. */
export function describeWithEachProsody (title: string, suite: (version: ProsodyVersion) => void): void {
  for (const version of prosodyVersions) describeWithProsody(title, version, suite)
}

const inCi = (): boolean => !['', '0', 'false', undefined].includes(process.env.CI)
