import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ProcessUser } from './process.js'
import { giveFolder } from './write-file.js'

/** Modules that this package loads into every Prosody. */
export const ownModules = ['stop_with_host'] as const

/** Copies this package's modules, and the caller's, to where Prosody's user can read them, wherever they come from; what else was there goes. */
export async function installModules (folder: string, callers: readonly string[], user: ProcessUser | undefined): Promise<void> {
  const own = fileURLToPath(new URL('../prosody-modules/', import.meta.url))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const source of [...callers, own]) {
    // At the same time: one after the other, they are the longest part of a start but Prosody itself.
    await Promise.all((await readdir(source)).map(name => cp(join(source, name), join(folder, name), { recursive: true })))
  }
  if (user !== undefined) await giveFolder(folder, user)
}
