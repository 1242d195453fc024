import { opendir } from 'node:fs/promises'
import { join } from 'node:path'

/** Levels of folders, the given one included, as certificates are searched for. */
const deepest = 6

/** How many files and folders are in a folder and below; it ends soon after `most`. Links are counted and not followed; what cannot be read counts as empty. */
export async function countFiles (folder: string, most: number): Promise<number> {
  let count = 0
  const pending = [{ path: folder, level: 1 }]
  for (let next = pending.pop(); next !== undefined && count <= most; next = pending.pop()) {
    const { path, level } = next
    try {
      for await (const entry of await opendir(path)) {
        count += 1
        if (count > most) return count
        if (entry.isDirectory() && level < deepest) pending.push({ path: join(path, entry.name), level: level + 1 })
      }
    } catch {
      // The search itself will say so.
    }
  }
  return count
}
