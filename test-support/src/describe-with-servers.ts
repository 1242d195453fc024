import { describe, it } from 'vitest'
import { serverAbsence, type NetworkServer } from './program-tree.js'
import { absenceOf, type ProsodyVersion } from './prosody-tree.js'

/**
 * A suite that needs those servers (`prosody 13.0` for a release of Prosody). Where one is absent, one test stands for the whole suite: skipped
 * on a person's machine, failed in CI, with the reason in both cases.
 */
export function describeWithServers (title: string, names: ReadonlyArray<NetworkServer | `prosody ${ProsodyVersion}`>, suite: () => void): void {
  const missing = names.flatMap(name => {
    const reason = name.startsWith('prosody ') ? absenceOf(name.slice(8) as ProsodyVersion) : serverAbsence(name as NetworkServer)
    return reason === undefined ? [] : [`${name} is absent: ${reason}`]
  })
  describe(title, () => {
    if (missing.length === 0) suite()
    else if (!['', '0', 'false', undefined].includes(process.env.CI)) it('has its servers', () => { throw new Error(missing.join('; ')) })
    else it.skip(missing.join('; '))
  })
}
