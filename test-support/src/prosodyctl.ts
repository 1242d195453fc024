import { join } from 'node:path'
import type { ProsodyTree } from './prosody-tree.js'
import { runProgram, type Finished, type RunOptions } from './run-program.js'
import { serviceUser } from './service-user.js'

/** Whose configuration and data prosodyctl works on; it reads both as the user that servers run as. */
export interface ProsodyctlOptions extends Pick<RunOptions, 'input' | 'timeout' | 'cwd'> {
  readonly configFile: string
  /** Must be absolute, and belong to the service's user for commands that write. */
  readonly dataDir: string
  readonly env?: Readonly<Record<string, string>>
}

export function runProsodyctl (
  tree: ProsodyTree, args: readonly string[], { configFile, dataDir, env = {}, ...options }: ProsodyctlOptions): Promise<Finished> {
  return runProgram(tree.loader, [...tree.luaArguments, join(tree.folder, 'bin/prosodyctl.lua'), '--config', configFile, ...args], {
    cwd: dataDir, ...options, ...serviceUser(),
    env: { PATH: process.env.PATH, HOME: dataDir, ...tree.env, CFG_CONFIGDIR: join(configFile, '..'), CFG_DATADIR: dataDir, ...env }
  })
}
