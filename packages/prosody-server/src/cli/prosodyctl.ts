import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { catalog } from '../diagnostics.js'
import { prosodyctlCommand as commandLine, type ServedFolder } from '../prosodyctl.js'
import { folderOptions, type Command } from './command.js'
import { prosodyctlHelp } from './help.js'
import { servedFolder } from './served-folder.js'

export const prosodyctlCommand: Command = {
  help: prosodyctlHelp,
  options: folderOptions,
  passesOn: true,
  run: async invocation => runInTerminal(await servedFolder(invocation), invocation.positionals)
}

/** Runs prosodyctl with this process's terminal; the result is its exit code, or 128 and the number of the signal that ended it. */
export async function runInTerminal (served: ServedFolder, args: readonly string[]): Promise<number> {
  const { file, args: all, options } = commandLine(served, args)
  const child = spawn(file, all, { ...options, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', cause => { reject(catalog.error('ERR_PROSODY_SERVER_NOT_RUNNABLE', { facts: { program: file, reason: cause.message }, cause })) })
    child.once('close', (code, signal) => { resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])) })
  })
}
