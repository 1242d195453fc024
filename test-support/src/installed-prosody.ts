import { chmodSync, writeFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { prosodyTree, type ProsodyVersion } from './prosody-tree.js'

export interface InstalledOptions {
  /** Names of Lua libraries that are not there: `DBI`. */
  readonly without?: readonly string[]
  /** A server that ends with these words instead of starting. */
  readonly endsWith?: string
}

/**
 * Puts `prosody`, `prosodyctl` and `lua5.4` into a folder for PATH, as on a machine that has that release. They are shell scripts, as the wrappers of some
 * distributions.
 */
export function installProsody (bin: string, version: ProsodyVersion, { without = [], endsWith }: InstalledOptions = {}): void {
  const { folder, loader, luaArguments, env } = prosodyTree(version)
  // What is nothing at all is found first, and stands in the way of what is there.
  for (const name of without) writeFileSync(join(bin, `${name}.lua`), `error("module '${name}' not found")`)
  const path = without.length === 0 ? env.LUA_PATH_5_4 : `${bin}/?.lua;${env.LUA_PATH_5_4}`
  const exports = Object.entries({ ...env, LUA_PATH_5_4: path }).map(([name, value]) => `export ${name}=${quoted(String(value))}\n`).join('')
  const programs = { prosody: [join(folder, 'bin/prosody.lua')], prosodyctl: [join(folder, 'bin/prosodyctl.lua')], 'lua5.4': [] }
  for (const [name, args] of Object.entries(programs)) {
    writeProgram(join(bin, name), `${exports}exec ${[loader, ...luaArguments, ...args].map(quoted).join(' ')} "$@"`)
  }
  if (endsWith !== undefined) writeProgram(join(bin, 'prosody'), `echo ${quoted(endsWith)} >&2; exit 1`)
}

/** Empties the folder. */
export async function uninstallProsody (bin: string): Promise<void> {
  for (const name of await readdir(bin)) await rm(join(bin, name))
}

function writeProgram (path: string, commands: string): void {
  writeFileSync(path, `#!/bin/sh\n${commands}\n`)
  chmodSync(path, 0o755)
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
