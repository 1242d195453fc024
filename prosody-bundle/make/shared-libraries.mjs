import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isElf, readLibrary } from './elf/read.mjs'

/** The names of all libraries of `folder` that those ELF files need, and that these need in turn; throws when one is missing there. */
export async function neededLibraries (files, folder) {
  const found = new Set()
  const waiting = [...files]
  while (waiting.length > 0) {
    const bytes = await readFile(waiting.pop())
    if (!isElf(bytes)) continue
    for (const name of readLibrary(bytes).needed.filter(name => !found.has(name))) {
      if (!existsSync(join(folder, name))) throw new Error(`no package brings the library ${name}`)
      found.add(name)
      waiting.push(join(folder, name))
    }
  }
  return [...found].sort()
}
