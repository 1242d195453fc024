import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, symlink, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a new file and waits until it is on the disk. */
export async function writeDurably (path: string, content: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.chmod(mode)
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Waits until what was made, renamed and removed in a folder is on the disk. */
export async function syncFolder (path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Puts a symbolic link in the place of whatever file or link was there, at one moment. */
export async function switchLink (path: string, target: string): Promise<void> {
  const scratch = `${path}.${randomBytes(6).toString('hex')}.tmp`
  await symlink(target, scratch)
  try {
    await rename(scratch, path)
  } catch (error) {
    await unlink(scratch).catch(() => {})
    throw error
  }
  await syncFolder(dirname(path))
}

export async function makePrivateFolder (path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
}
