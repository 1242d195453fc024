import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Who may do what with a file or a folder, as POSIX tells it. */
export interface AccessFacts {
  readonly path: string
  /** The permission bits: 0o644. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** A file with the folders on the way to it, from the root on. */
export interface FileFacts extends AccessFacts {
  readonly folders: readonly AccessFacts[]
}

export interface ServiceUser {
  readonly uid: number
  /** All groups, the primary one included. */
  readonly gids: readonly number[]
}

/** Modes and owners of a file and of the folders above it. Rejects as `fs.stat` does. */
export async function observeFile (path: string): Promise<FileFacts> {
  const file = resolve(path)
  const folders: AccessFacts[] = []
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    folders.unshift(await observeAccess(folder))
    if (folder === dirname(folder)) return { ...await observeAccess(file), folders }
  }
}

async function observeAccess (path: string): Promise<AccessFacts> {
  const { mode, uid, gid } = await stat(path)
  return { path, mode: mode & 0o7777, uid, gid }
}

/** What keeps the user from reading the file: the file itself or a folder on the way; undefined when nothing does. ACLs are not seen. */
export function blockerOf (file: FileFacts, user: ServiceUser): AccessFacts | undefined {
  return file.folders.find(folder => !may(folder, user, 0o1)) ?? (may(file, user, 0o4) ? undefined : file)
}

function may ({ mode, uid, gid }: AccessFacts, user: ServiceUser, right: number): boolean {
  if (user.uid === 0) return true
  const shift = uid === user.uid ? 6 : user.gids.includes(gid) ? 3 : 0
  return ((mode >> shift) & right) !== 0
}

/** `0640`. */
export const modeText = ({ mode }: Pick<AccessFacts, 'mode'>): string => mode.toString(8).padStart(4, '0')
