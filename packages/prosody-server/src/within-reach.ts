import { isCodedError } from '@xmpp-chat/diagnostics'
import { cp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readBundle } from './find/bundle.js'
import type { ProsodyInstallation } from './installation.js'
import type { Layout } from './layout.js'
import type { ProcessUser } from './process.js'
import { checkTraversal } from './service-user.js'
import { giveFolder } from './write-file.js'

/**
 * The same Prosody where its user gets to it: one that can be copied and is behind a folder that is closed to the user, as root's own are, is copied
 * into the server's folder. Rejects with ERR_PROSODY_SERVER_FOLDER_CLOSED when that is no way.
 */
export async function withinReach (installation: ProsodyInstallation, user: ProcessUser, { dir, prosody }: Layout): Promise<ProsodyInstallation> {
  await checkTraversal([dir], user)
  try {
    await checkTraversal([installation.commands.prosody.file], user)
    return installation
  } catch (error) {
    if (installation.folder === undefined || !isCodedError(error)) throw error
    await copyBundle(installation.folder, prosody, user)
    const { installation: copied } = await readBundle(prosody, installation.kind === 'embedded' ? 'embedded' : 'given')
    if (copied === undefined) throw error
    return copied
  }
}

async function copyBundle (from: string, to: string, user: ProcessUser): Promise<void> {
  const manifest = await readFile(join(from, 'manifest.json'), 'utf8')
  if (await readFile(join(to, 'manifest.json'), 'utf8').catch(() => '') === manifest) return
  const scratch = `${to}.new`
  await rm(scratch, { recursive: true, force: true })
  await cp(join(from, 'bundle'), join(scratch, 'bundle'), { recursive: true })
  await cp(join(from, 'manifest.json'), join(scratch, 'manifest.json'))
  await giveFolder(scratch, user)
  await rm(to, { recursive: true, force: true })
  await rename(scratch, to)
}
