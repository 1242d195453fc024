import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { ProcessUser } from './process.js'
import { giveFolder } from './write-file.js'

/** Modules that this package loads into every Prosody. */
export const ownModules = ['stop_with_host'] as const

/** Copies this package's modules to where Prosody's user can read them, wherever the package is. */
export async function installOwnModules (folder: string, user: ProcessUser | undefined): Promise<void> {
  const source = fileURLToPath(new URL('../prosody-modules/', import.meta.url))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(source)) await copyFile(join(source, name), join(folder, name))
  if (user !== undefined) await giveFolder(folder, user)
}
