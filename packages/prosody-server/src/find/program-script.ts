/** What a script of Prosody says of itself. */
export interface ProgramScript {
  /** The words after `#!`. */
  readonly interpreter: readonly string[]
  /** Prosody's own folder, as whoever installed it wrote it into the script. */
  readonly source?: string
}

/** Reads the text of `prosody` or `prosodyctl`; undefined when it is not a Lua script, as the wrappers of some distributions. */
export function parseProgram (text: string): ProgramScript | undefined {
  const interpreter = /^#!\s*(.+?)\s*\n/.exec(text)?.[1]?.split(/\s+/)
  if (interpreter?.some(word => /(?:^|\/)lua[\d.]*$/.test(word)) !== true) return undefined
  const source = /^CFG_SOURCEDIR\s*=\s*(['"])(.+?)\1/m.exec(text)?.[2]
  return { interpreter, ...source === undefined ? {} : { source } }
}

/** The version of a package that is installed, from the text of dpkg's status file. */
export function parseDpkgStatus (text: string, name: string): string | undefined {
  const entry = text.split(/\n\n+/).find(one => one.startsWith(`Package: ${name}\n`)) ?? ''
  return /^Status: .* installed$/m.test(entry) ? /^Version: (\S+)$/m.exec(entry)?.[1] : undefined
}
