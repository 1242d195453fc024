import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Fills a fresh folder beside `folder` and puts it in its place by a rename, so that nobody ever sees half of it. `isWanted` is asked again
 * at the end: somebody else may have been faster.
 */
export async function replaceFolder (folder, fill, { isWanted = () => true } = {}) {
  await mkdir(dirname(folder), { recursive: true })
  const scratch = await mkdtemp(`${folder}.new-`)
  const old = `${scratch}.old`
  try {
    const result = await fill(scratch)
    if (!await isWanted()) return result
    await chmod(scratch, 0o755)
    await rename(folder, old).catch(ignoreMissing)
    await rename(scratch, folder)
    return result
  } finally {
    for (const path of [scratch, old]) await rm(path, { recursive: true, force: true })
  }
}

const ignoreMissing = error => { if (error.code !== 'ENOENT') throw error }
