import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What stands for a machine that this one is not; see `foreign-machines.json`. */
export type ForeignMachine = 'qemu' | 'musl'

const cache = fileURLToPath(new URL('../../.cache', import.meta.url))

/** Why it is not there, in one line; undefined when it is. */
export function foreignMachineAbsence (name: ForeignMachine): string | undefined {
  if (existsSync(join(cache, name, 'manifest.json'))) return undefined
  const told = join(cache, `${name}.absent`)
  return `${name} is absent: ${existsSync(told) ? readFileSync(told, 'utf8').trim() : 'not fetched yet; run: node scripts/setup.mjs --servers'}`
}

/** The folder with its files. */
export const foreignMachineRoot = (name: ForeignMachine): string => join(cache, name, 'root')
