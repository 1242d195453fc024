import { randomBytes } from 'node:crypto'
import { access, chown, constants, lchown, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isCodedError } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import type { ProcessUser } from './process.js'

interface WriteOptions {
  readonly user?: ProcessUser | undefined
  /** Default 0600. */
  readonly mode?: number
}

/** Replaces a file at one moment: written beside it, on the disk before it takes its place. */
export async function writeFileAtomically (path: string, content: string, { user, mode = 0o600 }: WriteOptions = {}): Promise<void> {
  const scratch = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(scratch, 'wx', mode)
    try {
      await file.chmod(mode)
      await file.writeFile(content)
      if (user !== undefined) await file.chown(user.uid, user.gid)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(scratch, path)
  } catch (error) {
    await rm(scratch, { force: true })
    throw error
  }
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

/** Makes the folders, outermost first, for their owner only. */
export async function makeFolders (folders: readonly string[], user: ProcessUser | undefined): Promise<void> {
  for (const folder of folders) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (user !== undefined) await chown(folder, user.uid, user.gid)
  }
}

/** Whether its user may make files in a folder; rejects as the system would. */
export async function assertWritable (folder: string, user: ProcessUser | undefined): Promise<void> {
  if (user === undefined) return access(folder, constants.W_OK)
  const { uid, mode } = await stat(folder)
  if (uid !== user.uid || (mode & 0o200) === 0) throw Object.assign(new Error(`${user.name} may not write to ${folder}`), { code: 'EACCES', path: folder })
}

/** Gives all in a folder to a user; links themselves, not what they lead to. */
export async function giveFolder (folder: string, { uid, gid }: ProcessUser): Promise<void> {
  await lchown(folder, uid, gid)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await giveFolder(path, { uid, gid, name: '' })
    else await lchown(path, uid, gid)
  }
}

/** What the system said against a file, as an error with a code of ours. */
export function unusable (cause: unknown): unknown {
  const { code, path = '' } = cause as NodeJS.ErrnoException
  return isCodedError(cause) || code === undefined ? cause : catalog.error('ERR_PROSODY_SERVER_FOLDER_UNUSABLE', { facts: { path, reason: code }, cause })
}
