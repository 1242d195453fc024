import { describeUnlessAbsent } from './describe-unless-absent.js'
import { serverAbsence, type NetworkServer } from './program-tree.js'
import { absenceOf, type ProsodyVersion } from './prosody-tree.js'

/** A suite that needs those servers (`prosody 13.0` for a release of Prosody); see `describeUnlessAbsent` for where one is absent. */
export function describeWithServers (title: string, names: ReadonlyArray<NetworkServer | `prosody ${ProsodyVersion}`>, suite: () => void): void {
  describeUnlessAbsent(title, names.map(name => {
    const reason = name.startsWith('prosody ') ? absenceOf(name.slice(8) as ProsodyVersion) : serverAbsence(name as NetworkServer)
    return reason === undefined ? undefined : `${name} is absent: ${reason}`
  }), suite)
}
