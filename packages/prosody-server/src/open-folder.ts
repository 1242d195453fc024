import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { stat } from 'node:fs/promises'
import { chooseProsody, type ProsodyChoice } from './choose-prosody.js'
import { catalog } from './diagnostics.js'
import type { ConfigSurroundings } from './effective-config.js'
import { holdFolder } from './host-lock.js'
import type { Layout } from './layout.js'
import { endLeftover } from './leftover.js'
import { installModules, ownModules } from './own-modules.js'
import type { ServedFolder } from './prosodyctl.js'
import { checkServiceUser, chooseServiceUser } from './service-user.js'
import type { ServerStatus } from './status.js'
import { trustSettings } from './trust-settings.js'
import { giveFolder, makeFolders } from './write-file.js'

/** A folder that is this process's, with all that a configuration in it must know. */
export interface OpenedFolder extends ServedFolder {
  readonly surroundings: ConfigSurroundings
  readonly diagnostics: readonly Diagnostic[]
  /** What those who ask for the holder of the folder are told. */
  tell (status: () => ServerStatus): void
  release (): Promise<void>
}

interface OpenOptions extends ProsodyChoice {
  readonly user?: string
  readonly moduleFolders?: readonly string[]
}

/** Finds a Prosody and a user, makes the folders, holds them, and ends what an earlier program left running there. */
export async function openFolder (layout: Layout, { user: userName, moduleFolders = [], ...choice }: OpenOptions): Promise<OpenedFolder> {
  const user = await chooseServiceUser({ dir: layout.dir, ...userName === undefined ? {} : { user: userName } })
  const owner = await stat(layout.dir).catch(() => undefined)
  await makeFolders(layout.folders, user).catch(cause => {
    throw catalog.error('ERR_PROSODY_SERVER_FOLDER_UNUSABLE', { facts: { path: layout.dir, reason: (cause as NodeJS.ErrnoException).code ?? '' }, cause })
  })
  let status: (() => ServerStatus) | undefined
  const lock = await holdFolder(layout.hostSocket, () => ({ pid: process.pid, program: process.title, ...status === undefined ? {} : { status: status() } }))
  try {
    const { installation, diagnostics } = await chooseProsody(choice, layout, user)
    const how = await endLeftover(layout)
    // It was another user's, before there was one for this alone.
    if (user !== undefined && owner !== undefined && owner.uid !== 0 && owner.uid !== user.uid) await giveFolder(layout.dir, user)
    await installModules(layout.modules, moduleFolders, user)
    return {
      installation, layout, user,
      surroundings: {
        layout, ownModules,
        target: installation.target,
        modulePaths: [layout.modules, ...installation.modulePaths],
        trust: await trustSettings({ fallback: layout.trustedRoots })
      },
      diagnostics: [...diagnostics, ...checkServiceUser(user, userName), ...how === 'none' ? [] : [catalog.diagnostic('LEFTOVER_ENDED', { facts: { how } })]],
      tell: ask => { status = ask },
      release: () => lock.release()
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}
