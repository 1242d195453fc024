import { absenceOf, prosody, type ProsodyVersion } from '@xmpp-chat/test-support'
import { describe, it } from 'vitest'
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
  describe(`${title} (embedded)`, () => { suite(embedded, 'embedded') })
  const reason = absenceOf('0.12')
  describe(`${title} (Prosody 0.12)`, () => {
    if (reason === undefined) suite(async () => installationOf('0.12'), '0.12')
    else if (['', '0', 'false', undefined].includes(process.env.CI)) it.skip(`Prosody 0.12 is absent: ${reason}`)
    else it('has its server', () => { throw new Error(reason) })
  })
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
