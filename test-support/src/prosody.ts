import { prosodyTree, type ProsodyTree, type ProsodyVersion } from './prosody-tree.js'
import { runProsodyctl, type ProsodyctlOptions } from './prosodyctl.js'
import { runProgram, type Finished, type RunOptions } from './run-program.js'
import { startProsody, type RunningProsody, type StartOptions } from './running-prosody.js'

/** One release of Prosody, ready to run. */
export interface Prosody {
  readonly version: ProsodyVersion
  /** With the patch level: `0.12.3`. */
  readonly exactVersion: string
  readonly tree: ProsodyTree
  start (options: StartOptions): Promise<RunningProsody>
  prosodyctl (args: readonly string[], options: ProsodyctlOptions): Promise<Finished>
  /** Runs Lua source with the release's Lua; `require` finds Prosody's libraries by their old names (`util.encodings`) in every release. */
  lua (source: string, args?: readonly string[], options?: RunOptions): Promise<Finished>
  /** Whether the release's Lua can compile that text (`luac -p`); what is wrong is in `stderr`. */
  luac (source: string | Uint8Array): Promise<Finished>
}

/** A release by its line; throws when it is absent (`describeWithProsody` skips instead). */
export function prosody (version: ProsodyVersion): Prosody {
  const tree = prosodyTree(version)
  const env = { PATH: process.env.PATH, ...tree.env, ...withProsodyLibraries(tree) }
  return {
    version,
    exactVersion: tree.exactVersion,
    tree,
    start: options => startProsody(tree, options),
    prosodyctl: (args, options) => runProsodyctl(tree, args, options),
    lua: (source, args = [], options = {}) => runProgram(tree.loader, [...tree.luaArguments, '-e', source, '-', ...args], { env, ...options }),
    luac: source => runProgram(tree.loader, [...tree.luacArguments, '-p', '-'], { env, input: source })
  }
}

const withProsodyLibraries = ({ env }: ProsodyTree): Record<string, string> => ({
  LUA_PATH_5_4: `${env.LUA_PATH_5_4};${env.CFG_SOURCEDIR}/?.lua`,
  LUA_CPATH_5_4: `${env.LUA_CPATH_5_4};${env.CFG_SOURCEDIR}/?.so`,
  LUA_INIT_5_4: 'pcall(require, "loader")'
})
