import { access, constants, readFile, realpath, stat } from 'node:fs/promises'
import { basename, delimiter, dirname, join } from 'node:path'
import { catalog } from '../diagnostics.js'
import type { ProgramCommand, ProsodyInstallation } from '../installation.js'
import { askVersion } from './about.js'
import { advisories } from './advisories.js'
import type { Discovery } from './bundle.js'
import { parseDpkgStatus, parseInstalledSources, parseProgram, type ProgramScript } from './program-script.js'
import { targetOf } from './version.js'

/** Where servers are installed beside what PATH names; a service's PATH is often short. */
const usualFolders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/opt/prosody/bin', '/opt/local/bin', '/opt/homebrew/bin']

/** What PATH names, and the usual folders. */
export const defaultSearchPath = (): string[] => [...(process.env.PATH ?? '').split(delimiter).filter(folder => folder.startsWith('/')), ...usualFolders]

/** The Prosodies that are installed on this machine, the first of the search path first. */
export async function findSystem (searchPath: readonly string[] = defaultSearchPath()): Promise<Discovery[]> {
  const programs = (await Promise.all(searchPath.map(programIn))).flat()
  const real = await Promise.all(programs.map(program => realpath(program)))
  const distinct = programs.filter((_, index) => real.indexOf(real[index] as string) === index)
  if (distinct.length === 0) return [{ diagnostics: [catalog.diagnostic('SYSTEM_ABSENT', {})] }]
  return Promise.all(distinct.map(program => readProgram(program, 'system', searchPath)))
}

/** A folder's `prosodyctl`, or its `prosody` when only that is there. */
async function programIn (folder: string): Promise<string[]> {
  for (const name of ['prosodyctl', 'prosody']) {
    if (await isProgram(join(folder, name))) return [join(folder, name)]
  }
  return []
}

/** A Prosody from the path of one of its two programs, which must be beside each other. */
export async function readProgram (path: string, kind: 'system' | 'given', searchPath: readonly string[] = defaultSearchPath()): Promise<Discovery> {
  const folder = dirname(await isProgram(join(dirname(path), 'prosodyctl')) ? path : await realpath(path).catch(() => path))
  const [prosody, prosodyctl] = await Promise.all([commandOf(join(folder, 'prosody'), searchPath), commandOf(join(folder, 'prosodyctl'), searchPath)])
  const lua = await luaFor(prosodyctl, [folder, ...searchPath])
  const unknown: Discovery = { diagnostics: [catalog.diagnostic('PROGRAM_UNKNOWN', { facts: { program: path } })] }
  if (prosody === undefined || prosodyctl === undefined || lua === undefined) return unknown
  const version = await versionOf(prosodyctl.script) ?? await askVersion(prosodyctl.command)
  if (version === undefined) return unknown
  const { release, parts } = await debianBuild(join(folder, 'prosodyctl'))
  const installation: ProsodyInstallation = {
    kind, version, ...release === undefined ? {} : { release }, ...parts === undefined ? {} : { parts }, target: targetOf(version).target, modulePaths: [],
    commands: { prosody: prosody.command, prosodyctl: prosodyctl.command, lua }
  }
  return { installation, diagnostics: [] }
}

interface Program { readonly command: ProgramCommand, readonly script: ProgramScript | undefined }

/** A Lua script is run by its interpreter, found now: what starts it later may have another PATH. */
async function commandOf (path: string, searchPath: readonly string[]): Promise<Program | undefined> {
  if (!await isProgram(path)) return undefined
  const script = parseProgram(await readFile(path, 'latin1').catch(() => ''))
  const direct = { file: path, args: [], env: {} }
  if (script === undefined) return { command: direct, script }
  const [file = '', ...args] = basename(script.interpreter[0] ?? '') === 'env' ? script.interpreter.slice(1).filter(word => word !== '-S') : script.interpreter
  const program = file.startsWith('/') ? file : await firstProgram([dirname(path), ...searchPath], [file])
  return { command: program === undefined ? direct : { file: program, args: [...args, path], env: {} }, script }
}

/** The Lua of a script, else the newest one on the search path that Prosody could use. */
async function luaFor (program: Program | undefined, searchPath: readonly string[]): Promise<ProgramCommand | undefined> {
  const own = program?.script === undefined || program.command.args.length === 0 ? undefined : program.command.file
  const file = own ?? await firstProgram(searchPath, ['lua5.4', 'lua54', 'lua5.3', 'lua53', 'lua5.2', 'lua52', 'lua'])
  return file === undefined ? undefined : { file, args: [], env: {} }
}

async function firstProgram (folders: readonly string[], names: readonly string[]): Promise<string | undefined> {
  for (const path of names.flatMap(name => folders.map(folder => join(folder, name)))) if (await isProgram(path)) return path
  return undefined
}

async function versionOf (script: ProgramScript | undefined): Promise<string | undefined> {
  if (script?.source === undefined) return undefined
  const text = (await readFile(join(script.source, 'prosody.version'), 'utf8').catch(() => '')).trim()
  return text === '' ? undefined : text
}

/** The build of a program that dpkg installed, and on the release of Debian that `advisories` is about what it runs with. */
async function debianBuild (program: string): Promise<Pick<ProsodyInstallation, 'release' | 'parts'>> {
  const [files = '', status = '', system = ''] = await Promise.all(['/var/lib/dpkg/info/prosody.list', '/var/lib/dpkg/status', '/etc/os-release'].map(path => readFile(path, 'utf8').catch(() => '')))
  const release = files.split('\n').includes(program) ? parseDpkgStatus(status, 'prosody') : undefined
  if (release === undefined) return {}
  const isComparable = /^VERSION_CODENAME="?([\w-]+)/m.exec(system)?.[1] === advisories.suite
  return { release, ...isComparable ? { parts: parseInstalledSources(status).filter(({ source }) => usedParts.includes(source)) } : {} }
}

/** Of all that is installed, what a Prosody runs with. */
const usedParts = ['expat', 'glibc', 'icu', 'libevent', 'lua5.4', 'openssl', 'sqlite3', 'unbound', 'zlib']

async function isProgram (path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(async () => (await stat(path)).isFile(), () => false)
}
