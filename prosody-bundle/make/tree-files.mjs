import { chmod, copyFile, mkdir, readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/** The files under `folder`, relative to it, those behind links included; the links of Debian's packages stay inside of their tree. */
export async function filesUnder (folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries.filter(entry => !entry.isDirectory()).map(entry => relative(folder, join(entry.parentPath, entry.name))).sort()
}

/** Copies what is behind `from`: npm drops links. Everything is readable for all, and written by nobody but its owner. */
export async function copyInto (from, to, { executable = false } = {}) {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to)
  await chmod(to, executable ? 0o755 : 0o644)
}

export async function copyTree (from, to, isWanted = () => true) {
  for (const file of (await filesUnder(from)).filter(isWanted)) await copyInto(join(from, file), join(to, file))
}
