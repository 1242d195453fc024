import { existsSync } from 'node:fs'
import { chooseProsody } from '../choose-prosody.js'
import { catalog } from '../diagnostics.js'
import { askHost } from '../host-lock.js'
import type { ServedFolder } from '../prosodyctl.js'
import { chooseServiceUser } from '../service-user.js'
import type { ServerStatus } from '../status.js'
import { folderOf, preferenceOf, type Invocation } from './command.js'

/** The folder that a command is about, with the Prosody that runs there, or would. Rejects with ERR_PROSODY_SERVER_NOTHING_APPLIED before the first `run`. */
export async function servedFolder (invocation: Invocation): Promise<ServedFolder> {
  const layout = folderOf(invocation)
  if (!existsSync(layout.configFile)) throw catalog.error('ERR_PROSODY_SERVER_NOTHING_APPLIED', { facts: { dir: layout.dir } })
  const running = (await askHost(layout.hostSocket))?.status as ServerStatus | undefined
  const user = await chooseServiceUser({ dir: layout.dir })
  const { installation } = await chooseProsody({ prosody: preferenceOf(invocation, running?.prosody.kind === 'system' ? 'system' : 'embedded') }, layout, user)
  return { installation, layout, user }
}
