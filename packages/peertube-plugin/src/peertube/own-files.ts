import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Assets } from './assets.js'

/** What lies beside the code of the plugin. */
export interface OwnFiles {
  readonly assets: Assets
  readonly moduleFolder: string
  /** The command line. */
  readonly cli: string
  /** The embedded Prosody for this machine; absent where the plugin came without one, or with one for others. */
  readonly bundle?: string
}

/** `dist` is the folder of everything that was built. */
export async function findFiles (dist: string): Promise<OwnFiles> {
  const folder = join(dist, 'assets')
  const entries = await readdir(folder, { recursive: true })
  const names = new Set(entries.filter(name => name.endsWith('.br')).map(name => name.slice(0, -'.br'.length)))
  const bundle = join(dist, '..', 'prosody', `${process.platform}-${process.arch}`)
  return { assets: { folder, names, zipped: new Map() }, moduleFolder: join(dist, 'prosody-modules'), cli: join(dist, 'server', 'cli.cjs'), ...existsSync(bundle) ? { bundle } : {} }
}
