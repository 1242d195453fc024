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

/** Every source package of which something is installed, from the text of dpkg's status file. */
export function parseInstalledSources (text: string): Array<{ readonly source: string, readonly version: string }> {
  const found = text.split(/\n\n+/).filter(entry => /^Status: .* installed$/m.test(entry)).flatMap(entry => {
    const name = /^Package: (\S+)$/m.exec(entry)?.[1]
    const version = /^Version: (\S+)$/m.exec(entry)?.[1]
    const [, source = name, sourceVersion = version] = /^Source: (\S+)(?: \((\S+)\))?$/m.exec(entry) ?? []
    return source === undefined || sourceVersion === undefined ? [] : [{ source, version: sourceVersion }]
  })
  return [...new Map(found.map(one => [`${one.source} ${one.version}`, one])).values()]
}

/** The version of a package that is installed, from the text of dpkg's status file. */
export function parseDpkgStatus (text: string, name: string): string | undefined {
  const entry = text.split(/\n\n+/).find(one => one.startsWith(`Package: ${name}\n`)) ?? ''
  return /^Status: .* installed$/m.test(entry) ? /^Version: (\S+)$/m.exec(entry)?.[1] : undefined
}
