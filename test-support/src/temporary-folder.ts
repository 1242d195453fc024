import { chmodSync, chownSync, mkdtempSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serviceUser } from './service-user.js'

/** Longer paths break a Unix socket (108 bytes) and Prosody's line numbers (`short_src`, 60 bytes). */
const longestBase = 20

/**
 * A fresh folder with a short absolute path, for its owner only. `forService`: the owner is the user that servers run as; `passable`: others may get to
 * what is in it, as a server must whose host is root.
 */
export function temporaryFolder (name: string, { forService = false, passable = false }: { forService?: boolean, passable?: boolean } = {}): string {
  const base = realpathSync(tmpdir())
  const folder = mkdtempSync(join(base.length > longestBase ? '/tmp' : base, `${name}-`))
  if (forService) ownByService(folder)
  if (passable) chmodSync(folder, 0o711)
  return folder
}

/** Gives a file or a folder to the user that servers run as. */
export function ownByService (path: string): void {
  const { uid, gid } = serviceUser()
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

export async function removeFolder (folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
