import { constants } from 'node:fs'
import { chmod, chown, copyFile, mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { catalog } from '../diagnostics.js'
import { codeOf } from '../stores/error-code.js'
import { jsonStore } from '../stores/json-store.js'
import type { StorePlace } from '../stores/place.js'

export interface BackupOptions {
  /** The folder of everything that is kept. */
  readonly dir: string
  /** Where it is kept which versions used the database last. */
  readonly file: StorePlace
  /** Those that are about to use it. */
  readonly versions: Versions
  readonly now?: () => Date
}

interface Versions {
  readonly plugin: string
  readonly prosody: string
}

/** What is written since the last checkpoint is in the log only. */
const parts = ['chat.sqlite', 'chat.sqlite-wal']
const keptBackups = 2

/**
 * Copies the database before another version of the plugin or of Prosody uses it; nobody may be using it meanwhile. The last two copies stay, in `backups/`.
 * Gives the folder of a new copy; rejects with BACKUP_NOT_MADE when there is no room for one.
 */
export async function backUpBeforeUpgrade ({ dir, file, versions, now = () => new Date() }: BackupOptions): Promise<string | undefined> {
  const known = jsonStore<Partial<Versions>>(file, value => typeof value === 'object' && value !== null ? { value, lost: 0 } : undefined)
  const before = await known.read()
  if (before?.plugin === versions.plugin && before.prosody === versions.prosody) return undefined
  const made = await copyDatabase(dir, now().toISOString().replaceAll(':', '-'))
  await known.write(versions)
  return made
}

async function copyDatabase (dir: string, name: string): Promise<string | undefined> {
  const data = join(dir, 'prosody/data')
  const present = (await readdir(data).catch(() => [])).filter(file => parts.includes(file))
  if (!present.includes('chat.sqlite')) return undefined
  const target = join(dir, 'backups', name)
  try {
    await checkRoom(data, present, dir)
    await mkdir(target, { recursive: true, mode: 0o700 })
    for (const file of present) await copyPrivately(join(data, file), join(target, file))
    await removeOld(join(dir, 'backups'))
    return target
  } catch (cause) {
    await rm(target, { recursive: true, force: true }).catch(() => {})
    throw catalog.error('BACKUP_NOT_MADE', { facts: { folder: join(dir, 'backups'), reason: codeOf(cause) }, cause })
  }
}

/** A copy must not be what fills the disk. */
async function checkRoom (data: string, files: readonly string[], dir: string): Promise<void> {
  const sizes = await Promise.all(files.map(async file => (await stat(join(data, file))).size))
  const { bavail, bsize } = await statfs(dir)
  if (sizes.reduce((sum, size) => sum + size, 0) * 1.2 > bavail * bsize) throw Object.assign(new Error('There is no room for a copy.'), { code: 'ENOSPC' })
}

/** For the owner of the original only; where the file system can, without copying what is in it. */
async function copyPrivately (from: string, to: string): Promise<void> {
  const { uid, gid } = await stat(from)
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  await chmod(to, 0o600)
  if (process.getuid?.() === 0) await chown(to, uid, gid)
}

async function removeOld (folder: string): Promise<void> {
  const names = (await readdir(folder)).sort()
  for (const name of names.slice(0, -keptBackups)) await rm(join(folder, name), { recursive: true, force: true })
}
