import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { ProsodyInstallation } from '../installation.js'
import { environment } from '../process.js'

/** Lua's names of the libraries that Prosody can use. */
export const libraries = ['lxp', 'socket', 'lfs', 'ssl', 'lunbound', 'DBI', 'readline'] as const

/** Those, and whether a database of SQLite can be opened by what Prosody's storage in SQL would use. */
type Feature = typeof libraries[number] | 'SQLite3'

/** What a Prosody can do on this machine, as plain data. */
export interface ProsodyFeatures {
  /** Such as `5.4`; absent when its Lua did not answer. */
  readonly lua?: string
  readonly libraries: Readonly<Partial<Record<Feature, boolean>>>
  /** Names of the community modules that come with it. */
  readonly communityModules: readonly string[]
}

const script = `print("lua", (_VERSION:gsub("Lua ", ""))) for name in ("${libraries.join(' ')}"):gmatch("%S+") do print(name, (pcall(require, name))) end `

/** The library DBI alone is not enough, and from 13.0 on not needed: its drivers come apart from it. */
const sqliteScript = (target: ProsodyInstallation['target']): string => 'local there, DBI = pcall(require, "DBI") local tried, database = pcall(function () return there and DBI.Connect("SQLite3", ":memory:") end) ' +
  `print("SQLite3", ${target === '0.12' ? '' : '(pcall(require, "lsqlite3")) or '}tried and not not database)`

/** Asks a Prosody's Lua which libraries it can load; 10 seconds at most. */
export async function observeFeatures ({ commands: { lua }, modulePaths, target }: ProsodyInstallation): Promise<ProsodyFeatures> {
  const answer = await new Promise<string>(done => {
    execFile(lua.file, [...lua.args, '-e', script + sqliteScript(target)], { cwd: '/', timeout: 10_000, killSignal: 'SIGKILL', env: environment(lua, '/') }, (_, stdout) => { done(stdout) })
  })
  const folders = await Promise.all(modulePaths.map(path => readdir(path).catch(() => [])))
  return { ...parseFeatures(answer), communityModules: folders.flat().flatMap(name => /^mod_(\w+)/.exec(name)?.[1] ?? []).sort() }
}

/** Reads lines of a name and a value, parted by tabs. */
export function parseFeatures (text: string): Pick<ProsodyFeatures, 'lua' | 'libraries'> {
  const { lua, ...rest } = Object.fromEntries(text.split('\n').map(line => line.split('\t')))
  const known = ([...libraries, 'SQLite3'] as const).filter(name => rest[name] !== undefined).map(name => [name, rest[name] === 'true'])
  return { ...lua === undefined ? {} : { lua }, libraries: Object.fromEntries(known) }
}

const packages = { lxp: 'lua-expat', socket: 'lua-socket', lfs: 'lua-filesystem' } as const

/** What is missing for a chat server. */
export function checkFeatures ({ libraries }: Pick<ProsodyFeatures, 'libraries'>): Diagnostic[] {
  const needed = (Object.keys(packages) as Array<keyof typeof packages>).filter(library => libraries[library] === false)
  return [
    ...needed.map(library => catalog.diagnostic('PROSODY_LIBRARY_MISSING', { facts: { library, package: packages[library] } })),
    ...libraries.ssl === false ? [catalog.diagnostic('PROSODY_WITHOUT_TLS', {})] : [],
    ...libraries.lunbound === false ? [catalog.diagnostic('PROSODY_WITHOUT_RESOLVER', {})] : [],
    ...libraries.SQLite3 === false ? [catalog.diagnostic('PROSODY_WITHOUT_SQLITE', {})] : []
  ]
}
