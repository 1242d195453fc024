import { randomUUID } from 'node:crypto'
import { chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { CommandIo } from './io.js'

/** The real world of a command. */
export const processIo: CommandIo = {
  env: process.env,
  isTerminal: { stdin: process.stdin.isTTY, stdout: process.stdout.isTTY, stderr: process.stderr.isTTY },
  out: text => { process.stdout.write(text) },
  err: text => { process.stderr.write(text) },
  readStdin: () => buffer(process.stdin),
  readFile: path => readFile(path),
  replaceFile
}

/** A file that is there keeps its owner and what its group may read: the server's user may be in that group. */
async function replaceFile (path: string, text: string): Promise<boolean> {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  const mode = before === undefined ? 0o600 : before.mode & 0o640
  if (before?.isFile() && await readFile(target, 'utf8').catch(() => undefined) === text) {
    if ((before.mode & 0o777) !== mode) await chmod(target, mode)
    return false
  }
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`)
  try {
    await writeDurably(temporary, text, mode, before)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return true
}

async function writeDurably (path: string, text: string, mode: number, owner: { uid: number, gid: number } | undefined): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    // Only root can give a file away; for others it is theirs already.
    if (owner !== undefined && process.getuid?.() === 0) await file.chown(owner.uid, owner.gid)
    await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}
