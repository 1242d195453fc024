import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProgramCommand } from '../installation.js'
import { environment } from '../process.js'

/** What `prosodyctl about` tells, as plain data. */
export interface About {
  /** Such as `13.0.1`. */
  readonly version: string
  /** Such as `5.4`. */
  readonly lua?: string
  readonly source?: string
  readonly pluginFolders: readonly string[]
  /** Lua's modules with their versions, such as `LuaSec` with `1.3.2`. */
  readonly libraries: Readonly<Record<string, string>>
}

/**
 * Asks a Prosody what it is, with an empty configuration of its own, so that neither the right to read the machine's nor what it says matters.
 * Undefined when there is no answer within 10 seconds. Never starts a server, as `prosody --version` does.
 */
export async function observeAbout (prosodyctl: ProgramCommand): Promise<About | undefined> {
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

/** Reads what `prosodyctl about` printed; undefined when it names no version. */
export function parseAbout (text: string): About | undefined {
  const version = /^Prosody (.+)$/m.exec(text)?.[1]?.trim()
  if (version === undefined) return undefined
  const lua = /^Lua version:\s+Lua (\S+)/m.exec(text)?.[1]
  const source = /^Source directory:\s+(.+)$/m.exec(text)?.[1]?.trim()
  const plugins = /^Plugin directories:\n((?: {2}.*\n)*)/m.exec(text)?.[1] ?? ''
  const versions = /^# Lua module versions\n((?:\S.*\n?)*)/m.exec(text)?.[1] ?? ''
  return {
    version,
    ...lua === undefined ? {} : { lua },
    ...source === undefined ? {} : { source },
    pluginFolders: plugins.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.endsWith('not a directory!')),
    libraries: Object.fromEntries([...versions.matchAll(/^([\w-]+):\s+(\S.*)$/gm)].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]))
  }
}

function output ({ file, args, env }: ProgramCommand, more: readonly string[], cwd: string): Promise<string> {
  return new Promise(done => {
    execFile(file, [...args, ...more], { cwd, timeout: 10_000, killSignal: 'SIGKILL', env: environment({ file, args, env }, cwd) }, (_, stdout) => { done(stdout) })
      .stdin?.end()
  })
}
