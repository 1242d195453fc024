import { constants } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'

const cache = fileURLToPath(new URL('../../../.cache', import.meta.url))

/** Puts an empty database into the folder, if nothing is there yet. PostgreSQL takes seconds to make one; a copy of an earlier one takes none. */
export async function ensureCluster (dir: string): Promise<void> {
  await mkdir(dir, { recursive: true })
  if ((await readdir(dir)).length > 0) return
  try {
    const template = join(cache, `playground-database-${await pgliteVersion()}`)
    await ensureTemplate(template)
    await cp(template, dir, { recursive: true, mode: constants.COPYFILE_FICLONE })
  } catch {
    // Without a place to keep one it is made anew, by whoever opens the folder.
    await rm(dir, { recursive: true, force: true })
    await mkdir(dir)
  }
}

/** Several may make it at the same time: the first one stays. */
async function ensureTemplate (template: string) {
  if ((await readdir(template).catch(() => [])).length > 0) return
  await mkdir(cache, { recursive: true })
  const own = await mkdtemp(`${template}-`)
  const db = await PGlite.create(own)
  await db.close()
  await rename(own, template).catch(() => rm(own, { recursive: true }))
}

async function pgliteVersion (): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const json = JSON.parse(await readFile(join(dirname(main), '..', 'package.json'), 'utf8')) as { version: string }
  return json.version
}
