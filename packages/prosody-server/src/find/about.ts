import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProgramCommand } from '../installation.js'
import { environment } from '../process.js'

/**
 * Asks a Prosody for its version, with an empty configuration, so that the right to read the machine's own does not matter. Undefined when there is no
 * answer within 10 seconds. Never starts a server, as `prosody --version` does.
 */
export async function askVersion (prosodyctl: ProgramCommand): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'prosody-about-'))
  try {
    // Run by root, prosodyctl continues as the user prosody.
    await chmod(folder, 0o755)
    const config = join(folder, 'prosody.cfg.lua')
    await writeFile(config, '', { mode: 0o644 })
    return parseAbout(await output(prosodyctl, ['--config', config, 'about'], folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The version in what `prosodyctl about` printed. */
export const parseAbout = (text: string): string | undefined => /^Prosody (\S.*)$/m.exec(text)?.[1]?.trim()

function output ({ file, args, env }: ProgramCommand, more: readonly string[], cwd: string): Promise<string> {
  return new Promise(done => {
    const options = { cwd, timeout: 10_000, killSignal: 'SIGKILL', env: environment({ file, args, env }, cwd) } as const
    const child = execFile(file, [...args, ...more], options, (_, stdout) => { done(stdout) })
    child.stdin?.on('error', () => {}).end()
  })
}
