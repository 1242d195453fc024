import { absenceOf, bundleAbsence, describeUnlessAbsent, prosody, type BundleArchitecture, type ProsodyVersion } from '@xmpp-chat/test-support'
import { findProsody, type ProgramCommand, type ProsodyInstallation } from '../../src/index.js'

/** A release of the tests as an installation: what a distribution has, unpacked. */
export function installationOf (version: ProsodyVersion): ProsodyInstallation {
  const { tree, exactVersion } = prosody(version)
  const command = (...args: string[]) => ({ file: tree.loader, args: [...tree.luaArguments, ...args], env: tree.env })
  return {
    kind: 'given',
    version: exactVersion,
    target: version,
    modulePaths: [],
    commands: {
      prosody: command(`${tree.folder}/bin/prosody.lua`),
      prosodyctl: command(`${tree.folder}/bin/prosodyctl.lua`),
      lua: command()
    }
  }
}

/** A suite for the embedded Prosody and for Debian 12's. */
export function describeWithEachInstallation (title: string, suite: (installation: () => Promise<ProsodyInstallation>, name: string) => void): void {
  describeUnlessAbsent(`${title} (embedded)`, [bundleAbsence(process.arch as BundleArchitecture)], () => { suite(embedded, 'embedded') })
  describeUnlessAbsent(`${title} (Prosody 0.12)`, [absenceOf('0.12')], () => { suite(async () => installationOf('0.12'), '0.12') })
}

/** The one that `npm start` and `npm test` build; rejects with what is in its way. */
export async function embedded (): Promise<ProsodyInstallation> {
  const { installation, diagnostics } = await findProsody()
  if (installation?.kind !== 'embedded') throw new Error(`there is no embedded Prosody: ${JSON.stringify(diagnostics)}`)
  return installation
}

/** The same with more in the environment of all its programs. */
export function withEnvironment ({ commands: { prosody, prosodyctl, lua }, ...rest }: ProsodyInstallation, env: Readonly<Record<string, string>>): ProsodyInstallation {
  const added = (command: ProgramCommand): ProgramCommand => ({ ...command, env: { ...command.env, ...env } })
  return { ...rest, commands: { prosody: added(prosody), prosodyctl: added(prosodyctl), lua: added(lua) } }
}
