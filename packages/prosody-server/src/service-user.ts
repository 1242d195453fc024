import { execFile } from 'node:child_process'
import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import type { ProcessUser } from './process.js'

/** Users that are there for this alone, the best first. */
const dedicatedUsers = ['xmpp-chat', 'prosody']
/** Users of other programs as well, the best first: those could read accounts, archives, secrets and Prosody's memory. */
const sharedUsers = ['peertube', 'nobody']
/** The number of `nobody`, whatever its name is. */
const overflowUser = 65_534

/** Modes and owners of a folder. */
export interface FolderAccess { readonly path: string, readonly mode: number, readonly uid: number, readonly gid: number }

/**
 * Whom Prosody, which refuses root, runs as: the named user; else whoever owns `dir` (or the folder that it will be made in) unless that is root or a user of
 * other programs, too; else `xmpp-chat` or `prosody`, the first that exists; as a last resort a shared one. Undefined when this process is not root: then
 * Prosody runs as itself.
 */
export async function chooseServiceUser ({ user, dir }: { readonly user?: string, readonly dir: string }): Promise<ProcessUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  return chooseUser({ ...user === undefined ? {} : { wanted: user }, owner: await ownerOf(resolve(dir)), accounts: await readAccounts() })
}

/** The choice itself; throws ERR_PROSODY_SERVER_USER_UNKNOWN or ERR_PROSODY_SERVER_USER_IS_ROOT for a wanted user. */
export function chooseUser ({ wanted, owner, accounts }: {
  readonly wanted?: string, readonly owner: Pick<FolderAccess, 'uid' | 'gid'>, readonly accounts: readonly ProcessUser[]
}): ProcessUser {
  if (wanted !== undefined) {
    const account = accounts.find(({ name, uid }) => name === wanted || String(uid) === wanted)
    if (account === undefined) throw catalog.error('ERR_PROSODY_SERVER_USER_UNKNOWN', { facts: { user: wanted } })
    if (account.uid === 0) throw catalog.error('ERR_PROSODY_SERVER_USER_IS_ROOT', { facts: { user: wanted } })
    return account
  }
  const before = owner.uid === 0 ? undefined : accounts.find(({ uid }) => uid === owner.uid) ?? { ...owner, name: String(owner.uid) }
  if (before !== undefined && !isShared(before)) return before
  const known = (names: readonly string[]): ProcessUser | undefined => names.flatMap(name => accounts.find(account => account.name === name && account.uid !== 0) ?? [])[0]
  return known(dedicatedUsers) ?? before ?? known(sharedUsers) ?? { uid: overflowUser, gid: overflowUser, name: 'nobody' }
}

/** What speaks against the user that was chosen; nothing when it was named. */
export const checkServiceUser = (user: ProcessUser | undefined, wanted: string | undefined): Diagnostic[] =>
  wanted === undefined && user !== undefined && isShared(user) ? [catalog.diagnostic('PROSODY_USER_SHARED', { facts: { user: user.name } })] : []

/** Whether other programs are likely to run as this user, too. */
const isShared = ({ name, uid }: ProcessUser): boolean => uid === overflowUser || sharedUsers.includes(name)

/** The accounts of this machine's own list, with their primary groups; empty when it cannot be read. */
export async function readAccounts (file = '/etc/passwd'): Promise<ProcessUser[]> {
  return parseAccounts(await readFile(file, 'utf8').catch(() => ''))
}

export function parseAccounts (passwd: string): ProcessUser[] {
  return passwd.split('\n').flatMap(line => {
    const [name, , uid, gid] = line.split(':')
    return name !== undefined && /^\d+$/.test(uid ?? '') && /^\d+$/.test(gid ?? '') ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/**
 * Makes sure that a user can reach each path: every folder on the way must let it through. Rejects with ERR_PROSODY_SERVER_FOLDER_CLOSED, which names
 * the first that does not.
 */
export async function checkTraversal (paths: readonly string[], user: ProcessUser): Promise<void> {
  for (const path of paths) {
    for (const folder of closedFolders(await observeFolders(path), user)) {
      // A list of further rights (ACL) may let it through all the same.
      if (!await maySearch(folder, user)) throw catalog.error('ERR_PROSODY_SERVER_FOLDER_CLOSED', { facts: { folder: folder.path, user: user.name, path } })
    }
  }
}

/** The folders whose mode does not let the user through. */
export function closedFolders (folders: readonly FolderAccess[], user: ProcessUser): FolderAccess[] {
  return folders.filter(({ mode, uid, gid }) => ((mode >> (uid === user.uid ? 6 : gid === user.gid ? 3 : 0)) & 0o1) === 0)
}

/** The existing folders on the way to a path, outermost first, both as it is written and behind its links. */
export async function observeFolders (path: string): Promise<FolderAccess[]> {
  const written = resolve(path)
  const real = await realpath(written).catch(() => written)
  const found = await Promise.all([...new Set([...ancestors(written), ...ancestors(real)])].map(async folder => {
    const { mode, uid, gid } = await stat(folder).catch(() => ({ mode: undefined, uid: 0, gid: 0 }))
    return mode === undefined ? [] : [{ path: folder, mode, uid, gid }]
  }))
  return found.flat()
}

const ancestors = (path: string): string[] => path === dirname(path) ? [] : [...ancestors(dirname(path)), dirname(path)]

async function maySearch ({ path }: FolderAccess, { uid, gid }: ProcessUser): Promise<boolean> {
  return new Promise(done => { execFile('test', ['-x', path], { cwd: '/', uid, gid, timeout: 5000 }, error => { done(error === null) }) })
}

async function ownerOf (path: string): Promise<Pick<FolderAccess, 'uid' | 'gid'>> {
  const found = await stat(path).catch(() => undefined)
  return found ?? (path === dirname(path) ? { uid: 0, gid: 0 } : ownerOf(dirname(path)))
}
